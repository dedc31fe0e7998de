"""The page as a stranger's hands meet it: by keyboard alone, with what opens and closes, the range
of time, how a view is cited, and what hours of play cost."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b85decode
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from misak.ask.answer import Json
from misak.ask.library import Library
from misak.atlas.lessons import lessons
from misak.atlas.page import page as filled
from misak.atlas.payload import packed
from misak.cli.atlas import with_styles
from misak.learn.practice import practice
from misak.learn.taught import MOST, handout
from misak.ledger.roots import shipped

Show = Callable[..., Page]

# Numbers whatever a keyboard should reach, and says how many there are.
NUMBERED = """() => { let n = 0;
  for (const e of document.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]')) {
    if (e.disabled || !e.checkVisibility() || e.matches('.skip')) continue;
    const closed = e.closest('details:not([open])');
    if (closed && e !== closed.querySelector('summary')) continue;
    e.dataset.reach = n++;
  } return n; }"""
# The number of what has the focus, and whether that is to be seen.
FOCUS = """() => { const e = document.activeElement, s = getComputedStyle(e);
  const own = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 1;
  const file = e.matches('input[type=file]')
    && getComputedStyle(e.parentElement).outlineStyle !== 'none';
  return [e.dataset.reach ?? '', own || file || e.matches('.skip'), e.outerHTML.slice(0, 90)] }"""


@pytest.fixture(scope="module")
def taught(whole: Json, books: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page as the command line writes it: with questions and with styles of citation."""
    found = dict(whole)
    found["practice"] = practice(books, lessons((shipped(),))[:1])
    found["citations"] = {key: dict(row) for key, row in whole["citations"].items()}  # type: ignore[attr-defined]
    with_styles(books, found["citations"])  # type: ignore[arg-type]
    path = tmp_path_factory.mktemp("taught") / "atlas.html"
    path.write_text(filled(packed(found)), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "address",
    [
        "day=1921-10-14&sel=batum",
        "view=compare&day=1922-10-14&day2=1922-10-14&world2=without:great-offensive-1922",
        "view=lessons",
        "view=practice",
        "view=cards",
        "lesson=straits&step=1&day=1809-01-05",
        "board=1&day=1921-10-14",
    ],
)
def test_every_control_is_reached_and_none_holds_the_keyboard(
    show: Show, taught: Path, address: str
) -> None:
    page = show(f"#{address}&lang=en", path=taught)
    count, seen = page.evaluate(NUMBERED), set()
    for _ in range(count + 12):
        page.keyboard.press("Tab")
        number, visible, what = page.evaluate(FOCUS)
        assert visible or not number, what
        seen.add(number)
    missed = [n for n in range(count) if str(n) not in seen]
    assert not missed, page.evaluate(
        "(all) => all.map((n) => document.querySelector(`[data-reach='${n}']`)?.outerHTML"
        ".slice(0, 120))",
        missed,
    )


def test_escape_closes_what_is_open(show: Show) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=en")
    link = page.get_by_role("button", name="Link", exact=True)
    link.press("Enter")
    dialog = page.get_by_role("dialog", name="Link")
    expect(dialog.get_by_label("Link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(link).to_be_focused()
    page.locator(".range summary").press("Enter")
    expect(page.locator(".range")).to_have_attribute("open", "")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".range")).not_to_have_attribute("open", "")
    expect(page.locator(".why h2")).to_have_text("Batum")
    page.keyboard.press("Escape")
    expect(page.locator(".why h2")).to_have_text("14 October 1921")
    expect(page.locator(".map > svg")).to_be_focused()


def test_the_line_of_time_has_a_range(show: Show) -> None:
    page = show("#day=1921-10-14&lang=tr")
    page.locator(".range summary").click()
    page.get_by_label("Başlangıç").fill("1 Ocak 1914")
    page.get_by_label("Başlangıç").press("Tab")
    page.get_by_label("Bitiş").fill("30.10.1918")
    page.get_by_label("Bitiş").press("Tab")
    expect(page.locator("output.day")).to_have_text("30 Ekim 1918")
    expect(page).to_have_url(re.compile("from=1914-01-01&to=1918-10-30"))
    expect(page.get_by_role("button", name="Sonraki değişiklik")).to_be_disabled()
    page.locator(".track").press("Home")
    expect(page.locator("output.day")).to_have_text("1 Ocak 1914")
    page.get_by_label("Bitiş").fill("31.02.1918")
    page.get_by_label("Bitiş").press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("Tarih değil")
    page.get_by_role("button", name="Bütün günler").click()
    expect(page).not_to_have_url(re.compile("from="))
    expect(page.get_by_role("button", name="Önceki değişiklik")).to_be_enabled()


