/** What the colours, patterns, lines and signs mean: of this day, and only what is on the map. */
import { usePage } from "../context";
import { NOBODY, type Books } from "../engine/books";
import { overlay } from "../engine/overlay";
import { frontier, looks, plainLook, type Look } from "../engine/picture";
import { name } from "../engine/say";
import type { Word } from "../i18n";
import { Fills, Patterns, SPOTS } from "./Patterns";
import { Glyph } from "./Glyph";
import { dotted, signs as statusSigns } from "./Labels";
import { Ref } from "./Ref";

export function Legend({ books, day, base, differs = false }: { books: Books; day: number; base: boolean; differs?: boolean }) {
  const { payload, shapes, paints, readings, state, t, view, worldBooks } = usePage();
  const over = shapes !== null && overlay(payload, books, worldBooks, shapes, state.sel).length > 0;
  const seen = looks(books, base ? readings : null, shapes?.drawn ?? [], day).filter((each) => shapes?.paths.has(each.place) || (shapes && dotted(shapes, each, view.k, state.sel)));
  const held = new Map<string, number>();
  for (const each of seen) for (const who of each.who) held.set(who, (held.get(who) ?? 0) + 1);
  for (const each of seen) {
    for (const by of [...each.by, ...each.claims.slice(0, SPOTS)]) if (![...held.keys()].some((other) => other === by || (each.claims.includes(by) && books.state(other) === by))) held.set(by, 0);
  }
  const fills = new Fills(paints, "legend-");
  const plain = (who: string): string => fills.of(plainLook(who));
  const rows = [...held].filter(([who]) => who !== NOBODY).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([who]) => ({ who, fill: plain(who) }));
  const nobody = held.has(NOBODY) ? plain(NOBODY) : "";
  const sample = (is: (look: Look) => boolean): string => { const found = seen.find((look) => look.covered && is(look)); return found ? fills.of(found) : ""; };
  const signs: [Word, string][] = [
    ["common", sample((l) => l.who.length > 1 && !l.by.length && !l.claims.length && !l.unsure)],
    ["foreign", sample((l) => l.by.length > 0 && !l.seized && !l.claims.length)],
    ["seized", sample((l) => l.by.length > 0 && l.seized && !l.claims.length)],
    ["disputed", sample((l) => l.claims.length > 0)],
    ["unsureDay", sample((l) => l.unsure)],
  ];
  const lines = new Set<string>();
  const of = new Map(seen.map((each) => [each.place, each]));
  for (const { a, b } of shapes?.edges ?? []) {
    const one = of.get(a)!.title.join("+"), two = of.get(b)!.title.join("+");
    if (one !== two) lines.add((one && two ? frontier(books, one, two, day)?.value : undefined) ?? "");
  }
  const marked = shapes ? [...statusSigns(books, shapes, looks(books, base ? readings : null, shapes.drawn, day), day, payload, state.sel, view.k).flatMap(({ marks }) => marks), ...[...shapes.zones.keys()].flatMap((place) => books.statuses(place, day))] : [];
  const statuses = new Map(marked.filter((s) => s.class !== "administration" && s.class !== "site").map((s) => [`${s.class}|${s.id}`, s]));
  const grey = seen.some((each) => !each.covered) || (shapes?.neutral.size ?? 0) > 0;
  return (
    <section class="legend" aria-label={t("legend")}>
      <svg width="0" height="0" aria-hidden="true"><Patterns fills={fills} zoom={1} /></svg>
      <ul>
        {rows.map(({ who, fill }) => <li key={who}><Swatch fill={fill} /><Ref id={who} day={day} /></li>)}
        {nobody && <li><Swatch fill={nobody} />{t("nobody")}</li>}
        {signs.map(([word, fill]) => fill && <li key={word}><Swatch fill={fill} />{t(word)}</li>)}
        {!!shapes?.paths.size && seen.some((each) => each.by.length > 0) && <li><i class="ruler-sample" aria-hidden="true">Abc</i>{t("runsHere")}</li>}
        {grey && <li><Swatch fill="var(--uncovered)" />{t("greyNames")}</li>}
        {over && <li><Stroke kind="over" />{t("overLines")}: <Ref id={state.sel} /></li>}
        {differs && <li><Stroke kind="differs" />{t("differsHere")}</li>}
        {lines.has("fixed") && <li><Stroke kind="fixed" />{t("frontierFixed")}</li>}
        {lines.has("open") && <li><Stroke kind="open" />{t("frontierOpen")}</li>}
        {lines.has("") && <li><Stroke kind="" />{t("frontierNone")}</li>}
        {[...statuses].map(([key, { id, class: klass }]) => <li key={key}><Glyph payload={payload} klass={klass} id={id} />{name(payload, id, state.lang, day)}</li>)}
      </ul>
      {!!shapes?.paths.size && <p class="note">{t("approx")}</p>}
    </section>
  );
}

const Swatch = ({ fill }: { fill: string }) => <svg class="swatch" width="22" height="14" aria-hidden="true"><rect width="22" height="14" fill={fill} /></svg>;
const Stroke = ({ kind }: { kind: string }) => <svg class="swatch line" width="22" height="14" aria-hidden="true"><path class={kind === "over" || kind === "differs" ? kind : `frontier ${kind}`} d="M0 7h22" /></svg>;
