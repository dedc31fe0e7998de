"""Files that nobody meant, and what must be said of each: the codes that must be among its
faults (none: it is read right)."""

from __future__ import annotations

from typing import NamedTuple

GOOD = """---
event: storm-1901
title: Fırtına | Storm
date: 1901-05-04
source: none-needed
---

> [en] A storm.

> [tr] Fırtına.

- `no-effect`
"""
FRONT = (
    "---\nevent: storm-1901\ntitle: Fırtına | Storm\ndate: 1901-05-04\nsource: none-needed\n---\n"
)


class Made(NamedTuple):
    """A file's name, its bytes, the codes that its reading must give, and codes that it must
    not give."""

    name: str
    data: bytes
    codes: frozenset[str]
    not_codes: frozenset[str] = frozenset()


FORM = frozenset({"T101", "T102", "T103", "T104", "T105", "T106", "T107", "T108", "T109", "T110"})


def bad(name: str, data: bytes | str, *codes: str) -> Made:
    """A file that must get these faults."""
    return Made(name, data.encode() if isinstance(data, str) else data, frozenset(codes))


def fine(name: str, data: bytes | str) -> Made:
    """A file that is read without a fault of form."""
    return Made(name, data.encode() if isinstance(data, str) else data, frozenset(), FORM)


