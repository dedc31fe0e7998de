/** The names on the map: states across their land, then cities, places at closer zoom, seas, rivers, and in grey what the books do not follow. */
import { useMemo } from "preact/hooks";
import { usePage } from "../context";
import { NOBODY, type Books } from "../engine/books";
import { ymd } from "../engine/days";
import { across, beside, type Box, type Grid, type Others, type Set as Placed, type Spot, type Wanted } from "../engine/labels";
import { lately } from "../engine/happenings";
import type { Look } from "../engine/picture";
import { name } from "../engine/say";
import { HEIGHT, WIDTH, type Shapes } from "../engine/shapes";
import type { Lang } from "../payload";
import { glyph } from "./Glyph";

export interface Sight { k: number; x: number; y: number }
export interface Screen { w: number; h: number; size: number }
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const ASKS: ReadonlySet<string> = new Set(["sea", "city", "river"]); // the names on a map that asks whose land it is
const CELL = 5, SPACED = 1.1;
const NARROW = 700; // pixels: a narrower map leaves out a name that it could only put on another's land; it comes nearer by

let pen: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();
/** The width of a text in letters of one pixel. */
function measured(text: string, bold = true): number {
  const key = `${bold}${text}`;
  let found = widths.get(key);
  if (found === undefined) {
    pen ??= document.createElement("canvas").getContext("2d");
    if (!pen) return text.length * 0.6;
    pen.font = `${bold ? 600 : 400} 100px ${FONT}`;
    widths.set(key, (found = pen.measureText(text).width / 100));
  }
  return found;
}

const traced = new WeakMap<Shapes, { ids: string[]; paths: Path2D[] }>();

/** Whose land each cell of the screen is, by painting every place and every neutral land in a colour of its own. */
function grid(shapes: Shapes, view: Sight, screen: Screen): Grid & { ids: string[] } {
  let own = traced.get(shapes);
  if (!own) {
    const ids = [...[...shapes.neutral.keys()].map((code) => `~${code}`), ...shapes.paths.keys()];
    own = { ids, paths: ids.map((id) => new Path2D(id.startsWith("~") ? shapes.neutral.get(id.slice(1))! : shapes.paths.get(id)!)) };
    traced.set(shapes, own);
  }
  const w = Math.max(1, Math.ceil(screen.w / CELL)), h = Math.max(1, Math.ceil(screen.h / CELL)), owner = new Int16Array(w * h).fill(-1);
  const canvas = document.createElement("canvas");
  canvas.width = w; canvas.height = h;
  const paint = canvas.getContext("2d", { willReadFrequently: true });
  if (!paint) return { w, h, cell: CELL, owner, ids: own.ids };
  const k = (screen.size * view.k) / CELL;
  paint.setTransform(k, 0, 0, k, ((view.x - WIDTH / 2) * screen.size + screen.w / 2) / CELL, ((view.y - HEIGHT / 2) * screen.size + screen.h / 2) / CELL);
  own.paths.forEach((path, at) => { const n = at + 1; paint.fillStyle = `rgb(${n & 255},${(n * 37) & 255},${(n * 101) & 255})`; paint.fill(path); });
  const { data } = paint.getImageData(0, 0, w, h);
  for (let at = 0; at < w * h; at++) {
    const n = data[at * 4]!;
    if (n && data[at * 4 + 3] === 255 && data[at * 4 + 1] === ((n * 37) & 255) && data[at * 4 + 2] === ((n * 101) & 255)) owner[at] = n - 1;
  }
  // A cell in which two places meet has a colour between theirs: it is one neighbour's, or a land of many places would be full of holes.
  const sure = owner.slice();
  for (let at = 0; at < w * h; at++) {
    if (sure[at]! >= 0 || data[at * 4 + 3]! < 128) continue;
    for (const near of [at - 1, at + 1, at - w, at + w]) if (near >= 0 && near < w * h && sure[near]! >= 0) { owner[at] = sure[near]!; break; }
  }
  return { w, h, cell: CELL, owner, ids: own.ids };
}

