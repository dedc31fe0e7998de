/** The payload out of the page: gzip in base64 inside a script element that is no script, or JSON from a server. */
import { FORMAT, type Payload } from "./payload";

export async function load(): Promise<Payload> {
  const text = document.getElementById("payload")?.textContent?.trim() ?? "";
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return checked(JSON.parse(await new Response(stream).text()));
}

export function checked(payload: Payload): Payload {
  if (payload.format !== FORMAT) throw new Error(`payload ${payload.format}, page ${FORMAT}`);
  return payload;
}
