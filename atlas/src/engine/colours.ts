/** A colour and, beyond the twelfth state, a texture for every state that ever holds a place: by how much and how long it held. */
import type { Payload } from "../payload";
import { FOLLOW, NOBODY, type Books } from "./books";

export interface Paint { fill: string; texture: number }

// Paul Tol's "light" scheme, safe for the colour-blind and under dark text, with five more.
const LIGHT = ["#ee8866", "#77aadd", "#eedd88", "#44bb99", "#ffaabb", "#99ddff", "#bbcc33", "#b7a6d8", "#cfa676", "#d9799c", "#7fa860", "#93a1b5"];
const DARK = ["#c06a4d", "#5586b8", "#b9a75c", "#2f9279", "#c77f8f", "#6fa9c7", "#8e9c25", "#8b7ab0", "#9c7a52", "#a8506f", "#5b8040", "#6b7a90"];
export const TEXTURES = 4;

export function paints(books: Books, shaped: ReadonlySet<string>, dark: boolean): Map<string, Paint> {
  const weight = new Map<string, number>();
  for (const [place, rows] of books.facts.get("title") ?? []) {
    rows.forEach((row, at) => {
      const days = (rows[at + 1]?.[0] ?? row[0] + 12000) - row[0];
      for (const holder of String(row[1]).split("+")) weight.set(books.state(holder), (weight.get(books.state(holder)) ?? 0) + days * (shaped.has(place) ? 1 : 0.05));
    });
  }
  for (const [place, rows] of books.facts.get("administration") ?? []) {
    rows.forEach((row, at) => {
      const days = Math.min((rows[at + 1]?.[0] ?? row[0] + 12000) - row[0], 4000);
      if (shaped.has(place)) for (const each of String(row[1]).split("+")) if (each !== FOLLOW) weight.set(books.state(each), (weight.get(books.state(each)) ?? 0) + days * 2);
    });
  }
  weight.delete(NOBODY);
  weight.delete("null");
  const palette = dark ? DARK : LIGHT;
  const ordered = [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return new Map(ordered.map(([state], at) => [state, { fill: palette[at % palette.length]!, texture: Math.min(Math.floor(at / palette.length), TEXTURES - 1) }]));
}

/** The state that a holder's colour belongs to. */
export const stateOf = (payload: Payload, polity: string): string => payload.names[polity]?.state ?? polity;
