/** Search over everything: names of any day, articles, clauses. With Turkish folding. */
import MiniSearch from "minisearch";
import type { Payload } from "../payload";
import { fold } from "./fold";

export interface Hit { id: string; sel: string; article: string; kind: string; score: number }

export function index(payload: Payload): (text: string) => Hit[] {
  const found = new MiniSearch<{ id: string; names: string; text: string; kind: string; sel: string; article: string }>({
    fields: ["names", "text"], storeFields: ["kind", "sel", "article"],
    tokenize: (text) => fold(text).split(" ").filter(Boolean), processTerm: (term) => term,
    searchOptions: { boost: { names: 5 }, prefix: (term) => term.length > 1, fuzzy: (term) => (term.length > 4 ? 0.2 : false), combineWith: "AND" },
  });
  const called = new Map<string, string[]>();
  for (const [id, entry] of Object.entries(payload.names)) {
    called.set(id, entry.names.flatMap((n) => [fold(n.en), fold(n.tr)]));
    if (entry.type === "account" || entry.type === "reading") continue;
    found.add({ id, sel: id, article: "", kind: entry.type, names: `${id} ${entry.names.map((n) => `${n.en} ${n.tr}`).join(" ")}`, text: `${entry.summary?.en ?? ""} ${entry.summary?.tr ?? ""}` });
  }
  for (const [id, one] of Object.entries(payload.instruments)) {
    const title = payload.names[id]!.names[0]!;
    for (const article of one.articles ?? []) {
      const says = article.clauses.map((c) => `${c.say.en} ${c.say.tr}`).join(" ");
      found.add({ id: `${id}/${article.label}`, sel: id, article: article.label, kind: "article", names: `${title.en} ${title.tr} ${article.say.en} ${article.say.tr} ${article.title.en} ${article.title.tr}`, text: `${article.summary.en ?? ""} ${article.summary.tr ?? ""} ${says}` });
    }
  }
  const weight: Record<string, number> = { place: 1.6, polity: 1.5, treaty: 1.4, event: 1.1, document: 1.2, group: 1.1 };
  // What is called by the words that were typed stands before what only speaks of it.
  const named = (hit: { sel: unknown; article: unknown }, asked: string): boolean => !hit.article && (called.get(String(hit.sel)) ?? []).some((each) => each.startsWith(asked) || each.endsWith(` ${asked}`));
  return (text) => {
    const asked = fold(text), hits = found.search(text, { boostDocument: (_id, _term, stored) => weight[String(stored?.kind)] ?? 1 });
    return [...hits].sort((a, b) => Number(named(b as never, asked)) - Number(named(a as never, asked))).slice(0, 24).map((hit) => ({ id: String(hit.id), sel: String(hit.sel), article: String(hit.article), kind: String(hit.kind), score: hit.score }));
  };
}
