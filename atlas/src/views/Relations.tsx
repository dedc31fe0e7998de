/** Polities of a day and what stands between them: as a graph and as a table. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../context";
import { government, relations, type Relation } from "../engine/relations";
import { name } from "../engine/say";
import { Ref } from "../parts/Ref";
import { TimeBar } from "../parts/TimeBar";

const KINDS = ["war", "duties", "recognition", "stance"] as const;
interface Node { id: string; x: number; y: number; degree: number }
const W = 900, H = 560;

export function Relations() {
  const { payload, books, state, t, go } = usePage();
  const [kinds, setKinds] = useState<ReadonlySet<string>>(new Set(["war", "duties", "stance"]));
  const found = useMemo(() => relations(books, state.day, kinds), [books, state.day, kinds]);
  const said = (id: string): string => name(payload, government(books, id, state.day), state.lang, state.day);
  const nodes = useMemo(() => { const wide = new Map<string, number>(); return layout(found, (id) => wide.get(id) ?? wide.set(id, half(said(id))).get(id)!); }, [found, state.lang]);
  const toggle = (kind: string): void => { const next = new Set(kinds); if (!next.delete(kind)) next.add(kind); setKinds(next); };
  const chosen = state.sel ? books.state(state.sel) : "";
  const near = new Set(found.filter((each) => each.a === chosen || each.b === chosen).flatMap((each) => [each.a, each.b]));
  const dim = (...ids: string[]): string => (nodes.has(chosen) && !ids.includes(chosen) && !(ids.length === 1 && near.has(ids[0]!)) ? "dim" : "");
  return (
    <div class="relations">
      <h1>{t("relations")}</h1>
      <TimeBar day={state.day} set={(day) => go({ day })} />
      <div class="filters" role="group" aria-label={t("filter")}>{KINDS.map((kind) => <button type="button" key={kind} aria-pressed={kinds.has(kind)} onClick={() => toggle(kind)}><Stroke kind={kind} />{t(kind)}</button>)}</div>
      {found.length === 0 ? <p class="empty">{t("lone")}</p> : (
        <svg class="graph" viewBox={`0 0 ${W} ${H}`} role="img" aria-label={`${t("graph")}: ${found.length} ${t("relations")}`}>
          <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0 8 4 0 8z" /></marker></defs>
          {found.map((each) => {
            const a = nodes.get(each.a)!, b = nodes.get(each.b)!, bend = KINDS.indexOf(each.kind) * 9 - 9;
            const dx = b.x - a.x, dy = b.y - a.y, far = Math.hypot(dx, dy) || 1, mx = (a.x + b.x) / 2 - (dy / far) * bend, my = (a.y + b.y) / 2 + (dx / far) * bend;
            return <path key={`${each.kind}${each.a}${each.b}`} class={`edge ${each.kind} ${dim(each.a, each.b)}`} d={`M${a.x} ${a.y}Q${mx} ${my} ${b.x} ${b.y}`} stroke-width={each.kind === "duties" ? 1 + Math.min(4, Math.log2(each.what.length + 1)) : undefined} marker-end={each.kind === "recognition" || each.kind === "stance" ? "url(#tip)" : undefined}><title>{tell(each)}</title></path>;
          })}
          {[...nodes.values()].map((node) => {
            const text = said(node.id), wide = half(text);
            return (
              <g key={node.id} class={`node ${node.id === chosen ? "chosen" : ""} ${dim(node.id)}`} transform={`translate(${node.x} ${node.y})`} onClick={() => go({ sel: government(books, node.id, state.day), article: "" }, true)}>
                <rect x={-wide} y="-11" width={wide * 2} height="22" rx="11" /><text dy="4">{text}</text>
              </g>
            );
          })}
        </svg>
      )}
      <Listed found={found} said={said} chosen={chosen} />
      <details class="below wide-only" open={found.length > 0 && found.length < 40}><summary>{t("table")} ({found.length})</summary>
        <table>
          <thead><tr><th scope="col">{t("from")}</th><th scope="col">{t("to")}</th><th scope="col">{t("kind")}</th><th scope="col">{t("what")}</th></tr></thead>
          <tbody>{found.map((each) => <tr key={`${each.kind}${each.a}${each.b}`}><td><Ref id={government(books, each.a, state.day)} /></td><td><Ref id={government(books, each.b, state.day)} /></td><td>{t(each.kind)}</td><td><What relation={each} /></td></tr>)}</tbody>
        </table>
      </details>
    </div>
  );

  function tell(each: Relation): string {
    return `${said(each.a)} – ${said(each.b)}: ${t(each.kind)}\n${[...new Set(each.what.map((one) => name(payload, one.id, state.lang, state.day)))].slice(0, 12).join(", ")}`;
  }
}

/** The relations by state, for a screen on which a graph would be too small to read; whoever is chosen stands first. */
function Listed({ found, said, chosen }: { found: Relation[]; said(id: string): string; chosen: string }) {
  const { books, state, t } = usePage();
  const of = new Map<string, Relation[]>();
  for (const each of found) of.set(each.a, [...(of.get(each.a) ?? []), each]);
  const rows = [...of].sort(([a, one], [b, two]) => Number(b === chosen) - Number(a === chosen) || two.length - one.length || said(a).localeCompare(said(b), state.lang));
  return (
    <div class="listed">
      {rows.map(([id, own]) => (
        <section key={id} class="card"><h2><Ref id={government(books, id, state.day)} /></h2>
          <ul class="plain">{own.map((each) => <li key={each.kind + each.b}>{each.kind === "war" ? <><Stroke kind={each.kind} /> {t(each.kind)} · <Ref id={government(books, each.b, state.day)} /></> : (
            <details><summary><Stroke kind={each.kind} /> {t(each.kind)} · {said(each.b)} ({new Set(each.what.map((one) => one.id)).size})</summary><p class="small"><Ref id={government(books, each.b, state.day)} />: <What relation={each} /></p></details>)}</li>)}</ul>
        </section>
      ))}
    </div>
  );
}

