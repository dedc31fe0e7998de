/** What the map shows of every place on a day. */
import type { Books, Status } from "./books";
import { NOBODY } from "./books";
import type { Readings } from "./others";

/** `title`, `admin`, `claims` are states; `who` and `by` the governments that are named. `seized`: run by force; `unsure`: the day of its last or next change is uncertain. */
export interface Look { place: string; title: string[]; admin: string[]; claims: string[]; statuses: Status[]; covered: boolean; who: string[]; by: string[]; seized: boolean; unsure: boolean }

export const plainLook = (who: string): Look => ({ place: "", title: [who], admin: [], claims: [], statuses: [], covered: true, who: [who], by: [], seized: false, unsure: false });

/** Holder and administrator by state, who contests, and what the place is. */
export function look(books: Books, readings: Readings | null, place: string, day: number): Look {
  if (books.holder(place, day) === null) return { ...plainLook(""), place, title: [], who: [], covered: false };
  const split = (value: string | null): string[] => (value ?? "").split("+").filter(Boolean);
  const states = (ids: string[]): string[] => [...new Set(ids.map((each) => books.state(each)))];
  const who = split(books.holder(place, day)), by = split(books.administrator(place, day));
  const title = states(who), admin = states(by);
  const rivals = readings ? readings.rivals(place, day) : books.doubts(place, day).filter((d) => d.kind !== "matter").map((d) => d.of);
  const claims = [...new Set(rivals.map((each) => books.state(each)))].filter((state) => !title.includes(state) && state !== NOBODY);
  const same = admin.join() === title.join(), statuses = books.statuses(place, day);
  return { place, title, admin: same ? [] : admin, claims, statuses, covered: true, who: same ? by : who, by: same ? [] : by, seized: statuses.some((each) => each.id === "occupied"), unsure: unsure(books, place, day) };
}

/** Whether the day lies within the doubt about the day of a change of title or administration. */
export function unsure(books: Books, place: string, day: number): boolean {
  for (const fluent of ["title", "administration"]) {
    const key = books.account(fluent, place, day) ?? (books.rows(fluent, place) ? place : null);
    if (key === null) continue;
    const rows = books.rows(fluent, key)!, at = books.index(fluent, key, day);
    for (const row of [rows[at], rows[at + 1]]) {
      const doubt = row && books.payload.reasons[row[2]]?.doubt;
      if (doubt && doubt[0] !== doubt[1] && doubt[0] <= day && day < doubt[1]) return true;
    }
  }
  return false;
}

const DRAWN = new WeakMap<Books, Map<string, Look[]>>();

/** The looks of all drawn places on a day; the last few days are kept, since map and legend ask for the same. */
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
