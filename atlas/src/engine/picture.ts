/** What the map shows of every place on a day. */
import type { Books, Status } from "./books";
import { NOBODY } from "./books";
import type { Readings } from "./others";

export interface Look { place: string; title: string[]; admin: string[]; claims: string[]; statuses: Status[]; covered: boolean }

/** Holder and administrator by state, who contests, and what the place is. */
export function look(books: Books, readings: Readings | null, place: string, day: number): Look {
  if (books.holder(place, day) === null) return { place, title: [], admin: [], claims: [], statuses: [], covered: false };
  const states = (value: string | null): string[] => [...new Set((value ?? "").split("+").filter(Boolean).map((each) => books.state(each)))];
  const title = states(books.holder(place, day)), by = states(books.administrator(place, day));
  const rivals = readings ? readings.rivals(place, day) : books.doubts(place, day).filter((d) => d.kind !== "matter").map((d) => d.of);
  const claims = [...new Set(rivals.map((each) => books.state(each)))].filter((state) => !title.includes(state) && state !== NOBODY);
  return { place, title, admin: by.join() === title.join() ? [] : by, claims, statuses: books.statuses(place, day), covered: true };
}

const DRAWN = new WeakMap<Books, Map<string, Look[]>>();

/** The looks of all shaped places on a day; the last few days are kept, since map and legend ask for the same. */
export function looks(books: Books, readings: Readings | null, places: Iterable<string>, day: number): Look[] {
  const kept = DRAWN.get(books) ?? DRAWN.set(books, new Map()).get(books)!;
  const key = `${day}${readings ? "+" : ""}`;
  let found = kept.get(key);
  if (!found) {
    found = [...places].map((place) => look(books, readings, place, day));
    if (kept.size > 8) kept.clear();
    kept.set(key, found);
  }
  return found;
}

/** How a frontier between two states stands on a day: fixed, open, or not booked; with the change that says so. */
export function frontier(books: Books, a: string, b: string, day: number): { value: string; why: number } | null {
  const change = books.change("boundary", [a, b].sort().join("|"), day);
  return change && change[1] ? { value: (change[1] as { id: string }).id, why: change[2] } : null;
}
