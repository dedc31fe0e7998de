/** A place in a few lines: what the pointer and the screen reader are told. */
import type { Page } from "../context";
import { t } from "../i18n";
import type { Books } from "./books";
import { name } from "./say";

export function tell(page: Page, books: Books, place: string, day: number): string {
  const { payload, state: { lang } } = page;
  const held = books.title(place, day), by = books.administration(place, day);
  const names = (ids: string[]): string => ids.map((id) => name(payload, id, lang, day)).join(", ");
  if (!held.covered) return `${name(payload, place, lang, day)}\n${t("notCovered", lang)}`;
  const lines = [name(payload, place, lang, day), `${t("holder", lang)}: ${names(held.values)}`];
  if (by.values.join() !== held.values.join() && books.state(by.values[0] ?? "") !== books.state(held.values[0] ?? "")) lines.push(`${t("administrator", lang)}: ${names(by.values)}`);
  const rivals = page.readings.title(place, day).filter((other) => other.rank === "contested").flatMap((other) => other.values);
  if (rivals.length) lines.push(`${t("contestedRank", lang)}: ${names([...new Set(rivals)])}`);
  const statuses = books.statuses(place, day).filter((each) => each.class !== "administration");
  if (statuses.length) lines.push(names(statuses.map((each) => each.id)));
  return lines.join("\n");
}
