/** A sign for each status: the outline says its class, what is inside says which of the class. Shapes, so that colour is not needed. */
import type { Payload } from "../payload";

const OUTLINES = [
  "M0-5.500A5.500 5.500 0 1 1 0 5.500A5.500 5.500 0 1 1 0-5.500z", "M-5-5H5V5H-5z", "M0-6 6 0 0 6-6 0z", "M0-6 6 5H-6z", "M-5-5H5V2H1L-2 6V2H-5z", "M-3-5.500H3L6 0 3 5.500H-3L-6 0z", "M0 6C-6-1-5-6 0-6S6-1 0 6z", "M-6 5 0-6 6 5z",
];
const INSIDES = ["", "M0-5V5", "M-4 0H4", "M-3.500-3.500 3.500 3.500M3.500-3.500-3.500 3.500", "M0-2A2 2 0 1 1 0 2A2 2 0 1 1 0-2z", "M-2-4V4M2-4V4", "M-4-2H4M-4 2H4", "M0-4V4M-4 0H4"];

const KNOWN = new WeakMap<Payload, Map<string, string>>();

/** The sign of a status, made of the classes and statuses that the books have. */
export function glyph(payload: Payload, klass: string, id: string): string {
  let signs = KNOWN.get(payload);
  if (!signs) {
    signs = new Map();
    const classes = new Map<string, Set<string>>();
    for (const [key, rows] of Object.entries(payload.facts["status"] ?? {})) {
      const own = key.split("|")[1] ?? "";
      for (const row of rows) { const value = row[1] as { id: string } | null; if (value) classes.set(own, (classes.get(own) ?? new Set()).add(value.id)); }
    }
    [...classes.keys()].sort().forEach((own, at) => {
      [...classes.get(own)!].sort().forEach((each, i) => signs!.set(`${own}|${each}`, OUTLINES[at % OUTLINES.length]! + INSIDES[i % INSIDES.length]!));
    });
    KNOWN.set(payload, signs);
  }
  return signs.get(`${klass}|${id}`) ?? OUTLINES[2]!;
}

export function Glyph({ payload, klass, id, size = 14 }: { payload: Payload; klass: string; id: string; size?: number }) {
  return <svg class="glyph" width={size} height={size} viewBox="-7 -7 14 14" aria-hidden="true"><path d={glyph(payload, klass, id)} /></svg>;
}
