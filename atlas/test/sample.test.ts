/** The shipped books on drawn days, in the base and in other worlds: what Python says and what the page shows. tests/atlas/test_same.py draws the sample and runs this. */
import { describe, expect, it } from "vitest";
import { Books } from "../src/engine/books";
import { standing } from "../src/engine/horizon";
import type { Payload } from "../src/payload";

interface Place { world: string; place: string; day: number; title: string[]; parts: string[]; covered: boolean; followed: number | null; administration: string[]; status: string[] }
interface Sample { places: Place[]; owed: { world: string; day: number; lists: Record<string, string[]> }[]; facts: { fluent: string; day: number; standing: string[] }[] }

const file = (import.meta as unknown as { env: Record<string, string | undefined> }).env.VITE_SAMPLE;
const read = file ? ((await import(/* @vite-ignore */ file)) as { default: { payload: Payload; sample: Sample } }).default : null;
describe.skipIf(!file)("the page says what Python says", () => {
  const payload = read?.payload ?? (null as never), sample = read?.sample ?? ({ places: [], owed: [], facts: [] } as Sample);
  const base = file ? new Books(payload) : (null as never);
  const known = new Map<string, Books>();
  const of = (world: string): Books => world === "" ? base : known.get(world) ?? known.set(world, new Books(payload, payload.worlds.find(({ id }) => id === world)!, base)).get(world)!;

  it("of places", () => {
    const wrong = sample.places.flatMap((row) => {
      const books = of(row.world), held = books.title(row.place, row.day);
      const seen = { ...row, title: held.values, parts: held.parts.map(([, who]) => who).sort(), covered: held.covered, followed: held.followed ?? null, administration: books.administration(row.place, row.day).values, status: books.statuses(row.place, row.day).map((each) => each.id).sort() };
      return JSON.stringify(seen) === JSON.stringify(row) ? [] : [[seen, row]];
    });
    expect(sample.places.length).toBeGreaterThan(100);
    expect([wrong.length, wrong.slice(0, 5)]).toEqual([0, []]);
  });

  it("of duties and rights, every list whole", () => {
    for (const { world, day, lists } of sample.owed) {
      const books = of(world), seen: Record<string, Set<string>> = {};
      for (const key of books.facts.get("bond")!.keys()) {
        const now = standing(books, key, day);
        if (!now) continue;
        const [, , to, topic] = key.split("|") as [string, string, string, string];
        const pair = `${books.state(now.by)}|${books.state(to)}`;
        (seen[pair] ??= new Set()).add(`${topic} ${now.life || "owed"}`);
      }
      expect([world, day, Object.fromEntries(Object.entries(seen).sort().map(([pair, topics]) => [pair, [...topics].sort()]))]).toEqual([world, day, lists]);
    }
  });

  it("of wars, frontiers, recognition, claims and the rest", () => {
    for (const { fluent, day, standing: yes } of sample.facts) expect([fluent, day, base.live(fluent, day).map(({ key }) => key.join("|")).sort()]).toEqual([fluent, day, yes]);
  });
});
