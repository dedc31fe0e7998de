"""The URIs of entries: made of type and id, under a base of the publisher's where he has one."""

from __future__ import annotations

import re

from misak.ground.errors import NotPossible, short
from misak.ledger.values import Ledger
from misak.public.values import BASE_URI

KNOWN = {  # where the codes of others are looked up
    "wikidata": "http://www.wikidata.org/entity/{0}",
    "geonames": "https://sws.geonames.org/{0}/",
}


ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def good_base(base: str) -> str:
    """A base of URIs, or none. Raises NotPossible for what is no absolute URI: the identifiers of a
    whole file would be none."""
    if base and not ABSOLUTE.fullmatch(base):
        raise NotPossible(
            f"{short(base)} is no base of URIs; one is https://example.org/treaties",
            f"{short(base)} bir adres kökü değil; örneği: https://example.org/treaties",
        )
    return base


def uri(ledger: Ledger, id_: str, base: str = "") -> str:
    """The URI of an id: ``urn:misak:place:kars``, or ``https://…/place/kars`` under a base."""
    name = ledger.names.get(id_)
    type_ = name.type if name else "id"
    return f"{base.rstrip('/')}/{type_}/{id_}" if base else f"{BASE_URI}:{type_}:{id_}"


def known(scheme: str, code: str) -> str:
    """Where a code of others is looked up; an empty text for a scheme without addresses."""
    return KNOWN[scheme].format(code) if scheme in KNOWN else ""