def test_uncertain_days_are_on_the_line_of_time(show: Show) -> None:
    page = show("#day=1921-10-14&lang=en")
    assert (page.locator(".ticks .doubt").get_attribute("d") or "").count("M") > 10


@pytest.mark.parametrize("lang", ["en", "tr"])
def test_a_view_is_cited_with_its_day_its_articles_and_its_address(
    show: Show, taught: Path, whole: Json, lang: str
) -> None:
    page = show(f"#day=1921-10-14&sel=batum&lang={lang}", path=taught)
    page.locator(".tools button").last.click()
    said = page.locator(".cite textarea").evaluate_all("all => all.map((each) => each.value)")
    assert len(said) == 5  # in words, Chicago, APA, ISNAD, BibTeX
    article = {"en": "Treaty of Kars, Article 6", "tr": "Kars Antlaşması, 6. madde"}[lang]
    day = {"en": "14 October 1921", "tr": "14 Ekim 1921"}[lang]
    assert article in said[0] and article in said[-1] and "{" not in "".join(said[:-1])
    for text in said:
        assert "sel=batum" in text and day in text and f"of={whole['ledger']}" in text
    page.keyboard.press("Escape")
    page.goto("about:blank")
    page = show(f"#day=1921-10-14&sel=kars-1921&view=treaties&lang={lang}", path=taught)
    page.locator(".tools button").last.click()
    title = article.split(",")[0]
    expect(page.get_by_label("ISNAD")).to_have_value(re.compile(rf"^“{title}”\. Dokumenty"))


def test_a_lesson_of_ones_own_travels_as_a_link(show: Show) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=tr&at=2_-500_-300")
    page.get_by_role("button", name="Gördüğünü adım olarak ekle").click()
    page.get_by_role("link", name="Dersler").click()
    page.get_by_placeholder("Türkçe altyazı").fill("Batum'un günü: ğüşiöç")
    page.get_by_role("button", name="Bağlantı", exact=True).last.click()
    link = page.locator(".lesson-link").input_value()
    other = show("#" + link.split("#", 1)[1])
    expect(other.locator(".caption")).to_have_text("Batum'un günü: ğüşiöç")
    expect(other.locator("output.day")).to_have_text("14 Ekim 1921")
    assert "scale(2)" in (other.locator(".map svg > g").get_attribute("transform") or "")


def test_the_line_of_time_keeps_to_a_unit(show: Show) -> None:
    page = show("#lesson=kars-ankara-ukraine&step=0&day=1921-10-14&lang=en")
    steps = page.locator(".timebar .ticks path").first.get_attribute("d") or ""
    page.get_by_role("button", name="Only what concerns this unit").click()
    fewer = page.locator(".timebar .ticks path").first.get_attribute("d") or ""
    assert 0 < fewer.count("M") < steps.count("M") / 2


def test_a_story_says_once_what_one_article_did_to_many_places(show: Show) -> None:
    page = show("#day=1914-08-01&sel=ottoman-empire&lang=tr")
    rows = page.locator(".why .story li").all_inner_texts()
    opening = [row for row in rows if "17 Mayıs 1639" in row and "aittir" in row]
    assert len(opening) == 1
    assert "Adana" in opening[0] and " ve " in opening[0] and opening[0].count(",") > 20
    page = show("#day=1924-08-06&sel=lausanne-1923&view=treaties&lang=en")
    assert page.get_by_text(
        "Syria holds title to the Sanjak of Alexandretta and the Syrian"
    ).count()


def test_a_link_of_another_edition_says_so(show: Show, whole: Json) -> None:
    page = show("#day=1921-10-14&lang=en&of=0123456789")
    expect(page.get_by_role("status").filter(has_text="another edition")).to_be_visible()
    page = show(f"#day=1921-10-14&lang=en&of={whole['ledger']}")
    assert page.get_by_role("status").filter(has_text="another edition").count() == 0


