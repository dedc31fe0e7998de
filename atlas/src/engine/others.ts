/** What other readings say of a place on a day, where they say something else. As misak.ask.library does it. */
import type { Payload, World } from "../payload";
import { Books } from "./books";
import { FOREVER } from "./days";

export interface Other { world: World | null; values: string[]; rank: string; reason: string; why: number | null; name: string }

export class Readings {
  private readonly books = new Map<string, Books>();
  private readonly byPlace = new Map<string, World[]>();
  private readonly near = new Map<string, World[]>();

  constructor(readonly payload: Payload, readonly base: Books, order: [string, string][]) {
    for (const world of payload.worlds) {
      if (world.kind !== "account" && world.kind !== "signed") continue;
      const places = new Set<string>();
      for (const [at] of world.changed ?? []) { const [fluent, key] = order[at]!; if (fluent === "title" || fluent === "administration" || fluent === "status") places.add(key.split("|")[0]!); }
      for (const fluent of ["title", "administration", "status"]) for (const key of Object.keys(world.facts?.[fluent] ?? {})) places.add(key.split("|")[0]!);
      for (const place of places) this.byPlace.set(place, [...(this.byPlace.get(place) ?? []), world]);
    }
  }

  of(world: World): Books {
    return this.books.get(world.id) ?? this.books.set(world.id, new Books(this.payload, world, this.base)).get(world.id)!;
  }

  /** The worlds whose books differ for a place, on the days on which they bear on answers. */
  private bearing(place: string, day: number): World[] {
    let known = this.near.get(place);
    if (!known) {
      known = [...new Set([place, ...this.base.above(place), ...(this.base.within.get(place) ?? [])].flatMap((each) => this.byPlace.get(each) ?? []))];
      this.near.set(place, known);
    }
    return known.filter((w) => (w.since ?? 0) <= day && day < (w.until ?? FOREVER));
  }

  /** Who contests the title to a place on a day: claimants, and whom an unrejected account has for its holder. For the map, without reasons. */
  rivals(place: string, day: number): string[] {
    const found: string[] = [];
    const holder = this.base.holder(place, day);
    for (const doubt of this.base.doubts(place, day)) {
      if (doubt.kind === "matter") found.push(...((this.base.value("matter", doubt.of, day) as { claimants?: string[] } | null)?.claimants ?? []));
      else found.push(doubt.of);
    }
    for (const world of this.bearing(place, day)) {
      const there = world.rank === "contested" ? this.of(world).holder(place, day) : null;
      if (there !== null && there !== holder) found.push(...there.split("+"));
    }
    return found;
  }

  title(place: string, day: number): Other[] {
    const found: Other[] = [];
    const here = this.base.title(place, day);
    for (const doubt of here.doubts) {
      if (doubt.kind !== "matter") { found.push({ world: null, values: [doubt.of], rank: "contested", reason: "", why: doubt.why, name: doubt.kind }); continue; }
      const matter = this.base.value("matter", doubt.of, day) as { claimants?: string[] } | null;
      for (const claimant of matter?.claimants ?? []) {
        if (here.covered && this.base.state(claimant) === this.base.state(here.values.join("+"))) continue;
        found.push({ world: null, values: [claimant], rank: "contested", reason: "", why: doubt.why, name: doubt.of });
      }
    }
    for (const world of this.bearing(place, day)) {
      const there = this.of(world).title(place, day);
      const values = [...there.values, ...there.parts.map(([, held]) => held)].sort().join();
      if (values !== [...here.values, ...here.parts.map(([, held]) => held)].sort().join() || there.covered !== here.covered) {
        found.push({ world, values: there.values, rank: world.rank ?? "contested", reason: world.reason ?? "", why: world.why ?? null, name: world.id });
      }
    }
    return found;
  }

  administration(place: string, day: number): Other[] {
    const here = this.base.administration(place, day).values.join("+");
    return this.bearing(place, day).flatMap((world) => {
      const there = this.of(world).administration(place, day).values;
      return there.join("+") === here ? [] : [{ world, values: there, rank: world.rank ?? "contested", reason: world.reason ?? "", why: world.why ?? null, name: world.id }];
    });
  }
}
