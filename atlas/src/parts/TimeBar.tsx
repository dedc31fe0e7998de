/** The day: slider with ticks at every change, play, previous and next change, a date field, and other calendars. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../context";
import { others, readAny } from "../engine/calendars";
import { addMonths, iso, ordinal, say, ymd } from "../engine/days";
import type { Books } from "../engine/books";
import { lessonOf } from "../engine/lessons";
import { scale } from "../engine/scale";
import { ofInstrument, ofPlace, ofPolity } from "../engine/stories";
import type { Lang, Payload } from "../payload";

const PACES = { slow: 1800, normal: 900, quick: 300 } as const; // milliseconds a step while playing
type Pace = keyof typeof PACES;
type By = "byChange" | "byDay" | "byMonth" | "byYear";

export function TimeBar({ day, set, label }: { day: number; set(day: number): void; label?: string }) {
  const { payload, books, state, ticks: all, last: end, t } = usePage();
  const [by, setBy] = useState<By>("byChange");
  const [pace, setPace] = useState<Pace>("normal");
  const [only, setOnly] = useState(false);
  const every = useMemo(() => (only ? concerning(payload, books, state.sel ? [state.sel] : ofLesson(payload, state.lesson), all) : all), [only, state.sel, state.lesson, books, all]);
  const ticks = useMemo(() => every.filter((tick) => tick >= (state.since ?? tick) && tick <= (state.until ?? tick)), [every, state.since, state.until]);
  const last = state.until ?? end, first = Math.min(state.since ?? every[0] ?? day, last);
  const scaled = useMemo(() => scale(first, last, ticks), [first, last, ticks]);
  const doubts = useMemo(() => uncertain(payload).filter(([from, to]) => to > first && from < last).map(([from, to]): [number, number] => [Math.max(from, first), Math.min(to, last)]), [payload, first, last]);
  const [text, setText] = useState("");
  const [bad, setBad] = useState(false);
  const [playing, setPlaying] = useState(false);
  const track = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.max(120, entry!.contentRect.width)));
    seen.observe(track.current!);
    return () => seen.disconnect();
  }, []);
  const step = (way: 1 | -1): number | undefined => {
    if (by === "byChange") return way > 0 ? ticks.find((tick) => tick > day) : [...ticks].reverse().find((tick) => tick < day);
    const to = by === "byDay" ? day + way : addMonths(day, way * (by === "byYear" ? 12 : 1));
    return to >= first && to <= last ? to : undefined;
  };
  const next = step(1), prev = step(-1);
  const clamp = (at: number): number => Math.max(first, Math.min(last, at));

  useEffect(() => { setText(shown(day, state.lang)); setBad(false); }, [day, state.lang]);
  useEffect(() => {
    if (!playing) return;
    if (next === undefined) { setPlaying(false); return; }
    const timer = setTimeout(() => set(next), PACES[pace]);
    return () => clearTimeout(timer);
  }, [playing, day, pace, by]);

  const enter = (): void => {
    const found = readAny(text);
    setBad(found === null);
    if (found !== null) set(clamp(found));
  };
  const drag = (event: PointerEvent): void => {
    const box = track.current!.getBoundingClientRect();
    set(scaled.day(Math.max(0, Math.min(1, (event.clientX - box.left) / box.width))));
  };
  const key = (event: KeyboardEvent): void => {
    const keys: Record<string, number | undefined> = {
      ArrowRight: day + 1, ArrowUp: day + 1, ArrowLeft: day - 1, ArrowDown: day - 1, PageUp: addMonths(day, 1), PageDown: addMonths(day, -1), Home: first, End: last,
    };
    const to = event.shiftKey && event.key === "ArrowRight" ? next : event.shiftKey && event.key === "ArrowLeft" ? prev : keys[event.key];
    if (to !== undefined) { event.preventDefault(); set(clamp(to)); }
  };
  return (
    <section class="timebar" aria-label={label ?? t("slider")}>
      <div class="timebar-row">
        <div class="buttons">
          <button type="button" onClick={() => prev !== undefined && set(prev)} disabled={prev === undefined} aria-label={t("prev")} title={t("prev")}><Icon path="M11 3 5 8l6 5zM3 3h1.6v10H3z" /></button>
          <button type="button" onClick={() => setPlaying(!playing)} aria-pressed={playing} aria-label={playing ? t("pause") : t("play")} title={playing ? t("pause") : t("play")}>
            <Icon path={playing ? "M4 3h3v10H4zm5 0h3v10H9z" : "M4 2.5 13 8l-9 5.5z"} />
          </button>
          <button type="button" onClick={() => next !== undefined && set(next)} disabled={next === undefined} aria-label={t("next")} title={t("next")}><Icon path="m5 3 6 5-6 5zm6.4 0H13v10h-1.6z" /></button>
        </div>
        <form class="datefield" onSubmit={(event) => { event.preventDefault(); enter(); }}>
          <input aria-label={t("date")} value={text} size={11} inputMode="text" autocomplete="off" aria-invalid={bad} onInput={(event) => setText(event.currentTarget.value)} onBlur={() => text !== "" && readAny(text) !== null && readAny(text) !== day && enter()} />
        </form>
        <span class="dayname"><output class="day">{say(day, state.lang)}</output>
        <span class="calendars" aria-label={t("calendars")} role="note">{others(day, state.lang).map((each) => <span key={each.name}><b>{each.name}</b> {each.text}</span>)}</span></span>
        <span class="paces">
          <select aria-label={t("stepBy")} title={t("stepBy")} value={by} onChange={(event) => setBy(event.currentTarget.value as By)}>{(["byChange", "byDay", "byMonth", "byYear"] as const).map((each) => <option key={each} value={each}>{t(each)}</option>)}</select>
          <select aria-label={t("speed")} title={t("speed")} value={pace} onChange={(event) => setPace(event.currentTarget.value as Pace)}>{(["slow", "normal", "quick"] as const).map((each) => <option key={each} value={each}>{t(each)}</option>)}</select>
          {(state.sel || state.lesson || payload.unit) && <button type="button" aria-pressed={only} aria-label={t(state.sel ? "only" : "onlyUnit")} title={t(state.sel ? "only" : "onlyUnit")} onClick={() => setOnly(!only)}><Icon path="M1 2h14l-5.500 6v6l-3-1.500V8z" /></button>}
          <Range first={every[0] ?? day} last={end} show={set} day={day} />
        </span>
        {bad && <span class="bad" role="alert">{t("badDate")}</span>}
      </div>
      <div class="track" ref={track} role="slider" tabIndex={0} aria-label={t("slider")} aria-valuemin={first} aria-valuemax={last} aria-valuenow={day} aria-valuetext={say(day, state.lang)}
        onKeyDown={key} onPointerDown={(event) => { track.current!.setPointerCapture(event.pointerId); setPlaying(false); drag(event); track.current!.focus(); }} onPointerMove={(event) => track.current!.hasPointerCapture(event.pointerId) && drag(event)}>
        <Ticks first={first} last={last} ticks={ticks} doubts={doubts} x={scaled.x} width={width} />
        <div class="thumb" style={{ left: `${scaled.x(day) * 100}%` }} />
      </div>
    </section>
  );
}

/** What the steps of a lesson or a unit show. */
const ofLesson = (payload: Payload, lesson: string): string[] => [...new Set([...(lessonOf(payload, lesson)?.steps ?? []).flatMap((step) => (step.sel ? [step.sel] : [])), ...(lesson ? [] : payload.unit?.instruments ?? [])])];