const regions = new Map<Lang, Intl.DisplayNames>(), called = new Map<string, string>();
/** Today's name of a land that the books do not follow. */
export function region(code: string, lang: Lang): string {
  if (!/^[A-Z]{2}$/.test(code)) return code.length > 3 ? code : "";
  const key = lang + code, known = called.get(key);
  if (known !== undefined) return known;
  let found = "";
  try {
    if (!regions.has(lang)) regions.set(lang, new Intl.DisplayNames([lang], { type: "region" }));
    found = regions.get(lang)!.of(code) ?? "";
  } catch { /* a browser without such names shows none */ }
  called.set(key, found);
  return found;
}

/** A long name in two lines, as even as its words allow. */
function halved(text: string): Wanted["lines"] {
  const words = text.split(/(?<=[ -])/);
  if (words.length < 2 || text.length < 12) return undefined;
  const forms = words.slice(1).map((_, at): [string, string] => [words.slice(0, at + 1).join("").trim(), words.slice(at + 1).join("")]);
  const wide = ([a, b]: [string, string]): number => Math.max(measured(a), measured(b));
  const texts = forms.sort((one, two) => wide(one) - wide(two))[0]!;
  return { texts, ratio: wide(texts) * SPACED + 0.3 };
}

interface Props { books: Books; shapes: Shapes; looks: Look[]; day: number; view: Sight; screen: Screen; large: number; hidden: Set<string>; covers: Box[]; quiet?: boolean }

