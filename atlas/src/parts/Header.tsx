/** Name, views, search, language, theme, print, and a link to what is shown. */
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../context";
import type { Books } from "../engine/books";
import { iso, say, today } from "../engine/days";
import { csv, geojson, picture, png, save, table, type Row } from "../engine/out";
import { shows } from "../engine/lessons";
import { looks } from "../engine/picture";
import { cited, name } from "../engine/say";
import type { Word } from "../i18n";
import type { Payload } from "../payload";
import { VIEWS, type State } from "../state";
import { Search } from "./Search";
import { Icon } from "./TimeBar";

export function Header() {
  const { payload, state, dark, t, go, href } = usePage();
  const [share, setShare] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <header class="top">
      <a class="brand" href={href({ view: "map", sel: "", article: "" })}><b>Misak</b> <span>{t("subtitle")}</span></a>
      {payload.unit ? <UnitNav /> : <nav aria-label={t("views")}>{VIEWS.filter((view) => view !== "cards" && (view !== "practice" || payload.practice?.length)).map((view) => <a key={view} href={href({ view })} aria-current={view === state.view ? "page" : undefined}>{t(view)}</a>)}{document.documentElement.dataset.stamp && <a href={`/review?lang=${state.lang}`}>{t("review")}</a>}</nav>}
      <Search />
      <div class="tools">
        <button type="button" lang={state.lang === "tr" ? "en" : "tr"} onClick={() => go({ lang: state.lang === "tr" ? "en" : "tr" })}>{t("language")}</button>
        <button type="button" aria-label={dark ? t("light") : t("dark")} title={dark ? t("light") : t("dark")} onClick={() => go({ theme: dark ? "light" : "dark" })}><Icon path="M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zm0 1.600v9.800a4.900 4.900 0 0 1 0-9.800z" /></button>
        <button type="button" aria-label={t("board")} title={t("board")} onClick={() => { void document.documentElement.requestFullscreen?.().catch(() => undefined); go({ board: true, ...(state.lesson ? {} : { view: "map" as const }) }); }}><Icon path="M1 3h14v8H1zm1.500 1.500v5h11v-5zM5 13h6v1.300H5z" /></button>
        <button type="button" aria-label={t("print")} title={t("print")} onClick={() => print()}><Icon path="M4 1h8v4H4zM2 6h12v6h-2v3H4v-3H2zm3.500 4v3.500h5V10z" /></button>
        <button ref={opener} type="button" aria-label={t("link")} title={t("link")} aria-expanded={share} onClick={() => setShare(!share)}><Icon path="M7 3a4 4 0 0 1 6 6l-2 2-1.100-1.100 2-2a2.400 2.400 0 0 0-3.800-3.800l-2 2L5 5zM9 13a4 4 0 0 1-6-6l2-2 1.100 1.100-2 2a2.400 2.400 0 0 0 3.800 3.800l2-2L11 11zM5.600 9.400 9.400 5.600l1 1-3.800 3.800z" /></button>
      </div>
      {share && <Share close={() => { setShare(false); opener.current?.focus(); }} />}
    </header>
  );
}

/** The page of a unit: read, practise, cards; the views of the ledger stand behind *more*. */
function UnitNav() {
  const { payload, state, t, href } = usePage();
  const lesson = payload.lessons?.[0], current = (view: string): "page" | undefined => (view === state.view ? "page" : undefined);
  return (
    <nav aria-label={t("views")}>
      {lesson && <a href={href({ ...shows(lesson.steps[0]!), lesson: lesson.id, step: 0 })} aria-current={state.lesson ? "page" : undefined}>{t("readUnit")}</a>}
      {payload.practice?.length ? <><a href={href({ view: "practice", lesson: "", step: 0 })} aria-current={current("practice")}>{t("practice")}</a><a href={href({ view: "cards", lesson: "", step: 0 })} aria-current={current("cards")}>{t("cards")}</a></> : null}
      <details class="more"><summary>{t("more")}</summary><div>{VIEWS.filter((view) => !["practice", "cards", "lessons"].includes(view)).map((view) => <a key={view} href={href({ view, lesson: "", step: 0 })} aria-current={state.lesson ? undefined : current(view)}>{t(view)}</a>)}</div></details>
    </nav>
  );
}

/** How to cite what is selected, else what is shown with its day and its articles: the words that the command line uses, as the payload brings them. */
function Cite({ link }: { link: string }) {
  const { payload, books, state, t } = usePage();
  const own = payload.citations?.[state.sel], one = own ?? payload.citations?.["@view"];
  if (!one) return null;
  const put = own ? (text: string): string => text : ofView(payload, books, state, link, t);
  const styles = Object.entries(one.styles ?? {}).map(([style, text]) => [STYLE[style] ?? style, put(typeof text === "string" ? text : text[state.lang])] as const);
  return (
    <fieldset class="cite"><legend>{t("cite")}: {own ? name(payload, state.sel, state.lang, state.day) : t("citeView")}</legend>
      {([["", put(one.citation[state.lang])] as const, ...styles]).map(([style, text]) => <label key={style}>{style}<textarea readOnly rows={2} value={text} onFocus={(event) => event.currentTarget.select()} aria-label={style || t("cite")} /></label>)}
      <label>BibTeX<textarea readOnly rows={3} value={put(one.bibtex)} onFocus={(event) => event.currentTarget.select()} /></label>
    </fieldset>
  );
}

