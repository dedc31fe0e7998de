/** Fills: a state's colour with its texture, stripes of whoever administers, hatching of whoever claims. Never colour alone. */
import { NOBODY } from "../engine/books";
import type { Paint } from "../engine/colours";
import type { Look } from "../engine/picture";

const TEXTURE = ["", "M2 2h1.6v1.6H2zM8 8h1.6v1.6H8z", "M0 3h12v.9H0zM0 9h12v.9H0z", "M2 0h.9v12H2zM8 0h.9v12H8zM0 5h12v.9H0z"];

export class Fills {
  readonly made = new Map<string, { id: string; look: Look }>();
  constructor(readonly paints: Map<string, Paint>, readonly prefix: string) {}

  /** The fill of a place: a plain colour, or a pattern that is made once. */
  of(look: Look): string {
    if (!look.covered) return "var(--uncovered)";
    const [first] = look.title;
    const plain = look.title.length === 1 && !look.admin.length && !look.claims.length && first !== NOBODY;
    const paint = this.paints.get(first ?? "");
    if (plain && paint && !paint.texture) return paint.fill;
    const key = [look.title.join("+"), look.admin.join("+"), look.claims.join("+")].join("|");
    if (!this.made.has(key)) this.made.set(key, { id: `${this.prefix}${this.made.size}`, look });
    return `url(#${this.made.get(key)!.id})`;
  }
}

export function Patterns({ fills, zoom }: { fills: Fills; zoom: number }) {
  const colour = (state: string | undefined): string => (state === undefined || state === NOBODY ? "var(--nobody)" : fills.paints.get(state)?.fill ?? "var(--nobody)");
  return (
    <defs>
      {[...fills.made.values()].map(({ id, look }) => {
        const [one, two] = look.title;
        const paint = fills.paints.get(one ?? "");
        const tilted = look.admin.length > 0 || look.claims.length > 0 || look.title.length > 1;
        return (
          <pattern id={id} key={id} width="12" height="12" patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / zoom})${tilted ? " rotate(45)" : ""}`}>
            <rect width="12" height="12" fill={colour(one)} />
            {two && <rect width="6" height="12" fill={colour(two)} />}
            {one === NOBODY && <path d="M3 1v4M1 3h4M9 7v4M7 9h4" stroke="var(--ink)" stroke-width="0.7" opacity="0.55" />}
            {paint && paint.texture > 0 && <path d={TEXTURE[paint.texture]!} fill="#000" opacity="0.4" />}
            {look.admin.map((state, at) => <rect key={state} x={6 + at * (6 / look.admin.length)} width={6 / look.admin.length} height="12" fill={colour(state)} stroke="#0003" stroke-width="0.4" />)}
            {look.claims.slice(0, 2).map((state, at) => <rect key={state} y={at * 6} width="12" height="2.6" fill={colour(state)} stroke="#0006" stroke-width="0.35" />)}
          </pattern>
        );
      })}
    </defs>
  );
}
