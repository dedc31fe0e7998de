/** Where entries stand on the map: at the place that their lines name, if the ledger or the ground knows where that is. */
import type { Payload } from "../payload";
import { fold } from "./fold";
import type { Shapes } from "./shapes";

/** `n` counts what stands at the same spot on the same day. */
export interface Happening { id: string; day: number; klass: string; at: [number, number]; n: number }

const FIRST = ["signed", "adopted", "date"];

const LATELY = 45; // days for which a happening stays on the map
const FOUND = new WeakMap<Shapes, Happening[]>();

/** What was signed and happened in the last weeks before a day, where the map knows where. */
export function lately(payload: Payload, shapes: Shapes, day: number): Happening[] {
  const all = FOUND.get(shapes) ?? FOUND.set(shapes, happenings(payload, shapes)).get(shapes)!;
  return all.filter((each) => each.day <= day && day - each.day < LATELY);
}

function happenings(payload: Payload, shapes: Shapes): Happening[] {
  const known = new Map<string, [number, number]>();
  const put = (text: string, at: [number, number]): void => { const key = fold(text); if (!known.has(key)) known.set(key, at); };
  for (const city of shapes.cities) for (const each of city.names) { put(each.en, [city.x, city.y]); put(each.tr, [city.x, city.y]); }
  for (const [id, at] of [...shapes.points, ...shapes.centres]) { put(id, at); for (const each of payload.names[id]?.names ?? []) { put(each.en, at); put(each.tr, at); } }
  const found: Happening[] = [];
  for (const [id, one] of Object.entries(payload.instruments)) {
    const line = FIRST.map((key) => one.dates?.find((each) => each.key === key && !each.account)).find(Boolean) ?? one.dates?.[0];
    const said = line?.place ?? one.place;
    const at = said ? known.get(fold(said)) ?? known.get(fold(said.split(/[ (,]/)[0]!)) : undefined;
    if (line && at) found.push({ id, day: line.from, klass: one.class, at, n: found.filter((each) => each.at === at && Math.abs(each.day - line.from) < LATELY).length });
  }
  return found;
}
