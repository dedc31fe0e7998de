"""How long a fact lasts and in which ways it can end: the one list that every stage reads. Rules
17, 28, 30, 39."""

from enum import StrEnum
from typing import NamedTuple

from misak.kinds.row import Words


class Turn(StrEnum):
    """What a change is that ends nothing: the fact begins, or goes on under another name or
    reason."""

    BEGUN = ""
    KEPT = "kept"  # the clause that it rested on ended, another that says the same still stands
    PASSED = "passed"  # to a successor or a continuing government
    NAMED = "named"  # another government of the same state came to the title
    MERGED = "merged"  # administration came under the title of whoever administers
    REVIVED = "revived"  # what had ended or been suspended acts again (VCLT 57, 72)
    APART = "apart"  # a place got an account of its own, with the value that it shared


class Ending(StrEnum):
    """A way in which a fact, a bond or an instrument ends."""

    ENDED = "ended"  # by a clause that says no more
    EXPIRED = "expired"  # its own words: until, term
    LAPSED = "lapsed"  # with what it rested on: its article, its person, its place
    DUE = "due"  # a single act whose day has passed: the books do not say whether it was done
    PERFORMED = "performed"
    OVERTAKEN = "overtaken"
    RETURNED = "returned"  # administration went back to the holder of title
    GIVEN_UP = "given up"
    ACQUIRED = "acquired"  # a claim ends when its state gets the title
    DROPPED = "dropped"
    PEACE = "peace"
    ARMISTICE = "armistice"
    WAR = "war"
    LEFT = "left"
    WITHDRAWN = "withdrawn"
    RECOGNISED = "recognised"
    REJECTED = "rejected"
    REMILITARISED = "remilitarised"
    RESTORED = "restored"
    SETTLED = "settled"
    CLOSED = "closed"
    REPLACED = "replaced"
    DENOUNCED = "denounced"
    VOID = "void"
    ANNULLED = "annulled"
    TERMINATED = "terminated"
    RESERVED = "reserved"
    SUSPENDED = "suspended"


How = Turn | Ending

TOLD: dict[Ending, Words] = {
    Ending.ENDED: Words("ended", "sona erdi"),
    Ending.EXPIRED: Words("its time was over", "süresi doldu"),
    Ending.LAPSED: Words("lapsed", "düştü"),
    Ending.DUE: Words("its day has passed", "günü geçti"),
    Ending.PERFORMED: Words("performed", "yerine getirildi"),
    Ending.OVERTAKEN: Words("overtaken", "geride kaldı"),
    Ending.RETURNED: Words("went back to the holder of title", "egemenlik sahibine döndü"),
    Ending.GIVEN_UP: Words("given up", "vazgeçildi"),
    Ending.ACQUIRED: Words("fulfilled: the claimant got the title", "karşılandı: hak sahibi oldu"),
    Ending.DROPPED: Words("dropped", "bırakıldı"),
    Ending.PEACE: Words("ended by peace", "barışla sona erdi"),
    Ending.ARMISTICE: Words("ended by armistice", "ateşkesle sona erdi"),
    Ending.WAR: Words("ended by war", "savaşla sona erdi"),
    Ending.LEFT: Words("left", "ayrıldı"),
    Ending.WITHDRAWN: Words("withdrawn", "geri çekildi"),
    Ending.RECOGNISED: Words("ended by recognition", "tanımayla sona erdi"),
    Ending.REJECTED: Words("rejected", "reddedildi"),
    Ending.REMILITARISED: Words("remilitarised", "yeniden askerîleştirildi"),
    Ending.RESTORED: Words("restored", "geri geldi"),
    Ending.SETTLED: Words("settled", "çözüldü"),
    Ending.CLOSED: Words("no longer followed", "artık izlenmiyor"),
    Ending.REPLACED: Words("replaced", "yerine yenisi geçti"),
    Ending.DENOUNCED: Words("denounced", "feshedildi"),
    Ending.VOID: Words("declared void", "hükümsüz sayıldı"),
    Ending.ANNULLED: Words("annulled", "iptal edildi"),
    Ending.TERMINATED: Words("terminated", "sona erdirildi"),
    Ending.RESERVED: Words("kept out by a reservation", "çekinceyle dışarıda bırakıldı"),
    Ending.SUSPENDED: Words("suspended", "askıya alındı"),
}


def ending(word: str) -> How:
    """The ending that a word of a row or of a dated line names, or that it acts again; any
    other word means just that it ended."""
    if word == Turn.REVIVED:
        return Turn.REVIVED
    try:
        return Ending(word)
    except ValueError:
        return Ending.ENDED


class Life(NamedTuple):
    """What a clause's own words say of how long its fact lasts. Days are ordinals, None where
    nothing is said.

    ``end`` is stated (until, term); ``due`` the day by which a single act is to be done; ``waits``
    the day until which the fact is suspended (FOREVER where what it waits for has no day);
    ``event`` names in the author's words what has no day; ``inferred`` marks what happened on its
    due day with no act that says so.
    """

    end: int | None = None
    due: int | None = None
    waits: int | None = None
    single: bool = False
    event: str = ""
    inferred: bool = False


ALWAYS = Life()
