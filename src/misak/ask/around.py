"""What people put around a name: words for what it is, quotes; and the types of entries that each
type of an argument takes."""

from __future__ import annotations

import re

TYPES: dict[str, tuple[str, ...]] = {
    "place": ("place",),
    "polity": ("polity", "group"),
    "group": ("group",),
    "topic": ("topic",),
    "matter": ("matter",),
    "people": ("people",),
    "instrument": ("treaty", "document", "event"),
    "reading": ("reading", "account"),
    "unit": ("unit",),
    "thing": (
        "document",
        "polity",
        "treaty",
        "event",
        "place",
        "topic",
        "matter",
        "group",
        "people",
        "procedure",
    ),
}
GENERIC = frozenset(
    "antlasmasi treaty of the sozlesmesi convention agreement pact pakti muahedesi itilafnamesi"
    " baris peace armistice mutarekesi anlasmasi and ve".split()
)
# What many papers and happenings are, and no name of one: *War of 1828* is not called *War*.
COMMON = frozenset(
    "war savas savasi harbi harekati battle muharebesi coup darbesi revolt isyani events olaylari"
    " declaration bildirisi ilani constitution anayasasi anayasa assembly meclisi alliance ittifak"
    " ittifaki exchange establishment kurulus guarantee garanti recognitions taninmasi senedi"
    " explanatory ortaklik association national ulusal milli tomb turbesi law kanunu decree"
    " kararnamesi protocol protokolu note notasi memorandum muhtirasi".split()
)
# *Anlaşma* (agreement) and *antlaşma* (treaty) are written for each other every day: a name is
# looked for with the other word where nothing bears it as it stands.
TREATY_WORDS = re.compile(r"\band?lasma")
# What people put before or after the name of a place; an island is the thing itself, the rest only
# about it.
ISLAND = ("adasi", "island of", "isle of", "island")
ABOUT = (
    "sehri kenti vilayeti ili sancagi livasi eyaleti bolgesi yoresi cevresi kazasi sehir"
    " city town province vilayet region district sanjak area"
).split()
QUOTES = "\"'“”‘’"
LANDS = ("topraklari", "topragi")


MEMBERS = ("{} uyeleri", "members of {}", "members of the {}")
