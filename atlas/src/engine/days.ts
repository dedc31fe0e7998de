/** Days as Python counts them (date.toordinal): 1 January of year 1 is day 1. */
import type { Lang } from "../payload";

const EPOCH = 719163; // 1970-01-01
const MS = 86_400_000;
export const FOREVER = 3652060; // after every day
export const MONTHS: Record<Lang, string[]> = {
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
  tr: ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
};

export interface Ymd { y: number; m: number; d: number }

export function ymd(day: number): Ymd {
  const date = new Date((day - EPOCH) * MS);
  return { y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() };
}

/** The day of a date, or null where the calendar has no such date. */
export function ordinal(y: number, m: number, d: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  if (y < 1 || y > 9998 || date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return Math.round(date.getTime() / MS) + EPOCH;
}

export function iso(day: number): string {
  const { y, m, d } = ymd(day);
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

export function say(day: number, lang: Lang): string {
  const { y, m, d } = ymd(day);
  return `${d} ${MONTHS[lang][m - 1]} ${y}`;
}

/** A date with a doubt: "16 March 1922", "March 1922", "between 3 and 16 March 1922". */
export function sayDoubt(from: number, to: number, lang: Lang): string {
  if (from === to) return say(from, lang);
  const a = ymd(from), b = ymd(to);
  if (a.d === 1 && ymd(to + 1).d === 1 && a.y === b.y) {
    if (a.m === b.m) return `${MONTHS[lang][a.m - 1]} ${a.y}`;
    if (a.m === 1 && b.m === 12) return String(a.y);
  }
  return lang === "tr" ? `${say(from, lang)} ile ${say(to, lang)} arasında` : `between ${say(from, lang)} and ${say(to, lang)}`;
}

/** From one day to another: "23 August – 13 September 1921". */
export function sayRange(from: number, to: number, lang: Lang): string {
  const a = ymd(from), b = ymd(to);
  return `${a.y === b.y ? say(from, lang).replace(/ \d+$/, "") : say(from, lang)} – ${say(to, lang)}`;
}

export const plain = (text: string): string => text.toLocaleLowerCase("tr").normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/ı/g, "i");
export const MONTH_OF = new Map((["en", "tr"] as const).flatMap((lang) => MONTHS[lang].map((name, i) => [plain(name), i + 1] as const)));

/** The day that a text writes: 1921-10-13, 13.10.1921, 13/10/1921, 13 Ekim 1921, October 13, 1921; a year alone is its first day. */
export function read(text: string): number | null {
  const key = plain(text).replace(/,/g, " ").trim().replace(/\s+/g, " ").replace(/['’].*$/, "");
  let found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(key);
  if (found) return ordinal(+found[1]!, +found[2]!, +found[3]!);
  found = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(key);
  if (found) return ordinal(+found[3]!, +found[2]!, +found[1]!);
  found = /^(\d{1,2}) ?([a-z]+) ?(\d{4})$/.exec(key);
  if (found) return named(found[3]!, found[2]!, found[1]!);
  found = /^([a-z]+) (\d{1,2}) (\d{4})$/.exec(key);
  if (found) return named(found[3]!, found[1]!, found[2]!);
  found = /^([a-z]+) (\d{4})$/.exec(key);
  if (found) return named(found[2]!, found[1]!, "1");
  return /^\d{4}$/.test(key) ? ordinal(+key, 1, 1) : null;
}

function named(y: string, month: string, d: string): number | null {
  const m = MONTH_OF.get(month);
  return m === undefined ? null : ordinal(+y, m, +d);
}

export function today(): number {
  const now = new Date();
  return ordinal(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** The same day some months later, clipped to the end of the month. */
export function addMonths(day: number, count: number): number {
  const { y, m, d } = ymd(day);
  const at = y * 12 + m - 1 + count;
  const year = Math.floor(at / 12), month = (at % 12) + 1;
  for (let last = d; ; last--) {
    const found = ordinal(year, month, last);
    if (found !== null) return found;
  }
}
