/** A day in the calendars of the sources. The same arithmetic as src/misak/ground: the tests of both read one golden file. */
import type { Lang } from "../payload";
import { MONTH_OF, MONTHS, ordinal, plain, read, ymd } from "./days";

const RUMI = ["Kânunusani", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Teşrinievvel", "Teşrinisani", "Kânunuevvel"];
const HIJRI: Record<Lang, string[]> = {
  en: ["Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah"],
  tr: ["Muharrem", "Safer", "Rebiülevvel", "Rebiülahir", "Cemaziyelevvel", "Cemaziyelahir", "Recep", "Şaban", "Ramazan", "Şevval", "Zilkade", "Zilhicce"],
};
const JULIAN_DAY = 1721424.5;
const FIRST = ordinal(1840, 3, 13)!, REFORM = ordinal(1917, 3, 1)!, LAST = ordinal(1925, 12, 31)!;

export interface Old { y: number; m: number; d: number }

/** The Julian date of a day. */
export function julian(day: number): Old {
  const c = day + 1721425 + 32082; // days since 1 March 4801 BC, Julian
  const d = Math.floor((4 * c + 3) / 1461), e = c - Math.floor((1461 * d) / 4), m = Math.floor((5 * e + 2) / 153);
  return { y: d - 4800 + Math.floor(m / 10), m: m + 3 - 12 * Math.floor(m / 10), d: e - Math.floor((153 * m + 2) / 5) + 1 };
}

/** The date of a day in the arithmetical Hijri calendar; what was seen of the moon may differ by a day. */
export function hijri(day: number): Old {
  const jd = Math.floor(day + JULIAN_DAY) + 0.5, epoch = 1948439.5;
  const y = Math.floor((30 * (jd - epoch) + 10646) / 10631);
  const start = (year: number, month: number): number => Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + epoch;
  const m = Math.min(12, Math.ceil((jd - (29 + start(y, 1))) / 29.5) + 1);
  return { y, m, d: Math.floor(jd - start(y, m)) + 1 };
}

/** The Rumi date of a day; null before 1 Mart 1256 and after 31 Kânunuevvel 1341. */
export function rumi(day: number): Old | null {
  if (day < FIRST || day > LAST) return null;
  if (day >= REFORM) { const g = ymd(day); return { y: g.y - 584, m: g.m, d: g.d }; }
  const j = julian(day);
  return { y: j.y - 584 - (j.m < 3 ? 1 : 0), m: j.m, d: j.d };
}

/** The other calendars of a day in words, those that were in use. */
export function others(day: number, lang: Lang): { name: string; text: string }[] {
  const j = julian(day), h = hijri(day), r = rumi(day);
  const out: { name: string; text: string }[] = [];
  if (r) out.push({ name: lang === "tr" ? "Rumî" : "Rumi", text: `${r.d} ${RUMI[r.m - 1]} ${r.y}` });
  out.push({ name: lang === "tr" ? "Hicrî" : "Hijri", text: `${h.d} ${HIJRI[lang][h.m - 1]} ${h.y} (±1)` });
  out.push({ name: lang === "tr" ? "Jülyen" : "Julian", text: `${j.d} ${MONTHS[lang][j.m - 1]} ${j.y}` });
  return out;
}

const OLD_STYLE = /\b(julian|jul|julyen|rumi|hicri|hijri|o\.?s\.?|eski takvim)\b\.?/;
const squeezed = (text: string): string => plain(text).replace(/[^a-z]/g, "");
const HIJRI_OF = new Map((["en", "tr"] as const).flatMap((lang) => HIJRI[lang].map((name, i) => [squeezed(name), i + 1] as const)));
const RUMI_OF = new Map(RUMI.map((name, i) => [squeezed(name), i + 1] as const));

/** The day that a text writes in any calendar in use: as `read` does, or a Hijri or Rumi date by the name of its month and its year, or a date marked as Julian; of two numbers (12/24 October 1829) the second is the new style. Null where it is none. */
export function readAny(text: string): number | null {
  const key = plain(text).replace(/[(),]/g, " ").replace(/\s+/g, " ").trim();
  const mark = OLD_STYLE.exec(key)?.[1] ?? "", bare = key.replace(OLD_STYLE, " ").replace(/\s+/g, " ").trim();
  const both = /^\d{1,2} ?\/ ?(\d{1,2} [a-z].*)$/.exec(bare);
  if (both) return read(both[1]!);
  const parts = /^(\d{1,2})\.? ?([a-z][a-z -]*?) ?(\d{3,4})$/.exec(bare);
  if (mark.startsWith("j") || mark.startsWith("o") || mark.startsWith("e")) { const said = read(bare); return said === null ? null : found(said - 2, said + 20, julian, ymd(said)); }
  if (!parts) return mark ? null : read(text);
  const [, d, name, y] = parts, month = squeezed(name!);
  const rumiMonth = RUMI_OF.get(month) ?? MONTH_OF.get(month), hijriMonth = HIJRI_OF.get(month);
  if (hijriMonth && mark !== "rumi") { const near = Math.floor(+y! * 354.367 + hijriMonth * 29.53) + 226_600; return found(near, near + 120, hijri, { y: +y!, m: hijriMonth, d: +d! }); }
  if (rumiMonth && (mark === "rumi" || +y! < 1400) && +y! >= 1256) { const near = ordinal(+y! + 584, 1, 1)!; return found(near - 20, near + 460, rumi, { y: +y!, m: rumiMonth, d: +d! }); }
  return mark ? null : read(text);
}

/** The first day of some that a calendar calls so. */
function found(from: number, to: number, calendar: (day: number) => Old | null, said: Old): number | null {
  for (let day = from; day <= to; day++) { const one = calendar(day); if (one && one.y === said.y && one.m === said.m && one.d === said.d) return day; }
  return null;
}