const STYLE: Record<string, string> = { chicago: "Chicago", apa: "APA", isnad: "ISNAD" };

/** The articles behind a chosen place on the day. */
function behind(payload: Payload, books: Books, { sel, day, lang }: State): string {
  const whys = payload.names[sel]?.type === "place" ? books.distinct([...books.title(sel, day).why, ...books.administration(sel, day).why]) : [];
  return [...new Set(whys.map((why) => payload.reasons[why]!).filter((row) => row.instrument).map((row) => cited(payload, row.instrument, row.article, lang)))].join("; ");
}

/** Fills a citation of the view: what is shown on which day, the articles behind what is chosen, the address, today. */
function ofView(payload: Payload, books: Books, state: State, link: string, t: (word: Word) => string): (text: string) => string {
  const { lang, day, sel } = state;
  const articles = behind(payload, books, state);
  const title = `${t(state.view)}: ${payload.names[sel] ? `${name(payload, sel, lang, day)}, ` : ""}${say(day, lang)}`;
  const slots: Record<string, string> = { view: title, on: iso(day), articles, link, today: say(today(), lang) };
  return (text) => text.replace(/\{(view|on|articles|link|today)\}/g, (_, slot: string) => slots[slot]!).replace(/ ?\[\]/, "").replace(/\n\s*note = \{\},?/, "");
}

/** The view as a picture, the day as data. */
function Take() {
  const { payload, books, base, readings, shapes, state, t } = usePage();
  const file = `misak-${iso(state.day)}`;
  const rows = (): Row[] => table(payload, books, looks(books, books === base ? readings : null, shapes?.drawn ?? [], state.day), state.day, state.lang);
  const drawn = () => picture(payload, books, state.day, state.lang, { title: payload.names[state.sel] ? `${t("title")}: ${name(payload, state.sel, state.lang, state.day)}` : t("title"), source: [t("legendSource"), behind(payload, books, state)].filter(Boolean).join(" · ") });
  return (
    <fieldset class="cite"><legend>{t("take")}</legend><div class="buttons">
      {state.view === "map" && <><button type="button" onClick={() => { const found = drawn(); if (found) save(`${file}.svg`, "image/svg+xml", found.svg); }}>SVG</button>
        <button type="button" onClick={() => { const found = drawn(); if (found) void png(found).then((blob) => blob && save(`${file}.png`, "image/png", blob)); }}>PNG</button></>}
      <button type="button" onClick={() => void geojson(payload, rows(), state.day).then((text) => save(`${file}.geojson`, "application/geo+json", text))}>GeoJSON</button>
      <button type="button" onClick={() => save(`${file}.csv`, "text/csv", csv(rows(), state.day))}>CSV</button>
    </div></fieldset>
  );
}

/** The address of what is shown, and the code to put it into another page. */
function Share({ close }: { close(): void }) {
  const { payload, href, t, view } = usePage();
  const [copied, setCopied] = useState("");
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => { dialog.current?.querySelector("input")?.focus(); }, []);
  const link = location.href.split("#")[0] + href({ at: view.k === 1 && !view.x && !view.y ? null : view }) + `&of=${payload.ledger ?? payload.version}`;
  const code = `<iframe src="${(location.href.split("#")[0] + href({ embed: true })).replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" width="100%" height="640" title="Misak" loading="lazy"></iframe>`;
  const copy = (text: string, what: string): void => { navigator.clipboard?.writeText(text).then(() => setCopied(what)).catch(() => setCopied("")); };
  const field = (what: "link" | "embedCode", text: string) => (
    <label>{t(what)}<span class="copyrow"><input readOnly value={text} onFocus={(event) => event.currentTarget.select()} /><button type="button" onClick={() => copy(text, what)}>{copied === what ? t("copied") : <Icon path="M2 2h9v3h3v9H5v-3H2zm1.500 1.500v6H5V5h4.500V3.500zM6.500 6.500v6h6v-6z" />}<span class="sr"> {t("copy")}: {t(what)}</span></button></span></label>
  );
  return <div ref={dialog} class="share" role="dialog" aria-label={t("link")} onKeyDown={(event) => { if (event.key === "Escape") { event.preventDefault(); close(); } }}>{field("link", link)}{field("embedCode", code)}<Cite link={link} /><Take /><button type="button" onClick={close}>{t("close")}</button></div>;
}
