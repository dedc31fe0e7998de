/** The payload as Python writes it: the TypeScript side of src/misak/atlas/payload.schema.json. */
import type { Topology } from "topojson-specification";

export type Lang = "en" | "tr";
export type Both = Record<Lang, string>;
/** day, value (null where the fact ended), row of `reasons`, how it ended */
export type Change = [number, unknown, number, string?];

export interface Naming extends Both { from?: number; until?: number; cases?: string; the?: boolean; alias?: boolean }
export interface Name {
  type: string; names: Naming[]; at: [string, number]; summary?: Partial<Both>; sources?: string[]; state?: string;
  life?: [number, number | null]; in?: string; point?: [number, number]; over?: string[];
}
export interface Clause {
  say: Both; line: number; day?: number; role?: string; rank?: string; account?: string; reason?: string; unchecked?: boolean; sources?: string[];
}
export interface Article { label: string; say: Both; title: Both; summary: Partial<Both>; line: number; clauses: Clause[] }
export interface Dated {
  key: string; text: string; from: number; to?: number; place?: string; articles?: string[]; parties?: string[]; under?: string; how?: string; by?: string;
  unchecked?: boolean; account?: string; rank?: string; reason?: string; sources?: string[];
}
export interface Cause { id: string; article?: string; rank: string; mode: string; of?: string; account?: string }
export interface Instrument {
  class: string; type: string; file: string; dates?: Dated[]; sides?: string[][]; participants?: string[]; signatories?: [string, string[]][];
  causes?: Cause[]; cites?: string[]; citation?: string[]; place?: string; sources?: string[]; numbering?: [string, string[]][];
  articles?: Article[]; clauses?: Clause[]; short?: boolean;
}
export interface Span { begin?: number; end?: number; how?: string }
/** `begin` is the day of the whole; `partly` the earlier one on which some articles or some parties were bound. */
export interface Force extends Span { signed?: number; partly?: number; parts?: Record<string, Span> }
export interface Reason {
  at: [string, number]; clause?: Both; text?: Both; instrument?: string; entry?: string; article?: string; day?: number; sources?: string[];
  unchecked?: boolean; rank?: string; doubt?: [number, number]; force?: boolean; puts?: boolean; treaty?: boolean;
}
export type Facts = Record<string, Record<string, Change[]>>;
export interface World extends Decided {
  id: string; kind: string; name: Both; changed?: [number, Change[] | null][]; facts?: Facts; confirmed?: Record<string, Record<string, [number, number][]>>;
  force?: Record<string, Force>; rank?: string; reason?: string; why?: number; since?: number; until?: number; removed?: string[]; perhaps?: string[];
}
export interface Question { word: Both; yes: Both; no: Both; args: string[]; symmetric?: boolean; valued?: boolean }
export interface Source { title?: string; url?: string; doi?: string; year?: string; date?: string; by?: string; journal?: string; volume?: string; pages?: string; publisher?: string }
export interface Step { day: string; view?: string; sel?: string; article?: string; world?: string; at?: string; caption: Both }
export interface Lesson { id: string; title: Both; steps: Step[] }
export interface Question {
  id: string; kind: string; prompt: Both; options: Both[]; keys: number[]; grounds: { instrument: string; article: string; says: Both }[]; day: number; place?: string; pairs?: Both[]; mixed?: number[]; unit?: string;
}
export interface Conclusion { id: string; title: Both; units?: string[]; asked: { say: Both; on: string; contested: boolean; because: [string, string][]; reading: string; depends: string[] }[] }
export interface Citation { citation: Both; bibtex: string; styles?: Record<string, Both | string> }
/** From a day, until a day (null: for ever). */
export type Spans = [number, number | null][];
/** From, until, by whom where another owes it than its key says, whether it waits or is overdue. */
export type Spell = [number, number | null, string?, string?];
/** What Python decided about days, in the base and where a world has it otherwise: what is not followed (rule 32), by fluent and arguments; when duties and rights stand, where they do not simply stand; whom accounts favour, by place (rule 31); and from which day a fact that a government took over is its own. */
export interface Decided { inherited?: Record<string, Record<string, number>>; unfollowed?: Record<string, Record<string, Spans>>; owed?: Record<string, Spell[] | null>; given?: Record<string, [number, number | null, string][]> }
export interface Unit { id: string; title: Both; instruments: string[]; since: number; until: number }
/** The neutral ground: land by ISO 3166-1, names of seas, rivers and cities. */
export interface Ground extends Topology {
  names: {
    seas: (Both & { at: [number, number]; size: number })[]; rivers: (Both & { line: [number, number][] })[];
    cities: { at: [number, number]; rank: number; names: (Both & { to?: number })[] }[];
  };
}
export interface Payload extends Decided {
  format: string; version: string; ledger?: string; names: Record<string, Name>; instruments: Record<string, Instrument>; facts: Facts;
  confirmed: Record<string, Record<string, [number, number][]>>; force: Record<string, Force>; worlds: World[];
  questions: Record<string, Question>; values: Record<string, Both>; cases: string[]; reasons: Reason[]; sources: Record<string, Source>;
  shapes: Record<string, string[]>; topology?: Topology & { iso?: Record<string, string> }; ground?: Ground; opens?: number;
  courses?: Record<string, Both>; lessons?: Lesson[]; practice?: Question[]; conclusions?: Conclusion[]; citations?: Record<string, Citation>; // by instrument; `@view` is how to cite what the page shows
  unit?: Unit;
}
export const FORMAT = "misak-atlas-1";
