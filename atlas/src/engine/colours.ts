/** A colour for every state that ever holds or runs a place: no two neighbours share one on any day, and governments of one state share a hue. */
import type { Payload } from "../payload";
import { FOLLOW, NOBODY, type Books } from "./books";
import { FOREVER } from "./days";
import { unfollowed } from "./horizon";

/** `tone` tells governments of one state apart that stand side by side; `texture` tells states apart when there are more than colours. */
export interface Paint { fill: string; texture: number; tone: number }

// Twenty colours, each CIEDE2000 12 or more from each other, also as seen with protanopia, deuteranopia and tritanopia (test/colours.test.ts computes it).
export const PALETTE = ["#d4c4a5", "#90a29a", "#a499ba", "#b09b6c", "#eef6a9", "#cefbe9", "#a1b725", "#fb9dff", "#c6c5d5", "#976e4e", "#8a6c9b", "#f8eb42", "#6a7b74", "#bd69f6", "#748605", "#1951d5", "#d90e40", "#b7087a", "#595866", "#3f6306"];
export const TEXTURES = 4;

/** Paints by state and by polity. Whoever has held most and longest chooses first. */
export function paints(books: Books, shaped: ReadonlySet<string>, neighbours: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Paint> {
  const weight = weights(books, shaped);
  const beside = besides(books, shaped, neighbours);
  const out = new Map<string, Paint>();
  const used: string[][] = PALETTE.map(() => []);
  for (const state of [...weight.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || (a < b ? -1 : 1))) {
    const free = used.map((own, at) => ({ at, own })).filter(({ own }) => !own.some((other) => beside.get(state)?.has(other)));
    const { at, own } = free.sort((a, b) => a.own.length - b.own.length || a.at - b.at)[0] ?? { at: out.size % PALETTE.length, own: used[out.size % PALETTE.length]! };
    out.set(state, { fill: PALETTE[at]!, texture: Math.min(own.length, TEXTURES - 1), tone: 0 });
    own.push(state);
  }
  tones(books, out, weight);
  return out;
}

/** For how many days each state held or ran places; a place with a shape counts more. */
function weights(books: Books, shaped: ReadonlySet<string>): Map<string, number> {
  const weight = new Map<string, number>();
  for (const fluent of ["title", "administration"]) {
    for (const [place, rows] of books.facts.get(fluent) ?? []) {
      rows.forEach((row, at) => {
        const days = Math.min((rows[at + 1]?.[0] ?? row[0] + 12000) - row[0], 12000);
        for (const each of parts(row[1])) weight.set(books.state(each), (weight.get(books.state(each)) ?? 0) + days * (shaped.has(place) ? 1 : 0.05));
      });
    }
  }
  return weight;
}

const parts = (value: unknown): string[] => (typeof value === "string" && value !== FOLLOW ? value.split("+").filter((each) => each !== NOBODY) : []);

/** Which states ever stand side by side on the map, or in one place: as holders, as those who run it, as claimants. */
function besides(books: Books, shaped: ReadonlySet<string>, neighbours: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  const meet = (a: string, b: string): void => { if (a !== b) for (const [x, y] of [[a, b], [b, a]] as const) (out.get(x) ?? out.set(x, new Set()).get(x)!).add(y); };
  const here = new Map<string, ReadonlySet<string>>();
  const own = (place: string, day: number): ReadonlySet<string> => new Set([...parts(books.holder(place, day)), ...parts(books.administrator(place, day)), ...books.doubts(place, day).filter((d) => d.kind !== "matter").map((d) => d.of)].map((each) => books.state(each)));
  for (const [day, places] of moves(books, new Set([...shaped, ...neighbours.keys()]))) {
    const moved: string[] = [];
    for (const place of places) {
      const now = own(place, day), before = here.get(place);
      if (before && before.size === now.size && [...now].every((each) => before.has(each))) continue;
      here.set(place, now);
      moved.push(place);
    }
    for (const place of moved) {
      const states = here.get(place)!;
      for (const a of states) for (const b of states) meet(a, b);
      for (const near of neighbours.get(place) ?? []) for (const a of states) for (const b of here.get(near) ?? []) meet(a, b);
    }
  }
  return out;
}

/** The days on which something changes about who has places, and the places about which it does: their own lines, those of the places in which they lie, and the end of what is followed. */
function moves(books: Books, places: ReadonlySet<string>): [number, ReadonlySet<string>][] {
  const found = new Map<number, Set<string>>([[1, new Set(places)]]);
  const put = (day: number, place: string): void => { if (places.has(place)) (found.get(day) ?? found.set(day, new Set()).get(day)!).add(place); };
  for (const fluent of ["title", "administration", "contested"]) {
    for (const [key, rows] of books.facts.get(fluent) ?? []) for (const [day] of rows) if (day > 1 && day < FOREVER) for (const place of [key, ...(books.within.get(key) ?? [])]) put(day, place);
  }
  for (const place of places) for (const fluent of ["title", "administration"]) for (const [end] of unfollowed(books, fluent, [place])) if (end > 1) put(end, place);
  return [...found].sort(([a], [b]) => a - b);
}

/** Governments of one state: those whose lives overlap get different tones, so that neither looks like the other. */
function tones(books: Books, out: Map<string, Paint>, weight: Map<string, number>): void {
  const of = new Map<string, string[]>();
  for (const [id, entry] of Object.entries(books.payload.names)) if (entry.type === "polity" && out.has(books.state(id))) of.set(books.state(id), [...(of.get(books.state(id)) ?? []), id]);
  for (const [state, governments] of of) {
    const paint = out.get(state)!;
    const life = (id: string): [number, number] => { const own = books.payload.names[id]!.life; return [own?.[0] ?? 0, own?.[1] ?? Infinity]; };
    const chosen = new Map<string, number>();
    for (const id of governments.sort((a, b) => life(a)[0] - life(b)[0] || (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1))) {
      const taken = [...chosen].filter(([other]) => life(other)[0] < life(id)[1] && life(id)[0] < life(other)[1]).map(([, tone]) => tone);
      const tone = [0, 1, 2].find((each) => !taken.includes(each)) ?? 2;
      chosen.set(id, tone);
      if (id !== state) out.set(id, { ...paint, tone });
    }
    if (chosen.has(state)) out.set(state, { ...paint, tone: chosen.get(state)! });
  }
}

/** The state that a holder's colour belongs to. */
export const stateOf = (payload: Payload, polity: string): string => payload.names[polity]?.state ?? polity;
