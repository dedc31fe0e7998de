import { expect, test } from "vitest";
import { read } from "../src/load";

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
