import { describe, expect, it } from "vitest";
import { fold } from "../src/engine/fold";
import { index } from "../src/engine/index";
import { name } from "../src/engine/say";
import { parse, write } from "../src/state";
import { golden, said } from "./golden";

describe("folding is Python's", () => { for (const [text, key] of Object.entries(said.fold)) it(text, () => expect(fold(text)).toBe(key)); });

describe("search", () => {
  const find = index(golden);
  it("finds by either language, alias and small slips", () => {
    expect(find("buyukliman")[0]!.sel).toBe("liman");
    expect(find("ISSIZ")[0]!.sel).toBe("issiz");
    expect(find("ıssız")[0]!.sel).toBe("issiz");
    expect(find("Great Harbor")[0]!.sel).toBe("liman");
    expect(find("yayla daglar").some((hit) => hit.sel === "ova-1910" && hit.article === "1")).toBe(true);
  });
  it("finds nothing where nothing is", () => expect(find("zzzzqq")).toEqual([]));
});

describe("names of the day", () => {
  it("change on their day", () => expect([name(golden, "liman", "en", 702000), name(golden, "liman", "en", 702728), name(golden, "liman", "tr", 702729)]).toEqual(["Harbour", "Great Harbour", "Büyükliman"]));
});

describe("permalinks", () => {
  it("come back as they went", () => {
    const state = parse("#day=13.10.1921&sel=liman&lang=tr&view=compare&day2=1922-01-01&world2=without:war-1920&embed=1", "en");
    expect(parse(write(state), "en")).toEqual(state);
    expect(state).toMatchObject({ sel: "liman", lang: "tr", view: "compare", embed: true });
  });
  it("bear nonsense", () => { const state = parse("#day=never&view=<script>&lang=xx", "en"); expect(state.view).toBe("map"); expect(state.lang).toBe("en"); });
});
