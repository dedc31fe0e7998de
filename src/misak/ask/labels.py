"""The articles that stand at the end of the mention of an instrument."""

from __future__ import annotations

from misak.ledger.references import number, references
from misak.ledger.values import Ref


def articles_of(text: str) -> tuple[str, tuple[str, ...]]:
    """The article labels at the end of a mention, which may come before or after the word."""
    words = text.split()
    for index in range(1, len(words)):
        ref: Ref = references(" ".join(["x", *words[index:]]))[0]
        low = words[index].lower().rstrip(".")
        if (
            low
            in (
                "art",
                "arts",
                "article",
                "articles",
                "madde",
                "md",
                "annex",
                "ek",
                "protocol",
                "protokol",
                "clause",
                "preamble",
                "letter",
            )
            and ref.articles
        ):
            return " ".join(words[:index]), ref.articles
        after = words[index + 1].lower().rstrip(".") if index + 1 < len(words) else ""
        if (
            after in ("madde", "maddesi", "md")
            and words[index].rstrip(".").isdigit()
            and index + 2 == len(words)
        ):
            return " ".join(words[:index]), (words[index].rstrip("."),)
    last = words[-1] if len(words) > 1 else ""
    return (
        (" ".join(words[:-1]), (number(last),))
        if last.isupper() and number(last).isdigit()
        else (text, ())
    )