/** The topics or attitudes of a relation, each leading to the article that says so. */
function What({ relation }: { relation: Relation }) {
  const { payload, state, href, t } = usePage();
  const seen = new Map(relation.what.map((one) => [one.id, one]));
  return <>{[...seen.values()].map((one, at) => { const reason = payload.reasons[one.why]!; return <span key={one.id}>{at > 0 && ", "}<a class="ref" href={href({ sel: reason.instrument ?? reason.entry ?? "", article: reason.article ?? "" })}>{payload.names[one.id] ? name(payload, one.id, state.lang, state.day) : payload.questions[one.id]?.word[state.lang] ?? name(payload, one.id, state.lang, state.day)}</a>{one.life && <span class="tag">{t(one.life === "overdue" ? "overdue" : "waitsFor")}</span>}</span>; })}</>;
}

const Stroke = ({ kind }: { kind: string }) => <svg width="22" height="10" aria-hidden="true"><path class={`edge ${kind}`} d="M1 5h20" /></svg>;

/** Half the width of a node that holds a name. */
const half = (text: string): number => text.length * 3.5 + 8;

/** A quiet layout: the same relations always fall in the same places. */
function layout(found: Relation[], wide: (id: string) => number): Map<string, Node> {
  const ids = [...new Set(found.flatMap((each) => [each.a, each.b]))].sort();
  const nodes: Node[] = ids.map((id, at) => ({ id, x: W / 2 + Math.cos((at / ids.length) * 2 * Math.PI) * 260, y: H / 2 + Math.sin((at / ids.length) * 2 * Math.PI) * 190, degree: 0 }));
  const of = new Map(nodes.map((node) => [node.id, node]));
  const links = [...new Set(found.map((each) => [each.a, each.b].sort().join("|")))].map((pair) => { const [a, b] = pair.split("|"); of.get(a!)!.degree++; of.get(b!)!.degree++; return { source: a!, target: b! }; });
  const run = forceSimulation(nodes as never[]).force("link", forceLink(links as never[]).id((node) => (node as Node).id).distance(110).strength(0.16)).force("charge", forceManyBody().strength(-520))
    .force("x", forceX(W / 2).strength(0.055)).force("y", forceY(H / 2).strength(0.13)).force("apart", forceCollide(46)).stop();
  for (let i = 0; i < 260; i++) run.tick();
  const fit = (axis: "x" | "y", least: number, most: number): void => {
    const low = Math.min(...nodes.map((node) => node[axis])), high = Math.max(...nodes.map((node) => node[axis]));
    for (const node of nodes) node[axis] = Math.round(high > low ? least + ((node[axis] - low) / (high - low)) * (most - least) : (least + most) / 2);
  };
  fit("x", 110, W - 110);
  fit("y", 24, H - 24);
  for (let round = 0; round < 40; round++) {
    for (const a of nodes) for (const b of nodes) {
      if (a.id < b.id && Math.abs(a.x - b.x) < wide(a.id) + wide(b.id) + 6 && Math.abs(a.y - b.y) < 26) { const push = (26 - Math.abs(a.y - b.y)) / 2 + 0.5, up = a.y <= b.y ? 1 : -1; a.y -= push * up; b.y += push * up; }
    }
    for (const node of nodes) { node.y = Math.max(14, Math.min(H - 14, node.y)); node.x = Math.max(wide(node.id) + 2, Math.min(W - wide(node.id) - 2, node.x)); }
  }
  return of;
}
