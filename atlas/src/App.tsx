/** The page: what is shown follows the address, and the address follows what is done. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { Context, type Page } from "./context";
import { Books, keys } from "./engine/books";
import { paints } from "./engine/colours";
import { Readings } from "./engine/others";
import { say } from "./engine/days";
import { name } from "./engine/say";
import { shapes as draw } from "./engine/shapes";
import { lessonOf, shows } from "./engine/lessons";
import { t } from "./i18n";
import { useKeys } from "./keys";
import { Header } from "./parts/Header";
import { Legend } from "./parts/Legend";
import { LiveNote } from "./parts/LiveNote";
import type { Sight } from "./parts/Labels";
import { MapView, WHOLE } from "./parts/MapView";
import { PlaceList } from "./parts/PlaceList";
import { TimeBar } from "./parts/TimeBar";
import { WorldNote } from "./parts/WorldNote";
import type { Payload } from "./payload";
import { firstLang, parse, remember, today, write, type State } from "./state";
import { Board } from "./parts/Board";
import { LessonBar } from "./parts/LessonBar";
import { Chosen } from "./parts/Chosen";
import { Cards } from "./views/Cards";
import { Compare } from "./views/Compare";
import { Conclusions } from "./views/Conclusions";
import { Lessons } from "./views/Lessons";
import { Practice } from "./views/Practice";
import { Reader } from "./views/Reader";
import { Relations } from "./views/Relations";
import { Timeline } from "./views/Timeline";
import { Why } from "./views/Why";

/** The fluents that the map and its marks show: the slider has a tick at each of their changes. */
const SHOWN = ["title", "administration", "status", "contested", "boundary", "war"];

/** The page of a unit shows the days that it holds; an address that names another is brought to the nearest. */
function inside(payload: Payload, state: State): State {
  const clamp = (day: number): number => (payload.unit ? Math.max(payload.unit.since, Math.min(payload.unit.until - 1, day)) : day);
  return { ...state, day: clamp(state.day), day2: clamp(state.day2) };
}

const REST = 250; // milliseconds between two changes of the address
let waiting = 0, wrote = 0, later = "";

/** The address follows what is shown: at once where a step back leads to what was left, and no oftener than the eye needs while the slider runs, since a browser does much at every change of an address. */
function noted(address: string, keep: boolean): void {
  if (keep) { settle(); if (address !== location.hash) history.pushState(null, "", address); return; }
  clearTimeout(waiting);
  later = address;
  const rest = wrote + REST - performance.now();
  if (rest > 0) waiting = window.setTimeout(settle, rest);
  else settle();
}

/** What waits is written now. */
function settle(): void {
  clearTimeout(waiting);
  if (later && later !== location.hash) { history.replaceState(null, "", later); wrote = performance.now(); }
  later = "";
}

