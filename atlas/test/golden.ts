/** The golden files that Python writes (tests/atlas/golden): one contract, read by the tests of both sides. */
import answers from "../../tests/atlas/golden/answers.json";
import payload from "../../tests/atlas/golden/payload.json";
import { Books, keys } from "../src/engine/books";
import { Readings } from "../src/engine/others";
import type { Payload } from "../src/payload";

export const golden = payload as unknown as Payload;
export const said = answers as unknown as {
  places: { place: string; day: number; on: string; covered: boolean; title: string[]; since: number | null; until: number | null; contested: boolean; administration: string[]; status: string[]; sentence: Record<"en" | "tr", string>; because: [string, number][]; others: string[][] }[];
  force: [string, number, boolean][]; fold: Record<string, string>; calendars: [number, Record<"en" | "tr", Record<"rumi" | "hijri" | "julian", string>>][];
};
export const base = new Books(golden);
export const readings = new Readings(golden, base, keys(golden));
