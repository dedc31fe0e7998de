/** The map: title as colour, administration as stripes, contest as hatching; pan, zoom, and places by keyboard. */
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../context";
import { say } from "../engine/days";
import { keep, own, stepOf } from "../engine/lessons";
import { lately } from "../engine/happenings";
import { NOBODY, type Books } from "../engine/books";
import type { Box } from "../engine/labels";
import { overlay } from "../engine/overlay";
import { frontier, looks, type Look } from "../engine/picture";
import { name } from "../engine/say";
import { HEIGHT, WIDTH, type Shapes } from "../engine/shapes";
import { tell } from "../engine/tell";
import { dotted, Labels, spotOf, type Screen, type Sight } from "./Labels";
import { Fills, Patterns } from "./Patterns";
import { Icon } from "./TimeBar";

export const WHOLE: Sight = { k: 1, x: 0, y: 0 };
const MOST = 24;
const REST = 140; // milliseconds without a move after which names are placed anew

/** `quiet` hides names, signs and hints: the map asks, and must not answer. */
export function MapView({ books, day, id, base, quiet = false, differing }: { books: Books; day: number; id: string; base: boolean; quiet?: boolean; differing?: ReadonlySet<string> }) {
  const page = usePage();
  const { shapes, state, paints, readings, t, go, view, setView } = page;
  const [still, setStill] = useState<Sight>(view);
  const [at, setAt] = useState("");
  const [added, setAdded] = useState(0);
  const [box, setBox] = useState<[number, number]>([WIDTH, HEIGHT]);
  const [hover, setHover] = useState<{ text: string; x: number; y: number } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [covers, setCovers] = useState<Box[]>([]);
  const drag = useRef<{ pointers: Map<number, [number, number]>; moved: number }>({ pointers: new Map(), moved: 0 });
  const seen = looks(books, base ? readings : null, shapes?.drawn ?? [], day);
  const fills = useMemo(() => new Fills(paints, `${id}-`), [paints, id, seen]);
  useEffect(() => {
    if (still === view) return;
    const timer = setTimeout(() => setStill(view), REST);
    return () => clearTimeout(timer);
  }, [view, still]);

  const zoom = useCallback((factor: number, cx = WIDTH / 2, cy = HEIGHT / 2) => setView((v) => {
    const k = Math.max(0.4, Math.min(MOST, v.k * factor)), f = k / v.k;
    return { k, x: cx - (cx - v.x) * f, y: cy - (cy - v.y) * f };
  }), []);
  const frame = (): [number, number] => { const own = svg.current?.getBoundingClientRect(), scale = own ? unit(own.width, own.height) : 1; return own ? [own.width / scale, own.height / scale] : [WIDTH, HEIGHT]; };
  const inside = (event: { clientX: number; clientY: number }): [number, number] => {
    const box = svg.current!.getBoundingClientRect();
    const scale = 1 / unit(box.width, box.height);
    return [(event.clientX - box.left - box.width / 2) * scale + WIDTH / 2, (event.clientY - box.top - box.height / 2) * scale + HEIGHT / 2];
  };
  useEffect(() => {
    const wheel = (event: WheelEvent): void => { event.preventDefault(); zoom(Math.exp(-event.deltaY * 0.0015), ...inside(event)); };
    const own = svg.current;
    own?.addEventListener("wheel", wheel, { passive: false });
    return () => own?.removeEventListener("wheel", wheel);
  }, [shapes]);
  useEffect(() => {
    const own = svg.current;
    if (!own) return;
    const legend = own.parentElement!.parentElement!.querySelector(".legend-box");
    const seen = new ResizeObserver(() => {
      const [frame, over] = [own.getBoundingClientRect(), legend?.getBoundingClientRect()];
      setBox([frame.width, frame.height]);
      // No name stands under the legend, the buttons or the day of the class.
      const head = document.querySelector(".board-head")?.getBoundingClientRect();
      const buttons = own.parentElement!.querySelector(".zoom")?.getBoundingClientRect();
      setCovers([buttons, head, over && over.top < frame.bottom - 4 ? over : undefined].flatMap((each) => (each ? [{ x0: each.left - frame.left, y0: each.top - frame.top, x1: each.right - frame.left, y1: each.bottom - frame.top }] : [])));
    });
    seen.observe(own);
    if (legend) seen.observe(legend);
    return () => seen.disconnect();
  }, [shapes, state.board]);
  useEffect(() => { if (state.sel && shapes?.boxes.has(state.sel)) setView((v) => shown(v, shapes, state.sel, frame())); }, [state.sel]);
  if (!shapes) return <p class="empty">{t("nothing")}</p>;

  const down = (event: PointerEvent): void => { drag.current.pointers.set(event.pointerId, inside(event)); drag.current.moved = 0; };
  const move = (event: PointerEvent): void => {
    const held = drag.current.pointers;
    if (!held.has(event.pointerId)) { point(event); return; }
    const from = held.get(event.pointerId)!, to = inside(event);
    if (held.size === 2) {
      const [[, a], [, b]] = [...held].sort(([p]) => (p === event.pointerId ? -1 : 1)) as [[number, [number, number]], [number, [number, number]]];
      const before = Math.hypot(a[0] - b[0], a[1] - b[1]), after = Math.hypot(to[0] - b[0], to[1] - b[1]);
      if (before > 8) zoom(after / before, (to[0] + b[0]) / 2, (to[1] + b[1]) / 2);
    } else if (Math.hypot(to[0] - from[0], to[1] - from[1]) + drag.current.moved > 4) {
      if (!svg.current!.hasPointerCapture(event.pointerId)) svg.current!.setPointerCapture(event.pointerId);
      setView((v) => ({ ...v, x: v.x + to[0] - from[0], y: v.y + to[1] - from[1] }));
    } else return;
    drag.current.moved += Math.hypot(to[0] - from[0], to[1] - from[1]);
    held.set(event.pointerId, to);
    setHover(null);
  };
  const up = (event: PointerEvent): void => { drag.current.pointers.delete(event.pointerId); };
  const point = (event: PointerEvent): void => {
    if (quiet) return;
    const place = (event.target as Element).closest("[data-place]")?.getAttribute("data-place");
    const line = (event.target as Element).closest("[data-line]")?.getAttribute("data-line");
    const box = svg.current!.getBoundingClientRect();
    const text = place ? tell(page, books, place, day) : line ? tellLine(line) : "";
    setHover(text ? { text, x: event.clientX - box.left, y: event.clientY - box.top } : null);
  };
  const tellLine = (line: string): string => { const [a, b] = line.split("|") as [string, string]; return `${name(page.payload, a, state.lang, day)} – ${name(page.payload, b, state.lang, day)}: ${t("frontierFixed")}`; };
  const click = (event: MouseEvent): void => {
    if (drag.current.moved > 6 || quiet) return;
    const target = (event.target as Element).closest("[data-place],[data-line]");
    if (target) { const line = target.getAttribute("data-line"); go({ sel: line ? `boundary:${line}` : target.getAttribute("data-place")!, article: "" }, true); }
  };
  const key = (event: KeyboardEvent): void => {
    const turn: Record<string, [number, number] | undefined> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const to = turn[event.key];
    if (to) { event.preventDefault(); const next = towards(shapes, at || state.sel, to); setAt(next); setView((v) => shown(v, shapes, next, frame())); }
    else if (event.key === "Enter" || event.key === " ") { event.preventDefault(); if (at) go({ sel: at, article: "" }, true); }
    else if (event.key === "+" || event.key === "=") zoom(1.5);
    else if (event.key === "-") zoom(1 / 1.5);
    else if (event.key === "0") setView(WHOLE);
    else if (event.key === "Escape" && (at || hover)) { event.preventDefault(); setAt(""); setHover(null); }
  };
  const size = unit(...box), close = view.k * size;
  const screen: Screen = { w: box[0], h: box[1], size };
  const labelled = `${t("mapOf")} ${say(day, state.lang)}. ${t("mapHelp")}`;
  return (
    <div class="map">
      <svg ref={svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio={sliced(...box) ? "xMidYMid slice" : "xMidYMid meet"} role="application" aria-label={labelled} tabindex={0} onKeyDown={key} onPointerDown={down} onPointerMove={move} onPointerUp={up}
        onPointerCancel={up} onPointerLeave={() => setHover(null)} onClick={click} data-day={day}>
        <Patterns fills={filled(fills, seen)} zoom={close} />
        <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
          <Ground shapes={shapes} />
          <Areas looks={seen} fills={fills} shapes={shapes} />
          <g class="rivers">{shapes.rivers.map((each) => <path key={each.en} d={each.path} />)}</g>
          <Lines books={books} looks={seen} shapes={shapes} day={day} />
          <Steps books={books} shapes={shapes} day={day} zoom={close} />
          <Dots books={books} looks={seen} shapes={shapes} fills={fills} day={day} zoom={close} near={view.k} large={state.board ? 1.5 : 1} />
          {[...shapes.zones].map(([place, path]) => books.statuses(place, day).length > 0 && <path key={place} class="zone" d={path} data-place={place} />)}
          {!quiet && <Overlay books={books} shapes={shapes} />}
          {differing && [...differing].map((place) => shapes.paths.has(place) && <path key={place} class="differs" data-differs={place} d={shapes.paths.get(place)!} />)}
          {state.sel && shapes.paths.has(state.sel) && <path class="selected" d={shapes.paths.get(state.sel)!} />}
          {state.sel && shapes.centres.has(state.sel) && !shapes.paths.has(state.sel) && <Ring at={shapes.points.get(spotOf(books, shapes, state.sel, day)) ?? shapes.centres.get(state.sel)!} zoom={close} />}
          {at && shapes.paths.has(at) && <path class="focused" d={shapes.paths.get(at)!} />}
          {!quiet && <Happenings shapes={shapes} day={day} zoom={close} />}
          <Labels books={books} shapes={shapes} looks={seen} day={day} view={still} screen={screen} large={state.board ? 1.35 : 1} hidden={NONE} covers={covers} quiet={quiet} />
        </g>
      </svg>
      <div class="zoom">
        <button type="button" aria-label={t("zoomIn")} title={t("zoomIn")} onClick={() => zoom(1.6)}><Icon path="M7 2h2v5h5v2H9v5H7V9H2V7h5z" /></button>
        <button type="button" aria-label={t("zoomOut")} title={t("zoomOut")} onClick={() => zoom(1 / 1.6)}><Icon path="M2 7h12v2H2z" /></button>
        <button type="button" aria-label={t("whole")} title={t("whole")} onClick={() => setView(WHOLE)}><Icon path="M2 2h5v2H4v3H2zm7 0h5v5h-2V4H9zM2 9h2v3h3v2H2zm10 0h2v5H9v-2h3z" /></button>
        {base && !state.board && id === "m" && <button type="button" aria-label={t("addStep")} title={t("addStep")} onClick={() => { const lesson = own(); keep({ ...lesson, steps: [...lesson.steps, stepOf(state, view === WHOLE ? "" : [view.k, view.x, view.y].map((each) => Math.round(each * 100) / 100).join("_"), { tr: "", en: "" })] }); setAdded(lesson.steps.length + 1); }}><Icon path="M2 2h9v2H4v8h7v-2h2v4H2zm9 1h2v2h2v2h-2v2h-2V7H9V5h2z" /></button>}
      </div>
      {shapes.lost.length > 0 && <Lost books={books} places={shapes.lost} day={day} />}
      {hover && <div class="hover" style={{ left: `${hover.x}px`, top: `${hover.y}px` }}>{hover.text.split("\n").map((line, i) => (i ? <span key={i}>{line}</span> : <b key={i}>{line}</b>))}</div>}
      <div class="sr" role="status">{added ? `${t("step")} ${added}` : ""}{at ? tell(page, books, at, day) : ""}</div>
    </div>
  );
}

/** A ring around a chosen place that is a point. */
const Ring = ({ at: [x, y], zoom }: { at: [number, number]; zoom: number }) => <circle class="selected" cx={x} cy={y} r={11 / zoom} />;

const NONE: Set<string> = new Set();

/** The land that the books do not follow; it never changes, so it is drawn once. */
function Ground({ shapes }: { shapes: Shapes }) {
  return useMemo(() => <g class="ground">{[...shapes.neutral].map(([code, path]) => <path key={code} class="land" d={path} />)}</g>, [shapes]);
}

/** Places without a shape: a point in their holder's colour. */
function Dots({ books, looks, shapes, fills, day, zoom, near, large }: { books: Books; looks: Look[]; shapes: Shapes; fills: Fills; day: number; zoom: number; near: number; large: number }) {
  const { sel } = usePage().state;
  return (
    <g class="dots">
      {looks.filter((each) => dotted(shapes, each, near, sel)).map((each) => {
        const at = shapes.points.get(spotOf(books, shapes, each.place, day)) ?? shapes.centres.get(each.place)!;
        return <circle key={each.place} data-place={each.place} data-title={each.title.join("+")} data-admin={each.admin.join("+")} cx={at[0]} cy={at[1]} r={((shapes.paths.size ? 3.6 : each.covered ? 8 : 3) * large) / zoom} fill={fills.of(each)} />;
      })}
    </g>
  );
}

/** Places that no shape and no point puts on the map: they stand below it, in their holder's colour. */
function Lost({ books, places, day }: { books: Books; places: string[]; day: number }) {
  const { payload, paints, state, t, href } = usePage();
  const known = places.filter((place) => books.holder(place, day) !== null);
  if (!known.length) return null;
  return (
    <details class="lost"><summary>{t("lost")} ({known.length})</summary>
      <ul>{known.map((place) => <li key={place}><a class="ref" href={href({ sel: place })}><svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" fill={paints.get((books.holder(place, day) ?? "").split("+")[0]!)?.fill ?? "var(--nobody)"} /></svg>{name(payload, place, state.lang, day)}</a></li>)}</ul>
    </details>
  );
}

/** What the last change moved: the frontier that was, as a dashed ghost, and an arrow into each place from the neighbour whose master took it. Drawn on the day of the change alone. */
function Steps({ books, shapes, day, zoom }: { books: Books; shapes: Shapes; day: number; zoom: number }) {
  const found = useMemo(() => {
    const runs = (place: string, on: number): string => books.administrator(place, on) ?? "", owns = (place: string, on: number): string => books.holder(place, on) ?? "";
    const states = (value: string): string => value.split("+").map((each) => books.state(each)).join("+");
    // Where the books begin to follow a place no frontier was changed.
    const ghosts = shapes.edges.filter(({ a, b }) => owns(a, day - 1) && owns(b, day - 1) && states(owns(a, day - 1)) !== states(owns(b, day - 1)) && states(owns(a, day)) === states(owns(b, day)) && owns(a, day));
    const arrows: { place: string; from: [number, number]; to: [number, number] }[] = [];
    for (const place of shapes.paths.keys()) {
      const now = runs(place, day), before = runs(place, day - 1);
      if (!now || !before || now === before || now === NOBODY) continue;
      const to = shapes.centres.get(place)!;
      const near = [...(shapes.neighbours.get(place) ?? [])].filter((each) => runs(each, day - 1) === now || (runs(each, day) === now && runs(each, day - 1) === now));
      const from = near.map((each) => shapes.centres.get(each)!).sort((p, q) => Math.hypot(p[0] - to[0], p[1] - to[1]) - Math.hypot(q[0] - to[0], q[1] - to[1]))[0];
      if (from) arrows.push({ place, from, to });
    }
    return { ghosts, arrows };
  }, [books, shapes, day]);
  return (
    <g class="steps">
      {found.ghosts.map((each) => <path key={each.a + each.b} class="ghost" d={each.path} />)}
      {found.arrows.map(({ place, from, to }) => {
        // A near neighbour's arrow is lengthened, so that it is seen; it stops short of the place, whose name and sign stand there.
        const dx = to[0] - from[0], dy = to[1] - from[1], far = Math.hypot(dx, dy) || 1, [ux, uy] = [dx / far, dy / far], head = 9 / zoom, long = Math.max(far * 0.65, 40 / zoom);
        const [ex, ey] = [to[0] - ux * head, to[1] - uy * head], [sx, sy] = [ex - ux * long, ey - uy * long], [mx, my] = [(sx + ex) / 2 - uy * long * 0.18, (sy + ey) / 2 + ux * long * 0.18];
        return <g key={place} class="arrow" data-arrow={place}><path class="shaft" d={`M${sx} ${sy}Q${mx} ${my} ${ex - ux * head} ${ey - uy * head}`} /><path class="tip" d={`M${ex} ${ey}l${-ux * head * 1.5 - uy * head * 0.8} ${-uy * head * 1.5 + ux * head * 0.8}l${uy * head * 1.6} ${-ux * head * 1.6}z`} /></g>;
      })}
    </g>
  );
}

/** The lines that the chosen instrument speaks of and that are not on the map: what it claims, and what it would have drawn had it come into force. */
function Overlay({ books, shapes }: { books: Books; shapes: Shapes }) {
  const { payload, state, worldBooks } = usePage();
  const paths = useMemo(() => overlay(payload, books, worldBooks, shapes, state.sel), [payload, books, shapes, state.sel]);
  return <g class="overlay">{paths.map((path, at) => <path key={at} class="over" data-over={state.sel} d={path} />)}</g>;
}

/** Where things were signed and happened lately: one sign for each class of entry. */
function Happenings({ shapes, day, zoom }: { shapes: Shapes; day: number; zoom: number }) {
  const { payload, state, go } = usePage();
  return (
    <g class="happenings">
      {lately(payload, shapes, day).map(({ id, at, klass, n }) => (
        <g key={id} class={`happening ${klass}`} data-happening={id} transform={`translate(${at[0]} ${at[1]}) scale(${1 / zoom}) translate(${n * 17} -13)`} onClick={(event) => { event.stopPropagation(); go({ sel: id, article: "" }, true); }}>
          <title>{name(payload, id, state.lang, day)}</title><path d={SIGN[klass] ?? SIGN.document!} />
        </g>
      ))}
    </g>
  );
}

const SIGN: Record<string, string> = { treaty: "M-5-7H5V7H-5zM-2.500-3.500h5M-2.500-.5h5M-2.500 2.500h2.500", document: "M-5-7H2L5-4V7H-5zM2-7V-4H5", event: "M0-8 2.200-2.600 8-2.200 3.500 1.500 5 7 0 4-5 7-3.500 1.500-8-2.200-2.200-2.600z" };

/** A tall, narrow frame is filled and cut at the sides; a wide one shows the whole map. */
const sliced = (width: number, height: number): boolean => width < height * 1.25;
/** Pixels of the screen for one unit of the map. */
function unit(width: number, height: number): number {
  const [x, y] = [width / WIDTH, height / HEIGHT];
  return (sliced(width, height) ? Math.max(x, y) : Math.min(x, y)) || 1;
}

/** Makes all patterns before they are drawn. */
function filled(fills: Fills, looks: Look[]): Fills {
  for (const each of looks) fills.of(each);
  return fills;
}

function Areas({ looks, fills, shapes }: { looks: Look[]; fills: Fills; shapes: Shapes }) {
  return <g class="areas">{looks.filter((each) => shapes.paths.has(each.place)).map((each) => <path key={each.place} data-place={each.place} data-title={each.title.join("+")} data-who={each.who.join("+")} data-seized={each.seized ? "" : undefined} data-admin={each.admin.join("+")} data-claims={each.claims.join("+")} d={shapes.paths.get(each.place)!} fill={fills.of(each)} />)}</g>;
}

function Lines({ books, looks, shapes, day }: { books: Books; looks: Look[]; shapes: Shapes; day: number }) {
  const of = new Map(looks.map((each) => [each.place, each]));
  return (
    <g class="lines">
      {shapes.edges.map(({ a, b, path }) => {
        const one = of.get(a)!.title.join("+"), two = of.get(b)!.title.join("+");
        if (one === two) return <path key={a + b} class="within" d={path} />;
        const found = one && two ? frontier(books, one, two, day) : null;
        return <path key={a + b} class={found ? `frontier ${found.value}` : "frontier"} d={path} data-between={`${a}|${b}`} data-line={found ? [one, two].sort().join("|") : undefined} />;
      })}
    </g>
  );
}

/** The view moved so that a place is seen; `wide` and `high` are what the frame shows of the map. */
function shown(view: Sight, shapes: Shapes, place: string, [wide, high]: [number, number]): Sight {
  const box = shapes.boxes.get(place);
  if (!box) return view;
  const [x, y] = [((box[0] + box[2]) / 2) * view.k + view.x, ((box[1] + box[3]) / 2) * view.k + view.y];
  if (Math.abs(x - WIDTH / 2) < wide / 2 - 40 && Math.abs(y - HEIGHT / 2) < high / 2 - 40) return view;
  return { ...view, x: view.x + WIDTH / 2 - x, y: view.y + HEIGHT / 2 - y };
}

/** The nearest place in a direction; the first one where none is at hand. */
function towards(shapes: Shapes, from: string, [dx, dy]: [number, number]): string {
  const start = shapes.centres.get(from);
  if (!start) return [...shapes.centres].sort((p, q) => Math.hypot(p[1][0] - WIDTH / 2, p[1][1] - HEIGHT / 2) - Math.hypot(q[1][0] - WIDTH / 2, q[1][1] - HEIGHT / 2))[0]?.[0] ?? "";
  let best = from, least = Infinity;
  for (const [place, [x, y]] of shapes.centres) {
    const along = (x - start[0]) * dx + (y - start[1]) * dy, across = Math.abs((x - start[0]) * dy) + Math.abs((y - start[1]) * dx);
    if (place !== from && along > 0.5 && across <= along * 2 && along + 2 * across < least) { least = along + 2 * across; best = place; }
  }
  return best;
}
