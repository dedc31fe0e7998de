/** The payload out of the page: JSON, packed with zlib, in base 85 inside a script element that is no script. */
import { strFromU8, unzlibSync } from "fflate";
import { FORMAT, type Payload } from "./payload";

export async function load(): Promise<Payload> {
  const payload = JSON.parse(await unpacked(read(document.getElementById("payload")?.textContent?.trim() ?? ""))) as Payload;
  if (payload.format !== FORMAT) throw new Error(`payload ${payload.format}, page ${FORMAT}`);
  return payload;
}

/** The digits of RFC 1924, with a comma for "<", which could open an element. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";

/** Bytes out of base 85: five signs are four bytes, fewer at the end one byte less than signs. */
export function read(text: string): Uint8Array<ArrayBuffer> {
  const of = new Uint8Array(128), bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0; at < DIGITS.length; at++) of[DIGITS.charCodeAt(at)] = at;
  for (let at = 0, to = 0; at < text.length; at += 5) {
    let value = 0;
    for (let next = at; next < at + 5; next++) value = value * 85 + (of[text.charCodeAt(next)] ?? 84);
    for (let shift = 24; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = value >>> shift;
  }
  return bytes;
}

/** The text that bytes hold packed: by the browser's own unpacker, which does it many times as fast and beside the page's thread; by ours where a browser has none. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (typeof DecompressionStream === "undefined") return strFromU8(unzlibSync(bytes));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
