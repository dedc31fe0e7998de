/** Lines of an instrument that the map of a day does not show: what it claims, and the frontiers of a treaty that was signed and never came into force. */
import type { Payload } from "../payload";
import type { Books } from "./books";
import type { Shapes } from "./shapes";

/** The places that an instrument claims by its articles, for whomever. */
export function claimed(payload: Payload, books: Books, id: string): string[] {
  const found = new Set<string>();
  for (const [key, rows] of books.facts.get("claims") ?? []) {
    const place = key.split("|")[1];
    if (place && rows.some((row) => row[1] !== null && payload.reasons[row[2]]!.instrument === id)) found.add(place);
  }
  return [...found];
}

/** Paths of lines, none where the instrument has nothing of the kind. */
export function overlay(payload: Payload, books: Books, world: (id: string) => Books, shapes: Shapes, id: string): string[] {
  if (!payload.instruments[id]) return [];
  const places = claimed(payload, books, id).flatMap((place) => [place, ...(books.within.get(place) ?? [])]).filter((place) => shapes.paths.has(place));
  if (places.length) return [shapes.union(places)];
  const signed = payload.force[id]?.signed;
  if (signed === undefined || !payload.worlds.some((each) => each.id === `signed:${id}`)) return [];
  const there = world(`signed:${id}`), day = signed + 1;
  const states = (of: Books, place: string): string => (of.holder(place, day) ?? "").split("+").map((each) => of.state(each)).sort().join("+");
  return shapes.edges.filter(({ a, b }) => states(there, a) !== states(there, b) && states(books, a) === states(books, b)).map(({ path }) => path);
}