/** The changes that concern what is selected (a place, a state, an entry's own clauses) or what a unit is about; all where nothing does. */
function concerning(payload: Payload, books: Books, sels: string[], all: number[]): number[] {
  const days = sels.flatMap((sel) => touched(payload, books, sel));
  const found = [...new Set(days)].filter((each) => each > 10 && each < 3_000_000).sort((a, b) => a - b);
  return found.length ? found : all;
}

/** The days on which something changed for a place or a state, or by an entry. */
function touched(payload: Payload, books: Books, sel: string): number[] {
  const type = payload.names[sel]?.type;
  return payload.instruments[sel] ? [...[...ofInstrument(payload, books, sel).values()].flat().map((each) => each.day), ...(payload.instruments[sel]!.dates ?? []).map((each) => each.from)]
    : (type === "place" ? ofPlace(books, sel) : ofPolity(books, sel)).map((each) => each.day);
}

const DOUBTS = new WeakMap<Payload, [number, number][]>();
/** The days between which some change happened whose day is not certain. */
function uncertain(payload: Payload): [number, number][] {
  let found = DOUBTS.get(payload);
  if (!found) {
    found = payload.reasons.flatMap(({ doubt }) => (doubt && doubt[1] > doubt[0] ? [doubt] : [])).sort((a, b) => a[0] - b[0]);
    DOUBTS.set(payload, found);
  }
  return found;
}

