/** The map: title as colour, administration as stripes, contest as hatching; pan, zoom, and places by keyboard. */
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../context";
import type { Books } from "../engine/books";
import { say } from "../engine/days";
import { frontier, looks, type Look } from "../engine/picture";
import { name } from "../engine/say";
import { HEIGHT, WIDTH, type Shapes } from "../engine/shapes";
import { tell } from "../engine/tell";
import { glyph } from "./Glyph";
import { Fills, Patterns } from "./Patterns";
import { Icon } from "./TimeBar";

interface View { k: number; x: number; y: number }
const WHOLE: View = { k: 1, x: 0, y: 0 };
const MOST = 24;

export function MapView({ books, day, id, base }: { books: Books; day: number; id: string; base: boolean }) {
  const page = usePage();
  const { shapes, state, paints, readings, t, go } = page;
  const [view, setView] = useState<View>(WHOLE);
  const [at, setAt] = useState("");
  const [box, setBox] = useState<[number, number]>([WIDTH, HEIGHT]);
  const [hover, setHover] = useState<{ text: string; x: number; y: number } | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ pointers: Map<number, [number, number]>; moved: number }>({ pointers: new Map(), moved: 0 });
  const seen = looks(books, base ? readings : null, shapes?.paths.keys() ?? [], day);
  const fills = useMemo(() => new Fills(paints, `${id}-`), [paints, id, seen]);

  const zoom = useCallback((factor: number, cx = WIDTH / 2, cy = HEIGHT / 2) => setView((v) => {
    const k = Math.max(0.4, Math.min(MOST, v.k * factor)), f = k / v.k;
    return { k, x: cx - (cx - v.x) * f, y: cy - (cy - v.y) * f };
  }), []);
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
    const seen = new ResizeObserver(([entry]) => setBox([entry!.contentRect.width, entry!.contentRect.height]));
    seen.observe(own);
    return () => seen.disconnect();
  }, [shapes]);
  useEffect(() => { if (state.sel && shapes?.boxes.has(state.sel)) setView((v) => shown(v, shapes, state.sel)); }, [state.sel]);
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
    const place = (event.target as Element).closest("[data-place]")?.getAttribute("data-place");
    const line = (event.target as Element).closest("[data-line]")?.getAttribute("data-line");
    const box = svg.current!.getBoundingClientRect();
    const text = place ? tell(page, books, place, day) : line ? tellLine(line) : "";
    setHover(text ? { text, x: event.clientX - box.left, y: event.clientY - box.top } : null);
  };
  const tellLine = (line: string): string => { const [a, b] = line.split("|") as [string, string]; return `${name(page.payload, a, state.lang, day)} – ${name(page.payload, b, state.lang, day)}: ${t("frontierFixed")}`; };
  const click = (event: MouseEvent): void => {
    if (drag.current.moved > 6) return;
    const target = (event.target as Element).closest("[data-place],[data-line]");
    if (target) { const line = target.getAttribute("data-line"); go({ sel: line ? `boundary:${line}` : target.getAttribute("data-place")!, article: "" }, true); }
  };
  const key = (event: KeyboardEvent): void => {
    const turn: Record<string, [number, number] | undefined> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const to = turn[event.key];
    if (to) { event.preventDefault(); const next = towards(shapes, at || state.sel, to); setAt(next); setView((v) => shown(v, shapes, next)); }
    else if (event.key === "Enter" || event.key === " ") { event.preventDefault(); if (at) go({ sel: at, article: "" }, true); }
    else if (event.key === "+" || event.key === "=") zoom(1.5);
    else if (event.key === "-") zoom(1 / 1.5);
    else if (event.key === "0") setView(WHOLE);
    else if (event.key === "Escape") { setAt(""); setHover(null); }
  };
  const size = unit(...box), close = view.k * size;
  const labelled = `${t("mapOf")} ${say(day, state.lang)}. ${t("mapHelp")}`;
  return (
    <div class="map">
      <svg ref={svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio={sliced(...box) ? "xMidYMid slice" : "xMidYMid meet"} role="application" aria-label={labelled} tabindex={0} onKeyDown={key} onPointerDown={down} onPointerMove={move} onPointerUp={up}
        onPointerCancel={up} onPointerLeave={() => setHover(null)} onClick={click} data-day={day}>
        <Patterns fills={filled(fills, seen)} zoom={close} />
        <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
          <path class="land" d={shapes.land} />
          <Areas looks={seen} fills={fills} shapes={shapes} />
          <Lines books={books} looks={seen} shapes={shapes} day={day} />
          {[...shapes.zones].map(([place, path]) => books.statuses(place, day).length > 0 && <path key={place} class="zone" d={path} data-place={place} />)}
          {state.sel && shapes.paths.has(state.sel) && <path class="selected" d={shapes.paths.get(state.sel)!} />}
          {at && shapes.paths.has(at) && <path class="focused" d={shapes.paths.get(at)!} />}
          <Labels books={books} shapes={shapes} day={day} zoom={close} view={view} size={size} box={box} />
        </g>
      </svg>
      <div class="zoom">
        <button type="button" aria-label={t("zoomIn")} title={t("zoomIn")} onClick={() => zoom(1.6)}><Icon path="M7 2h2v5h5v2H9v5H7V9H2V7h5z" /></button>
        <button type="button" aria-label={t("zoomOut")} title={t("zoomOut")} onClick={() => zoom(1 / 1.6)}><Icon path="M2 7h12v2H2z" /></button>
        <button type="button" aria-label={t("whole")} title={t("whole")} onClick={() => setView(WHOLE)}><Icon path="M2 2h5v2H4v3H2zm7 0h5v5h-2V4H9zM2 9h2v3h3v2H2zm10 0h2v5H9v-2h3z" /></button>
      </div>
      {hover && <div class="hover" style={{ left: `${hover.x}px`, top: `${hover.y}px` }}>{hover.text.split("\n").map((line, i) => (i ? <span key={i}>{line}</span> : <b key={i}>{line}</b>))}</div>}
      <div class="sr" role="status">{at ? tell(page, books, at, day) : ""}</div>
    </div>
  );
}

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
  return <g class="areas">{looks.map((each) => <path key={each.place} data-place={each.place} data-title={each.title.join("+")} data-admin={each.admin.join("+")} data-claims={each.claims.join("+")} d={shapes.paths.get(each.place)!} fill={fills.of(each)} />)}</g>;
}

