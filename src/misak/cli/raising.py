"""What keeps a command from running, said in both languages: for people on standard error, and
with ``--json`` as one object on standard output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from misak.cli.files import failed
from misak.cli.refusals import Cannot, cannot
from misak.ground.errors import MisakError
from misak.ground.faults import Fault
from misak.public.explain import explain, fault_of
from misak.say.faults import data

BOTH = ("en", "tr")
HELP = {
    "en": "'{0} --help' tells how it is used",
    "tr": "nasıl kullanıldığını '{0} --help' anlatır",
}


@contextmanager
def raised(lang: str) -> Iterator[None]:
    """Whatever the library raises within becomes what click shows, in a language; so does a file
    that cannot be read or written."""
    try:
        yield
    except MisakError as error:
        raise refusal(error, lang) from None
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritten(error, lang) from None


def refusal(error: MisakError, lang: str) -> Cannot:
    """An error of the library as what click shows; its fault comes along where it has one."""
    found = cannot({said: explain(error, said) for said in BOTH}, lang)
    found.fault = fault_of(error)
    return found


def unwritten(error: Exception, lang: str) -> Cannot:
    """A file that could not be read or written, or another reason of the system's, as what click
    shows."""
    if isinstance(error, OSError):
        return cannot({said: failed(error, said) for said in BOTH}, lang)
    return cannot(dict.fromkeys(BOTH, str(error)), lang)


def as_data(
    texts: Mapping[str, str], command: str, fault: Fault | None = None
) -> dict[str, object]:
    """What is printed with ``--json``: the fault behind the error, or else, with the code
    ``usage``, what the command line lacks. ``command`` is the one whose help tells more."""
    if fault is not None:
        return {"fault": data(fault)}
    spot = {"file": "?", "line": 1, "column": 1, "width": 1, "source": ""}
    hints = {said: hint.format(command) for said, hint in HELP.items()}
    return {"fault": {"code": "usage", "severity": "error", **spot, "text": texts, "hint": hints}}