export function Labels({ books, shapes, looks, day, view, screen, large, hidden, covers, quiet = false }: Props) {
  const { payload, state } = usePage();
  const { lang, sel } = state;
  const cells = useMemo(() => grid(shapes, view, screen), [shapes, view.k, view.x, view.y, screen.w, screen.h]);
  const placed = useMemo(() => {
    const unit = Math.max(0.92, Math.min(2, Math.sqrt(screen.w * screen.h) / 900)) * large;
    const taken: Box[] = covers.filter((box) => box.x1 > 0);
    const by = new Map(looks.map((each) => [each.place, each]));
    const keys: string[] = [], of = new Int16Array(cells.ids.length).fill(-1), grey = new Int16Array(cells.ids.length).fill(-1), greys: string[] = [];
    // A state is named on land that it runs itself, if it has any; where others run all of its land, in letters no larger than theirs.
    const runs = new Set(looks.filter((each) => each.covered && !each.by.length && !each.claims.length && each.who.length === 1 && shapes.paths.has(each.place)).map((each) => each.who[0]!));
    cells.ids.forEach((id, at) => {
      const look = by.get(id);
      if (id.startsWith("~") || (look && !look.covered)) {
        const code = id.startsWith("~") ? id : `=${id}`;
        if (!greys.includes(code)) greys.push(code);
        grey[at] = greys.indexOf(code);
        return;
      }
      const key = look?.who.length === 1 && look.who[0] !== NOBODY ? look.who[0]! : look && look.who.length > 1 ? look.who.join("+") : "";
      if (!key || (look && (look.by.length > 0 || look.claims.length > 0) && runs.has(key))) return;
      if (!keys.includes(key)) keys.push(key);
      of[at] = keys.indexOf(key);
    });
    // The day is on the page: years that a list tells states of one name apart by are not written on the land.
    const upper = (text: string): string => text.replace(/ \(\d{4}.*\)$/, "").toLocaleUpperCase(lang === "tr" ? "tr" : "en");
    const wanted: Wanted[] = keys.map((key) => { const text = key.split("+").map((each) => upper(name(payload, each, lang, day))).join(" · "); return { key, text, ratio: measured(text) * SPACED + 0.3, most: (key.includes("+") || runs.has(key) ? 34 : 20) * unit, must: !key.includes("+"), kind: "state", lines: halved(text) }; });
    const near = spots(books, shapes, looks, day, lang, sel, payload, view, screen, unit, hidden);
    const first = beside(near.filter((each) => each.must), screen, taken);
    const others: Others = { owned: Uint8Array.from(cells.ids, (id) => Number(by.get(id)?.covered ?? false)), drop: screen.w < NARROW, signs: quiet ? [] : over(books, shapes, looks, day, payload, sel, view, screen) };
    const states = across(cells, of, wanted, 10.5 * unit, taken, others);
    // One that found no room there is named on whatever it holds.
    const left = new Set(keys.filter((key) => !key.includes("+") && !states.some((each) => each.key === key)));
    if (left.size) {
      const all = new Int16Array(cells.ids.length).fill(-1);
      cells.ids.forEach((id, at) => {
        const look = by.get(id);
        if (look?.covered && look.who.length === 1 && left.has(look.who[0]!)) all[at] = keys.indexOf(look.who[0]!);
      });
      states.push(...across(cells, all, wanted, 10.5 * unit, taken, others));
    }
    states.push(...across(cells, ...rulers(cells, by, books, states, (id) => upper(name(payload, id, lang, day)), unit), 9.5 * unit, taken, others));
    taken.push(...others.signs); // no smaller name stands under a sign
    const rest = beside(near.filter((each) => !each.must), screen, taken);
    // Land that is not followed is not named a second time where a town of its name stands.
    const said = new Set([...first, ...rest].map((each) => each.text));
    const lands: Wanted[] = greys.map((code) => { const text = code.startsWith("~") ? region(code.slice(1), lang) : name(payload, code.slice(1), lang, day); return { key: code, text, ratio: measured(text) * 1.06 + 0.3, most: 17 * unit, must: false, kind: "grey" }; }).map((each) => (each.text && !said.has(each.text) ? each : { ...each, ratio: 1e6 }));
    // In an order of their own, so that a name that stays is not moved within the document: a browser would set its letters anew.
    const all = [...first, ...states, ...rest, ...across(cells, grey, lands, 10 * unit, taken)];
    return all.filter((each) => !quiet || ASKS.has(each.kind)).sort((a, b) => (a.kind + a.key < b.kind + b.key ? -1 : 1));
  }, [cells, looks, day, lang, sel, large, hidden, covers, quiet]);
  const back = ({ x, y }: { x: number; y: number }): [number, number] => [((x - screen.w / 2) / screen.size + WIDTH / 2 - view.x) / view.k, ((y - screen.h / 2) / screen.size + HEIGHT / 2 - view.y) / view.k];
  const zoom = view.k * screen.size;
  return (
    <g class="labels" aria-hidden="true">
      {placed.map((each) => {
        const [x, y] = back(each);
        const anchor = "anchor" in each ? String((each as Placed & { anchor: string }).anchor) : "middle";
        return <text key={each.kind + each.key} class={`name ${each.kind}`} data-name={each.key} data-kind={each.kind} transform={`translate(${x} ${y}) scale(${1 / zoom})`} dy="0.35em" style={{ fontSize: `${each.size}px`, textAnchor: anchor as "middle" }}>{"lines" in each && each.lines ? each.lines.map((line, at) => <tspan key={at} x="0" dy={at ? "1.05em" : "-0.18em"}>{line}</tspan>) : each.text}</text>;
      })}
      <Marks {...{ books, shapes, looks, day, view, screen, large, hidden, covers, quiet }} named={new Set(placed.map((each) => each.key))} />
    </g>
  );
}

