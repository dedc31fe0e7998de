"""Accounts that rest on one of an article's texts: where the texts differ, each has its own
account."""

from __future__ import annotations

from misak.ledger.values import Account, Article
from misak.text.attributes import Attributes
from misak.text.section import Wording
from misak.words.tags import language_name


def resting(account: Account | None, given: Attributes, article: Article | None) -> Account | None:
    """An account, with the words that it rests on as its reason where the line gives no other."""
    if account is None or account.reason or "text" not in given or article is None:
        return account
    found = wording(article, given["text"])
    if found is None:
        return account
    said = [
        f"{language_name(found.lang, lang)} {word}: {found.text} ({found.locator})"
        for lang, word in (("tr", "metin"), ("en", "text"))
    ]
    return account._replace(reason=" | ".join(text.replace("|", "/") for text in said))


def wording(article: Article, tag: str) -> Wording | None:
    """An article's words in a language, where the file quotes them."""
    return next((one for one in article.wordings if one.lang == tag), None)
