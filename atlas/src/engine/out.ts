/** What is taken away from the page: the map as SVG or PNG with its title, legend and sources; the day as GeoJSON or CSV. */
import type { Books } from "./books";
import { iso, say } from "./days";
import type { Look } from "./picture";
import { name } from "./say";
import type { Lang, Payload } from "../payload";

export function save(file: string, type: string, data: string | Blob): void {
  const url = URL.createObjectURL(typeof data === "string" ? new Blob([data], { type }) : data);
  const link = document.createElement("a");
  link.href = url; link.download = file;
  document.body.append(link); link.click(); link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 5000);
}

const KEPT = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order", "opacity", "font-family", "font-size", "font-style", "font-weight", "letter-spacing", "text-anchor", "vector-effect"];

/** The map that is shown, whole in one SVG: styles written into the elements, title above, legend and source below. */
export function picture(payload: Payload, books: Books, day: number, lang: Lang, words: { title: string; source: string }): { svg: string; width: number; height: number } | null {
  const map = document.querySelector<SVGSVGElement>(".map > svg");
  if (!map) return null;
  void books;
  const { width, height } = map.getBoundingClientRect();
  const copy = map.cloneNode(true) as SVGSVGElement;
  const from = map.querySelectorAll<SVGElement>("*"), to = copy.querySelectorAll<SVGElement>("*");
  from.forEach((each, at) => {
    const style = getComputedStyle(each), own = (to[at] as SVGElement).style;
    for (const key of KEPT) {
      const value = style.getPropertyValue(key);
      if (value && value !== "normal" && value !== "auto" && (value !== "none" || key === "fill" || key === "stroke")) own.setProperty(key, value.replace(/url\("?[^")]*#([^")]*)"?\)/g, "url(#$1)"));
    }
  });
  const text = (value: string): string => value.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const head = 46, rows = keyed([...document.querySelectorAll<HTMLLIElement>(".legend li")], width), foot = (rows.at(-1)?.y ?? 0) + 58;
  const legend = rows.map(({ sign, said, x, y }) => `<g transform="translate(${x} ${head + height + 20 + y})">${sign}<text x="26" font-size="12">${text(said)}</text></g>`);
  const defs = document.querySelector(".legend > svg defs")?.innerHTML ?? "";
  copy.setAttribute("x", "0"); copy.setAttribute("y", String(head)); copy.setAttribute("width", String(width)); copy.setAttribute("height", String(height));
  copy.querySelectorAll("[tabindex],[role]").forEach((each) => { each.removeAttribute("tabindex"); each.removeAttribute("role"); });
  const whole = head + height + foot, css = getComputedStyle(document.documentElement);
  const resolved = (value: string): string => value.replace(/var\((--[\w-]+)\)/g, (_, key: string) => css.getPropertyValue(key).trim() || "#ccc");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="sans-serif"><rect width="100%" height="100%" fill="#fff"/><defs>${defs}</defs>`
    + `<text x="14" y="30" font-size="20" font-weight="700">${text(words.title)} — ${text(say(day, lang))}</text><rect y="${head}" width="${width}" height="${height}" fill="${css.getPropertyValue("--sea").trim()}"/>`
    + `${new XMLSerializer().serializeToString(copy)}${legend.join("")}<text x="14" y="${whole - 14}" font-size="11" fill="#444">${text(words.source)} · Misak ${text([payload.version, payload.ledger].filter(Boolean).join(" / "))}</text></svg>`;
  return { svg: resolved(svg), width, height: whole };
}

/** The rows of the legend, one after the other in lines of a width: the sign of each as SVG, and its words. */
function keyed(rows: HTMLLIElement[], width: number): { sign: string; said: string; x: number; y: number }[] {
  let x = 14, y = 0;
  return rows.map((row) => {
    const sample = row.querySelector("i")?.textContent ?? "", said = (row.textContent ?? "").slice(sample.length), wide = 26 + said.length * 6.9 + 18;
    if (x > 14 && x + wide > width) { x = 14; y += 22; }
    const at = { sign: signOf(row), said, x, y };
    x += wide;
    return at;
  });
}

/** The sign of a row: a coloured field, a line, or a status sign, as the page draws it. */
function signOf(row: HTMLLIElement): string {
  const fill = row.querySelector("rect")?.getAttribute("fill"), path = row.querySelector<SVGPathElement>("path");
  if (fill) return `<rect y="-10" width="20" height="13" fill="${fill.replace(/"/g, "")}" stroke="#0004"/>`;
  if (row.querySelector("i")) return `<text font-size="11" font-style="italic" font-weight="600">${row.querySelector("i")!.textContent}</text>`;
  if (!path) return "";
  if (row.querySelector(".glyph")) return `<path transform="translate(10 -4)" d="${path.getAttribute("d")}" fill="#fff" stroke="#16191e" stroke-width="1.3"/>`;
  const style = getComputedStyle(path), white = path.classList.contains("differs");
  return `<path d="M0 -4h20" fill="none" stroke="${white ? "#888" : style.stroke}" stroke-width="${parseFloat(style.strokeWidth) || 1}" stroke-dasharray="${style.strokeDasharray === "none" ? "" : style.strokeDasharray}"/>`;
}

