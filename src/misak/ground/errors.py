"""The one family of errors that the library raises: whoever catches ``MisakError`` has them all."""

from __future__ import annotations

SHOWN = 80  # letters of what was given that an error repeats


class MisakError(Exception):
    """What the library raises for what it was given: an unknown name, a text that is no question,
    a ledger that is not there, a note that cannot be read, an extra that is not installed.

    ``str(error)`` is one English sentence; ``misak.explain(error, "tr")`` says it in Turkish.
    """


class NoSuchLedger(MisakError, FileNotFoundError):
    """A folder or file of a ledger that does not exist; ``path`` is it."""

    def __init__(self, path: str) -> None:
        super().__init__(f"no such file or folder: {path}")
        self.path = path


class MissingExtra(MisakError, ImportError):
    """A library that only some jobs need is not installed: ``extra`` is what to install with pip,
    ``library`` the module that was wanted."""

    def __init__(self, extra: str, library: str) -> None:
        super().__init__(f"pip install 'misak[{extra}]' ({library} is not installed)")
        self.extra, self.library = extra, library


class NotPossible(MisakError, ValueError):
    """What was asked for is none of what there is; ``tr`` says so in Turkish, ``known`` lists
    it."""

    def __init__(self, en: str, tr: str, known: tuple[str, ...] = ()) -> None:
        super().__init__(en)
        self.tr, self.known = tr, known


def none_of(given: object, known: tuple[str, ...]) -> NotPossible:
    """The error of a word that is none of some words."""
    listed, shown = ", ".join(known), short(given)
    return NotPossible(
        f"{shown} is none of: {listed}", f"{shown} şunlardan biri değil: {listed}", known
    )


def short(given: object) -> str:
    """What was given, as Python writes it, cut where it is long."""
    shown = repr(given)
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"
