import { converter, differenceCiede2000, filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, parse, type Color } from "culori";
import { describe, expect, it } from "vitest";
import { Books } from "../src/engine/books";
import { PALETTE, paints } from "../src/engine/colours";
import { base, golden } from "./golden";
import type { Change, Payload } from "../src/payload";

const apart = differenceCiede2000(), rgb = converter("rgb");
const EYES: [string, (colour: Color) => Color][] = [
  ["most eyes", (colour) => colour], ["protanopia", filterDeficiencyProt(1) as never], ["deuteranopia", filterDeficiencyDeuter(1) as never], ["tritanopia", filterDeficiencyTrit(1) as never],
];
const nearest = (colours: readonly string[], eye: (colour: Color) => Color): number => {
  let least = Infinity;
  colours.forEach((a, i) => colours.slice(i + 1).forEach((b) => { least = Math.min(least, apart(eye(rgb(parse(a)!)!), eye(rgb(parse(b)!)!))); }));
  return least;
};

describe("colours", () => {
  for (const [eyes, eye] of EYES) it(`twenty holders are twelve CIEDE2000 apart for ${eyes}`, () => { expect(PALETTE.length).toBeGreaterThanOrEqual(20); expect(nearest(PALETTE, eye)).toBeGreaterThanOrEqual(12); });
  it("would notice two that are alike", () => expect(nearest([...PALETTE, "#d4c4a6"], EYES[0]![1])).toBeLessThan(12));
  it("a state has one colour; neighbours never share it, though there are more states than colours", () => {
    const states = Array.from({ length: 45 }, (_, at) => `s${at}`), row = (who: string): Change[] => [[700000, who, 0]];
    const names = Object.fromEntries([...states.map((id) => [id, { type: "polity", names: [{ en: id, tr: id }], at: ["x", 1] }]), ...states.map((id) => [`p-${id}`, { type: "place", names: [{ en: id, tr: id }], at: ["x", 1] }])]) as unknown as Payload["names"];
    const books = new Books({ ...golden, names, facts: { title: Object.fromEntries(states.map((id) => [`p-${id}`, row(id)])) }, confirmed: {} });
    const beside = new Map(states.map((_, at) => [`p-s${at}`, new Set([`p-s${(at + 1) % 45}`, `p-s${(at + 44) % 45}`, `p-s${(at + 20) % 45}`, `p-s${(at + 25) % 45}`])]));
    const found = paints(books, new Set(beside.keys()), beside);
    expect(found.size).toBe(45);
    for (const [place, near] of beside) for (const other of near) expect(found.get(place.slice(2))!.fill).not.toBe(found.get(other.slice(2))!.fill);
  });
  it("governments that stand side by side differ in tone, not in hue", () => {
    const names = { ...golden.names, old: { ...golden.names["sahil"]!, state: "sahil", life: [1, 900000] as [number, number] }, sahil: { ...golden.names["sahil"]!, life: [1, 900000] as [number, number] } };
    const found = paints(new Books({ ...golden, names }), new Set(base.places()), new Map());
    expect(found.get("old")!.fill).toBe(found.get("sahil")!.fill);
    expect(found.get("old")!.tone).not.toBe(found.get("sahil")!.tone);
  });
});