/** What signs of statuses and of happenings cover of the screen. */
function over(books: Books, shapes: Shapes, looks: Look[], day: number, payload: Books["payload"], sel: string, view: Sight, screen: Screen): Box[] {
  const on = ([x, y]: [number, number]): [number, number] => [(x * view.k + view.x - WIDTH / 2) * screen.size + screen.w / 2, (y * view.k + view.y - HEIGHT / 2) * screen.size + screen.h / 2];
  return [
    ...signs(books, shapes, looks, day, payload, sel, view.k).map(({ at, marks, down }) => { const [x, y] = on(at), half = marks.length * 7.5; return { x0: x - half, y0: y + down - 7, x1: x + half, y1: y + down + 7 }; }),
    ...lately(payload, shapes, day).map(({ at, n }) => { const [x, y] = on(at); return { x0: x + n * 17 - 8, y0: y - 21, x1: x + n * 17 + 8, y1: y - 5 }; }),
  ];
}

/** Whoever runs land that another holds and is named nowhere else on the map: a name across that land, in other letters than a holder's. */
function rulers(cells: Grid & { ids: string[] }, by: Map<string, Look>, books: Books, named: Placed[], said: (id: string) => string, unit: number): [Int16Array, Wanted[]] {
  const there = new Set(named.flatMap((each) => each.key.split("+").map((id) => books.state(id)))), keys: string[] = [];
  const of = new Int16Array(cells.ids.length).fill(-1);
  cells.ids.forEach((id, at) => {
    const ruler = by.get(id)?.by[0];
    if (!ruler || ruler === NOBODY || there.has(books.state(ruler))) return;
    if (!keys.includes(ruler)) keys.push(ruler);
    of[at] = keys.indexOf(ruler);
  });
  return [of, keys.map((key) => { const text = said(key); return { key, text, ratio: measured(text) * SPACED + 0.3, most: 19 * unit, must: true, kind: "ruler", lines: halved(text) }; })];
}

/** Places at closer zoom, cities of their time, seas and rivers, as spots on the screen. */
function spots(books: Books, shapes: Shapes, looks: Look[], day: number, lang: Lang, sel: string, payload: Books["payload"], view: Sight, screen: Screen, unit: number, hidden: Set<string>): Spot[] {
  const zoom = view.k * screen.size, near = view.k;
  const at = ([x, y]: [number, number]): [number, number] => [(x * view.k + view.x - WIDTH / 2) * screen.size + screen.w / 2, (y * view.k + view.y - HEIGHT / 2) * screen.size + screen.h / 2];
  const make = (key: string, text: string, [px, py]: [number, number], size: number, kind: string, more: Partial<Spot> = {}): Spot => { const [x, y] = at([px, py]); return { key, text, x, y, size: size * unit, width: measured(text, kind !== "sea") * size * unit * 1.04 + 2, kind, gap: 5, ...more }; };
  const found: Spot[] = [];
  const known = new Set<string>();
  const one = (id: string): void => {
    const centre = shapes.paths.has(id) ? shapes.centres.get(id) : shapes.points.get(spotOf(books, shapes, id, day)) ?? shapes.centres.get(id);
    if (!centre || known.has(id)) return;
    known.add(id);
    const own = shapes.paths.has(id), text = name(payload, id, lang, day);
    if (id !== sel && found.some((each) => each.text === text)) return; // its town bears the name already
    found.push(make(id, text, centre, id === sel ? 13 : 11.5, "place", { centred: own, must: id === sel, gap: own ? 0 : shapes.paths.size ? 8 : 12 }));
  };
  if (sel && payload.names[sel]?.type === "place") one(sel);
  if (!hidden.has("cities")) {
    const year = ymd(day).y;
    for (const rank of [1, 2, 3]) {
      if (zoom < leastZoom(shapes, rank)) continue;
      for (const city of shapes.cities.filter((each) => each.rank === rank)) {
        const now = city.names.find((each) => each.to === undefined || year < each.to) ?? city.names.at(-1)!;
        if (!found.some((each) => each.text === now[lang])) found.push(make(`city:${city.names[0]!.en}`, now[lang], [city.x, city.y], rank === 1 ? 12 : 11, "city"));
      }
    }
  }
  if (!hidden.has("seas")) for (const sea of shapes.seas) if (sea.size >= 3 || zoom * (sea.size + 1) > 1.6) found.push(make(`sea:${sea.en}`, sea[lang], [sea.x, sea.y], 11 + sea.size * 1.7, "sea", { centred: true }));
  const few = looks.filter((each) => each.covered && !shapes.paths.has(each.place)).length <= 40;
  for (const { place, covered } of looks) {
    const own = shapes.paths.has(place);
    if (!covered && own) continue;
    if (near >= (own ? (payload.names[place]!.in ? 2 : 1.5) : few && covered && !shapes.paths.size ? 0 : 2.6)) one(place);
  }
  if (zoom > 1.1 && !hidden.has("seas")) for (const river of shapes.rivers) found.push(make(`river:${river.en}`, river[lang], [river.x, river.y], 10.5, "river", { gap: 3 }));
  return found;
}

