/** Lessons: small files of steps. Those of the ledger come with the payload; one's own are kept on this device or travel in the address. */
import type { Both, Lesson, Payload, Step } from "../payload";
import { VIEWS, spot, type State, recall, remember } from "../state";
import { iso, read } from "./days";

const FORMAT = "misak-lesson-1";

/** A lesson out of a file or an address; null where it is none. */
export function readLesson(text: string): Lesson | null {
  try {
    const found = JSON.parse(text) as Lesson & { format?: string };
    const both = (value: unknown): value is Both => typeof value === "object" && value !== null && typeof (value as Both).tr === "string" && typeof (value as Both).en === "string";
    if (found.format !== FORMAT || !both(found.title) || !Array.isArray(found.steps) || !found.steps.length) return null;
    return found.steps.every((step) => step && both(step.caption) && read(String(step.day)) !== null) ? { ...found, id: found.id ?? "" } : null;
  } catch { return null; }
}

export const writeLesson = (lesson: Lesson): string => JSON.stringify({ format: FORMAT, title: lesson.title, steps: lesson.steps }, null, 1);

/** A lesson as a part of an address. */
export function packLesson(lesson: Lesson): string {
  const bytes = new TextEncoder().encode(JSON.stringify({ format: FORMAT, title: lesson.title, steps: lesson.steps }));
  return `~${btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "")}`;
}

export function lessonOf(payload: Payload, id: string): Lesson | null {
  if (!id) return null;
  if (id === "own") return own();
  if (!id.startsWith("~")) return payload.lessons?.find((each) => each.id === id) ?? null;
  try {
    return readLesson(new TextDecoder().decode(Uint8Array.from(atob(id.slice(1).replace(/-/g, "+").replace(/_/g, "/")), (char) => char.charCodeAt(0))));
  } catch { return null; }
}

/** What a step shows, as a change of the page's state. */
export function shows(step: Step): Partial<State> {
  const view = VIEWS.find((each) => each === step.view) ?? "map";
  return { day: read(step.day)!, sel: step.sel ?? "", article: step.article ?? "", view, world: step.world ?? "", at: spot(step.at ?? null), about: "" };
}

/** The step that would show what the page shows now. */
export function stepOf(state: State, at: string, caption: Both): Step {
  return { day: iso(state.day), caption, ...(state.view !== "map" ? { view: state.view } : {}), ...(state.sel ? { sel: state.sel } : {}), ...(state.article ? { article: state.article } : {}), ...(state.world ? { world: state.world } : {}), ...(at ? { at } : {}) };
}

const EMPTY: Lesson = { id: "own", title: { tr: "Dersim", en: "My lesson" }, steps: [] };
export const own = (): Lesson => { const found = readLesson(recall("lesson")); return found ? { ...found, id: "own" } : EMPTY; };
export const keep = (lesson: Lesson): void => remember("lesson", writeLesson(lesson));
