"""The page on neutrality: the rule by which a base is chosen, and every line of the shipped
ledger that is some holder's account."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src")]

from misak.ask.open import load  # noqa: E402
from misak.kinds.effects import Attest  # noqa: E402
from misak.ledger.values import Act, Dated, Ledger, two  # noqa: E402

INTRO = """# Neutrality

The books take no side: names are those of the day, and what serious holders disagree about stands side by side, in the holders' own terms. One line has to be
the base, because a question without a reading needs an answer. It is chosen by the same rule for all, by its first sentence that applies:

1. **Words before readings.** What a treaty in force says in words is the base; what a party later read into it is an account.
2. **Acts weigh alike.** A decree, a proclamation, an occupation or a vote of one side does what the rules let it do (`docs/rules.md`, rules 12, 13 and 38), whoever
   made it: land without a holder is taken by the first who annexes it, be it an empire or a republic; against a holder it makes title contested; a claim moves nothing.
3. **The record's own day.** A day is that on which the act was done by its own record; days kept as feasts, printed in gazettes or counted by course books are accounts.
4. **Deeds before names.** Where nobody disputes that something happened and its name or its cause is disputed, the base says what happened and each name is an account.

An account is *contested* where it is held in good standing, *rejected* where the text contradicts it, with the reason beside it. `under reading NAME` asks the books under any of
them. The table is made from the `account` lines of the ledger and held equal to them by a test; *sentence* is the sentence of the rule that chose the base against it.

Three bases were opened again and read from the other side:

- **Kars, Ardahan and Batum 1918-21.** Brest-Litovsk left the land without a holder (sentence 1), and the Sultan's decree was the first annexation of it (2); Georgia and Armenia had claimed it
  and, where they proclaimed more, did so later or without naming bounds. The base stays, always *contested*, with both republics' accounts beside it; had one of them annexed first, it would
  stand there in the decree's place. A Soviet proclamation of 1920 or 1921 is read by the same sentence: it takes the land of a republic only as a government of the same state.
- **Smyrna 1922.** Only the fire is the base (4). Who set it is told by both sides, the number of the dead as a range, and the towns burnt in the Greek retreat are an entry of their own, because
  Article 59 of Lausanne presupposes them as other articles presuppose 1915.
- **Hatay 1938.** That voters were registered and seats given is the base (4). That it was done under pressure, and that the League's own commission had been partial, are the accounts of Syria and
  of Turkey, each with an official or a scholarly source; the Turkish troops are a garrison by agreement, in the Syrian account an occupation."""
HEAD = "| entry | account | holder | against it, the base is chosen by sentence | rank and reason | sources (rank) |"


def neutrality() -> str:
    """The whole page."""
    ledger = load().ledger
    rows = sorted(
        [_row(ledger, act) for act in ledger.acts if _held(ledger, act)]
        + [
            _row(ledger, line)
            for one in ledger.instruments.values()
            for line in one.dates
            if _held(ledger, line)
        ]
    )
    return "\n\n".join(
        [
            INTRO,
            f"{len(rows)} lines are the account of a holder.",
            "\n".join([HEAD, "|---|---|---|---|---|---|", *rows]),
        ]
    )


def _held(ledger: Ledger, line: Act | Dated) -> bool:
    return bool(line.account and line.account.id and holders(ledger, line.account.id))


def holders(ledger: Ledger, account: str) -> list[str]:
    """The names of those who hold an account, in English; none where it is only another day or
    print."""
    name = ledger.names.get(account)
    ids = (
        [one for value, _, _ in name.lines.get("held-by", ()) for one in value.split(", ")]
        if name
        else []
    )
    return [ledger.names[id_].namings[0].en if id_ in ledger.names else id_ for id_ in ids]


def _row(ledger: Ledger, line: Act | Dated) -> str:
    account = line.account
    assert account is not None
    where = f"`{line.instrument}`"
    if isinstance(line, Act) and line.article:
        where += f" {line.article}"
    keys = line.sources or ledger.instruments[line.instrument].sources
    ranked = ", ".join(
        f"{key} ({ledger.sources[key].rank})" for key in keys if key in ledger.sources
    )
    reason = two(account.reason)[1] if account.reason else ""
    return (
        f"| {where} | `{account.id}` | {', '.join(holders(ledger, account.id))} | {_sentence(ledger, line)} "
        f"| {account.rank}: {reason} | {ranked} |"
    )


def _sentence(ledger: Ledger, line: Act | Dated) -> int:
    """The first sentence of the rule that applies."""
    if isinstance(line, Dated):
        return 3
    if all(isinstance(effect, Attest) for effect in line.row.effects):
        return 4
    return 1 if ledger.instruments[line.instrument].class_ == "treaty" else 2
