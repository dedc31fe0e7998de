/** The payload out of the page: JSON, packed with LZMA (whose window spans all of it), in base64 inside a script element that is no script. */
import { Decoder } from "lzma1/decoder";
import { InputBuffer, OutputBuffer } from "lzma1/streams";
import { FORMAT, type Payload } from "./payload";

export function load(): Payload {
  const text = document.getElementById("payload")?.textContent?.trim() ?? "";
  return unpacked(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
}

export function unpacked(bytes: Uint8Array): Payload {
  const out = new OutputBuffer(bytes.length * 10);
  new Decoder().decompress(new InputBuffer(bytes), out);
  const payload = JSON.parse(new TextDecoder().decode(out.toArray())) as Payload;
  if (payload.format !== FORMAT) throw new Error(`payload ${payload.format}, page ${FORMAT}`);
  return payload;
}
