"""How sentences say that somebody is bound, barred or free: patterns of a whole sentence, in both languages. Data only; prose/frames/bonds.py reads it.

Groups: ``a`` who is bound, ``b`` towards whom, ``both`` first whose bond it is and then the other side, ``c`` to what, ``neg`` a ban. ``exact`` patterns name both sides in the books' own way of saying it, and go
before any frame; the others are tried where no frame took the sentence.
"""

from __future__ import annotations

from typing import NamedTuple


class Saying(NamedTuple):
    """One way of saying a bond: the nature of it (duty or right), its pattern, and whether it goes before the frames."""

    nature: str
    pattern: str
    exact: bool


_WHEN = r"(?:\d{1,2}\s+[^\W\d_]+\s+\d{4}\s+(?:günü|tarihi)ne\s+kadar\s+)?"
SAYINGS: dict[str, tuple[Saying, ...]] = {
    "tr": (
        Saying("duty", rf"^(?P<both>.+?,\s+.+?)\s+karşı\s+{_WHEN}(?P<c>.+?(?P<neg>[^\W\d_]+m[ae])?m[ae]kl[ae])\s+yükümlü(?:dür|d[üu]r|ydü|ydu| olacaktır| olacak)\W*$", True),
        Saying("right", rf"^(?P<both>.+?,\s+.+?)\s+karşısında\s+{_WHEN}(?P<c>.+?)\s+hakkına\s+sahip(?:tir|ti| olacaktır| olacak| oldu| olmuştur)\W*$", True),
        Saying("duty", r"^(?P<a>.+?)\s+(?P<c>.+?(?P<neg>[^\W\d_]+m[ae])?m[ae]kl[ae])\s+yükümlü(?:dür|ydü| tutuldu| tutulmuştur| kılındı| olacaktır| olacak| oldu)\W*$", False),
        Saying("right", r"^(?P<b>.+?)\s+(?P<c>.+?)\s+hakkına\s+sahip(?:tir|ti| olacaktır| olacak| oldu| olmuştur)\W*$", False),
    ),
    "en": (
        Saying("duty", r"^(?P<a>.+?)\s+must\s+(?P<neg>not\s+)?(?P<c>.+?)\s+\(owed to (?P<b>.+?)\)\W*$", True),
        Saying("right", r"^(?P<b>.+?)\s+may\s+(?P<c>.+?)\s+\(towards (?P<a>.+?)\)\W*$", True),
        Saying("duty", r"^(?P<a>.+?)\s+(?:must|(?:is|are|was|were)\s+(?:obliged|bound|required|obligated)\s+(?P<neg2>not\s+)?to|had to)\s+(?P<neg>not\s+)?(?P<c>.+?)\W*$", False),
        Saying("duty", r"^(?P<a>.+?)\s+(?:(?:is|are|was|were)\s+(?P<neg>forbidden|not allowed|not permitted|prohibited)\s+(?:to|from))\s+(?P<c>.+?)\W*$", False),
        Saying("duty", r"^(?P<a>.+?)\s+(?:promised|undertook|pledged|agreed|undertakes|agrees)\s+(?P<neg>not\s+)?to\s+(?P<c>.+?)\W*$", False),
        Saying("right", r"^(?P<b>.+?)\s+(?:may|(?:is|are|was|were)\s+(?:allowed|permitted|entitled|free)\s+to|(?:has|have|had|got|received|gained)\s+the\s+right\s+(?:to|of))\s+(?P<c>.+?)\W*$", False),
    ),
}
# The rows of the catalogue that such sentences claim.
ROWS = {"duty": "owe", "ban": "refrain", "right": "grant"}
# Words of such sentences that say only that somebody is bound.
WRAPPING = "karşı yükümlü yükümlüdür karşısında hakkına sahip sahiptir sağlamakla kaçınmakla yararlanma için must see engage claim owed towards may bound obliged"
