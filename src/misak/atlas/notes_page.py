"""The page on which a note is reviewed: one answer, in either language, under a policy that
lets only its own script and styles run."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape
from pathlib import Path

from misak.atlas.desk import LARGEST, LONGEST
from misak.kinds.row import Words
from misak.prose.reading.analyser import installed
from misak.prose.reading.inputs import reads_pdf

FOLDER = Path(__file__).resolve().parent / "notes"
NAMES = {"en": "English", "tr": "Türkçe"}
SAYS = {
    "title": Words("Review a note", "Not incele"),
    "atlas": Words("← The atlas", "← Atlas"),
    "what": Words(
        "A course note is read claim by claim, and each claim is held against the treaties "
        "in the books. Nothing of it is stored.",
        "Ders notu sav sav okunur, her sav defterdeki antlaşmalarla karşılaştırılır. Notun "
        "hiçbir yeri saklanmaz.",
    ),
    "paste": Words("Paste the note", "Notu yapıştırın"),
    "file": Words(
        "Or choose a file, or drop one here (with its decisions, if you saved any)",
        "Ya da bir dosya seçin, buraya sürükleyin (kaydettiyseniz kararlarıyla)",
    ),
    "bounds": Words(
        f"Text, Markdown, .docx, or a PDF with text, in Turkish or English: at most "
        f"{LARGEST // 1_000_000} MB and {LONGEST:,} letters.",
        f"Düz metin, Markdown, .docx ya da metinli PDF; Türkçe ya da İngilizce: en çok "
        f"{LARGEST // 1_000_000} MB ve {LONGEST:,} harf.".replace(",000 harf", ".000 harf"),
    ),
    "go": Words("Review", "İncele"),
    "clear": Words("Clear", "Temizle"),
    "marks": Words("The note with its marks", "İşaretleriyle not"),
    "working": Words("The note is being read …", "Not okunuyor …"),
    "done": Words("Marks:", "İşaret:"),
    "keep": Words("Save my decisions", "Kararlarımı kaydet"),
    "word": Words("Corrected note as .docx", "Düzeltilmiş not, .docx"),
    "md": Words("Corrected note as Markdown", "Düzeltilmiş not, Markdown"),
    "is-right": Words("The mark is right", "İşaret doğru"),
    "is-not-right": Words("The mark is not right", "İşaret doğru değil"),
    "comment": Words("Comment", "Yorum"),
    "accepted": Words("accepted", "kabul edildi"),
    "rejected": Words("rejected", "reddedildi"),
    "commented": Words("commented", "not düşüldü"),
    "again": Words(
        "decided before a change: look again", "değişiklikten önceki karar: yeniden bakın"
    ),
    "open": Words("not decided", "karar bekleyen"),
    "decided": Words("decided", "karara bağlanan"),
    "nothing": Words(
        "Paste a note or choose a file first.", "Önce bir not yapıştırın ya da dosya seçin."
    ),
    "gone": Words("The server did not answer.", "Sunucu yanıt vermedi."),
    "script": Words(
        "This page needs JavaScript; `misak review` does the same in a terminal.",
        "Bu sayfa JavaScript ister; `misak review` aynısını uçbirimde yapar.",
    ),
    "missing": Words(
        "Notes cannot be read here: the server lacks an extra. Install it with: pip install "
        "'misak[prose]'",
        "Burada not okunamaz: sunucuda bir ek paket eksik. Kurmak için: pip install 'misak[prose]'",
    ),
    "no-pdf": Words(
        "PDFs cannot be read here: the server lacks an extra (pip install 'misak[prose]').",
        "Burada PDF okunamaz: sunucuda bir ek paket eksik (pip install 'misak[prose]').",
    ),
}


def notes_page(lang: str) -> str:
    """The page in a language; the other one is a button away."""
    other = "en" if lang == "tr" else "tr"
    lacking = "" if installed() and reads_pdf() else "no-pdf" if installed() else "missing"
    whole = _file("page.html").replace(
        "__MISSING__", f'<p class="alert" data-say="{lacking}"></p>' if lacking else ""
    )
    whole = (
        whole.replace("__LANG__", lang)
        .replace("__OTHER__", other)
        .replace("__OTHER_NAME__", NAMES[other])
    )
    whole = re.sub(r'data-say="([\w-]+)">', lambda m: _both(SAYS[m[1]], lang), whole)
    return whole.replace("__STYLE__", _file("page.css")).replace("__SCRIPT__", _file("page.js"))


def _both(words: Words, lang: str) -> str:
    return (
        f'data-en="{escape(words.en)}" '
        f'data-tr="{escape(words.tr)}">{escape(words.tr if lang == "tr" else words.en)}'
    )


@cache
def _file(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def notes_policy() -> str:
    """The Content-Security-Policy: nothing is loaded, only this script and these styles run,
    and only this server is asked."""
    script, style = (
        f"'sha256-{b64encode(sha256(_file(name).encode()).digest()).decode()}'"
        for name in ("page.js", "page.css")
    )
    return (
        f"default-src 'none'; script-src {script}; style-src {style}; img-src data:; "
        f"connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