/** The same as a PNG of twice the size. */
export function png(found: { svg: string; width: number; height: number }): Promise<Blob | null> {
  return new Promise((done) => {
    const image = new Image();
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = found.width * 2; canvas.height = found.height * 2;
      const paint = canvas.getContext("2d");
      if (!paint) return done(null);
      paint.scale(2, 2); paint.drawImage(image, 0, 0);
      canvas.toBlob(done, "image/png");
    };
    image.onerror = () => done(null);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(found.svg)}`;
  });
}

export interface Row { place: string; name: string; holder: string; administrator: string; status: string; contested: boolean; articles: string }

/** Every place of the day: who held it, who ran it, what it was, and the articles behind that. */
export function table(payload: Payload, books: Books, looks: Look[], day: number, lang: Lang): Row[] {
  const of = new Map(looks.map((each) => [each.place, each]));
  return books.places().filter((place) => books.holder(place, day) !== null).map((place) => {
    const names = (ids: string[]): string => ids.map((each) => name(payload, each, lang, day)).join("; ");
    const why = books.title(place, day).why.map((each) => payload.reasons[each]!).filter((each) => each.instrument).map((each) => `${each.instrument}${each.article ? ` ${each.article}` : ""}`);
    return { place, name: name(payload, place, lang, day), holder: names(books.title(place, day).values), administrator: names(books.administration(place, day).values), status: names(books.statuses(place, day).map((each) => each.id)), contested: (of.get(place)?.claims.length ?? 0) > 0, articles: [...new Set(why)].join("; ") };
  });
}

export function csv(rows: Row[], day: number): string {
  const cell = (value: unknown): string => { const text = String(value), safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text; return /[",\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe; };
  const keys = ["place", "name", "holder", "administrator", "status", "contested", "articles"] as const;
  return `\uFEFF${["day", ...keys].join(",")}\r\n${rows.map((row) => [iso(day), ...keys.map((key) => row[key])].map(cell).join(",")).join("\r\n")}\r\n`;
}

/** The day as GeoJSON: shapes out of the topology, points where a place has no shape. */
export async function geojson(payload: Payload, rows: Row[], day: number): Promise<string> {
  const { merge } = await import("topojson-client");
  const objects = (payload.topology?.objects ?? {}) as Record<string, unknown>;
  const features = rows.map((row) => {
    const units = (payload.shapes[row.place] ?? []).map((unit) => objects[unit]).filter(Boolean), point = payload.names[row.place]?.point;
    const geometry = units.length ? merge(payload.topology as never, units as never) : point ? { type: "Point", coordinates: [point[1], point[0]] } : null;
    return { type: "Feature", id: row.place, geometry, properties: { ...row, day: iso(day) } };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}
