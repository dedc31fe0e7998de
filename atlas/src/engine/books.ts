/** The books of one world, asked as of any day (end of the day). The same rules as misak.ask.questions: golden tests compare them. */
import type { Change, Force, Payload, Spans, World } from "../payload";
import { FOREVER } from "./days";
import { beyond, unfollowed } from "./horizon";

export const FOLLOW = "="; // administration goes with title
export const NOBODY = "nobody";

export interface Status { id: string; class: string; under?: string; why: number[]; since: number; until: number | null }
export interface Doubt { kind: string; of: string; why: number }
export interface Held {
  covered: boolean; values: string[]; parts: [string, string][]; since: number | null; until: number | null; why: number[]; doubts: Doubt[];
  /** the last day that is followed, where the day lies beyond it, and what was so on it */
  followed?: number; last?: string[];
}
export interface Span { since: number | null; until: number | null }
interface Valued { id: string; under?: string; superior?: string; strength?: string; names?: string[]; procedure?: string; claimants?: string[]; by?: string; nature?: string; due?: number; once?: number }

/** Facts by fluent, then by arguments. */
export class Books {
  readonly facts: Map<string, Map<string, Change[]>>;
  readonly confirmed: Map<string, Map<string, [number, number][]>>;
  readonly within: Map<string, string[]>;
  readonly statusKeys: Map<string, [string, string][]>;
  private readonly edges = new Map<string, Spans>();

  /** The books of the base, or of a world that differs from a base: what is the same is shared with it. */
  constructor(readonly payload: Payload, readonly world: World | null = null, base: Books | null = null) {
    if (base) {
      this.facts = new Map(base.facts); this.confirmed = new Map(base.confirmed); this.within = base.within;
    } else {
      this.facts = new Map(Object.entries(payload.facts).map(([fluent, rows]) => [fluent, new Map(Object.entries(rows))]));
      this.confirmed = new Map(Object.entries(payload.confirmed).map(([fluent, rows]) => [fluent, new Map(Object.entries(rows))]));
      this.within = new Map();
      for (const place of this.places()) for (const above of this.above(place)) this.within.set(above, [...(this.within.get(above) ?? []), place]);
    }
    if (world) this.differ(world);
    if (base && this.facts.get("status") === base.facts.get("status")) { this.statusKeys = base.statusKeys; return; }
    this.statusKeys = new Map();
    for (const key of this.facts.get("status")?.keys() ?? []) {
      const [place, klass] = key.split("|") as [string, string];
      this.statusKeys.set(place, [...(this.statusKeys.get(place) ?? []), [klass, key]]);
    }
  }

  private differ(world: World): void {
    const order = keys(this.payload), own = new Set<string>();
    // A fluent is copied before the first of its facts differs, so that worlds share whatever they have alike.
    const of = <T>(all: Map<string, Map<string, T>>, kind: string, fluent: string): Map<string, T> => {
      if (!own.has(kind + fluent)) { own.add(kind + fluent); all.set(fluent, new Map(all.get(fluent) ?? [])); }
      return all.get(fluent)!;
    };
    for (const [at, rows] of world.changed ?? []) {
      const [fluent, key] = order[at]!;
      if (rows) of(this.facts, "f", fluent).set(key, rows);
      else of(this.facts, "f", fluent).delete(key);
      if (this.confirmed.get(fluent)?.has(key)) of(this.confirmed, "c", fluent).delete(key);
    }
    for (const [fluent, rows] of Object.entries(world.facts ?? {})) for (const [key, changes] of Object.entries(rows)) of(this.facts, "f", fluent).set(key, changes);
    for (const [fluent, rows] of Object.entries(world.confirmed ?? {})) for (const [key, list] of Object.entries(rows)) of(this.confirmed, "c", fluent).set(key, list);
  }

  places(): string[] {
    return placesOf(this.payload);
  }

  /** The places in which a place lies, nearest first. */
  above(place: string): readonly string[] {
    const known = ABOVE.get(this.payload) ?? ABOVE.set(this.payload, new Map()).get(this.payload)!;
    let found = known.get(place);
    if (!found) {
      found = [];
      for (let at = this.payload.names[place]?.in; at && !found.includes(at); at = this.payload.names[at]?.in) found.push(at);
      known.set(place, found);
    }
    return found;
  }

  state(polity: string): string {
    return this.payload.names[polity]?.state ?? polity;
  }

