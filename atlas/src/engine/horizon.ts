/** Until when the books follow what the page shows (rule 32). The same as misak.ask.horizon: the more particular goes first. */
import type { Payload } from "../payload";
import type { Books } from "./books";

const OF_PLACES = ["title", "administration", "status"];

/** The first day that is not followed of a fact, if a day lies beyond it; null where the books follow it on that day. */
export function beyond(books: Books, fluent: string, args: readonly string[], day: number): number | null {
  const own = particular(books, fluent, args);
  if (own !== null) return own <= day ? own : null;
  const states = args.map((id) => books.state(id));
  if (books.payload.questions[fluent]?.symmetric && new Set(states).size < states.length) return null;
  const found = searched(books.payload, fluent, new Set(states), day) ?? books.payload.horizon?.fluents?.[fluent] ?? null;
  return found !== null && found <= day ? found : null;
}

function particular(books: Books, fluent: string, args: readonly string[]): number | null {
  const { horizon } = books.payload, first = args[0];
  if (!horizon || first === undefined) return null;
  if (OF_PLACES.includes(fluent)) return [first, ...books.above(first)].map((place) => horizon.entries?.[place]).find((day) => day !== undefined) ?? null;
  if (fluent === "matter") return horizon.entries?.[first] ?? null;
  if (fluent === "in_force") return horizon.instruments?.[first] ?? null;
  return null;
}

/** The last day to which somebody searched, for the pair or for one of the two. */
function searched(payload: Payload, fluent: string, states: ReadonlySet<string>, day: number): number | null {
  const known = (payload.horizon?.searched ?? []).filter(([of, own, partners]) => of === fluent && speaks(own, partners, states));
  const now = known.find(([, , , begin, end]) => begin <= day && day < end);
  if (now) return now[4];
  const before = known.filter(([, , , , end]) => end <= day).map(([, , , , end]) => end);
  return before.length ? Math.max(...before) : null;
}

function speaks(own: string[], partners: string[], states: ReadonlySet<string>): boolean {
  if (!partners.length) return own.some((each) => states.has(each));
  if (states.size === 1) return [...own, ...partners].some((each) => states.has(each));
  return own.some((a) => states.has(a) && partners.some((b) => a !== b && states.has(b)));
}
