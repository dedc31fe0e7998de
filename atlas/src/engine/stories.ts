/** The whole story of a place, a polity or an instrument: every change that concerns it, in order of days. */
import type { Payload } from "../payload";
import type { Books } from "./books";
import { FOLLOW, NOBODY } from "./books";

export interface Step { day: number; fluent: string; key: string[]; value: unknown; before: unknown; why: number; how?: string; also?: string[] }

const OF_PLACE = ["title", "administration", "status", "contested", "claims", "outside"];

const OF_DAY = ["title", "administration", "status", "war", "boundary", "recognises", "matter"];
const DAYS = new WeakMap<Books, Map<number, Step[]>>();

/** What changed on one day, fluent by fluent. */
export function ofDay(books: Books, day: number): Step[] {
  let known = DAYS.get(books);
  if (!known) {
    known = new Map();
    for (const fluent of OF_DAY) {
      for (const [key, rows] of books.facts.get(fluent) ?? []) rows.forEach((row, i) => {
        const step: Step = { day: row[0], fluent, key: key.split("|"), value: row[1], before: rows[i - 1]?.[1] ?? null, why: row[2], how: row[3] };
        known!.set(row[0], [...(known!.get(row[0]) ?? []), step]);
      });
    }
    DAYS.set(books, known);
  }
  return known.get(day) ?? [];
}

/** Changes of a place, its own and where it follows the place it lies in. */
export function ofPlace(books: Books, place: string): Step[] {
  const found: Step[] = [];
  for (const fluent of OF_PLACE) {
    for (const [key, rows] of books.facts.get(fluent) ?? []) {
      const parts = key.split("|");
      const at = fluent === "claims" || fluent === "outside" ? parts[1] : parts[0];
      if (at !== place && !(books.above(place).includes(at!) && (fluent === "title" || fluent === "administration") && !books.rows(fluent, place))) continue;
      rows.forEach((row, i) => { if (fluent !== "contested" || !row[1] !== !rows[i - 1]?.[1]) found.push({ day: row[0], fluent, key: parts, value: row[1], before: rows[i - 1]?.[1] ?? null, why: row[2], how: row[3] }); });
    }
  }
  return sorted(found);
}

/** Changes that a polity's state takes part in: titles gained and lost, wars, frontiers, recognitions, attitudes, memberships. */
export function ofPolity(books: Books, polity: string): Step[] {
  const state = books.state(polity);
  const found: Step[] = [];
  const mine = (value: unknown): boolean => typeof value === "string" && value !== FOLLOW && value !== NOBODY && value.split("+").some((each) => books.state(each) === state);
  for (const fluent of ["title", "administration"]) {
    for (const [key, rows] of books.facts.get(fluent) ?? []) {
      rows.forEach((row, i) => {
        const before = rows[i - 1]?.[1] ?? null;
        if (mine(row[1]) !== mine(before)) found.push({ day: row[0], fluent, key: [key], value: row[1], before, why: row[2], how: row[3] });
      });
    }
  }
  for (const fluent of ["war", "hostilities", "boundary", "recognises", "stance", "regime"]) {
    for (const [key, rows] of books.facts.get(fluent) ?? []) {
      const parts = key.split("|");
      if (parts.includes(state) || parts.includes(polity)) rows.forEach((row, i) => found.push({ day: row[0], fluent, key: parts, value: row[1], before: rows[i - 1]?.[1] ?? null, why: row[2], how: row[3] }));
    }
  }
  return sorted(found);
}

/** What every clause of an instrument began and ended, by article ("" for the instrument itself). */
export function ofInstrument(payload: Payload, books: Books, id: string): Map<string, Step[]> {
  const found = new Map<string, Step[]>();
  for (const [fluent, keyed] of books.facts) {
    if (fluent === "contested") continue;
    for (const [key, rows] of keyed) {
      rows.forEach((row, i) => {
        const reason = payload.reasons[row[2]]!;
        if (reason.instrument !== id || row[3] === "passed" || row[3] === "merged") return;
        const label = reason.article ?? "";
        found.set(label, [...(found.get(label) ?? []), { day: row[0], fluent, key: key.split("|"), value: row[1], before: rows[i - 1]?.[1] ?? null, why: row[2], how: row[3] }]);
      });
    }
  }
  return found;
}

/** Steps that say the same of several places on one day, by one article, as one: `also` are the other places. */
export function gathered(payload: Payload, steps: Step[]): Step[] {
  const first = new Map<string, Step>(), out: Step[] = [];
  for (const step of steps) {
    const plain = (step.fluent === "title" || step.fluent === "administration") && typeof (step.value ?? step.before) === "string" && step.value !== FOLLOW && step.before !== FOLLOW;
    const reason = payload.reasons[step.why]!;
    const key = [step.day, step.fluent, step.value, step.value === null ? step.before : "", reason.instrument, reason.article, reason.unchecked, reason.doubt?.join("-"), step.how].join("/");
    const one = plain ? first.get(key) : undefined;
    if (one) { one.also!.push(step.key[0]!); continue; }
    const own = plain ? { ...step, also: [] } : step;
    if (plain) first.set(key, own);
    out.push(own);
  }
  return out;
}

function sorted(steps: Step[]): Step[] {
  const seen = new Set<string>();
  return steps.sort((a, b) => a.day - b.day).filter((step) => {
    const key = [step.day, step.fluent, step.key.join("|"), JSON.stringify(step.value), step.why].join("/");
    return seen.has(key) ? false : (seen.add(key), true);
  });
}
