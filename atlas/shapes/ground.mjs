// Makes src/misak/atlas/shapes/ground.json: today's land of the whole world in low detail (Natural Earth 1:110 m, public domain, as packed in the npm
// package world-atlas), without the frame that units.json draws more finely; and the names of seas, rivers and cities from names.json.
// Run: npm ci && npm run make (in this folder).
import { readFileSync, writeFileSync } from "node:fs";
import clip from "polygon-clipping";
import { feature } from "topojson-client";
import { topology } from "topojson-server";

const here = (name) => new URL(name, import.meta.url);
const world = JSON.parse(readFileSync(here("node_modules/world-atlas/countries-110m.json"), "utf8"));
const names = JSON.parse(readFileSync(here("names.json"), "utf8"));
const [west, south, east, north] = JSON.parse(readFileSync(here("plan.json"), "utf8")).frame;
const FRAME = [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
/** The two letters of a country by its number of ISO 3166-1. */
const letters = (number) => new Intl.Locale(`und-${number}`).maximize().region;

/** Rings as the projection wants them: the land lies to the right of the outer ring. */
const turned = (polygons) => polygons.map((rings) => rings.map((ring) => [...ring].reverse()));
const lands = {};
for (const { id, properties, geometry } of feature(world, world.objects.countries).features) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rest = turned(clip.difference(polygons, [FRAME]));
  const code = id ? letters(id) : { Kosovo: "XK", "N. Cyprus": "CY" }[properties.name] ?? properties.name;
  if (rest.length && code !== "AQ") lands[code] = { type: "MultiPolygon", coordinates: [...(lands[code]?.coordinates ?? []), ...rest] };
}
const { note, ...said } = names;
const source = "Natural Earth 1:110 m countries, public domain, as packed in the npm package world-atlas; names and rivers by hand (atlas/shapes/names.json)";
const text = JSON.stringify({ source, note, ...topology(lands, 1e4), names: said });
writeFileSync(here("../../src/misak/atlas/shapes/ground.json"), text + "\n");
console.log(`${Object.keys(lands).length} countries, ${Math.round(text.length / 1024)} KB`);
