/** The day on which a ledger opens: the last on which somebody came to hold or to run a place (an end is none); what the ledger says itself goes before. */
import type { Payload } from "../payload";
import { FOREVER, read, today } from "./days";

export function lastDay(payload: Payload): number {
  if (payload.opens) return payload.opens;
  if (payload.unit) return read(payload.lessons?.[0]?.steps[0]?.day ?? "") ?? payload.unit.until - 1;
  let last = 0;
  for (const fluent of ["title", "administration"]) for (const rows of Object.values(payload.facts[fluent] ?? {})) for (const row of rows) if (row[1] !== null && row[0] > 1 && row[0] < FOREVER && row[0] <= today()) last = Math.max(last, row[0]);
  return last || today();
}
