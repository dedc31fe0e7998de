/** Geometry: each place as one path or point, the lines between neighbours, and the neutral ground, projected once onto the ledger's own part of the world. */
import { geoArea, geoConicConformal, geoEquirectangular, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { Both, Ground, Payload } from "../payload";

export const WIDTH = 1000, HEIGHT = 640;
export interface Edge { a: string; b: string; path: string }
export interface Sea extends Both { x: number; y: number; size: number }
export interface City { x: number; y: number; rank: number; names: Ground["names"]["cities"][number]["names"] }
export interface River extends Both { path: string; x: number; y: number }
export interface Shapes {
  paths: Map<string, string>; zones: Map<string, string>; centres: Map<string, [number, number]>; boxes: Map<string, [number, number, number, number]>;
  points: Map<string, [number, number]>; land: string; neutral: Map<string, string>; edges: Edge[]; neighbours: Map<string, Set<string>>;
  seas: Sea[]; cities: City[]; rivers: River[]; drawn: string[]; lost: string[];
  /** whether the map shows a wide part of the world */
  wide: boolean;
  /** the outline of some places as one */
  union(places: readonly string[]): string;
}

type Unit = Polygon | MultiPolygon;
type Frame = [number, number, number, number]; // west, south, east, north

export function shapes(payload: Payload): Shapes | null {
  if (!payload.topology) return null;
  const seen = frame(payload), projection = projected(seen);
  const project = (at: [number, number]): [number, number] => projection(at) ?? [NaN, NaN];
  const topology = flat(payload.topology, project);
  const path = geoPath(null).digits(2);
  const draw = (object: GeoPermissibleObjects): string => path(object) ?? "";
  const objects = topology.objects as unknown as Record<string, Unit>;
  const out: Shapes = { paths: new Map(), zones: new Map(), centres: new Map(), boxes: new Map(), points: new Map(), land: "", neutral: new Map(), edges: [], neighbours: new Map(), seas: [], cities: [], rivers: [], drawn: [], lost: [], wide: isWide(seen), union: () => "" };
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
  out.union = (places) => draw(merge(topology as never, places.flatMap((place) => payload.shapes[place] ?? []).filter((unit) => objects[unit] && !unit.startsWith("zone/")).map((unit) => objects[unit]) as never));
  for (const [id, entry] of Object.entries(payload.names)) {
    if (!entry.point) continue;
    const at = project([entry.point[1], entry.point[0]]);
    if (!Number.isFinite(at[0])) continue;
    out.points.set(id, at);
    if (entry.type === "place" && !out.paths.has(id) && !out.zones.has(id)) { out.centres.set(id, at); out.boxes.set(id, [at[0] - 6, at[1] - 6, at[0] + 6, at[1] + 6]); }
  }
  const inside = (id: string): boolean => out.paths.has(id) || out.zones.has(id) || out.points.has(id);
  out.drawn = [...out.paths.keys(), ...[...out.centres.keys()].filter((id) => !out.paths.has(id))];
  out.lost = Object.keys(payload.names).filter((id) => payload.names[id]!.type === "place" && !inside(id));
  const rest = new Map<string, Unit[]>();
  for (const [unit, shape] of Object.entries(objects)) {
    if (owner.has(unit) || unit.startsWith("zone/")) continue;
    const three = unit.startsWith("far/") ? unit.slice(4) : (payload.topology as Topology & { iso?: Record<string, string> }).iso?.[unit.slice(0, 3)] ?? "";
    rest.set(three, [...(rest.get(three) ?? []), shape]);
  }
  const round = geoPath(projection).digits(2), cut = cuts(payload.topology, projection), given = payload.topology.objects as unknown as Record<string, Unit>;
  for (const [code, own] of rest) {
    // Land that reaches over the back of the projection is cut there; drawn point by point it would leave a streak across the map.
    const far = own.some((shape) => arcs(shape).some((arc) => cut.has(arc)));
    out.neutral.set(code, far ? round(merge(payload.topology as never, Object.entries(objects).filter(([, shape]) => own.includes(shape)).map(([unit]) => given[unit]) as never)) ?? "" : draw(merge(topology as never, own as never)));
  }
  if (payload.ground) ground(payload.ground, projection, project, out);
  out.land = [...out.neutral.values()].join("");
  join(topology, owner, objects, draw, out);
  // A point's neighbours are the places nearest to it: its colour must stand out against theirs.
  for (const id of out.drawn.filter((each) => !out.paths.has(each))) {
    const [x, y] = out.centres.get(id)!, far = (other: string): number => { const [u, v] = out.centres.get(other)!; return Math.hypot(u - x, v - y); };
    for (const near of out.drawn.filter((each) => each !== id).sort((a, b) => far(a) - far(b)).slice(0, 5)) for (const [a, b] of [[id, near], [near, id]] as const) out.neighbours.set(a, (out.neighbours.get(a) ?? new Set()).add(b));
  }
  return out;
}

/** Where most of what is booked lies: places weigh as much as changes of title and administration they have; the outermost weigh nothing. */
export function frame(payload: Payload): Frame {
  const at: { x: number; y: number; n: number }[] = [];
  const topology = payload.topology as Topology;
  const [kx, ky] = topology.transform?.scale ?? [1, 1], [dx, dy] = topology.transform?.translate ?? [0, 0];
  const changes = (id: string): number => 1 + (payload.facts["title"]?.[id]?.length ?? 0) + (payload.facts["administration"]?.[id]?.length ?? 0);
  for (const [id, entry] of Object.entries(payload.names)) {
    if (entry.type !== "place") continue;
    const units = (payload.shapes[id] ?? []).filter((unit) => topology.objects[unit] && !unit.startsWith("zone/"));
    let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const unit of units) {
      for (const arc of arcs(topology.objects[unit] as Unit)) {
        let x = 0, y = 0;
        for (const [a, b] of topology.arcs[arc]!) { x += a!; y += b!; const lon = x * kx + dx, lat = y * ky + dy; w = Math.min(w, lon); e = Math.max(e, lon); s = Math.min(s, lat); n = Math.max(n, lat); }
      }
    }
    if (w < e) at.push({ x: (w + e) / 2, y: (s + n) / 2, n: changes(id) });
    else if (entry.point) at.push({ x: entry.point[1], y: entry.point[0], n: changes(id) });
  }
  if (!at.length) return [-170, -55, 190, 75];
  const total = at.reduce((sum, each) => sum + each.n, 0);
  const cut = (axis: "x" | "y", share: number): number => {
    let sum = 0;
    const sorted = [...at].sort((p, q) => p[axis] - q[axis]);
    for (const each of sorted) { sum += each.n; if (sum >= share * total) return each[axis]; }
    return sorted.at(-1)![axis];
  };
  const few = at.length < 12, low = few ? 0 : 0.06, high = few ? 1 : 0.97;
  const [w, e, s, n] = [cut("x", low), cut("x", high), cut("y", low), cut("y", high)];
  const px = Math.max(1.5, (e - w) * 0.07), py = Math.max(1.2, (n - s) * 0.16);
  return [w - px, s - py, e + px, n + py];
}