/** From which zoom on the cities of a rank are shown; where the map shows the world they would hide it. */
const leastZoom = (shapes: Shapes, rank: number): number => [0, 0, 0.9, 1.9][rank]! + (shapes.wide ? 2.5 : 0);

/** Whether a place without a shape is drawn as a point: on a map of shapes, only from nearby or when it is chosen. */
export const dotted = (shapes: Shapes, { place, covered }: Look, near: number, sel: string): boolean => !shapes.paths.has(place) && (!shapes.paths.size || (covered && (near > NEAR || place === sel)));
const NEAR = 2;

/** Dots of the cities that are named, signs of statuses. */
function Marks({ books, shapes, looks, day, view, screen, hidden, quiet, named }: Props & { named: ReadonlySet<string> }) {
  const { payload, state } = usePage();
  const zoom = view.k * screen.size;
  return (
    <>
      {!hidden.has("cities") && shapes.cities.filter((each) => zoom >= leastZoom(shapes, each.rank) && named.has(`city:${each.names[0]!.en}`)).map((each) => <circle key={each.names[0]!.en} class="town" cx={each.x} cy={each.y} r={(each.rank === 1 ? 2.6 : 2) / zoom} />)}
      {!quiet && signs(books, shapes, looks, day, payload, state.sel, view.k).map(({ place, at, marks, down }) => <g key={place} transform={`translate(${at[0]} ${at[1]}) scale(${1 / zoom}) translate(0 ${down})`}>{marks.map((mark, i) => <path key={mark.class} class="mark" d={glyph(payload, mark.class, mark.id)} transform={`translate(${(i - (marks.length - 1) / 2) * 15} 0) scale(.95)`} />)}</g>)}
    </>
  );
}

/** The signs of statuses: where they stand on the map, and how many pixels below it; `near` is how near the view is. */
export function signs(books: Books, shapes: Shapes, looks: Look[], day: number, payload: Books["payload"], sel: string, near: number): { place: string; at: [number, number]; marks: Look["statuses"]; down: number }[] {
  return looks.flatMap(({ place, statuses }) => {
    const own = shapes.paths.has(place), within = payload.names[place]?.in;
    const at = own ? shapes.centres.get(place) : shapes.points.get(spotOf(books, shapes, place, day)) ?? shapes.centres.get(place);
    const marks = statuses.filter((s) => s.class !== "administration" && (own || !books.above(place).some((up) => books.statusKeys.has(up))));
    if (!at || !marks.length || (place !== sel && within && shapes.paths.has(within) && near < 1.4)) return [];
    return [{ place, at, marks, down: own ? 14 : 0 }];
  });
}

/** Where a place is drawn on a day: a site stands where its status says. */
export function spotOf(books: Books, shapes: Shapes, place: string, day: number): string {
  const site = (books.statusKeys.get(place) ?? []).find(([klass]) => klass === "site");
  const value = site ? (books.value("status", site[1], day) as { id: string } | null) : null;
  return value && shapes.points.has(value.id) ? value.id : place;
}