function Lines({ books, looks, shapes, day }: { books: Books; looks: Look[]; shapes: Shapes; day: number }) {
  const of = new Map(looks.map((each) => [each.place, each]));
  return (
    <g class="lines">
      {shapes.edges.map(({ a, b, path }) => {
        const one = of.get(a)!.title.join("+"), two = of.get(b)!.title.join("+");
        if (one === two) return <path key={a + b} class="within" d={path} />;
        const found = one && two ? frontier(books, one, two, day) : null;
        return <path key={a + b} class={found ? `frontier ${found.value}` : "frontier"} d={path} data-line={found ? [one, two].sort().join("|") : undefined} />;
      })}
    </g>
  );
}

interface Label { place: string; text: string; x: number; y: number; marks: string[]; point: boolean; big: number }

function Labels({ books, shapes, day, zoom, view, size, box }: { books: Books; shapes: Shapes; day: number; zoom: number; view: View; size: number; box: [number, number] }) {
  const { payload, state } = usePage();
  const wanted: Label[] = [];
  for (const id of books.places()) {
    const bounds = shapes.boxes.get(id), spot = spotOf(books, shapes, id, day);
    const point = shapes.points.get(spot) ?? shapes.centres.get(id);
    if (!point || (!shapes.paths.has(id) && books.account("title", id, day) === null)) continue;
    const own = shapes.paths.has(id);
    if (zoom < (own ? (books.payload.names[id]!.in ? 1.5 : 0) : 2.2) && id !== state.sel) continue;
    const marks = books.statuses(id, day).filter((s) => s.id !== "occupied" && (own || !books.above(id).some((up) => books.statusKeys.has(up)))).map((s) => s.class);
    const extent = bounds ? Math.sqrt((bounds[2] - bounds[0]) * (bounds[3] - bounds[1])) * zoom : 12;
    wanted.push({ place: id, text: name(payload, id, state.lang, day), x: point[0], y: point[1], marks, point: !own, big: (id === state.sel ? 1e6 : 0) + extent + marks.length * 30 });
  }
  wanted.sort((p, q) => q.big - p.big);
  const taken: [number, number, number, number][] = [];
  return (
    <g class="labels">
      {wanted.map((each) => {
        const px = (each.x * view.k + view.x - WIDTH / 2) * size + box[0] / 2, py = (each.y * view.k + view.y - HEIGHT / 2) * size + box[1] / 2, half = each.text.length * 3.1 + each.marks.length * 6 + 3;
        if (px < -60 || py < -20 || px > box[0] + 60 || py > box[1] + 20) return null;
        const frame: [number, number, number, number] = [px - half, py - 8, px + half, py + 8];
        const clash = taken.some((t) => t[0] < frame[2] && t[2] > frame[0] && t[1] < frame[3] && t[3] > frame[1]);
        const dot = each.point || shapes.paths.has(each.place) === false;
        if (!clash) taken.push(frame);
        if (clash && !each.marks.length && !dot) return null;
        return (
          <g key={each.place} class={dot ? "point" : ""} transform={`translate(${each.x} ${each.y}) scale(${1 / zoom})`} data-place={each.place}>
            {dot && <circle r="2.6" />}
            {each.marks.map((mark, i) => <path key={mark} class="mark" d={glyph(mark)} transform={`translate(${(clash ? 0 : -half + 4) + i * 11} 0) scale(.8)`} />)}
            {!clash && <text x={each.marks.length * 6} dy={dot ? -6 : 3.5}>{each.text}</text>}
          </g>
        );
      })}
    </g>
  );
}

/** Where a place is drawn on a day: a site stands where its status says. */
function spotOf(books: Books, shapes: Shapes, place: string, day: number): string {
  const site = (books.statusKeys.get(place) ?? []).find(([klass]) => klass === "site");
  const value = site ? (books.value("status", site[1], day) as { id: string } | null) : null;
  return value && shapes.points.has(value.id) ? value.id : place;
}

/** The view moved so that a place is seen. */
function shown(view: View, shapes: Shapes, place: string): View {
  const box = shapes.boxes.get(place);
  if (!box) return view;
  const [x, y] = [((box[0] + box[2]) / 2) * view.k + view.x, ((box[1] + box[3]) / 2) * view.k + view.y];
  if (x > 40 && x < WIDTH - 40 && y > 40 && y < HEIGHT - 40) return view;
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
