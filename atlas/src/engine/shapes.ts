/** Geometry: each place as one path, and the lines between neighbours, projected once. */
import { geoConicConformal, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Payload } from "../payload";

export const WIDTH = 1000, HEIGHT = 640;
const FRAME: [number, number, number, number] = [19.5, 31.8, 49.5, 46.6]; // what the whole view shows: west, south, east, north
export interface Edge { a: string; b: string; path: string }
export interface Shapes {
  paths: Map<string, string>; zones: Map<string, string>; centres: Map<string, [number, number]>; boxes: Map<string, [number, number, number, number]>;
  points: Map<string, [number, number]>; land: string; edges: Edge[]; neighbours: Map<string, Set<string>>;
}

type Unit = Polygon | MultiPolygon;

export function shapes(payload: Payload): Shapes | null {
  if (!payload.topology) return null;
  const projection = geoConicConformal().parallels([34, 43]).rotate([-34, 0]);
  const [w, s, e, n] = FRAME;
  projection.fitExtent([[0, 0], [WIDTH, HEIGHT]], { type: "MultiPoint", coordinates: [[w, s], [e, s], [w, n], [e, n], [(w + e) / 2, s], [(w + e) / 2, n]] });
  const topology = flat(payload.topology, (at) => projection(at) ?? [0, 0]);
  const path = geoPath(null).digits(2);
  const draw = (object: GeoPermissibleObjects): string => path(object) ?? "";
  const objects = topology.objects as unknown as Record<string, Unit>;
  const out: Shapes = { paths: new Map(), zones: new Map(), centres: new Map(), boxes: new Map(), points: new Map(), land: "", edges: [], neighbours: new Map() };
  const owner = new Map<string, string>();
  for (const [place, units] of Object.entries(payload.shapes)) {
    const own = units.filter((unit) => objects[unit]);
    if (!own.length) continue;
    const whole = merge(topology as never, own.map((unit) => objects[unit]) as never);
    if (own[0]!.startsWith("zone/")) { out.zones.set(place, draw(whole)); continue; }
    for (const unit of own) owner.set(unit, place);
    out.paths.set(place, draw(whole));
    const [[x0, y0], [x1, y1]] = path.bounds(whole);
    out.boxes.set(place, [x0, y0, x1, y1]);
    out.centres.set(place, path.centroid(whole));
  }
  const rest = Object.entries(objects).filter(([unit]) => !owner.has(unit) && !unit.startsWith("zone/")).map(([, g]) => g);
  out.land = draw(merge(topology as never, rest as never));
  for (const [id, entry] of Object.entries(payload.names)) {
    if (entry.point) { const at = projection([entry.point[1], entry.point[0]]); if (at) out.points.set(id, at); }
  }
  join(topology, owner, objects, draw, out);
  return out;
}

/** The topology with its arcs on the plane: every point is projected once, and no line is bent. */
function flat(topology: Topology, project: (at: [number, number]) => [number, number]): Topology {
  const [kx, ky] = topology.transform?.scale ?? [1, 1], [dx, dy] = topology.transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([a, b]) => { x += a!; y += b!; return project([x * kx + dx, y * ky + dy]); });
  });
  return { type: "Topology", objects: topology.objects, arcs };
}

/** The lines that places share: arcs used by two of them. */
function join(topology: Topology, owner: Map<string, string>, objects: Record<string, Unit>, draw: (object: GeoPermissibleObjects) => string, out: Shapes): void {
  const users = new Map<number, string[]>();
  for (const [unit, place] of owner) for (const arc of arcs(objects[unit]!)) users.set(arc, [...(users.get(arc) ?? []), place]);
  const pairs = new Map<string, number[]>();
  for (const [arc, places] of users) {
    if (places.length !== 2 || places[0] === places[1]) continue;
    const key = [...places].sort().join("|");
    pairs.set(key, [...(pairs.get(key) ?? []), arc]);
  }
  for (const [key, list] of pairs) {
    const [a, b] = key.split("|") as [string, string];
    const line: GeometryObject = { type: "MultiLineString", arcs: list.map((arc) => [arc]) };
    out.edges.push({ a, b, path: draw(mesh(topology as never, { type: "GeometryCollection", geometries: [line] } as GeometryCollection as never)) });
    for (const [x, y] of [[a, b], [b, a]] as const) out.neighbours.set(x, (out.neighbours.get(x) ?? new Set()).add(y));
  }
}

function arcs(unit: Unit): number[] {
  return (unit.arcs as unknown as number[][][]).flat(3).map((arc) => (arc < 0 ? ~arc : arc));
}