MADE = (
    bad("empty", b"", "T105"),
    bad("one-newline", b"\n", "T105"),
    bad("spaces", b"   \n \t \n", "T105"),
    bad("binary", bytes(range(256)) * 40, "T102"),
    bad("gzip", b"\x1f\x8b\x08" + bytes((i * 37 + 11) % 255 + 1 for i in range(4000)), "T103"),
    bad("nul", GOOD.replace("A storm", "A\0storm"), "T102"),
    bad("latin-5", GOOD.encode("iso-8859-9"), "T103"),
    bad("cp1254", GOOD.replace("storm.", "storm… “so”").encode("cp1254"), "T103"),
    bad("utf-16", GOOD.encode("utf-16"), "T102"),
    bad("utf-32", GOOD.encode("utf-32"), "T102"),
    bad("half-a-letter", GOOD.encode()[: GOOD.encode().index("ı".encode()) + 1], "T103"),
    bad("surrogate", GOOD.encode() + b"\xed\xa0\x80", "T103"),
    bad("overlong", GOOD.encode() + b"\xc0\xaf", "T103"),
    bad("lone-return-before-error", b"a\rb\rc\xff", "T103"),
    fine("crlf", GOOD.replace("\n", "\r\n")),
    fine("old-mac", GOOD.replace("\n", "\r")),
    fine("mixed-ends", GOOD.replace("\n", "\r\n", 4)),
    fine("bom", b"\xef\xbb\xbf" + GOOD.encode()),
    fine("no-last-newline", GOOD.rstrip("\n")),
    fine("emoji", GOOD.replace("A storm", "A storm 🌩️👩‍👩‍👧 e\u0301 \u202e right to left")),
    fine("form-feed", GOOD.replace("A storm.", "A\x0cstorm\x0b\x1c\x85\u2028.")),
    fine("bells", GOOD.replace("A storm.", "A\x07 \x1b[31mstorm\x1b[0m.")),
    bad("front-matter-only", FRONT, "N304"),
    bad("only-dashes", "---\n---\n", "T113"),
    bad("one-dash-line", "---", "T106"),
    bad("front-matter-open", FRONT[:-4], "T106"),
    bad("no-front-matter", "# A heading\n\nand text\n", "T105"),
    bad("other-subject", "---\nrecipe: soup\n---\n", "T113"),
    bad("subject-without-id", "---\nevent:\ndate: 1901-05-04\n---\n", "T107"),
    bad("subject-with-spaces", "---\nevent: a storm at sea\ndate: 1901-05-04\n---\n", "N313"),
    bad("subject-twice", FRONT.replace("title", "event: other\ntitle"), "K204"),
    bad("two-subjects", FRONT.replace("title", "treaty: other\ntitle"), "K204"),
    fine(
        "keys-twice",
        FRONT.replace("title: Fırtına | Storm", "title: Fırtına | Storm\ntitle: Bora | Gale"),
    ),
    bad("ten-megabytes-in-a-line", FRONT + "> [en] " + "storm " * 1_700_000 + "\n", "T104"),
    bad("long-key", "---\n" + "k" * 30_000 + ": v\n---\n", "T104"),
    bad(
        "long-clause",
        FRONT + "- `cede " + ", ".join(f"p{i}" for i in range(5000)) + " from a to b`\n",
        "T104",
    ),
    bad("deep-indent", FRONT + " " * 9000 + "- `no-effect`\n", "T110"),
    bad("deep-proviso", FRONT + "- `no-effect`\n" + "\t" * 500 + "- `no-effect`\n", "K209"),
    fine("deep-lists", FRONT + "".join(" " * i + "- x\n" for i in range(1000))),
    bad("deep-quotes", FRONT + ">" * 3000 + "\n", "T109"),
    fine(
        "markdown",
        FRONT + "```python\nprint('- `')\n```\n<table><tr><td>\n\n***\n\n| a | b |\n|---|---|\n\n"
        "[x]: y\n",
    ),
    bad("span-in-span", FRONT + "- `cede `a` from b` to c`\n- ``\n- `\n", "N301", "T108"),
    fine("nested-quotes", FRONT + '- `battle led-by "a "b" c; x; "`\n'),
    bad("semicolons", FRONT + "- `;;;;;;`\n- `no-effect;;;`\n", "K201"),
    bad("commas", FRONT + "- `cede ,,, from ,, to ,`\n", "K202"),
    bad("markers-only", FRONT + "- `cede from to from to`\n", "K202"),
    bad(
        "numbers",
        FRONT + "- `no-effect; order --5`\n- `no-effect; order ²`\n- `no-effect; at ²:00`\n- "
        "`no-effect; at 24:00`\n- `no-effect; order 99999999999`\n",
        "K206",
    ),
    bad(
        "dates",
        FRONT.replace("1901-05-04", "1901-13-45")
        + "- `no-effect; on 0000-00-00`\n- `no-effect; on 99999`\n- `no-effect; until ;`\n",
        "D401",
        "K206",
    ),
    bad(
        "terms", FRONT + "- `no-effect; term 2 fortnights`\n- `no-effect; within months`\n", "K206"
    ),
    bad("only-commas-until", FRONT + "- `no-effect; until ,`\n", "N301"),
    bad("articles-of-nothing", FRONT + "## Art. — x\n## —\n## \n## Art. 1-99999999 — x\n", "T115"),
    bad("gazetteer-of-nothing", "---\ngazetteer: nothing\n---\n## a — b | c\n", "N310"),
    bad(
        "bare-gazetteer",
        "---\ngazetteer: places\n---\n## —\n## a\n- `in`\n- `opens`\n- `opens x`\n- `name`\n"
        "- `point 1e999 nan`\n- `opens nobody 1900-01-01; from`\n",
        "N313",
    ),
    bad(
        "bare-polities",
        "---\ngazetteer: polities\n---\n## a — A | A\n- `continues`\n- `represented-by`\n- "
        "`member-of`\n- `state`\n- `from`\n- `until 1900`\n- `continues a from alone`\n",
        "N313",
    ),
    bad(
        "bare-groups",
        "---\ngazetteer: groups\n---\n## g — G | G\n- `member`\n- `member a from`\n- `member "
        "a from x until y`\n",
        "N301",
    ),
    bad(
        "bare-coverage",
        "---\ngazetteer: coverage\n---\n## c — C | C\n- `covers`\n- `covers of`\n- `covers "
        "war of from`\n- `covers war`\n",
        "N313",
    ),
    bad(
        "bare-readings",
        "---\ngazetteer: readings\n---\n## r — R | R\n- `takes`\n- `takes ,`\n- `takes x`\n",
        "N301",
    ),
    bad(
        "cycle-of-places",
        "---\ngazetteer: places\n---\n## a — A | A\n- `in b`\n## b — B | B\n- `in c`\n## c — "
        "C | C\n- `in a`\n- `opens nobody 1900-01-01`\n",
        "N306",
    ),
    bad(
        "place-in-itself",
        "---\ngazetteer: places\n---\n## a — A | A\n- `in a`\n- `opens nobody 1900-01-01`\n",
        "N306",
    ),
    bad(
        "cycle-of-polities",
        "---\ngazetteer: polities\n---\n## a — A | A\n- `continues b from 1900-01-01`\n## b "
        "— B | B\n- `continues a from 1900-01-01`\n",
        "N307",
    ),
    fine(
        "cycle-of-unions",
        "---\ngazetteer: polities\n---\n## a — A | A\n- `member-of b from 1900-01-01`\n## b "
        "— B | B\n- `member-of a from 1900-01-01`\n",
    ),
)
