/** What the page shows, kept in the address: a permalink is the state. Ids are the ledger's, so it survives a rebuild. */
import { iso, read, today } from "./engine/days";
import type { Sight } from "./parts/Labels";
import type { Lang } from "./payload";

export const VIEWS = ["map", "timeline", "treaties", "relations", "compare", "conclusions", "lessons", "practice", "cards"] as const;
export type View = (typeof VIEWS)[number];
export interface State { view: View; day: number; sel: string; lang: Lang; world: string; day2: number; world2: string; article: string; embed: boolean; theme: string; board: boolean; at: Sight | null; lesson: string; step: number; quiz: string; about: string; since: number | null; until: number | null }

/** The day on which a page opens whose address names none: the last one that its ledger follows. The payload sets it. */
let opening = read("1921-10-14")!;
export const openOn = (day: number): void => { opening = day; };

export function parse(hash: string, lang: Lang): State {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const view = query.get("view") as View | null;
  const day = read(query.get("day") ?? "") ?? opening;
  const said = query.get("lang");
  return {
    view: view && VIEWS.includes(view) ? view : "map", day, sel: query.get("sel") ?? "", lang: said === "tr" || said === "en" ? said : lang, world: query.get("world") ?? "",
    day2: read(query.get("day2") ?? "") ?? day, world2: query.get("world2") ?? "", article: query.get("art") ?? "", embed: query.get("embed") === "1",
    theme: query.get("theme") ?? "", board: query.get("board") === "1", at: spot(query.get("at")), lesson: query.get("lesson") ?? "", step: Math.max(0, Number(query.get("step")) || 0),
    quiz: query.get("quiz") ?? "", about: query.get("about") ?? "", since: read(query.get("from") ?? ""), until: read(query.get("to") ?? ""),
  };
}

export function write(state: State): string {
  const query = new URLSearchParams();
  query.set("day", iso(state.day));
  if (state.sel) query.set("sel", state.sel);
  if (state.article) query.set("art", state.article);
  if (state.view !== "map") query.set("view", state.view);
  query.set("lang", state.lang);
  if (state.world) query.set("world", state.world);
  if (state.view === "compare") { query.set("day2", iso(state.day2)); if (state.world2) query.set("world2", state.world2); }
  if (state.embed) query.set("embed", "1");
  if (state.theme) query.set("theme", state.theme);
  if (state.board) query.set("board", "1");
  if (state.lesson) { query.set("lesson", state.lesson); query.set("step", String(state.step)); }
  if (state.quiz) query.set("quiz", state.quiz);
  if (state.about) query.set("about", state.about);
  if (state.since !== null) query.set("from", iso(state.since));
  if (state.until !== null) query.set("to", iso(state.until));
  if (state.at) query.set("at", [state.at.k, state.at.x, state.at.y].map((each) => String(Math.round(each * 100) / 100)).join("_"));
  return `#${query.toString()}`;
}

/** A part of the map as the address writes it: how near, and where. */
export function spot(text: string | null): Sight | null {
  const [k, x, y] = (text ?? "").split("_").map(Number);
  return k !== undefined && x !== undefined && y !== undefined && [k, x, y].every(Number.isFinite) && k > 0.2 && k < 30 ? { k, x, y } : null;
}

/** What is remembered between visits; nothing where the browser forbids it. */
export function recall(key: string): string {
  try { return localStorage.getItem(`misak-${key}`) ?? ""; } catch { return ""; }
}
export function remember(key: string, value: string): void {
  try { localStorage.setItem(`misak-${key}`, value); } catch { /* a file on a stick may have no storage */ }
}

export const firstLang = (): Lang => {
  const said = recall("lang") || navigator.language || "en";
  return said.toLowerCase().startsWith("tr") ? "tr" : "en";
};
export { today };
