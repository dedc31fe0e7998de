/** Names of the day, and the sentences of facts, in both languages: the templates come with the payload. */
import type { Both, Lang, Naming, Payload } from "../payload";
import { FOREVER } from "./days";

/** The name in use on a day: the latest that is dated and covers it, else the first. */
export function naming(payload: Payload, id: string, day: number): Naming {
  const entry = payload.names[id];
  if (!entry) { const word = payload.values[id]; return { en: word?.en ?? id, tr: word?.tr ?? id }; }
  let best = entry.names[0]!;
  for (const each of entry.names.slice(1)) {
    if (!each.alias && each.from !== undefined && each.from <= day && day < (each.until ?? FOREVER) && each.from > (best === entry.names[0] ? 0 : best.from!)) best = each;
  }
  return best;
}

/** A text that a ledger gives as `Türkçe | English`, or once for both. */
export const given = (text: string, lang: Lang): string => {
  const [tr, en] = text.split("|").map((part) => part.trim());
  return (lang === "tr" ? tr : en || tr) ?? "";
};
export const name = (payload: Payload, id: string, lang: Lang, day = 0): string => naming(payload, id, day)[lang];

/** A name in a Turkish case. */
function inflected(payload: Payload, own: Naming, kase: string): string {
  const ending = (own.cases ?? "").split("|")[payload.cases.indexOf(kase)] ?? "";
  return ending.startsWith("=") ? ending.slice(1) : own.tr + ending;
}

function joined(names: string[], lang: Lang): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${lang === "tr" ? "ve" : "and"} ${names.at(-1)}`;
}

/** A template with its slots filled: `{slot}`, `{slot:case}`; `[…]` goes where a slot in it is empty. */
export function fill(payload: Payload, template: string, slots: Record<string, Naming[]>, lang: Lang): string {
  const text = template
    .replace(/\[([^[\]]*)\]/g, (_, inner: string) => ([...inner.matchAll(/\{(\w+)/g)].every((hole) => slots[hole[1]!]?.length) ? inner : ""))
    .replace(/\{(\w+)(?::(\w+))?\}/g, (_, slot: string, kase?: string) => {
      const names = slots[slot] ?? [];
      if (!names.length) return "…";
      const plain = (n: Naming): string => (lang === "en" && n.the ? `the ${n.en}` : n[lang]);
      if (!kase) return joined(names.map(plain), lang);
      const last = names.at(-1)!;
      const form = lang === "tr" ? inflected(payload, last, kase) : `${plain(last)}’s`;
      return joined([...names.slice(0, -1).map(plain), form], lang);
    });
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}

/** The sentence of a fluent: yes or no, with ids as its arguments and values. */
export function sentence(payload: Payload, fluent: string, args: (string | string[])[], values: string[], day: number, lang: Lang, yes = true): string {
  const question = payload.questions[fluent];
  if (!question) return "";
  const slots: Record<string, Naming[]> = { value: values.map((id) => naming(payload, id, day)) };
  "abc".split("").forEach((slot, at) => { if (args[at]) slots[slot] = [args[at]!].flat().map((id) => naming(payload, id, day)); });
  return fill(payload, (yes ? question.yes : question.no)[lang], slots, lang);
}

/** An article in words: "Treaty of Kars, Article 6". */
export function cited(payload: Payload, instrument: string | undefined, article: string | undefined, lang: Lang): string {
  if (!instrument) return "";
  const said = article ? label(payload, instrument, article)[lang] : "";
  return said ? `${name(payload, instrument, lang)}, ${said}` : name(payload, instrument, lang);
}

export function label(payload: Payload, instrument: string, article: string): Both {
  return payload.instruments[instrument]?.articles?.find((each) => each.label === article)?.say ?? { en: article, tr: article };
}
