import { describe, expect, it } from "vitest";
import { across, beside, clash, type Box } from "../src/engine/labels";

const land = (w: number, h: number, of: (x: number, y: number) => number) => ({ w, h, cell: 5, owner: Int16Array.from({ length: w * h }, (_, at) => of(at % w, Math.floor(at / w))) });
const want = (key: string, ratio: number) => ({ key, text: key, ratio, most: 40, must: true, kind: "state" });

describe("names on the map", () => {
  const grid = land(120, 60, (x, y) => (x < 60 ? 0 : x < 118 ? 1 : y < 4 ? 2 : -1));
  const found = across(grid, Int16Array.from([0, 1, 2]), [want("west", 4), want("east", 9), want("tiny", 3)], 10, []);
  it("every state is named, across its own land", () => {
    expect(found.map((each) => each.key).sort()).toEqual(["east", "tiny", "west"]);
    expect(found.find((each) => each.key === "west")!.x).toBeLessThan(300);
    expect(found.find((each) => each.key === "east")!.x).toBeGreaterThan(300);
  });
  it("as large as the land allows", () => expect(found.find((each) => each.key === "west")!.size).toBeGreaterThan(found.find((each) => each.key === "tiny")!.size));
  it("no two overlap, whatever is put", () => {
    const taken: Box[] = found.map((each) => each.box);
    const spots = Array.from({ length: 60 }, (_, at) => ({ key: String(at), text: "town", x: (at * 97) % 600, y: (at * 53) % 300, size: 12, width: 40, kind: "city", gap: 4 }));
    const boxes = [...found, ...beside(spots, { w: 600, h: 300 }, taken)].map((each) => each.box);
    boxes.forEach((box, at) => expect(clash(box, boxes.filter((_, other) => other !== at))).toBe(false));
    expect(boxes.length).toBeGreaterThan(20);
  });
  it("keeps away from a sign where its letters find another place, and stands under it where they find none", () => {
    const wide = land(120, 60, () => 0), one = [want("land", 4)], of = Int16Array.from([0]), middle = { x0: 270, y0: 130, x1: 330, y1: 170 };
    const around = (signs: Box[]) => across(wide, of, one, 10, [], { owned: Uint8Array.from([1]), drop: false, signs })[0]!;
    expect(clash(around([]).box, [middle])).toBe(true);
    expect(clash(around([middle]).box, [middle])).toBe(false);
    expect(around([middle]).size).toBe(around([]).size);
    expect(around([{ x0: 0, y0: 0, x1: 600, y1: 300 }]).text).toBe("land");
  });
  it("stands where most of the places are, not on the largest of them", () => {
    // Ten small places in the west, one land in the east that is twice as large as all of them.
    const shaped = land(120, 60, (x) => (x < 36 ? Math.floor(x / 3.6) : x < 108 ? 10 : -1));
    const found = across(shaped, new Int16Array(11), [want("land", 4)], 10, [])[0]!;
    expect(found.x).toBeLessThan(200);
  });
  it("a letter's width stands between two names", () => {
    const shaped = land(120, 20, (x) => (x < 60 ? 0 : 1));
    const [one, two] = across(shaped, Int16Array.from([0, 1]), [want("a", 14), want("b", 14)], 10, []).sort((p, q) => p.x - q.x);
    expect(two!.box.x0 - one!.box.x1).toBeGreaterThanOrEqual(0.5 * one!.size - 5);
    expect(clash(two!.box, [one!.box])).toBe(false);
  });
  it("breaks in two in the middle of its land rather than standing unbroken at its edge", () => {
    // A square of land with a long arm below: only the arm is wide enough for one line.
    const shaped = land(120, 60, (x, y) => (y >= 50 || x < 40 ? 0 : -1));
    const name: Parameters<typeof across>[2][number] = { ...want("two words", 10), lines: { texts: ["two", "words"], ratio: 4 } };
    const found = across(shaped, Int16Array.from([0]), [name], 10, [])[0]!;
    expect(found.lines).toEqual(["two", "words"]);
    expect(found.x).toBeLessThan(200);
  });
});
