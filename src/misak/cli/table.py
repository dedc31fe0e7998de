"""The commands: name, module, and one line of help in both languages. The module is imported
when its command runs."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """A command's name, the module that holds it (its object is called ``command``), and its
    help."""

    name: str
    module: str
    en: str
    tr: str


COMMANDS = (
    Row(
        "demo",
        "misak.cli.demo",
        "One screen: a course note marked against the books.",
        "Tek ekran: deftere göre işaretlenmiş bir ders notu.",
    ),
    Row(
        "ask",
        "misak.cli.ask",
        "Ask the books: who held what, who was bound to whom, on any day.",
        "Deftere sor: hangi gün kim neye sahipti, kim kime bağlıydı.",
    ),
    Row(
        "who",
        "misak.cli.who",
        "Who or what something is on a day: what it holds, how it stands.",
        "Bir gün kim ya da ne: neye sahip, durumu ne.",
    ),
    Row(
        "why",
        "misak.cli.why",
        "The chain under an answer: each article's text and what it followed from.",
        "Bir yanıtın dayanakları: maddelerin metni ve neden doğdukları.",
    ),
    Row(
        "world",
        "misak.cli.world",
        "Who held and administered every place on a day, and who was at war.",
        "Bir gün her yer kimin elindeydi, kim yönetiyordu, kim savaştaydı.",
    ),
    Row(
        "open",
        "misak.cli.open",
        "What was not settled on a day, with the procedure promised for it.",
        "Bir gün neler çözülmemişti ve hangi yol öngörülmüştü.",
    ),
    Row("diff", "misak.cli.diff", "What changed between two days.", "İki gün arasında ne değişti."),
    Row(
        "story",
        "misak.cli.story",
        "The whole life of a place, treaty, polity, matter or happening, with footnotes.",
        "Bir yerin, antlaşmanın, varlığın, konunun ya da olayın bütün yaşamı, dipnotlarıyla.",
    ),
    Row(
        "timeline",
        "misak.cli.timeline",
        "The life of a place, polity, treaty or matter, drawn as bars.",
        "Bir yerin, varlığın, antlaşmanın ya da konunun yaşamı, çubuklarla.",
    ),
    Row(
        "whatif",
        "misak.cli.whatif",
        "What would be otherwise without an event, with a treaty in force, or under another "
        "reading.",
        "Bir olay olmasa, bir antlaşma yürürlükte olsa ya da başka bir okumayla ne değişirdi.",
    ),
    Row(
        "conclusions",
        "misak.cli.conclusions",
        "Derive every conclusion of the ledger, with its articles and readings.",
        "Defterin bütün sonuçlarını maddeleri ve okumalarıyla türet.",
    ),
    Row(
        "list",
        "misak.cli.listing",
        "What there is of a kind: places, treaties, topics, questions …",
        "Bir türden neler var: yerler, antlaşmalar, konular, sorular …",
    ),
    Row(
        "search",
        "misak.cli.search",
        "Look for words in names, articles and conclusions.",
        "Adlarda, maddelerde ve sonuçlarda söz ara.",
    ),
    Row(
        "cite",
        "misak.cli.cite",
        "Cite a treaty or an article, with its locator and BibTeX.",
        "Bir antlaşmaya ya da maddeye yer göstererek atıf yap; BibTeX.",
    ),
    Row(
        "lesson",
        "misak.cli.lesson",
        "A note as a taught lesson: corrected, on the map, with questions and a handout.",
        "Bir nottan işlenmiş ders: düzeltilmiş not, haritada adımlar, sorular, özet sayfası.",
    ),
    Row(
        "quiz",
        "misak.cli.quiz",
        "Questions made from the books, each key an article: for paper, Moodle, Anki, quiz sites.",
        "Defterden sorular, her cevabın dayanağı bir madde: kâğıda, Moodle'a, Anki'ye, "
        "yarışma sitelerine.",
    ),
    Row(
        "atlas",
        "misak.cli.atlas",
        "Write the atlas: one page with map, time and the chain of articles.",
        "Atlası yaz: harita, zaman ve maddeler zinciriyle tek sayfa.",
    ),
    Row(
        "lsp",
        "misak.cli.lsp",
        "The language server: faults, completion and hover in an editor.",
        "Dil sunucusu: düzenleyicide hatalar, tamamlama ve açıklamalar.",
    ),
    Row(
        "serve",
        "misak.cli.serve",
        "Serve the atlas and an HTTP API from a live ledger.",
        "Atlası ve bir HTTP arabirimini canlı defterden sun.",
    ),
    Row(
        "mcp",
        "misak.cli.mcp",
        "Serve the books to an assistant (Model Context Protocol).",
        "Defteri bir yardımcıya sun (Model Context Protocol).",
    ),
    Row(
        "import",
        "misak.cli.import_",
        "Read tables of spells and transfers by a mapping.",
        "Süre ve devir tablolarını bir eşlemeyle oku.",
    ),
    Row("sql", "misak.cli.sql", "Ask the books in SQL.", "Deftere SQL ile sor."),
    Row(
        "export",
        "misak.cli.export",
        "Write the books for others: Linked Places, GeoJSON, JSON-LD, GraphML, CSL, RIS, Parquet.",
        "Defteri başkaları için yaz: Linked Places, GeoJSON, JSON-LD, GraphML, CSL, RIS, Parquet.",
    ),
    Row(
        "panel",
        "misak.cli.panel",
        "Make a panel by year or day, from the books or from tables.",
        "Defterden ya da tablolardan yıllık ya da günlük panel yap.",
    ),
    Row(
        "review",
        "misak.cli.review",
        "Mark a course note against the books, claim by claim.",
        "Bir ders notunu deftere göre, sav sav işaretle.",
    ),
    Row(
        "read", "misak.cli.read", "Draft a ledger from prose.", "Düz yazıdan defter taslağı çıkar."
    ),
    Row(
        "audit",
        "misak.cli.audit",
        "Audit a published panel against its spells, or replay transfers as double entry.",
        "Yayımlanmış bir paneli süreleriyle karşılaştır ya da devirleri çift taraflı "
        "defterle yeniden işle.",
    ),
    Row(
        "check",
        "misak.cli.check",
        "Find every fault of a ledger.",
        "Bir defterin bütün kusurlarını bul.",
    ),
    Row(
        "fmt",
        "misak.cli.fmt",
        "Write ledger files in their canonical form.",
        "Defter dosyalarını kurallı biçimde yaz.",
    ),
    Row(
        "new",
        "misak.cli.new",
        "Start the file of a treaty, a document or an event.",
        "Bir antlaşma, belge ya da olay dosyası başlat.",
    ),
    Row(
        "init",
        "misak.cli.init",
        "Start a small ledger of one's own.",
        "Kendi küçük defterinizi başlatın.",
    ),
    Row(
        "help",
        "misak.cli.topics",
        "Explain a command, a kind of clause, a question, a key or a fault.",
        "Bir komutu, hüküm türünü, soruyu, anahtarı ya da kusuru açıkla.",
    ),
    Row(
        "completion",
        "misak.cli.completion",
        "Tab completes commands, ids and names: the script for a shell.",
        "Sekme tuşu komutları, kimlikleri ve adları tamamlasın: kabuk betiği.",
    ),
)
SHOWS = re.compile(r"^(?: {4}|/|misak )", re.MULTILINE)  # a command, an address of the API
BY_NAME = {row.name: row for row in COMMANDS}


def help_text(name: str, lang: str = "en") -> str:
    """The Markdown of a command's help, with click's mark that keeps as they are the paragraphs
    that show commands (the others are set in the width of the terminal); in Turkish where it is
    written in Turkish."""
    path = Path(__file__).with_name(f"{name}.md")
    turkish = path.with_suffix(".tr.md")
    text = (turkish if lang == "tr" and turkish.exists() else path).read_text(encoding="utf-8")
    parts = text.strip().split("\n\n")
    return "\n\n".join("\b\n" + part if SHOWS.search(part) else part for part in parts)


def language() -> str:
    """The language of the terminal: MISAK_LANG, else the locale, else English."""
    said = (
        os.environ.get("MISAK_LANG")
        or os.environ.get("LC_ALL")
        or os.environ.get("LC_MESSAGES")
        or os.environ.get("LANG")
        or ""
    )
    return "tr" if said.lower().startswith("tr") else "en"