def test_the_legend_names_nobody_who_is_not_drawn(show: Show) -> None:
    """Holders of points that only a closer view draws are not in the legend of a farther one."""
    for day in ("1809-01-05", "1900-01-01", "1921-10-14"):
        page = show(f"#day={day}&lang=en")
        drawn = page.evaluate(
            "() => new Set([...document.querySelectorAll('.areas path, .dots circle')].flatMap((e)"
            " => [e.dataset.who, e.dataset.title, e.dataset.admin, e.dataset.claims].flatMap("
            "(each) => (each ?? '').split('+')))).values().toArray()"
        )
        named = page.locator(".legend a.ref").evaluate_all(
            "all => all.map((e) => new URLSearchParams(e.hash.slice(1)).get('sel'))"
        )
        state = {key: row.get("state", key) for key, row in _names(page).items()}
        assert not {state[each] for each in named} - {state.get(each, each) for each in drawn}


def _names(page: Page) -> dict[str, dict[str, str]]:
    """The names of the page's own payload."""
    text = page.locator("#payload").text_content() or ""
    payload = json.loads(zlib.decompress(b85decode(text.strip().replace(",", "<"))))
    found: dict[str, dict[str, str]] = payload["names"]
    return found


def test_the_picture_explains_lines_and_signs_too(show: Show) -> None:
    page = show("#day=1921-10-14&sel=batum&lang=en")
    page.locator(".tools button").last.click()
    with page.expect_download() as got:
        page.get_by_role("button", name="SVG", exact=True).click()
    text = got.value.path().read_text(encoding="utf-8")
    legend = text.split("</svg>")[-2]
    assert "frontier fixed" in legend and 'stroke-width="1.9"' in legend and "mandate" in legend
    assert "Misak atlas: Batum" in text and "Treaty of Kars, Article 6" in legend


def test_the_handout_is_one_page(browser: Browser, tmp_path: Path) -> None:
    """Thirty steps of two hundred letters, with the code that opens the lesson, fit one sheet."""
    steps = [
        {"day": "1921-10-13", "caption": {"tr": f"{at} " + "Yirmi harfli cümle. " * 10}}
        for at in range(MOST)
    ]
    taught: Json = {"title": {"tr": "Uzun not"}, "steps": steps}
    path = tmp_path / "handout.html"
    path.write_text(handout(taught, "tr", "https://okul.example/kars"), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    made = page.pdf(format="A4", prefer_css_page_size=True)
    page.close()
    assert len(re.findall(rb"/Type\s*/Page\b", made)) == 1


# One step of play after the other, there and back, each drawn.
PLAY = """async (steps) => { const button = (name) => document.querySelector(
    `.timebar button[aria-label="${name}"]`);
  let way = 'Next change';
  for (let n = 0; n < steps; n++) {
    if (button(way).disabled) way = way[0] === 'N' ? 'Previous change' : 'Next change';
    const before = document.querySelector('.map svg').dataset.day;
    button(way).click();
    while (document.querySelector('.map svg').dataset.day === before)
      await new Promise((done) => setTimeout(done, 1));
  } }"""


def test_the_heap_does_not_grow_with_play(show: Show) -> None:
    """bench/atlas/heap.py plays 3,600 steps; here 240 show whether it grows."""
    page = show("#day=1900-01-01&lang=en")
    session = page.context.new_cdp_session(page)

    def heap() -> float:
        session.send("HeapProfiler.collectGarbage")
        return float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1e6

    page.evaluate(PLAY, 80)
    first = heap()
    page.evaluate(PLAY, 160)
    assert heap() < min(120, first + 3)


@pytest.mark.parametrize("lang", ["en", "tr"])
@pytest.mark.parametrize(
    "address, does",
    [
        ("view=practice", ""),
        ("view=cards", "document.querySelector('.buttons .main').click()"),
        ("day=1921-10-14&sel=kars-1921", "document.querySelector('.tools').lastChild.click()"),
        ("day=1921-10-14", "for (const e of document.querySelectorAll('details')) e.open = true"),
        ("day=1921-10-14&sel=tbmm", ""),
        ("day=1921-10-14&sel=mosul-frontier", ""),
        ("day=1923-01-01&world=without:great-offensive-1922", ""),
        ("view=compare&day=1922-10-14&world2=without:great-offensive-1922", ""),
        ("view=relations&day=1900-01-01", "document.querySelector('details').open = true"),
    ],
)
def test_axe_finds_nothing(show: Show, taught: Path, address: str, does: str, lang: str) -> None:
    dark = {"color_scheme": "dark"} if lang == "tr" else {}
    page = show(f"#{address}&lang={lang}", path=taught, bypass_csp=True, **dark)
    page.evaluate(does or "0")
    page.wait_for_timeout(150)
    found = Axe().run(page).response["violations"]
    assert not found, [(v["id"], v["nodes"][0]["target"]) for v in found]
