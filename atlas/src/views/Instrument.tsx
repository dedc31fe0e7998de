/** A treaty, document or happening: in brief beside the map, and whole in the reader. */
import { useMemo } from "preact/hooks";
import { usePage } from "../context";
import { FOREVER } from "../engine/days";
import { beyond } from "../engine/horizon";
import { given, name } from "../engine/say";
import { gathered, ofInstrument, type Step } from "../engine/stories";
import { told } from "../engine/steps";
import { dateKey, how, typeName } from "../i18n";
import { Sources } from "../parts/Chain";
import { Day, Ref, Refs } from "../parts/Ref";
import type { Article, Clause, Dated } from "../payload";

/** How an instrument stands on the day looked at. */
export function Standing({ id }: { id: string }) {
  const { payload, books, state, t } = usePage();
  const found = books.force(id), one = payload.instruments[id]!;
  const day = state.day;
  if (one.class !== "treaty") return <span class="standing">{found.signed !== undefined && day >= found.signed ? t("happened") : t("notHappened")}</span>;
  const edge = found.end !== undefined && found.end <= day ? null : beyond(books, "in_force", [id], day);
  if (edge !== null) return <span class="standing">{t("lastFollowed")} <Day day={edge - 1} /></span>;
  if (found.partly !== undefined && found.partly <= day && day < (found.begin ?? found.end ?? FOREVER)) return <InPart id={id} />;
  if (books.inForce(id, day)) return <span class="standing live">{t("inForce")}{found.end ? <> · {t("until")} <Day day={found.end} />{t("untilAfter")}</> : null}</span>;
  if (found.signed !== undefined && day < found.signed) return <span class="standing">{t("notYet")}</span>;
  const first = found.partly ?? found.begin;
  if (first === undefined) return <span class="standing">{t("never")}</span>;
  return <span class="standing">{day < first ? t("notInForce") : <>{t("ended")} <Day day={found.end ?? FOREVER} /> ({how(found.how, state.lang)})</>}</span>;
}

/** In force in part: which articles, where these are not all, and from when the whole. */
function InPart({ id }: { id: string }) {
  const { payload, books, state, t } = usePage();
  const found = books.force(id), all = payload.instruments[id]!.articles ?? [];
  const some = all.filter((each) => books.inForce(id, state.day, each.label)).map((each) => each.label);
  return (
    <span class="standing">{t("inPart")}{some.length > 0 && some.length < all.length && <>: {t("articlesBefore")}{some.join(", ")}{t("articlesAfter")}</>}
      {found.begin !== undefined && <> · {t("asWhole")} <Day day={found.begin} /></>}</span>
  );
}

export function InstrumentBrief({ id }: { id: string }) {
  const { payload, state, t, href } = usePage();
  const one = payload.instruments[id]!;
  const article = one.articles?.find((each) => each.label === state.article);
  return (
    <>
      <p class="kind">{typeName(one.type, state.lang)}</p>
      <h2>{name(payload, id, state.lang)}</h2>
      <p><Standing id={id} /></p>
      {article && <div class="chosen"><ArticleBody id={id} article={article} level={3} /></div>}
      {payload.names[id]?.summary?.[state.lang] && <p>{payload.names[id]!.summary![state.lang]}</p>}
      <Facts id={id} />
      {!article && <><Effects id={id} label="" /><Clauses list={one.clauses ?? []} file={one.file} /></>}
      <p><a class="button" href={href({ view: "treaties" })}>{t("read")}</a></p>
      <Sources keys={one.sources ?? []} />
    </>
  );
}

/** Dates of every kind, parties, signatories, causes and consequences. */
export function Facts({ id }: { id: string }) {
  const { payload, state, t } = usePage();
  const one = payload.instruments[id]!;
  const leads = useMemo(() => Object.entries(payload.instruments).flatMap(([other, each]) => (each.causes ?? []).filter((c) => c.id === id).map((c) => ({ other, ...c }))), [id, payload]);
  const weight = (rank: string, mode: string, of?: string) => <span class="muted"> ({t(rank === "necessary" ? "necessary" : "contributing")}, {mode === "opinion" ? t("opinion") : t("fact")}{of && <>, {t("ofWhom")} {payload.names[of] ? name(payload, of, state.lang) : of}</>})</span>;
  return (
    <dl class="facts">
      {one.dates && <><dt>{t("dates")}</dt><dd><ul class="plain">{one.dates.map((line, at) => <li key={at}><DatedLine line={line} /></li>)}</ul></dd></>}
      {one.place && <><dt>{t("place")}</dt><dd><Ref id={one.place} /></dd></>}
      {one.sides && <><dt>{t("parties")}</dt><dd>{one.sides.map((side, at) => <span key={at}>{at > 0 && " | "}<Refs ids={side} day={one.dates?.[0]?.from} /></span>)}</dd></>}
      {one.participants && <><dt>{t("takesPart")}</dt><dd><Refs ids={one.participants} day={one.dates?.[0]?.from} /></dd></>}
      {one.signatories && <><dt>{t("signatories")}</dt><dd><ul class="plain">{one.signatories.map(([who, people]) => <li key={who}><Ref id={who} day={one.dates?.[0]?.from} />: {people.map((one) => (state.lang === "tr" ? one.replace("(head)", "(başkan)") : one)).join(", ")}</li>)}</ul></dd></>}
      {one.causes && <><dt>{t("causes")}</dt><dd><ul class="plain">{one.causes.map((c, at) => <li key={at}><Ref id={c.id} article={c.article} />{weight(c.rank, c.mode, c.of)}</li>)}</ul></dd></>}
      {leads.length > 0 && <><dt>{t("leads")}</dt><dd><ul class="plain">{leads.map((c, at) => <li key={at}><Ref id={c.other} />{weight(c.rank, c.mode, c.of)}</li>)}</ul></dd></>}
      {one.citation && <><dt>{t("sources")}</dt><dd>{one.citation.join("; ")}</dd></>}
    </dl>
  );
}

