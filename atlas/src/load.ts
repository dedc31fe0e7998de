/** The payload out of the page: JSON, packed with zlib, in base64 inside a script element that is no script. */
import { strFromU8, unzlibSync } from "fflate";
import { FORMAT, type Payload } from "./payload";

export function load(): Payload {
  const text = document.getElementById("payload")?.textContent?.trim() ?? "";
  const raw = atob(text), bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
  return unpacked(bytes);
}

export function unpacked(bytes: Uint8Array): Payload {
  const payload = JSON.parse(strFromU8(unzlibSync(bytes))) as Payload;
  if (payload.format !== FORMAT) throw new Error(`payload ${payload.format}, page ${FORMAT}`);
  return payload;
}
