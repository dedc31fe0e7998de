/** What stands between states on a day: war, duties, recognition, attitudes. */
import type { Books } from "./books";
import { beyond } from "./horizon";

export interface Relation { a: string; b: string; kind: "war" | "duties" | "recognition" | "stance"; what: { id: string; why: number; value: unknown }[] }
const KINDS: Record<string, Relation["kind"]> = { war: "war", bond: "duties", recognises: "recognition", stance: "stance" };

/** Relations from one state to another; those of one kind between the same two are one, and war and duties go by pair. */
export function relations(books: Books, day: number, wanted: ReadonlySet<string>): Relation[] {
  const found = new Map<string, Relation>();
  for (const [fluent, kind] of Object.entries(KINDS)) {
    if (!wanted.has(kind)) continue;
    for (const { key, value, change } of books.live(fluent, day)) {
      if (fluent === "bond" && !owed(books, key, value, change[2], day)) continue;
      let a: string, b: string, id: string;
      if (fluent === "bond") { a = books.state(key[1]!); b = books.state(key[2]!); id = key[3]!; }
      else { a = books.state(key[0]!); b = key[1]!; id = fluent === "stance" ? key[2] ?? "" : fluent; }
      b = books.state(b);
      if (a === b || !isPolity(books, a) || !isPolity(books, b)) continue;
      const pair = kind === "war" || kind === "duties" ? [a, b].sort() : [a, b];
      const name = `${kind}|${pair.join("|")}`;
      const relation = found.get(name) ?? found.set(name, { a: pair[0]!, b: pair[1]!, kind, what: [] }).get(name)!;
      relation.what.push({ id, why: change[2], value });
    }
  }
  return [...found.values()];
}

/** Whether a duty or right is still told as standing: not after the day by which it was due, not while it waits, and only as long as its instrument is followed (rules 30, 32). */
function owed(books: Books, key: string[], value: unknown, why: number, day: number): boolean {
  const { due, once } = value as { due?: number; once?: number };
  if ((due !== undefined && due <= day) || (once !== undefined && once > day)) return false;
  const edge = books.payload.horizon?.instruments?.[books.payload.reasons[why]!.instrument ?? ""];
  return edge !== undefined ? day < edge : beyond(books, "owes", [key[1]!, key[2]!], day) === null;
}

function isPolity(books: Books, id: string): boolean {
  const type = books.payload.names[id]?.type;
  return type === "polity" || (type === undefined && isState(books, id));
}

const STATES = new WeakMap<object, Set<string>>();
/** A state need not have an entry of its own: the governments that share it name it. */
function isState(books: Books, id: string): boolean {
  let known = STATES.get(books.payload);
  if (!known) { known = new Set(Object.values(books.payload.names).flatMap((entry) => (entry.state ? [entry.state] : []))); STATES.set(books.payload, known); }
  return known.has(id);
}

/** The government that speaks for a state on a day, so that it goes by the name of that day. */
export function government(books: Books, state: string, day: number): string {
  const own = Object.entries(books.payload.names).filter(([id, entry]) => entry.type === "polity" && (entry.state ?? id) === state);
  const alive = own.filter(([, entry]) => (entry.life?.[0] ?? 0) <= day && day < (entry.life?.[1] ?? Infinity));
  return (alive.sort((p, q) => (q[1].life?.[0] ?? 0) - (p[1].life?.[0] ?? 0))[0] ?? own[0])?.[0] ?? state;
}
