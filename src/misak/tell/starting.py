"""Starting: a file for a treaty, document or happening, and a small ledger of one's own that
passes its check."""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple

from misak.ground.langs import LANGS
from misak.kinds.catalogue import ROWS
from misak.kinds.effects import Nothing
from misak.kinds.keys import KEYS, KEYS_OF, SUBJECTS
from misak.kinds.row import Words
from misak.ledger.bases import FILE

SUBJECT_WORDS = {
    "treaty": Words("treaty", "antlaşma"),
    "document": Words("document", "belge"),
    "event": Words("event", "olay"),
}
DAY_OF = {"treaty": "signed", "document": "adopted", "event": "date"}
NEEDED = {
    "treaty": (
        "title",
        "type",
        "signed",
        "in-force",
        "parties",
        "signed-by",
        "because",
        "citation",
        "source",
    ),
    "document": ("title", "type", "adopted", "because", "citation", "source"),
    "event": ("title", "type", "date", "place", "because", "source"),
}
FORMS = {
    "title": Words("Türkçe ad | English name", "Türkçe ad | English name"),
    "signed": Words("1921-10-13, Place", "1921-10-13, Yer"),
    "adopted": Words("1921-10-13", "1921-10-13"),
    "date": Words("1921-10-13", "1921-10-13"),
    "in-force": Words("1922-09-11; under art 2", "1922-09-11; uyarınca 2"),
    "parties": Words("polity | polity, polity", "devlet | devlet, devlet"),
    "signed-by": Words("polity: Name (head), Name", "devlet: Ad (head), Ad"),
    "because": Words(
        "some-event; contributing; opinion; source key", "bir-olay; katkı; görüş; kaynak anahtar"
    ),
    "citation": Words("LNTS vol. 54, no. 1284", "LNTS c. 54, no. 1284"),
    "place": Words("place-id", "yer-kimliği"),
    "source": Words("key", "anahtar"),
}
TITLE = Words("English title", "Türkçe başlık")
LEFT = Words(
    "Still to be said in the front matter, where it is known:",
    "Ön bilgide, bilindiği kadarıyla, söylenecekler:",
)
SUMMARY = Words(
    "What it does, in one to three plain sentences.", "Ne yaptığı, bir-üç yalın cümleyle."
)


class Given(NamedTuple):
    """What is known when a file is started; what is empty is listed under the front matter, to
    be said there."""

    title: str = ""
    signed: str = ""
    in_force: str = ""
    parties: str = ""
    source: str = ""
    articles: int = 0

    def keys(self, class_: str) -> dict[str, str]:
        """What is known, by the key that says it of a treaty, a document or a happening."""
        said = {
            "title": self.title,
            DAY_OF[class_]: self.signed,
            "in-force": self.in_force,
            "parties": self.parties,
            "source": self.source,
        }
        return {key: text for key, text in said.items() if text}

    def unheard(self, class_: str) -> tuple[str, ...]:
        """The keys of what is known that a file of this class would not hear."""
        return tuple(key for key in self.keys(class_) if key not in KEYS_OF[class_])


def subject(word: str) -> str | None:
    """What a word of either language starts: treaty, document or event; None where it starts
    nothing."""
    found = SUBJECTS.get(word)
    return found if found in SUBJECT_WORDS else None


def instrument(class_: str, id_: str, given: Given, lang: str) -> str:
    """The text of a new file, in the vocabulary of a language. Whoever gives a title in one
    language writes in it alone: headings and summaries are asked for in that one."""
    words = {key.en: getattr(key, lang) for key in KEYS}
    said = {**given.keys(class_), "type": getattr(SUBJECT_WORDS[class_], lang)}
    order = list(dict.fromkeys([*NEEDED[class_], *said]))
    rows = [
        "---",
        f"{getattr(SUBJECT_WORDS[class_], lang)}: {id_}",
        *(f"{words[key]}: {said[key]}" for key in order if key in said),
        "---",
    ]
    left = [
        f"    {words[key]}: {getattr(FORMS[key], lang)}"
        for key in NEEDED[class_]
        if key not in said
    ]
    parts = ["\n".join(rows), *(["\n".join([getattr(LEFT, lang), *left])] if left else [])]
    silent = next(
        getattr(row.word, lang) for row in ROWS if row.effects == (Nothing(),) and not row.derived
    )
    spoken = (lang,) if given.title and "|" not in given.title else LANGS
    body = [*(f"> [{each}] {getattr(SUMMARY, each)}" for each in spoken), f"- `{silent}`"]
    heading = " | ".join(getattr(TITLE, each) for each in reversed(spoken))
    for number in range(1, given.articles + 1):
        parts += [f"## Art. {number} — {heading}", *body]
    parts += body if not given.articles else []
    return "\n\n".join(parts) + "\n"


def standing(name: str, base: str) -> dict[str, str]:
    """The files of a ledger that stands on a base and says nothing of its own yet: path inside the
    folder -> text."""
    words = "".join(char if char.isalnum() else "-" for char in name.lower()).strip("-")
    id_ = words if words.isascii() and words else "ledger"
    places = "gazetteer: places\ntitle: Kimde ne vardı | Who held what"
    return {
        FILE: f"---\nledger: {id_}\ntitle: {name} | {name}\nstands-on: {base}\n---\n",
        "gazetteer/places.md": f"---\n{places}\n---\n",
        "sources.bib": "",
    }


def starter() -> dict[str, str]:
    """The files of a small ledger that passes its check: path inside the folder -> text."""
    root = files("misak.tell").joinpath("starter")
    found: dict[str, str] = {}
    for folder in ("", "gazetteer", "treaties", "conclusions", "sources"):
        here = root.joinpath(folder) if folder else root
        for file in sorted(here.iterdir(), key=lambda one: one.name):
            if file.is_file() and file.name.endswith((".md", ".bib")):
                found[f"{folder}/{file.name}" if folder else file.name] = file.read_text(
                    encoding="utf-8"
                )
    return found