  rows(fluent: string, key: string): Change[] | undefined {
    return this.facts.get(fluent)?.get(key);
  }

  /** The place in the list of the change that rules on a day, or -1. */
  index(fluent: string, key: string, day: number): number {
    const rows = this.rows(fluent, key);
    if (!rows || day < this.own(fluent, key)) return -1;
    let low = 0, high = rows.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (rows[mid]![0] <= day) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  /** The day from which a fact that a government took over is its own. */
  private own(fluent: string, key: string): number {
    return this.world?.inherited?.[fluent]?.[key] ?? this.payload.inherited?.[fluent]?.[key] ?? 0;
  }

  change(fluent: string, key: string, day: number): Change | null {
    const at = this.index(fluent, key, day);
    return at < 0 ? null : this.rows(fluent, key)![at]!;
  }

  value(fluent: string, key: string, day: number): unknown {
    return this.change(fluent, key, day)?.[1] ?? null;
  }

  /** The account that speaks for a place on a day: its own, else that of the nearest container that has one. */
  account(fluent: string, place: string, day: number): string | null {
    if (this.index(fluent, place, day) >= 0) return place;
    for (const each of this.above(place)) if (this.index(fluent, each, day) >= 0) return each;
    return null;
  }

  holder(place: string, day: number): string | null {
    if (this.over("title", place, day) !== null) return null;
    const key = this.account("title", place, day);
    const value = key === null ? null : this.value("title", key, day);
    return value === null ? null : String(value);
  }

  administrator(place: string, day: number): string | null {
    if (this.over("administration", place, day) !== null) return null;
    const key = this.account("administration", place, day);
    const value = key === null ? FOLLOW : this.value("administration", key, day);
    return value === FOLLOW ? this.holder(place, day) : String(value);
  }

  same(one: unknown, other: unknown): boolean {
    if (typeof one === "string" && typeof other === "string") return this.state(one) === this.state(other);
    return JSON.stringify(one) === JSON.stringify(other);
  }

  /** [first change of the interval of a day, change that ends it or -1], in the eyes of the law. */
  begun(fluent: string, key: string, day: number): [number, number] {
    const rows = this.rows(fluent, key)!;
    const at = this.index(fluent, key, day);
    let first = at, last = at + 1;
    while (first > 0 && this.same(rows[first]![1], rows[first - 1]![1])) first--;
    while (last < rows.length && this.same(rows[last]![1], rows[at]![1])) last++;
    return [first, last < rows.length ? last : -1];
  }

  span(fluent: string, key: string, day: number): Span {
    const [first, last] = this.begun(fluent, key, day);
    const rows = this.rows(fluent, key)!;
    return { since: rows[first]![0], until: last >= 0 ? rows[last]![0] : null };
  }

  /** What began the interval of a day, what confirmed it since, what passed it on. */
  reasons(fluent: string, key: string, day: number): number[] {
    const [first] = this.begun(fluent, key, day);
    const rows = this.rows(fluent, key)!;
    const at = this.index(fluent, key, day), begin = rows[first]![0];
    const confirmed = (this.confirmed.get(fluent)?.get(key) ?? []).filter(([d]) => begin <= d && d <= day).map(([, why]) => why);
    return this.distinct([rows[first]![2], ...confirmed, ...rows.slice(first + 1, at + 1).map((row) => row[2])]);
  }

  /** Each cause once, by the line where it stands. */
  distinct(whys: number[]): number[] {
    const seen = new Set<string>();
    return whys.filter((why) => {
      const at = this.payload.reasons[why]!.at.join(":");
      return seen.has(at) ? false : (seen.add(at), true);
    });
  }

  doubts(place: string, day: number): Doubt[] {
    for (const each of [place, ...this.above(place)]) {
      const change = this.change("contested", each, day);
      if (change) return ((change[1] ?? []) as [string, string, number][]).map(([kind, of, why]) => ({ kind, of, why }));
    }
    return [];
  }

  /** The last day on which the books follow the title of a place, where a day lies beyond it. */
  over(fluent: "title" | "administration" | "status", place: string, day: number): number | null {
    const key = `${fluent}|${place}`;
    const spans = this.edges.get(key) ?? this.edges.set(key, unfollowed(this, fluent, [place])).get(key)!;
    for (const [from, until] of spans) if (from <= day && day < (until ?? FOREVER)) return from - 1;
    return null;
  }

  title(place: string, day: number): Held {
    const followed = this.over("title", place, day);
    if (followed !== null) return this.lost(this.title(place, followed), followed);
    const key = this.account("title", place, day);
    if (key === null) return { covered: false, values: [], parts: [], since: null, until: null, why: [], doubts: [] };
    const said = this.value("title", key, day);
    if (said === null) return { covered: false, values: [], parts: [], since: null, until: null, why: this.reasons("title", key, day), doubts: [] };
    const holder = String(said);
    const parts: [string, string][] = [];
    for (const part of this.within.get(place) ?? []) {
      const held = this.holder(part, day);
      if (held !== null && this.state(held) !== this.state(holder)) parts.push([part, held]);
    }
    return { covered: true, values: holder.split("+"), parts, ...this.span("title", key, day), why: this.reasons("title", key, day), doubts: this.doubts(place, day) };
  }

  private lost(before: Held, followed: number): Held {
    return { covered: false, values: [], parts: [], since: null, until: null, why: before.why, doubts: [], followed, last: before.values };
  }

  administration(place: string, day: number): Held {
    const followed = this.over("administration", place, day);
    if (followed !== null) return this.lost(this.administration(place, followed), followed);
    const key = this.account("administration", place, day);
    const value = key === null ? FOLLOW : this.value("administration", key, day);
    if (key !== null && value !== FOLLOW) {
      return { covered: true, values: String(value).split("+"), parts: [], ...this.span("administration", key, day), why: this.reasons("administration", key, day), doubts: [] };
    }
    const found = { ...this.title(place, day), doubts: [] };
    if (key === null) {
      const ahead = [place, ...this.above(place)].flatMap((each) => (this.rows("administration", each) ?? []).map((row) => row[0]));
      return { ...found, until: least([found.until, ...ahead]) };
    }
    const { since, until } = this.span("administration", key, day);
    const back = this.reasons("administration", key, day);
    const why = (since ?? 0) >= (found.since ?? 0) ? [...back, ...found.why] : [...found.why, ...back];
    return { ...found, since: Math.max(found.since ?? 0, since ?? 0), until: least([found.until, until]), why: this.distinct(why) };
  }

  /** What a place is, class by class; `occupied` and `administered` are derived from administration (rule 31). */
  statuses(place: string, day: number): Status[] {
    if (this.over("status", place, day) !== null) return [];
    const found = this.stands(place, day);
    const other = this.byAnother(place, day, found);
    return other ? [...found, other] : found;
  }

  /** Whether a status of a class is left: what the place had of it is followed no further. */
  leftStatus(place: string, klass: string, day: number): boolean {
    const keys = [place, ...this.above(place)].flatMap((each) => (this.statusKeys.get(each) ?? []).filter(([own]) => own === klass).map(([, key]) => key));
    return this.over("status", place, day) !== null || keys.some((key) => this.over("status", key, day) !== null);
  }

  private stands(place: string, day: number): (Status & { superior?: string })[] {
    const found: (Status & { superior?: string })[] = [];
    const seen = new Set<string>();
    for (const each of [place, ...this.above(place)]) {
      for (const [klass, key] of this.statusKeys.get(each) ?? []) {
        if (seen.has(klass) || (each !== place && (klass === "site" || klass === "property"))) continue;
        const change = this.change("status", key, day);
        if (!change) continue;
        seen.add(klass); // where one has ended the place has it no longer, whatever it lies in
        const value = change[1] as Valued | null;
        if (!value || this.over("status", key, day) !== null) continue; // followed no further than what it rests on
        const { since, until } = this.span("status", key, day);
        found.push({ id: value.id, class: klass, under: value.under, superior: value.superior, why: this.reasons("status", key, day), since: since!, until });
      }
    }
    return found;
  }

  /** Administration taken by force by another state than the holder's: occupied, or administered where the title is contested in its favour. */
  private byAnother(place: string, day: number, stands: (Status & { superior?: string })[]): Status | null {
    const key = this.account("administration", place, day);
    const holder = this.holder(place, day), by = this.administrator(place, day);
    if (key === null || holder === null || by === null || holder === NOBODY) return null;
    const states = new Set(by.split("+").map((each) => this.state(each))), own = new Set(holder.split("+").map((each) => this.state(each)));
    if (states.size === own.size && [...states].every((each) => own.has(each))) return null;
    const rows = this.rows("administration", key)!;
    let at = this.index("administration", key, day);
    while (at > 0 && rows[at]![3] === "passed") at--; // a successor goes on with what its predecessor began
    const why = this.reasons("administration", key, day), ofTheirs = (id: string): boolean => states.has(this.state(id));
    const causes = this.payload.reasons, standing = this.standing(key, day);
    const came = [rows[at]![2], ...standing.filter((each) => causes[each]!.puts)]; // who was put there otherwise seizes nothing
    if (came.some((each) => !causes[each]!.force) || standing.some((each) => causes[each]!.treaty)) return null;
    if (stands.some((each) => each.superior && each.under!.split("+").some(ofTheirs))) return null;
    const { since, until } = this.span("administration", key, day);
    return { id: this.favoured(place, day).some(ofTheirs) ? "administered" : "occupied", class: "administration", under: by, why, since: since!, until };
  }

  /** The reasons that keep an administrator there: those that put him there and have not ended since (rule 28). */
  private standing(key: string, day: number): number[] {
    const all = this.rows("administration", key)!, last = this.index("administration", key, day);
    let first = last; // what put another government of its state there did not put it there (rule 27)
    while (first > 0 && (all[first]![3] === "passed" || all[first - 1]![1] === all[first]![1])) first--;
    const rows = all.slice(first, last + 1);
    const kept = (at: number): boolean => rows[at]![3] === "kept";
    let at = rows.length - 1;
    while (at > 0 && !kept(at)) at--;
    while (at > 0 && kept(at) && kept(at - 1) && rows[at - 1]![0] === rows[at]![0]) at--; // what stood when the last clause ended is told on one day
    return rows.slice(at).map((each) => each[2]);
  }

  /** Whom a contested title favours: claimants, and those to whom accounts give the place, as Python decided it. */
  private favoured(place: string, day: number): string[] {
    const claimed = this.doubts(place, day).flatMap(({ kind, of }) => {
      const matter = kind === "matter" ? (this.value("matter", of, day) as Valued | null) : null;
      return kind !== "matter" ? [of] : (matter?.claimants ?? []).filter((each) => this.state(each) !== this.state(this.holder(place, day) ?? ""));
    });
    const rows = this.world?.given?.[place] ?? this.payload.given?.[place] ?? [];
    const told = rows.filter(([from, until]) => from <= day && day < (until ?? FOREVER)).map(([, , state]) => state);
    return [...claimed, ...told];
  }

  /** The keys of a fluent that hold on a day, with their values. */
  live(fluent: string, day: number): { key: string[]; value: unknown; change: Change }[] {
    const found = [];
    for (const key of this.facts.get(fluent)?.keys() ?? []) {
      const change = this.change(fluent, key, day);
      if (change && change[1] !== null && beyond(this, fluent, [key], day) === null) found.push({ key: key.split("|"), value: change[1], change });
    }
    return found;
  }

  force(id: string): Force {
    return this.world?.force?.[id] ?? this.payload.force[id] ?? {};
  }

  inForce(id: string, day: number, article = ""): boolean {
    const whole = this.force(id);
    const own = article ? whole.parts?.[article] ?? whole : whole;
    return own.begin !== undefined && own.begin <= day && day < (own.end ?? FOREVER);
  }

  /** Every day on which some of these fluents change. */
  days(fluents: readonly string[]): number[] {
    const found = new Set<number>();
    for (const fluent of fluents) for (const rows of this.facts.get(fluent)?.values() ?? []) for (const row of rows) if (row[0] > 1 && row[0] < FOREVER) found.add(row[0]);
    return [...found].sort((a, b) => a - b);
  }
}

const ABOVE = new WeakMap<Payload, Map<string, string[]>>();
const PLACES = new WeakMap<Payload, string[]>();

/** The places of a ledger, in its order. */
function placesOf(payload: Payload): string[] {
  let found = PLACES.get(payload);
  if (!found) PLACES.set(payload, (found = Object.keys(payload.names).filter((id) => payload.names[id]!.type === "place")));
  return found;
}

const ORDER = new WeakMap<Payload, [string, string][]>();

/** The base's keys in the order in which worlds count them. */
export function keys(payload: Payload): [string, string][] {
  let found = ORDER.get(payload);
  if (!found) {
    found = Object.entries(payload.facts).flatMap(([fluent, rows]) => Object.keys(rows).map((key) => [fluent, key] as [string, string]));
    ORDER.set(payload, found);
  }
  return found;
}

function least(days: (number | null | undefined)[]): number | null {
  const known = days.filter((day): day is number => day !== null && day !== undefined);
  return known.length ? Math.min(...known) : null;
}
