/** What stands between states on a day: war, duties, recognition, attitudes. */
import type { Books } from "./books";
import { standing } from "./horizon";
import type { Name } from "../payload";

export interface Relation { a: string; b: string; kind: "war" | "duties" | "recognition" | "stance"; what: { id: string; why: number; value: unknown; by?: string; life?: string }[] }
const KINDS: Record<string, Relation["kind"]> = { war: "war", bond: "duties", recognises: "recognition", stance: "stance" };

/** Relations from one state to another; those of one kind between the same two are one, and war and duties go by pair. */
export function relations(books: Books, day: number, wanted: ReadonlySet<string>): Relation[] {
  const found = new Map<string, Relation>();
  for (const [fluent, kind] of Object.entries(KINDS)) {
    if (!wanted.has(kind)) continue;
    for (const { key, value, change } of books.live(fluent, day)) {
      const owed = fluent === "bond" ? standing(books, key.join("|"), day) : null;
      let a: string, b: string, id: string;
      if (fluent === "bond") { if (!owed) continue; a = books.state(owed.by); b = books.state(key[2]!); id = key[3]!; }
      else { a = books.state(key[0]!); b = key[1]!; id = fluent === "stance" ? key[2] ?? "" : fluent; }
      b = books.state(b);
      if (a === b || !isPolity(books, a) || !isPolity(books, b)) continue;
      const pair = kind === "war" || kind === "duties" ? [a, b].sort() : [a, b];
      const name = `${kind}|${pair.join("|")}`;
      const relation = found.get(name) ?? found.set(name, { a: pair[0]!, b: pair[1]!, kind, what: [] }).get(name)!;
      relation.what.push({ id, why: change[2], value, ...(owed ?? {}) });
    }
  }
  return [...found.values()];
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

const GOVERNMENTS = new WeakMap<object, Map<string, [string, Name][]>>();
/** The governments of each state, found once: names are asked for thousands of times while a graph is laid out. */
function governments(books: Books): Map<string, [string, Name][]> {
  let known = GOVERNMENTS.get(books.payload);
  if (!known) {
    known = new Map();
    for (const each of Object.entries(books.payload.names)) if (each[1].type === "polity") { const state = each[1].state ?? each[0]; (known.get(state) ?? known.set(state, []).get(state)!).push(each); }
    GOVERNMENTS.set(books.payload, known);
  }
  return known;
}

/** The government that speaks for a state on a day, so that it goes by the name of that day. */
export function government(books: Books, state: string, day: number): string {
  const own = governments(books).get(state) ?? [];
  const alive = own.filter(([, entry]) => (entry.life?.[0] ?? 0) <= day && day < (entry.life?.[1] ?? Infinity));
  return (alive.sort((p, q) => (q[1].life?.[0] ?? 0) - (p[1].life?.[0] ?? 0))[0] ?? own[0])?.[0] ?? state;
}

/** Who speaks on a day for a polity that a clause names: itself while it lives, else the government of its state. */
export function speaking(books: Books, id: string, day: number): string {
  const [begin, end] = books.payload.names[id]?.life ?? [0, Infinity];
  return (begin ?? 0) <= day && day < (end ?? Infinity) ? id : government(books, books.state(id), day);
}