function DatedLine({ line }: { line: Dated }) {
  const { state, t } = usePage();
  const uncertain = line.to !== undefined && line.to !== line.from && !line.text.includes("/");
  return (
    <span class={line.rank ? `alternative ${line.rank}` : ""}>
      {dateKey(line.key, state.lang)}: <Day day={line.from} to={line.to} span={line.text.includes("/")} />{uncertain && <span class="tag uncertain" title={t("uncertain")}>≈</span>}{line.place && `, ${line.place}`}
      {line.articles && <span class="muted"> ({t("articles")} {line.articles.join(", ")})</span>}{line.parties && <span class="muted"> (<Refs ids={line.parties} />)</span>}
      {line.by && <> <Ref id={line.by.split(" ")[0]!} /></>}{line.how && <span class="muted"> {how(line.how, state.lang)}</span>}
      {line.rank && <span class="tag">{line.rank === "rejected" ? t("rejectedRank") : t("contestedRank")}</span>}{line.reason && <span class="muted"> {given(line.reason, state.lang)}</span>}
      {line.unchecked && <span class="tag uncertain" title={t("unchecked")}>?</span>} <Sources keys={line.sources ?? []} />
    </span>
  );
}

export function ArticleBody({ id, article, level }: { id: string; article: Article; level: 2 | 3 }) {
  const { payload, books, state, t } = usePage();
  const one = payload.instruments[id]!;
  const items = (one.numbering ?? []).filter(([, labels]) => labels.includes(article.label)).map(([item]) => item);
  const own = books.force(id).parts?.[article.label];
  const Heading = `h${level}` as "h2";
  return (
    <article class={`article ${state.article === article.label ? "chosen" : ""}`} id={`art-${article.label}`}>
      <Heading class="article-head">{article.say[state.lang]}{article.title[state.lang] && article.title[state.lang] !== article.say[state.lang] && ` — ${article.title[state.lang]}`}{items.length > 0 && <span class="tag" title={t("numbering")}>{items.join(", ")}</span>}</Heading>
      {own && <p class="span">{own.begin !== undefined ? <>{t("inForce")} <Day day={own.begin} />{own.end !== undefined && <> – <Day day={own.end} /></>}</> : t("never")}</p>}
      <p>{article.summary[state.lang]}</p>
      <Clauses list={article.clauses} file={one.file} />
      <Effects id={id} label={article.label} />
    </article>
  );
}

function Clauses({ list, file }: { list: Clause[]; file: string }) {
  const { state, t } = usePage();
  if (!list.length) return null;
  return (
    <ul class="clauses">
      {list.map((clause) => (
        <li key={clause.line} class={clause.role ? "under" : ""}>
          <span class={clause.rank === "rejected" ? "struck" : ""}>{clause.say[state.lang]}</span> {clause.rank && <span class="tag">{clause.rank === "rejected" ? t("rejectedRank") : t("contestedRank")}</span>}
          {clause.unchecked && <span class="tag uncertain" title={t("unchecked")}>?</span>} {clause.reason && <span class="muted">{given(clause.reason, state.lang)} </span>}<code>{file}:{clause.line}</code> <Sources keys={clause.sources ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** What an article began and what it ended in the books. */
export function Effects({ id, label }: { id: string; label: string }) {
  const { payload, books, state, t } = usePage();
  const steps = useMemo(() => ofInstrument(payload, books, id), [payload, books, id]).get(label) ?? [];
  if (!steps.length) return null;
  const part = (all: Step[], word: "began" | "endedFacts") => { const list = gathered(payload, all); return list.length > 0 && (
    <details class="effects"><summary>{t(word)} ({list.length})</summary><ul class="plain">{list.map((step, at) => <li key={at}><Day day={step.day} /> {told(payload, step, state.lang)}</li>)}</ul></details>
  ); };
  return <>{part(steps.filter((s) => s.value !== null), "began")}{part(steps.filter((s) => s.value === null), "endedFacts")}</>;
}
