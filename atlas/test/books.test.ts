import { describe, expect, it } from "vitest";
import { NOBODY } from "../src/engine/books";
import { sentence } from "../src/engine/say";
import { base, golden, readings, said } from "./golden";

describe("the page's books answer as the engine does", () => {
  it("has answers to compare", () => expect(said.places.length).toBeGreaterThan(50));
  for (const row of said.places) {
    it(`${row.place} on ${row.on}`, () => {
      const held = base.title(row.place, row.day);
      expect(held.covered).toBe(row.covered);
      expect([...held.values, ...held.parts.map(([, who]) => who)]).toEqual(row.title);
      expect([held.since, held.until]).toEqual([row.since, row.until]);
      expect(held.why.map((why) => golden.reasons[why]!.at)).toEqual(row.because);
      expect(base.administration(row.place, row.day).values).toEqual(row.covered ? row.administration.slice(0, base.administration(row.place, row.day).values.length) : []);
      expect(base.statuses(row.place, row.day).map((each) => each.id).sort()).toEqual(row.status);
      const others = readings.title(row.place, row.day);
      expect(held.doubts.length > 0 || others.some((each) => each.rank === "contested")).toBe(row.contested);
      expect(others.map((each) => [each.rank, ...each.values].sort()).sort()).toEqual(row.others.map((each) => [...each].sort()).sort());
      if (row.covered && !held.parts.length) {
        for (const lang of ["en", "tr"] as const) expect(sentence(golden, "title", [row.place], held.values[0] === NOBODY ? [] : held.values, row.day, lang, held.values[0] !== NOBODY).replace(/\.$/, "")).toBe(row.sentence[lang]);
      }
    });
  }
  it("knows which treaty is in force on which day", () => {
    for (const [id, day, yes] of said.force) expect([id, day, base.inForce(id, day)]).toEqual([id, day, yes]);
  });
});

describe("other worlds", () => {
  it("are the base with their differences", () => {
    const world = golden.worlds.find((each) => each.kind === "without" && each.removed!.includes("peace-1922"))!;
    const there = readings.of(world), day = said.places.at(-1)!.day;
    expect(base.holder("issiz", day)).toBe("sahil");
    expect(there.holder("issiz", day)).toBe("nobody");
    expect(there.inForce("peace-1922", day)).toBe(false);
  });
});
