/** One change in words, by the sentence of its fluent. */
import type { Lang, Payload } from "../payload";
import { FOLLOW, NOBODY } from "./books";
import { name, sentence } from "./say";
import type { Step } from "./stories";
import { how, t } from "../i18n";

interface Valued { id?: string; under?: string; names?: string[]; procedure?: string; nature?: string; strength?: string }

/** What a change says: "Georgian SSR holds title to Batum"; an end is told with how it ended. */
export function told(payload: Payload, step: Step, lang: Lang, holder: string | null = null): string {
  const { fluent, key, day } = step;
  const now = step.value as Valued | string | null;
  const was = step.before as Valued | string | null;
  const places = [key[0]!, ...(step.also ?? [])].sort((a, b) => name(payload, a, lang, day).localeCompare(name(payload, b, lang, day), lang));
  if (fluent === "contested") return `${name(payload, key[0]!, lang, day)}: ${now ? t("contestedRank", lang) : t("accepted", lang)}`;
  if (fluent === "bond") {
    const said = `${name(payload, key[1]!, lang, day)} → ${name(payload, key[2]!, lang, day)}: ${name(payload, key[3]!, lang, day)}`;
    return now ? said : ended(said, step, lang);
  }
  if (fluent === "matter") {
    const value = now as Valued | null;
    return `${name(payload, key[0]!, lang, day)}: ${name(payload, value?.id ?? "", lang, day)}${value?.procedure ? ` (${name(payload, value.procedure, lang, day)})` : ""}`;
  }
  if (typeof now === "string") {
    if (now === FOLLOW) return sentence(payload, fluent, [key[0]!], holder ? holder.split("+") : [], day, lang);
    return sentence(payload, fluent, [places], now === "nobody" ? [] : now.split("+"), day, lang, now !== "nobody");
  }
  if (now === null && typeof was === "string") return ended(sentence(payload, fluent, [places], was === FOLLOW ? (holder ?? "").split("+").filter(Boolean) : was === NOBODY ? [] : was.split("+"), day - 1, lang, was !== NOBODY), step, lang);
  const value = now ?? (typeof was === "string" ? null : was);
  const args = value?.names?.length ? [...value.names, ...key.slice(value.names.length)] : key;
  const shown = fluent === "status" ? [key[0]!] : args;
  const values = value?.id ? [value.id] : [];
  const bare = sentence(payload, fluent, shown, values, day, lang);
  const under = value?.under && value.under !== value.id && fluent === "status" ? ` (${value.under.split("+").map((each) => name(payload, each, lang, day)).join(", ")})` : "";
  const said = under ? `${bare.replace(/\.$/, "")}${under}.` : bare;
  return now === null ? ended(said, step, lang) : said;
}

function ended(said: string, step: Step, lang: Lang): string {
  return `${said.replace(/\.$/, "")} — ${t("ended", lang)}${step.how && step.how !== "ended" ? ` (${how(step.how, lang)})` : ""}`;
}