const isWide = ([w, s, e, n]: Frame): boolean => e - w > 120 || (s < -15 && n > 15) || Math.max(Math.abs(s), Math.abs(n)) > 80;

/** A projection that suits the frame: conic for a region, plate carrée for a wide part of the world. */
function projected([w, s, e, n]: Frame): GeoProjection {
  const middle = (w + e) / 2;
  const wide = isWide([w, s, e, n]);
  const lean = (n - s) / 5, one = s + lean, two = n - lean;
  const made = wide ? geoEquirectangular().rotate([-middle, 0]) : geoConicConformal().parallels(Math.abs(one + two) < 2 ? [1, 4] : [one, two]).rotate([-middle, 0]).clipAngle(80);
  const at: [number, number][] = [];
  for (let i = 0; i <= 8; i++) { const x = w + ((e - w) * i) / 8; at.push([x, s], [x, n]); }
  made.fitExtent([[0, 0], [WIDTH, HEIGHT]], { type: "MultiPoint", coordinates: at });
  return made.clipExtent([[-3 * WIDTH, -3 * HEIGHT], [4 * WIDTH, 4 * HEIGHT]]);
}

/** The rest of the world in low detail, and the names that belong to no ledger. */
function ground(found: Ground, projection: GeoProjection, project: (at: [number, number]) => [number, number], out: Shapes): void {
  const path = geoPath(projection).digits(1);
  for (const code of Object.keys(found.objects)) {
    const { geometry } = feature(found as unknown as Topology, found.objects[code] as never) as unknown as { geometry: { coordinates: [number, number][][][] } };
    // A sliver whose ring came out as a line would be taken for all the rest of the sphere.
    const coordinates = geometry.coordinates.filter((polygon) => geoArea({ type: "Polygon", coordinates: polygon }) < 6);
    const drawn = path({ type: "MultiPolygon", coordinates });
    if (drawn) out.neutral.set(code, (out.neutral.get(code) ?? "") + drawn);
  }
  const near = ([x, y]: [number, number]): boolean => x > -2 * WIDTH && x < 3 * WIDTH && y > -2 * HEIGHT && y < 3 * HEIGHT;
  for (const { at, ...sea } of found.names.seas) { const [x, y] = project(at); if (near([x, y])) out.seas.push({ ...sea, x, y }); }
  for (const { at, ...city } of found.names.cities) { const [x, y] = project(at); if (near([x, y])) out.cities.push({ ...city, x, y }); }
  for (const { line, ...river } of found.names.rivers) {
    const drawn = path({ type: "LineString", coordinates: line }), [x, y] = project(line[Math.floor(line.length / 2)]!);
    if (drawn && near([x, y])) out.rivers.push({ ...river, path: drawn, x, y });
  }
}

/** The topology with its arcs on the plane: every point is projected once, and no line is bent. */
function flat(topology: Topology, project: (at: [number, number]) => [number, number]): Topology {
  const [kx, ky] = topology.transform?.scale ?? [1, 1], [dx, dy] = topology.transform?.translate ?? [0, 0];
  const arcs = topology.arcs.map((arc) => {
    let x = 0, y = 0;
    return arc.map(([a, b]) => { x += a!; y += b!; const [u, v] = project([x * kx + dx, y * ky + dy]); return [Math.max(-9e3, Math.min(9e3, u)) || 0, Math.max(-9e3, Math.min(9e3, v)) || 0] as [number, number]; });
  });
  return { type: "Topology", objects: topology.objects, arcs };
}

/** The arcs that cross the meridian at the back of a projection. */
function cuts(topology: Topology, projection: GeoProjection): Set<number> {
  const [kx] = topology.transform?.scale ?? [1, 1], [dx] = topology.transform?.translate ?? [0, 0], turned = projection.rotate()[0], found = new Set<number>();
  topology.arcs.forEach((arc, at) => {
    let x = 0, before = NaN;
    for (const [a] of arc) {
      x += a!;
      const lon = (((x * kx + dx + turned + 180) % 360) + 360) % 360;
      if (Math.abs(lon - before) > 180) { found.add(at); break; }
      before = lon;
    }
  });
  return found;
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
