/** A cause as the page shows it: title, article, day, what it says, and where it stands in the ledger. */
import type { Both, Clause, Payload, Reason } from "../payload";

export interface Shown {
  row: Reason; instrument?: string; article?: string; day?: number; clause: Both; text: Both; sources: string[]; checked: boolean; rank: string; file: string; line: number;
}

const CLAUSES = new WeakMap<Payload, Map<string, Clause>>();

function clauses(payload: Payload): Map<string, Clause> {
  let found = CLAUSES.get(payload);
  if (!found) {
    found = new Map();
    for (const one of Object.values(payload.instruments)) {
      for (const holder of [one, ...(one.articles ?? [])]) for (const clause of holder.clauses ?? []) found.set(`${one.file}:${clause.line}`, clause);
    }
    CLAUSES.set(payload, found);
  }
  return found;
}

export function shown(payload: Payload, number: number): Shown {
  const row = payload.reasons[number]!;
  const [file, line] = row.at;
  const clause = row.clause ?? clauses(payload).get(`${file}:${line}`)?.say ?? { en: "", tr: "" };
  const summary = row.instrument ? (row.article ? payload.instruments[row.instrument]?.articles?.find((a) => a.label === row.article)?.summary : undefined) : undefined;
  const own = summary && (summary.en || summary.tr) ? summary : row.instrument ? payload.names[row.instrument]?.summary : undefined;
  const text = row.text ?? { en: own?.en || clause.en, tr: own?.tr || clause.tr };
  return { row, instrument: row.instrument, article: row.article, day: row.day, clause, text, sources: row.sources ?? [], checked: !row.unchecked, rank: row.rank ?? "accepted", file, line };
}
