/** A mark for each class of status: shapes, so that colour is not needed. */
const SHAPES: Record<string, string> = {
  constitution: "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5zM0-5A5 5 0 0 0 0 5z",
  military: "M-5-5H5V5H-5zM-5 5 5-5",
  port: "M0-5V5M-4 1C-4 4-2 5 0 5S4 4 4 1M-3-3H3",
  "administration-body": "M0-5 5 4H-5z",
  language: "M-5-4H5V2H0L-3 5V2H-5z",
  property: "M-5 0 0-5 5 0V5H-5z",
  site: "M0 5C-5-1-4-5 0-5S5-1 0 5z",
};
export const OTHER = "M0-5 5 0 0 5-5 0z";
export const glyph = (klass: string): string => SHAPES[klass] ?? OTHER;

export function Glyph({ klass, size = 12 }: { klass: string; size?: number }) {
  return <svg class="glyph" width={size} height={size} viewBox="-6.5 -6.5 13 13" aria-hidden="true"><path d={glyph(klass)} /></svg>;
}
