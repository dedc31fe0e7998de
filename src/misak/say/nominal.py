"""Topics that are called by a deed (*the razing of Azov*, *bayrak çekme*): the verb of the deed, so
that a duty or right is told by it and not *seen to* or *claimed*."""

from __future__ import annotations

import re

from misak.kinds.nominal import GERUNDS, OF_DUTIES, OF_RIGHTS

_RIGHT = ("the right to ", " hakkı")  # what a right is called, said twice in *has the right to*
_DEED_TR = re.compile(r"\w{2,}m[ae]$")
_BOTH_TR = re.compile(r"(\w+m[ae]) (ve|ya da) (?=\w+m[ae]$)")
# Words that end as a deed does and are things, or what happens by itself.
_NO_DEED = frozenset("antlaşma anlaşma sözleşme gelişme ödeme bildirme kalma düzenleme".split())


def verb_en(name: str, nature: str) -> str:
    """The verb of a deed's English name with its object; empty where it names none."""
    if nature == "right" and name.startswith(_RIGHT[0]):
        return name.removeprefix(_RIGHT[0])
    nouns = OF_RIGHTS if nature == "right" else OF_DUTIES
    begin = max((one for one in nouns if name.startswith(f"{one}")), key=len, default="")
    if begin and " by " not in name:  # what another does
        return f"{nouns[begin]}{name.removeprefix(begin)}"
    words = name.split()
    said = words[:3:2] if words[1:2] == ["and"] and words[2] in GERUNDS else words[:1]
    if words[0] not in GERUNDS:
        return ""
    return " ".join([" and ".join(GERUNDS[each] for each in said), *words[2 * len(said) - 1 :]])


def verb_tr(name: str, nature: str) -> str:
    """The infinitive of a deed's Turkish name; empty where it names none."""
    if nature == "right":
        name = name.removesuffix(_RIGHT[1])
    if not _DEED_TR.search(name) or name.split()[-1] in _NO_DEED:
        return ""
    both = _BOTH_TR.sub(r"\1k \2 ", name) if nature == "duty" else name
    return f"{both}k"
