/** The chain of articles behind an answer: what each says, where it stands, its sources, its rank. */
import { usePage } from "../context";
import { shown } from "../engine/reasons";
import { cited, name } from "../engine/say";
import { Day } from "./Ref";
import type { Lang, Source } from "../payload";

export function Chain({ whys }: { whys: number[] }) {
  const { payload } = usePage();
  const groups = new Map<string, number[]>();
  for (const why of whys) {
    const row = payload.reasons[why]!;
    const key = row.instrument ? `${row.instrument}|${row.article ?? ""}|${row.rank ?? ""}` : String(why);
    groups.set(key, [...(groups.get(key) ?? []), why]);
  }
  return <ol class="chain">{[...groups.values()].map(([first, ...rest]) => <Link key={first} why={first!} also={rest} />)}</ol>;
}

export function Link({ why, also = [] }: { why: number; also?: number[] }) {
  const { payload, state, t, href } = usePage();
  const one = shown(payload, why);
  const title = cited(payload, one.instrument, one.article, state.lang) || (one.row.entry ? name(payload, one.row.entry, state.lang, state.day) : "");
  const target = one.instrument ?? one.row.entry;
  const doubt = one.row.doubt;
  return (
    <li class={`link ${one.rank}`}>
      <div class="head">
        {target ? <a class="ref strong" href={href({ sel: target, article: one.article ?? "" })}>{title}</a> : <b>{title}</b>}
        {one.day !== undefined && <Day day={doubt ? doubt[0] : one.day} to={doubt ? doubt[1] : undefined} />}
        {doubt && <span class="tag uncertain" title={t("uncertain")}>≈</span>}
        {one.rank !== "accepted" && <span class="tag">{rank(one.rank, t)}</span>}
        {!one.checked && <span class="tag uncertain">{t("unchecked")}</span>}
      </div>
      <p>{one.text[state.lang]}</p>
      {[one, ...also.map((each) => shown(payload, each))].map((each) => (
        <div key={each.line}>
          {one.text[state.lang] !== each.clause[state.lang] && <p class="clause">{each.clause[state.lang]}</p>}
          <p class="where"><code>{each.file}:{each.line}</code> <Sources keys={each.sources} /></p>
        </div>
      ))}
    </li>
  );
}

export function rank(word: string, t: (key: "contestedRank" | "rejectedRank" | "signedRank" | "accepted") => string): string {
  return word === "rejected" ? t("rejectedRank") : word === "signed" ? t("signedRank") : word === "contested" ? t("contestedRank") : t("accepted");
}

export function Sources({ keys }: { keys: string[] }) {
  const { payload, state } = usePage();
  if (!keys.length) return null;
  return (
    <span class="sources">
      {keys.map((key) => {
        const source = payload.sources[key];
        const safe = source?.url && /^https?:\/\//.test(source.url) ? source.url : undefined;
        const said = source ? describe(source, state.lang) : key;
        return safe ? <a key={key} href={safe} title={said} target="_blank" rel="noopener noreferrer">{short(source, key)}</a> : <span key={key} title={said}>{short(source, key)}</span>;
      })}
    </span>
  );
}

/** A source in a word or two: who wrote or keeps it, else what it is called. */
function short(source: Source | undefined, key: string): string {
  const said = source?.by ?? source?.journal ?? source?.publisher ?? source?.title ?? key;
  return said.length > 34 ? `${said.slice(0, 32).trimEnd()}…` : said;
}

export function describe(source: Source, _lang: Lang): string {
  return [source.by, source.title, source.journal, source.publisher, source.date ?? source.year].filter(Boolean).join(", ");
}