/** From which day to which the line of time runs: written, or as much as the books have. A day outside it is brought to its nearer end. */
function Range({ first, last, day, show }: { first: number; last: number; day: number; show(day: number): void }) {
  const { state, t, go } = usePage();
  const box = useRef<HTMLDetailsElement>(null);
  const [bad, setBad] = useState("");
  const put = (key: "since" | "until", text: string): void => {
    const found = text.trim() ? readAny(text) : null;
    const since = key === "since" ? found : state.since, until = key === "until" ? found : state.until;
    const wrong = (text.trim() && found === null) || (since !== null && until !== null && since >= until);
    setBad(wrong ? key : "");
    if (wrong) return;
    go({ since, until });
    const at = Math.max(since ?? day, Math.min(until ?? day, day));
    if (at !== day) show(at);
  };
  const field = (key: "since" | "until", word: "rangeFrom" | "rangeTo", least: number) => (
    <label>{t(word)} <input value={state[key] === null ? "" : shown(state[key]!, state.lang)} placeholder={shown(least, state.lang)} size={11} autocomplete="off" aria-invalid={bad === key} onChange={(event) => put(key, event.currentTarget.value)} /></label>
  );
  const close = (event: KeyboardEvent): void => { if (event.key === "Escape" && box.current?.open) { event.preventDefault(); box.current.open = false; box.current.querySelector("summary")?.focus(); } };
  return (
    <details class={`range${state.since !== null || state.until !== null ? " on" : ""}`} ref={box} onKeyDown={close}>
      <summary>{t("range")}</summary>
      <div>{field("since", "rangeFrom", first)}{field("until", "rangeTo", last)}<button type="button" onClick={() => { setBad(""); go({ since: null, until: null }); }}>{t("clearRange")}</button>{bad && <span class="bad" role="alert">{t("badDate")}</span>}</div>
    </details>
  );
}

function Ticks({ first, last, ticks, doubts, x, width }: { first: number; last: number; ticks: number[]; doubts: [number, number][]; x(day: number): number; width: number }) {
  return useMemo(() => {
    const path = ticks.map((day) => `M${(x(day) * 1000).toFixed(1)} 0v10`).join("");
    const waves = doubts.map(([from, to]) => `M${(x(from) * 1000).toFixed(1)} 4.500V6H${Math.max(x(to) * 1000, x(from) * 1000 + 1.5).toFixed(1)}V4.500z`).join("");
    const years: { year: number; at: number }[] = [];
    let before = -0.03;
    for (let year = ymd(first).y; year <= ymd(last).y; year++) {
      const at = x(ordinal(year, 1, 1)!);
      if (at - before > 42 / width && at > 0.012 && at < 0.985) { years.push({ year, at }); before = at; }
    }
    return (
      <>
        <svg class="ticks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><path d={path} vector-effect="non-scaling-stroke" /><path class="doubt" d={waves} /></svg>
        <div class="years" aria-hidden="true">{years.map(({ year, at }) => <span key={year} style={{ left: `${at * 100}%` }}>{year}</span>)}</div>
      </>
    );
  }, [first, last, ticks, doubts, x, width]);
}

export function Icon({ path }: { path: string }) {
  return <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={path} fill-rule="evenodd" /></svg>;
}

/** A day as the fields write it. */
const shown = (day: number, lang: Lang): string => (lang === "tr" ? dotted(day) : iso(day));

function dotted(day: number): string {
  const { y, m, d } = ymd(day);
  return `${String(d).padStart(2, "0")}.${String(m).padStart(2, "0")}.${y}`;
}
