/** Fills: a state's colour, its governments' tones, bands of holders in common, stripes of whoever runs a place, spots of whoever claims it. Never colour alone. */
import { NOBODY } from "../engine/books";
import type { Paint } from "../engine/colours";
import type { Look } from "../engine/picture";

const TEXTURE = ["", "M2 2h1.6v1.6H2zM8 8h1.6v1.6H8z", "M0 3h12v.9H0zM0 9h12v.9H0z", "M2 0h.9v12H2zM8 0h.9v12H8zM0 5h12v.9H0z"];
const TONE = [null, { ink: "#fff", opacity: 0.7, lines: "M0 0 12 12M6 -6 18 6M-6 6 6 18" }, { ink: "#000", opacity: 0.4, lines: "M12 0 0 12M6 -6 -6 6M18 6 6 18" }] as const;
const SIZE = 12;
export const SPOTS = 2; // claimants whose colours a place shows

const NUMBERS = new Map<string, number>(); // of every pattern that was ever made: it keeps its name from day to day

export class Fills {
  readonly made = new Map<string, { id: string; look: Look }>();
  constructor(readonly paints: Map<string, Paint>, readonly prefix: string) {}

  paint(who: string | undefined): Paint | undefined { return who === undefined ? undefined : this.paints.get(who); }

  /** The fill of a place: a plain colour, or a pattern that is made once. */
  of(look: Look): string {
    if (!look.covered) return "var(--uncovered)";
    const [first] = look.who, paint = this.paint(first);
    if (look.who.length === 1 && !look.admin.length && !look.claims.length && !look.unsure && first !== NOBODY && paint && !paint.texture && !paint.tone) return paint.fill;
    const key = [look.who.join("+"), look.by.join("+"), look.claims.join("+"), look.seized ? "!" : "", look.unsure ? "?" : ""].join("|");
    if (!NUMBERS.has(key)) NUMBERS.set(key, NUMBERS.size);
    if (!this.made.has(key)) this.made.set(key, { id: `${this.prefix}${NUMBERS.get(key)}`, look });
    return `url(#${this.made.get(key)!.id})`;
  }
}

export function Patterns({ fills, zoom }: { fills: Fills; zoom: number }) {
  const colour = (who: string | undefined): string => (who === NOBODY ? "var(--nobody)" : fills.paint(who)?.fill ?? "var(--nobody)");
  return (
    <defs>
      {[...fills.made.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, look }) => {
        const { who, by, claims } = look;
        const wide = who.length > 1 ? SIZE / who.length : SIZE;
        const paint = fills.paint(who[0]), tone = TONE[paint?.tone ?? 0];
        return (
          <pattern id={id} key={id} width={SIZE} height={SIZE} patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / zoom})${by.length ? " rotate(45)" : ""}`}>
            {who.map((each, at) => <rect key={each} x={at * wide} width={wide + 0.1} height={SIZE} fill={colour(each)} />)}
            {who[0] === NOBODY && <path d="M3 1v4M1 3h4M9 7v4M7 9h4" stroke="var(--ink)" stroke-width="0.7" opacity="0.55" />}
            {paint && paint.texture > 0 && <path d={TEXTURE[paint.texture]!} fill="#000" opacity="0.4" />}
            {tone && <path d={tone.lines} stroke={tone.ink} opacity={tone.opacity} stroke-width="1.6" fill="none" />}
            {by.map((each, at) => <rect key={each} x={6 + at * (6 / by.length)} width={6 / by.length} height={SIZE} fill={colour(each)} />)}
            {by.length > 0 && <path d={`M6 0V${SIZE}M${SIZE - 0.2} 0V${SIZE}`} stroke={look.seized ? "#111c" : "#fff9"} stroke-width={look.seized ? 1 : 0.8} />}
            {claims.slice(0, SPOTS).map((each, at) => <circle key={each} cx={at ? 9 : 3} cy={at ? 9 : 3} r="2.3" fill={colour(each)} stroke="#000b" stroke-width="0.6" />)}
            {claims.length === 1 && <circle cx="9" cy="9" r="2.3" fill={colour(claims[0])} stroke="#000b" stroke-width="0.6" />}
            {look.unsure && <path d="M1 11.500l2-2 2 2 2-2 2 2 2-2" fill="none" stroke="#000a" stroke-width="0.9" />}
          </pattern>
        );
      })}
    </defs>
  );
}
