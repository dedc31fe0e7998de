/** What every part of the page needs: the payload, the books of the world looked at, the state and the way to change it. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Books } from "./engine/books";
import type { Paint } from "./engine/colours";
import type { Readings } from "./engine/others";
import type { Sight } from "./parts/Labels";
import type { Shapes } from "./engine/shapes";
import { t as word, type Word } from "./i18n";
import type { Payload } from "./payload";
import type { State } from "./state";

export interface Page {
  payload: Payload; base: Books; books: Books; worldBooks(id: string): Books; readings: Readings; shapes: Shapes | null; paints: Map<string, Paint>;
  view: Sight; setView(change: Sight | ((before: Sight) => Sight)): void;
  state: State; dark: boolean; last: number; ticks: number[]; go(change: Partial<State>, remember?: boolean): void; href(change: Partial<State>): string;
}
export const Context = createContext<Page>(null as unknown as Page);

export function usePage(): Page & { t(key: Word): string } {
  const page = useContext(Context);
  return { ...page, t: (key) => word(key, page.state.lang) };
}
