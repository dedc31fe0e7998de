/** The payload out of the page: JSON, packed with zlib, in base 85 inside a script element that is no script. */
import { strFromU8, unzlibSync } from "fflate";
import { FORMAT, type Payload } from "./payload";

export function load(): Payload {
  return unpacked(read(document.getElementById("payload")?.textContent?.trim() ?? ""));
}

/** The digits of RFC 1924, with a comma for "<", which could open an element. */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";

/** Bytes out of base 85: five signs are four bytes, fewer at the end one byte less than signs. */
export function read(text: string): Uint8Array {
  const of = new Uint8Array(128), bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let at = 0; at < DIGITS.length; at++) of[DIGITS.charCodeAt(at)] = at;
  for (let at = 0, to = 0; at < text.length; at += 5) {
    let value = 0;
    for (let next = at; next < at + 5; next++) value = value * 85 + (of[text.charCodeAt(next)] ?? 84);
    for (let shift = 24; shift >= 0 && to < bytes.length; shift -= 8) bytes[to++] = value >>> shift;
  }
  return bytes;
}

export function unpacked(bytes: Uint8Array): Payload {
  const payload = JSON.parse(strFromU8(unzlibSync(bytes))) as Payload;
  if (payload.format !== FORMAT) throw new Error(`payload ${payload.format}, page ${FORMAT}`);
  return payload;
}
