/** Where names stand: areas get theirs across their land, as large as it allows; points get theirs beside them; no two names overlap. */

/** `ratio`: width of the text in letters of one pixel; `lines`, where it can stand in two, and the width of the wider. */
export interface Wanted { key: string; text: string; ratio: number; most: number; must: boolean; kind: string; lines?: { texts: [string, string]; ratio: number } }
export interface Box { x0: number; y0: number; x1: number; y1: number }
export interface Set { key: string; text: string; x: number; y: number; size: number; kind: string; box: Box; lines?: [string, string] }
/** Whose land each cell of the screen is: an index into some list, -1 for none. */
export interface Grid { w: number; h: number; cell: number; owner: Int16Array }

/** Between two names stands a letter's width, or they would be read as one. */
const apart = (box: Box, size: number): Box => ({ ...box, x0: box.x0 - size * 0.5, x1: box.x1 + size * 0.5 });

export const clash = (a: Box, taken: readonly Box[]): boolean => taken.some((b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1);

const SIGNED = 0.5; // what a sign over a name weighs against standing in the middle of its land
const STEPS = [1, 0.84, 0.7, 0.58, 0.48, 0.4, 0.34, 0.29, 0.25, 0.22];

/** What a name must not be read as naming: which owners are land of somebody's. `drop`: a name that could only stand mostly on such land is left out; `signs`: what is drawn over names, from which a name keeps away where letters of its size find another place. */
export interface Others { owned: Uint8Array; drop: boolean; signs: readonly Box[] }

/** Names across areas. `of` says which of the wanted each owner belongs to (-1: none); `least` is the smallest size of letters. A name that finds no room on its own land goes over sea and grey land rather than over another's. */
export function across(grid: Grid, of: Int16Array, wanted: readonly Wanted[], least: number, taken: Box[], others?: Others): Set[] {
  const { w, h, cell } = grid;
  const full = others ? totals(grid, others.owned) : null;
  const areas = wanted.map(() => ({ n: 0, x: 0, y: 0, weight: 0, x0: w, y0: h, x1: -1, y1: -1 }));
  const parts = Array.from(of, () => ({ n: 0, x: 0, y: 0 }));
  const key = new Int16Array(w * h);
  for (let y = 0, at = 0; y < h; y++) {
    for (let x = 0; x < w; x++, at++) {
      const own = grid.owner[at]!, k = own < 0 ? -1 : of[own]!;
      key[at] = k;
      if (k < 0) continue;
      const area = areas[k]!;
      area.n++;
      const part = parts[own]!;
      part.n++; part.x += x; part.y += y;
      if (x < area.x0) area.x0 = x; if (x > area.x1) area.x1 = x; if (y < area.y0) area.y0 = y; if (y > area.y1) area.y1 = y;
    }
  }
  // The middle of a state's land is the middle of its places: a desert that is one place does not draw the name away from many.
  parts.forEach(({ n, x, y }, own) => {
    const area = areas[of[own]!];
    if (!area || !n) return;
    const weight = n ** 0.25;
    area.x += (weight * x) / n; area.y += (weight * y) / n; area.weight += weight;
  });
  const out: Set[] = [];
  const sums = new Int32Array((w + 1) * (h + 1));
  for (const k of wanted.map((_, at) => at).filter((at) => areas[at]!.n > 0).sort((a, b) => Number(wanted[b]!.must) - Number(wanted[a]!.must) || areas[b]!.n - areas[a]!.n)) {
    const area = areas[k]!, { text, most, must, kind, lines } = wanted[k]!;
    const forms = [{ ratio: wanted[k]!.ratio, high: 1.15, lines: undefined as [string, string] | undefined }, ...(lines ? [{ ratio: lines.ratio, high: 2.15, lines: lines.texts }] : [])];
    const cx = area.x / area.weight, cy = area.y / area.weight, row = w + 1;
    for (let y = area.y0; y <= area.y1; y++) for (let x = area.x0, run = 0; x <= area.x1; x++) { run += key[y * w + x] === k ? 1 : 0; sums[(y + 1) * row + x + 1] = (y > area.y0 ? sums[y * row + x + 1]! : 0) + run; }
    const sum = (x0: number, y0: number, x1: number, y1: number): number => {
      x0 = Math.max(x0, area.x0); y0 = Math.max(y0, area.y0); x1 = Math.min(x1, area.x1 + 1); y1 = Math.min(y1, area.y1 + 1);
      if (x1 <= x0 || y1 <= y0) return 0;
      const top = (x: number): number => (y0 > area.y0 && x > area.x0 ? sums[y0 * row + x]! : 0), low = (x: number): number => (x > area.x0 ? sums[y1 * row + x]! : 0);
      return low(x1) - low(x0) - top(x1) + top(x0);
    };
    const cap = Math.min(most, Math.max(least, Math.sqrt(area.n) * cell * 0.3));
    const sizes = [...new globalThis.Set([...STEPS.map((step) => Math.max(least, cap * step)), least])];
    let best = null as Set | null;
    // The largest letters first; of one line and two at one size whichever stands better, so that a name is not put at the edge of a land only because it fits there unbroken. The last resort of a name that must stand is the narrower form.
    let top = -Infinity;
    const tries = sizes.flatMap((size, step) => (step === sizes.length - 1 ? [...forms].reverse() : forms).map((form) => ({ size, form, last: step === sizes.length - 1 })));
    for (const { size, form, last } of tries) {
      if (best && (best.size !== size || last)) break;
      const bw = Math.max(1, Math.round((form.ratio * size) / cell)), bh = Math.max(1, last ? Math.round((size * form.high) / cell) : Math.ceil((size * form.high) / cell - 0.2));
      const need = last ? (must ? 0.01 : 0.72) : size > least * 1.6 ? 0.94 : 0.85;
      const pad = last && must ? bw : 0, up = last && must ? bh : 0, stride = area.n > 2500 ? 2 : 1;
      for (let y = Math.max(0, area.y0 - up); y <= Math.min(h - bh, area.y1 + 1); y += stride) {
        for (let x = Math.max(0, area.x0 - pad - 1); x <= Math.min(w - bw, area.x1 + 1); x += stride) {
          const filled = sum(x, y, x + bw, y + bh) / (bw * bh);
          if (filled < need) continue;
          const strange = full && last ? full(x, y, x + bw, y + bh) / (bw * bh) - filled : 0;
          if (others?.drop && strange > filled) continue;
          const score = filled - 1.5 * strange - 0.6 * (Math.hypot(x + bw / 2 - cx, (y + bh / 2 - cy) * 1.4) / (Math.sqrt(area.n) + 8));
          if (score <= top) continue;
          const box = { x0: x * cell, y0: y * cell, x1: (x + bw) * cell, y1: (y + bh) * cell };
          const kept = others && clash(box, others.signs) ? score - SIGNED : score;
          if (kept <= top || clash(box, taken)) continue;
          top = kept;
          best = { key: wanted[k]!.key, text, x: (x + bw / 2) * cell, y: (y + bh / 2) * cell, size, kind, box, ...(form.lines ? { lines: form.lines } : {}) };
        }
      }
    }
    if (best) { out.push(best); taken.push(apart(best.box, best.size)); }
  }
  return out;
}

/** How many cells of somebody's land lie in a box, by sums made once. */
function totals({ w, h, owner }: Grid, owned: Uint8Array): (x0: number, y0: number, x1: number, y1: number) => number {
  const row = w + 1, sums = new Int32Array(row * (h + 1));
  for (let y = 0; y < h; y++) for (let x = 0, run = 0; x < w; x++) { const own = owner[y * w + x]!; run += own < 0 ? 0 : owned[own]!; sums[(y + 1) * row + x + 1] = sums[y * row + x + 1]! + run; }
  return (x0, y0, x1, y1) => sums[y1 * row + x1]! - sums[y1 * row + x0]! - sums[y0 * row + x1]! + sums[y0 * row + x0]!;
}

export interface Spot { key: string; text: string; x: number; y: number; size: number; width: number; kind: string; gap: number; centred?: boolean; must?: boolean }

/** Names beside points, in the order given: right, left, above, below, whichever is free. */
export function beside(spots: readonly Spot[], box: { w: number; h: number }, taken: Box[]): (Set & { anchor: string })[] {
  const out: (Set & { anchor: string })[] = [];
  for (const { key, text, x, y, size, width, kind, gap, centred, must } of spots) {
    if (x < -4 || y < -4 || x > box.w + 4 || y > box.h + 4) continue;
    const half = size * 0.62;
    const at: [string, number, number][] = centred ? [["middle", x, y], ...(kind === "sea" ? [["middle", x, y + size * 1.5], ["middle", x, y - size * 1.5]] as [string, number, number][] : [])] : [["start", x + gap, y], ["end", x - gap, y], ["middle", x, y - gap - half], ["middle", x, y + gap + half]];
    for (const [anchor, px, py] of at) {
      const x0 = anchor === "start" ? px : anchor === "end" ? px - width : px - width / 2;
      const frame = { x0, y0: py - half, x1: x0 + width, y1: py + half };
      if (!must && (frame.x0 < 0 || frame.x1 > box.w || frame.y0 < 0 || frame.y1 > box.h || clash(frame, taken))) continue;
      taken.push(frame);
      out.push({ key, text, x: px, y: py, size, kind, box: frame, anchor });
      break;
    }
  }
  return out;
}
