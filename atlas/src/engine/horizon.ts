/** What the books do not follow, and what stands of duties and rights, as Python decided it for every day (misak.atlas.standing): the page only looks it up. */
import type { Spans, Spell } from "../payload";
import type { Books } from "./books";
import { FOREVER } from "./days";

/** The first day that is not followed of a fact, if a day lies beyond it; null where the books follow it on that day. */
export function beyond(books: Books, fluent: string, args: readonly string[], day: number): number | null {
  return unfollowed(books, fluent, args).find(([from, until]) => from <= day && day < (until ?? FOREVER))?.[0] ?? null;
}

/** The days of a fact that the books do not follow: from, until. */
export function unfollowed(books: Books, fluent: string, args: readonly string[]): Spans {
  const key = args.join("|");
  return books.world?.unfollowed?.[fluent]?.[key] ?? books.payload.unfollowed?.[fluent]?.[key] ?? [];
}

/** How a duty or right stands on a day: by whom it is owed, and whether it waits or is overdue; null where it does not stand. */
export function standing(books: Books, key: string, day: number): { by: string; life: string } | null {
  const own = books.world?.owed?.[key], spells = own !== undefined ? own : books.payload.owed?.[key];
  const by = key.split("|")[1]!;
  if (!spells) { const value = books.value("bond", key, day); return value === null ? null : { by, life: "" }; }
  const found = spells.find(([from, until]: Spell) => from <= day && day < (until ?? FOREVER));
  return found ? { by: found[2] || by, life: found[3] ?? "" } : null;
}
