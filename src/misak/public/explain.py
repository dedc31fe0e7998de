"""An error in words, in either language."""

from __future__ import annotations

from misak.ask.language import NotUnderstood
from misak.ask.refusal import refused
from misak.ask.unknown import UnknownName
from misak.ground.errors import MisakError, MissingExtra, NoSuchLedger, NotPossible
from misak.ground.faults import Fault
from misak.ground.langs import in_lang
from misak.say.faults import message
from misak.say.hints import hint

TR = {
    NoSuchLedger: "böyle bir dosya ya da klasör yok: {0.path}",
    MissingExtra: "pip install 'misak[{0.extra}]' ({0.library} kurulu değil)",
}


def explain(error: MisakError, lang: str = "en") -> str:
    """What went wrong, and what may have been meant, in English or Turkish (``tr``)."""
    in_lang(lang)
    fault = fault_of(error)
    if fault is not None:
        said = (message(fault, lang), hint(fault, lang))
        return ". ".join(part for part in said if part)
    if lang == "tr" and isinstance(error, NotPossible):
        return error.tr
    if lang == "tr" and type(error) in TR:
        return TR[type(error)].format(error)
    return str(error)


def fault_of(error: MisakError) -> Fault | None:
    """The fault behind an error of a question or of a note; None where there is none."""
    if isinstance(error, (UnknownName, NotUnderstood)):
        return refused(error)
    fault = getattr(error, "fault", None)
    return fault if isinstance(fault, Fault) else None
