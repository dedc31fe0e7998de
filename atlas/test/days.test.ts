import { describe, expect, it } from "vitest";
import { others, readAny } from "../src/engine/calendars";
import { addMonths, iso, ordinal, read, say, sayDoubt, sayRange } from "../src/engine/days";
import { scale } from "../src/engine/scale";
import { said } from "./golden";

describe("days", () => {
  it("count as Python counts", () => { expect(ordinal(1970, 1, 1)).toBe(719163); expect(ordinal(1, 1, 1)).toBe(1); expect(iso(701551)).toBe("1921-10-13"); });
  it("reads what people type", () => {
    for (const text of ["1921-10-13", "13.10.1921", "13/10/1921", "13 Ekim 1921", "13 EKİM 1921", "13 October 1921", "October 13, 1921", " 13.10.1921 "]) expect(read(text)).toBe(701551);
    expect(iso(read("1921")!)).toBe("1921-01-01");
  });
  it("refuses what is no date", () => { for (const text of ["", "32.1.1921", "29.02.1921", "2021-13-01", "yesterday", "13 Foo 1921", "1921-10-13x", "99999"]) expect(read(text)).toBeNull(); });
  it("says them in both languages", () => {
    expect([say(701551, "en"), say(701551, "tr")]).toEqual(["13 October 1921", "13 Ekim 1921"]);
    expect(sayDoubt(ordinal(1922, 3, 1)!, ordinal(1922, 3, 31)!, "tr")).toBe("Mart 1922");
    expect(sayRange(ordinal(1921, 8, 23)!, ordinal(1921, 9, 13)!, "en")).toBe("23 August – 13 September 1921");
  });
  it("steps by months to the end of the month", () => expect(iso(addMonths(ordinal(1921, 1, 31)!, 1))).toBe("1921-02-28"));
});

describe("calendars agree with Python's", () => {
  for (const [day, by] of said.calendars) {
    it(iso(day), () => {
      for (const lang of ["en", "tr"] as const) {
        const found = others(day, lang).map((each) => each.text.replace(/ \(.*/, ""));
        const wanted = [by[lang].rumi, by[lang].hijri, by[lang].julian].filter(Boolean).map((text) => text.replace(/ \(.*/, ""));
        expect(found).toEqual(wanted);
      }
    });
  }
});

describe("the slider's scale", () => {
  const ticks = [10, 20, 21, 22, 500], made = scale(0, 1000, ticks);
  it("goes up and comes back", () => {
    for (let day = 0; day <= 1000; day += 7) { expect(made.x(day + 1)).toBeGreaterThan(made.x(day)); expect(Math.abs(made.day(made.x(day)) - day)).toBeLessThanOrEqual(1); }
  });
  it("gives close changes room", () => expect(made.x(21) - made.x(20)).toBeGreaterThan(0.08));
});

describe("a day in any calendar", () => {
  it("is read back as it is said, for days of four centuries", () => {
    for (let day = ordinal(1640, 1, 1)!; day < ordinal(2020, 1, 1)!; day += 37) for (const lang of ["en", "tr"] as const) for (const { name, text } of others(day, lang)) {
      const bare = text.replace(/ \(.*/, ""), said = /^J/.test(name) ? `${bare} (${name})` : bare;
      expect([said, readAny(said)]).toEqual([said, day]);
    }
  });
  it("is read by its month and year, by its mark, and with both styles", () => {
    for (const text of ["13 Ekim 1921", "13.10.1921", "13 Teşrinievvel 1337", "13 Teşrin-i evvel 1337", "10 Safer 1340", "10 Safar 1340", "30 Eylül 1921 (Jülyen)", "30 September 1921 O.S."]) expect([text, iso(readAny(text) ?? 0)]).toEqual([text, "1921-10-13"]);
    expect(iso(readAny("2/14 September 1829")!)).toBe("1829-09-14");
  });
  it("is refused where it is none", () => { for (const text of ["", "31 Safer 1340", "32 Mart 1337", "13 Foo 1337", "Rumi", "31.02.1921", "12 Mart 1100 Rumi"]) expect([text, readAny(text)]).toEqual([text, null]); });
});
