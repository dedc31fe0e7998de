import { strToU8, zlibSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { read, unpacked } from "../src/load";

/** As Python's base64.b85encode writes them, with a comma for "<". */
const KNOWN: [string, number[]][] = [
  ["", []],
  ["{{", [255]],
  ["00", [0]],
  ["|NZ", [255, 254]],
  ["O=)u", [77, 105, 115]],
  ["|NsC0", [255, 255, 255, 255]],
  ["O=)vsYX", [77, 105, 115, 97, 107]],
  ["JUl!+JUl!", [60, 60, 60, 60, 60, 60, 60]],
];

test("bytes come out of base 85 as they went in, whatever is left over at the end", () => {
  for (const [text, bytes] of KNOWN) expect([...read(text)]).toEqual(bytes);
});

afterEach(() => { vi.unstubAllGlobals(); });

test("what is packed is unpacked by the browser or, where it cannot, by our own code, and a broken pack is refused by both", async () => {
  const text = "Nahçıvan, Iğdır, 13 Ekim 1921 · ".repeat(4000), bytes = new Uint8Array(zlibSync(strToU8(text)));
  const broken = bytes.slice(0, bytes.length >> 1);
  expect(await unpacked(bytes)).toBe(text);
  await expect(unpacked(broken)).rejects.toThrow();
  vi.stubGlobal("DecompressionStream", undefined);
  expect(await unpacked(bytes)).toBe(text);
  await expect(unpacked(broken)).rejects.toThrow();
});
