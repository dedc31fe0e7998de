"""What the books say to an expectation of a case: answers, faults, changes, sentences, or what
a command prints."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from misak.ask.language import NotUnderstood
from misak.ask.library import Library
from misak.ask.names import UnknownName
from misak.ask.refusal import refused
from misak.check.checks import run
from misak.effects.values import FOLLOW, Bond, Line, Matter, Value, Why
from misak.ground.days import iso
from misak.ground.faults import Fault
from misak.ground.spots import Spot
from misak.ledger.load import load
from misak.ledger.roots import roots
from misak.ledger.values import Act, Dated
from misak.say.clauses import sentence
from misak.say.faults import gnu

SOURCE = Path(__file__).resolve().parents[2] / "src"
HIDDEN = (
    "duckdb",
    "pyarrow",
    "pyarrow.parquet",
    "pyspark",
    "akana",
    "pypdf",
)  # commands run as if these were not installed, where a case does not say "with"
PLAIN = ("id", "en", "tr")


def say(root: Path, what: str, extras: tuple[str, ...] = ()) -> str:
    """What the books that lie under a folder say; ``what`` is the first line of an expectation,
    ``extras`` the libraries that commands may use."""
    word, _, rest = what.partition(" ")
    if word == "misak":
        return command(root, rest, extras)
    books = Library(load(roots(root)))
    if word in WORDS:
        return WORDS[word](books, rest)
    return question(books, what)


def faults(root: Path) -> list[Fault]:
    """Every fault of the books under a folder."""
    books = Library(load(roots(root)))
    return run(books.loaded, books.books())


def question(books: Library, text: str) -> str:
    """An answer on one line, and one line for each other account."""
    try:
        found: dict[str, Any] = books.ask(text).to_dict()
    except (NotUnderstood, UnknownName) as error:
        return told(refused(error)._replace(spot=Spot("?")))
    parts = [
        _values(found["value"]),
        *(["shared"] if found.get("shared") else []),
        *(f"{word} {_values(found[word])}" for word in ("parts", "last") if found.get(word)),
        *(f"{word} {found[word]}" for word in ("followed",) if found.get(word)),
        *(f"{word} {found[word]}" for word in ("since", "until") if found[word]),
    ]
    parts += [word for word in ("contested",) if found[word]] + (
        [] if found["covered"] else ["not covered"]
    )
    parts.append("because " + ", ".join(_reason(one) for one in found["because"]))
    rows = ["; ".join(parts)]
    for other in found["alternatives"]:
        reason = f"; “{other['reason']['en']}”" if other["reason"] else ""
        rows.append(
            f"or {_values(other['value'])}; {other['rank']}; reading {other['reading']}; "
            f"because {_reason(other['because'])}{reason}"
        )
    return "\n".join(rows) + "\n"


def told(fault: Fault) -> str:
    """A fault of a question."""
    return gnu(fault, "en") + "\n"


def _values(values: list[dict[str, Any]]) -> str:
    return ", ".join(f"{one['id']}{_extra(one)}" for one in values) or "—"


def _extra(one: dict[str, Any]) -> str:
    said = [
        f"{key} {_plain(value)}"
        for key, value in one.items()
        if key not in PLAIN and value not in (None, [], "")
    ]
    return f" ({', '.join(said)})" if said else ""


def _plain(value: Any) -> str:
    if isinstance(value, dict):
        return str(value["id"])
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _reason(one: dict[str, Any]) -> str:
    """``ford-1900 art 6``, or the entry of the gazetteer with its file."""
    if not one["instrument"]:
        return f"{one['file'].rpartition('/')[2].removesuffix('.md')} {one['entry']}"
    label = one["article"]
    return (
        one["instrument"]
        if not label
        else f"{one['instrument']} {'art ' if label[0].isdigit() else ''}{label}"
    )


def check(books: Library, rest: str) -> str:
    """Every fault, as editors read it; of some codes alone where they are named."""
    wanted = rest.split()
    return "".join(
        gnu(fault, "en") + "\n"
        for fault in run(books.loaded, books.books())
        if not wanted or fault.code in wanted
    )


def changes(books: Library, rest: str) -> str:
    """What clauses begin and end, by day; of some fluents alone where they are named. What the
    gazetteer opens is left out."""
    wanted = rest.split()
    rows = []
    for key, row in books.books().changes.items():
        name = f"{key[0]}({', '.join(key[2:] if key[0] == 'bond' else key[1:])})"
        for at, (day, value, why, how) in enumerate(row):
            if (
                not isinstance(why, Line)
                and (not wanted or key[0] in wanted)
                and (at == 0 or row[at - 1][:3] != (day, value, why))
            ):
                rows.append(
                    (day, _number(why), f"{iso(day)} {name} {_change(value, how)}; {_why(why)}")
                )
    return "".join(f"{row[2]}\n" for row in sorted(rows))


def _number(why: Why) -> int:
    return why.number if isinstance(why, Act) else -1


def _change(value: object, how: str) -> str:
    if value is None:
        return f"ends ({how})" if how else "ends"
    if isinstance(value, Bond):
        return f"= {value.nature}{_more(**{'in': value.where, 'for': value.beneficiary})}"
    if isinstance(value, Value):
        return f"= {value.id}{_more(under=(value.under,), strength=(value.strength,))}"
    if isinstance(value, Matter):
        return f"= {value.state}{_more(by=(value.procedure,), between=value.claimants)}"
    if isinstance(value, tuple):
        return "= " + " and ".join(f"{doubt.kind} of {doubt.of}" for doubt in value)
    return "goes with title" if value == FOLLOW else f"= {value}"


def _more(**parts: tuple[str, ...]) -> str:
    """What else is known: ``, in ford, for fordfolk``."""
    return "".join(f", {word} {' '.join(values)}" for word, values in parts.items() if any(values))


def _why(why: Why) -> str:
    if isinstance(why, Act):
        return f"{why.instrument} {why.article}".strip()
    return why.instrument if isinstance(why, Dated) else why.id


def sentences(books: Library, rest: str) -> str:
    """Each clause with its sentence in both languages."""
    days = books.books().expansion.days
    rows = []
    for act in books.ledger.acts:
        day = days.get(act.number, 0)
        said = (sentence(books.ledger, act, lang, day) for lang in ("en", "tr"))
        rows.append(f"{act.row.id}: {' / '.join(said)}\n")
    return "".join(rows)


def command(root: Path, rest: str, extras: tuple[str, ...]) -> str:
    """What a command prints in the folder of the case, and its exit code where it is not 0."""
    hidden = [name for name in HIDDEN if name.partition(".")[0] not in extras]
    start = (
        f"import sys; sys.modules.update(dict.fromkeys({hidden!r})); from misak.cli.main import "
        f"main; main()"
    )
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MISAK") and name not in ("COLUMNS", "LINES")
    }
    environment |= {
        "PYTHONPATH": str(SOURCE),
        "PYTHONIOENCODING": "utf-8",
        "MISAK_LANG": "en",
        "JAVA_HOME": "no-java",
    }
    done = subprocess.run(
        [sys.executable, "-u", "-c", start, *shlex.split(rest)],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return (
        done.stdout.rstrip("\n") + "\n" + (f"exit {done.returncode}\n" if done.returncode else "")
    )


WORDS: dict[str, Callable[[Library, str], str]] = {
    "check": check,
    "changes": changes,
    "sentences": sentences,
}