export function App({ payload }: { payload: Payload }) {
  const [state, setState] = useState<State>(() => inside(payload, parse(location.hash, firstLang())));
  const [systemDark, setSystemDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const base = useMemo(() => new Books(payload), [payload]);
  const readings = useMemo(() => new Readings(payload, base, keys(payload)), [payload, base]);
  const worldBooks = useCallback((id: string): Books => {
    const world = payload.worlds.find((each) => each.id === id);
    return world ? readings.of(world) : base;
  }, [payload, base]);
  const books = worldBooks(state.world);
  const dark = state.theme ? state.theme === "dark" : systemDark;
  const shapes = useMemo(() => draw(payload), [payload]);
  const colours = useMemo(() => paints(base, new Set(shapes?.paths.keys() ?? []), shapes?.neighbours ?? new Map()), [base, shapes]);
  const [view, setView] = useState<Sight>(() => state.at ?? WHOLE);
  const of = payload.unit;
  const last = useMemo(() => (of ? of.until - 1 : Math.max(today(), ...base.days(SHOWN))), [base]);
  const ticks = useMemo(() => books.days(SHOWN).filter((day) => !of || (day >= of.since && day < of.until)), [books]);

  const href = useCallback((change: Partial<State>): string => write({ ...state, ...change }), [state]);
  const go = useCallback((change: Partial<State>, keep = false) => setState((before) => {
    const after = { ...before, ...change };
    noted(write(after), keep);
    return after;
  }), []);
  useEffect(() => {
    const follow = (): void => { clearTimeout(waiting); later = ""; setState((before) => inside(payload, { ...parse(location.hash, before.lang), ...(location.hash.includes("lang=") ? {} : { lang: before.lang }) })); };
    addEventListener("pagehide", settle);
    addEventListener("hashchange", follow);
    addEventListener("popstate", follow);
    const whole = (): void => document.querySelectorAll<HTMLDetailsElement>(".legend-box").forEach((each) => { each.open = true; });
    addEventListener("beforeprint", whole);
    const query = matchMedia("(prefers-color-scheme: dark)");
    const themed = (): void => setSystemDark(query.matches);
    query.addEventListener("change", themed);
    return () => { removeEventListener("pagehide", settle); removeEventListener("hashchange", follow); removeEventListener("popstate", follow); removeEventListener("beforeprint", whole); query.removeEventListener("change", themed); };
  }, []);
  useKeys((event) => {
    // Escape closes what is open, the innermost first, and at last the explanation.
    if (event.key !== "Escape" || event.defaultPrevented || (event.target as Element).closest("input, select, textarea")) return;
    const open = [...document.querySelectorAll<HTMLDetailsElement>("details.range[open], details.more[open], details.lost[open]")];
    if (open.length) { for (const each of open) { each.open = false; each.querySelector("summary")?.focus(); } return; }
    if (state.sel && !state.lesson && !state.board && state.view !== "treaties" && state.view !== "compare") { go({ sel: "", article: "" }, true); document.querySelector<SVGSVGElement>(".map > svg")?.focus(); }
  });
  useEffect(() => {
    remember("lang", state.lang);
    document.documentElement.lang = state.lang;
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    document.documentElement.classList.toggle("embedded", state.embed);
    document.documentElement.classList.toggle("board", state.board);
  }, [state.lang, dark, state.embed, state.board]);
  // What is shown, for the window's title and the history, and said when something else is chosen.
  const shown = `${payload.names[state.sel] ? `${name(payload, state.sel, state.lang, state.day)}, ` : ""}${say(state.day, state.lang)}`;
  useEffect(() => { document.title = `${t(state.view, state.lang)}: ${shown} · Misak`; }, [state.view, shown, state.lang]);
  useEffect(() => { if (state.sel && !state.lesson && matchMedia("(max-width: 760px)").matches) document.getElementById("why")?.scrollIntoView({ block: "start" }); }, [state.sel]);

  useEffect(() => {
    // The page of a unit opens on its lesson.
    if (payload.unit && payload.lessons?.[0] && !/[#&](day|view|sel|lesson)=/.test(location.hash)) { go({ ...shows(payload.lessons[0].steps[0]!), lesson: payload.lessons[0].id, step: 0 }); return; }
    // A link that names a lesson and no day opens at the lesson's step.
    const lesson = lessonOf(payload, state.lesson);
    if (!lesson || /[#&]day=/.test(location.hash)) return;
    const found = shows(lesson.steps[Math.min(state.step, lesson.steps.length - 1)]!);
    go(found);
    if (found.at) setView(found.at);
  }, [state.lesson]);
  const [edition] = useState(() => new URLSearchParams(location.hash.slice(1)).get("of") ?? "");
  // The legend is open where there is room for it, and where points alone say whose a place is.
  const wide = useMemo(() => (innerWidth >= 1500 && innerHeight >= 860) || (innerWidth > 760 && !shapes?.paths.size), []);
  const page: Page = { payload, base, books, worldBooks, readings, shapes, paints: colours, view, setView, state, dark, last, ticks, go, href };
  return (
    <Context.Provider value={page}>
      <a class="skip" href="#why" onClick={(event) => { event.preventDefault(); document.getElementById("why")?.focus(); }}>{t("skip", state.lang)}</a>
      {!state.embed && !state.board && <Header />}
      {state.board && <Board />}
      <LiveNote />
      <WorldNote />
      {edition && payload.ledger && edition !== payload.ledger && <p class="world-note" role="status">{t("otherEdition", state.lang)}</p>}
      <Chosen />
      <main class={`view-${state.view}${state.sel ? " chosen" : ""}`}>
        {state.view === "map" && (
          <>
            <div class="stage">
              <h1 class="sr">{t("title", state.lang)}</h1>
              <div class="mapbox">
                <MapView books={books} base={books === base} day={state.day} id="m" />
                <details class="legend-box" open={wide}><summary>{t("legend", state.lang)}</summary><Legend books={books} base={books === base} day={state.day} /></details>
              </div>
              <TimeBar day={state.day} set={(day) => go({ day })} />
              <PlaceList />
            </div>
            <Why />
          </>
        )}
        {state.view === "timeline" && <><Timeline /><Why /></>}
        {state.view === "treaties" && <Reader />}
        {state.view === "relations" && <><Relations /><Why /></>}
        {state.view === "compare" && <Compare />}
        {state.view === "conclusions" && <Conclusions />}
        {state.view === "lessons" && <Lessons />}
        {state.view === "practice" && <Practice />}
        {state.view === "cards" && <Cards />}
      </main>
      {state.lesson && <LessonBar />}
    </Context.Provider>
  );
}
