/** The slider's scale: half of it runs evenly over the years, half gives every change the same room. */
export interface Scale { x(day: number): number; day(x: number): number }

export function scale(first: number, last: number, ticks: readonly number[]): Scale {
  const inside = ticks.filter((day) => day > first && day < last);
  const rank = (day: number): number => {
    let low = 0, high = inside.length;
    while (low < high) { const mid = (low + high) >> 1; if (inside[mid]! <= day) low = mid + 1; else high = mid; }
    const before = low ? inside[low - 1]! : first, after = low < inside.length ? inside[low]! : last;
    return (low + (after > before ? (day - before) / (after - before) : 0)) / (inside.length + 1);
  };
  const x = (day: number): number => (day <= first ? 0 : day >= last ? 1 : 0.5 * ((day - first) / (last - first)) + 0.5 * rank(day));
  const day = (at: number): number => {
    let low = first, high = last;
    while (low < high) { const mid = Math.floor((low + high) / 2); if (x(mid) < at) low = mid + 1; else high = mid; }
    return low > first && Math.abs(x(low - 1) - at) < Math.abs(x(low) - at) ? low - 1 : low;
  };
  return { x, day };
}
