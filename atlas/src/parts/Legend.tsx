/** What the colours, patterns, lines and marks of this day mean. */
import { usePage } from "../context";
import { NOBODY, type Books } from "../engine/books";
import { looks } from "../engine/picture";
import { name } from "../engine/say";
import { Fills, Patterns } from "./Patterns";
import { Glyph } from "./Glyph";
import { Ref } from "./Ref";

export function Legend({ books, day, base }: { books: Books; day: number; base: boolean }) {
  const { payload, shapes, paints, readings, state, t } = usePage();
  const seen = looks(books, base ? readings : null, shapes?.paths.keys() ?? [], day);
  const held = new Map<string, { who: string; count: number }>();
  for (const each of seen) {
    for (const who of (books.holder(each.place, day) ?? "").split("+").filter(Boolean)) {
      const own = held.get(books.state(who)) ?? { who, count: 0 };
      held.set(books.state(who), { who, count: own.count + 1 });
    }
    for (const by of (each.admin.length ? books.administrator(each.place, day) ?? "" : "").split("+").filter(Boolean)) if (!held.has(books.state(by))) held.set(books.state(by), { who: by, count: 0 });
    for (const state of each.claims) if (!held.has(state)) held.set(state, { who: readings.rivals(each.place, day).find((v) => books.state(v) === state) ?? state, count: 0 });
  }
  const fills = new Fills(paints, "legend-");
  const plain = (title: string): string => fills.of({ place: "", title: [title], admin: [], claims: [], statuses: [], covered: true });
  const rows = [...held].filter(([state]) => state !== NOBODY).sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1)).map(([state, { who }]) => ({ state, who, fill: plain(state) }));
  const nobody = held.has(NOBODY) ? plain(NOBODY) : "";
  const [one, two] = rows.map((row) => row.state);
  const striped = seen.some((l) => l.admin.length), hatched = seen.some((l) => l.claims.length);
  const example = (admin: string[], claims: string[]): string => fills.of({ place: "", title: [one ?? NOBODY], admin, claims, statuses: [], covered: true });
  const stripes = striped ? example([two ?? NOBODY], []) : "", hatch = hatched ? example([], [two ?? NOBODY]) : "";
  const statuses = new Map(books.places().flatMap((place) => books.statuses(place, day)).filter((s) => s.id !== "occupied" && s.class !== "site").map((s) => [s.id, s.class]));
  return (
    <section class="legend" aria-label={t("legend")}>
      <svg width="0" height="0" aria-hidden="true"><Patterns fills={fills} zoom={1} /></svg>
      <ul>
        {rows.map(({ state: key, who, fill }) => <li key={key}><Swatch fill={fill} /><Ref id={who} day={day} /></li>)}
        {nobody && <li><Swatch fill={nobody} />{t("nobody")}</li>}
        {stripes && <li><Swatch fill={stripes} />{t("occupied")}</li>}
        {hatch && <li><Swatch fill={hatch} />{t("contested")}</li>}
        <li><Swatch fill="var(--uncovered)" />{t("notCovered")}</li>
        <li><Stroke kind="fixed" />{t("frontierFixed")}</li>
        <li><Stroke kind="open" />{t("frontierOpen")}</li>
        <li><Stroke kind="" />{t("frontierNone")}</li>
        {[...statuses].map(([id, klass]) => <li key={id}><Glyph klass={klass} />{name(payload, id, state.lang, day)}</li>)}
      </ul>
      <p class="note">{t("approx")}</p>
    </section>
  );
}

const Swatch = ({ fill }: { fill: string }) => <svg class="swatch" width="20" height="14" aria-hidden="true"><rect width="20" height="14" fill={fill} /></svg>;
const Stroke = ({ kind }: { kind: string }) => <svg class="swatch line" width="20" height="14" aria-hidden="true"><path class={`frontier ${kind}`} d="M0 7h20" /></svg>;
