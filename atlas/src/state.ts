/** What the page shows, kept in the address: a permalink is the state. Ids are the ledger's, so it survives a rebuild. */
import { iso, read, today } from "./engine/days";
import type { Lang } from "./payload";

export const VIEWS = ["map", "timeline", "treaties", "relations", "compare"] as const;
export type View = (typeof VIEWS)[number];
export interface State { view: View; day: number; sel: string; lang: Lang; world: string; day2: number; world2: string; article: string; embed: boolean; theme: string }

export const DEFAULT_DAY = read("1921-10-14")!;

export function parse(hash: string, lang: Lang): State {
  const query = new URLSearchParams(hash.replace(/^#/, ""));
  const view = query.get("view") as View | null;
  const day = read(query.get("day") ?? "") ?? DEFAULT_DAY;
  const said = query.get("lang");
  return {
    view: view && VIEWS.includes(view) ? view : "map", day, sel: query.get("sel") ?? "", lang: said === "tr" || said === "en" ? said : lang, world: query.get("world") ?? "",
    day2: read(query.get("day2") ?? "") ?? day, world2: query.get("world2") ?? "", article: query.get("art") ?? "", embed: query.get("embed") === "1",
    theme: query.get("theme") ?? "",
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
  return `#${query.toString()}`;
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
