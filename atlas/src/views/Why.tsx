/** The panel that explains what is selected: the answer as a sentence, the chain of articles, other readings, the whole story. */
import { usePage } from "../context";
import { NOBODY } from "../engine/books";
import type { Other } from "../engine/others";
import { shows } from "../engine/lessons";
import { frontier } from "../engine/picture";
import { cited, given, name, sentence } from "../engine/say";
import { gathered, ofDay, ofPlace, ofPolity, type Step } from "../engine/stories";
import { told } from "../engine/steps";
import { say } from "../engine/days";
import { Chain, Link, rank, Sources } from "../parts/Chain";
import { Glyph } from "../parts/Glyph";
import { Day, Ref, Refs } from "../parts/Ref";
import { InstrumentBrief } from "./Instrument";
import { speaking } from "../engine/relations";
import { shown } from "../engine/reasons";

export function Why() {
  const { payload, state, t, go } = usePage();
  const entry = payload.names[state.sel];
  const type = entry?.type ?? "";
  return (
    <section class="why" id="why" aria-label={t("why")} tabIndex={-1}>
      {state.sel && <button type="button" class="unselect" aria-label={t("unselect")} title={t("unselect")} onClick={() => go({ sel: "", article: "" }, true)}>×</button>}
      {state.sel.startsWith("boundary:") ? <Boundary pair={state.sel.slice(9)} /> : !entry ? <Empty /> : type === "place" ? <Place id={state.sel} /> : type === "polity" || type === "group" ? <Polity id={state.sel} />
        : payload.instruments[state.sel] ? <InstrumentBrief id={state.sel} /> : <Entry id={state.sel} />}
    </section>
  );
}

function Empty() {
  const { state, ticks, books, payload, t, href } = usePage();
  const near = ticks.filter((tick) => tick <= state.day).slice(-1)[0];
  const open = books.live("matter", state.day).filter(({ value }) => (value as { id: string }).id === "open");
  return (
    <>
      <h2>{say(state.day, state.lang)}</h2>
      <p class="muted">{t("whyEmpty")}</p>
      {payload.lessons?.[0] && !state.lesson && <p class="first-lesson">{t("firstLesson")} <a class="button" href={href({ ...shows(payload.lessons[0].steps[0]!), lesson: payload.lessons[0].id, step: 0 })}>{payload.lessons[0].title[state.lang]}</a></p>}
      {near !== undefined && <OnDay day={near} />}
      {open.length > 0 && <><h3>{t("matters")}</h3><ul class="plain">{open.map(({ key }) => <li key={key[0]}><a class="ref" href={href({ sel: key[0]! })}>{name(payload, key[0]!, state.lang, state.day)}</a></li>)}</ul></>}
    </>
  );
}

/** What changed on the last day of change. */
function OnDay({ day }: { day: number }) {
  const { payload, books, t } = usePage();
  const steps = ofDay(books, day);
  return <><h3>{t("lastChange")}: <Day day={day} /></h3><Story steps={gathered(payload, steps).slice(0, 14)} days={false} once /></>;
}

function Place({ id }: { id: string }) {
  const { payload, books, readings, state, t, base } = usePage();
  const { day, lang } = state;
  const held = books.title(id, day), by = books.administration(id, day);
  const other = by.covered && books.state(by.values.join("+")) !== books.state(held.values.join("+"));
  const others = books === base ? readings.title(id, day) : [];
  const otherAdmin = books === base ? readings.administration(id, day).filter((o) => !others.some((x) => x.world && x.world === o.world)) : [];
  const stands = books.statuses(id, day);
  const statuses = stands.filter((each) => each.class !== "administration"), ruled = stands.find((each) => each.class === "administration");
  const contested = others.some((each) => each.rank === "contested");
  const entry = payload.names[id]!;
  return (
    <>
      <p class="kind">{t("place")}{entry.in && <> · <Ref id={entry.in} /></>}</p>
      <h2>{name(payload, id, lang, day)}</h2>
      {entry.summary?.[lang] && <p class="muted">{entry.summary[lang]}</p>}
      <p class="sentence" data-testid="sentence">
        {held.covered ? sentence(payload, "title", [id], held.values[0] === NOBODY ? [] : held.values, day, lang, held.values[0] !== NOBODY) : held.followed !== undefined ? "" : t("notCoveredSays")}
        {held.followed !== undefined && <>{t("lastFollowed")} <Day day={held.followed} /> — {sentence(payload, "title", [id], held.last![0] === NOBODY ? [] : held.last!, held.followed, lang, held.last![0] !== NOBODY)}</>}
        {contested && <span class="tag">{t("contestedRank")}</span>}
      </p>
      {held.covered && <Span since={held.since} until={held.until} />}
      {other && <><p class="sentence">{sentence(payload, "administration", [id], by.values, day, lang)}{ruled && <span class="tag">{name(payload, ruled.id, lang, day)}</span>}</p><Span since={by.since} until={by.until} /></>}
      {statuses.length > 0 && <ul class="statuses">{statuses.map((each) => <li key={each.class}><Glyph payload={payload} klass={each.class} id={each.id} /> {name(payload, each.id, lang, day)}{each.under && each.under !== each.id && <> (<Refs ids={each.under.split("+").map((one) => speaking(books, one, day))} day={day} />)</>} <span class="muted"><Since day={each.since} /></span></li>)}</ul>}
      {held.parts.length > 0 && <p>{t("parts")}: {held.parts.map(([part, who], at) => <span key={part}>{at > 0 && "; "}<Ref id={part} />: <Ref id={who} /></span>)}</p>}
      {held.why.length > 0 && <><h3>{t("because")}</h3><Chain whys={books.distinct([...held.why, ...(other ? by.why : []), ...statuses.flatMap((each) => each.why)])} /></>}
      {others.length + otherAdmin.length > 0 && <><h3>{t("others")}</h3><Others list={others} fluent="title" place={id} /><Others list={otherAdmin} fluent="administration" place={id} /></>}
      <details class="story-box"><summary>{t("story")}</summary><Story steps={ofPlace(books, id)} /></details>
      <Sources keys={entry.sources ?? []} />
    </>
  );
}

/** Since a day, as each language says it; what was so when the books begin is said to be so. */
function Since({ day }: { day: number }) {
  const { t } = usePage();
  return day <= 1 ? <>{t("beforeBooks")}</> : <>{t("since")} <Day day={day} />{t("sinceAfter")}</>;
}

function Span({ since, until }: { since: number | null; until: number | null }) {
  const { t } = usePage();
  return <p class="span">{since !== null && <Since day={since} />}{until !== null && <>{since !== null && ", "}{t("until")} <Day day={until} />{t("untilAfter")}</>}</p>;
}

function Others({ list, fluent, place }: { list: Other[]; fluent: string; place: string }) {
  const { payload, state, t, href } = usePage();
  const { day, lang } = state;
  return (
    <ul class="others">
      {list.map((each, at) => (
        <li key={at} class={each.rank}>
          <div class="head">
            <b>{each.world ? each.world.name[lang] : payload.names[each.name] ? name(payload, each.name, lang, day) : t(each.name === "waits" ? "waits" : "claim")}</b> <span class="tag">{rank(each.rank, t)}</span>
            {each.world && <a class="ref small" href={href({ view: "compare", day2: day, world2: each.world.id })}>{t("compare")}</a>}
          </div>
          <p>{each.values.length ? sentence(payload, fluent, [place], each.values[0] === NOBODY ? [] : each.values, day, lang, each.values[0] !== NOBODY) : t("notCoveredSays")}{each.reason && <span class="muted"> {given(each.reason, lang)}</span>}</p>
          {each.why !== null && <p class="where">{cited(payload, shown(payload, each.why).instrument, shown(payload, each.why).article, lang)} <code>{payload.reasons[each.why]!.at.join(":")}</code></p>}
        </li>
      ))}
    </ul>
  );
}

export function Story({ steps, days = true, once = false }: { steps: Step[]; days?: boolean; once?: boolean }) {
  const { payload, state, books, t } = usePage();
  const seen = new Set<string>();
  const fresh = (step: Step): boolean => {
    const said = told(payload, step, state.lang, null) + payload.reasons[step.why]!.instrument;
    return !once || (!seen.has(said) && !!seen.add(said));
  };
  return (
    <ol class="story">
      {gathered(payload, steps).filter(fresh).map((step, at) => (
        <li key={at} class={step.day > state.day ? "ahead" : ""}>
          {days && <Day day={payload.reasons[step.why]?.doubt?.[0] ?? step.day} to={payload.reasons[step.why]?.doubt?.[1]} />} {told(payload, step, state.lang, step.fluent === "administration" ? books.holder(step.key[0]!, step.day) : null)}
          <span class="by"> {cited(payload, payload.reasons[step.why]!.instrument, payload.reasons[step.why]!.article, state.lang)}{payload.reasons[step.why]!.unchecked && <span class="tag uncertain" title={t("unchecked")}>?</span>}</span>
        </li>
      ))}
    </ol>
  );
}

const OWN = new Set(["recognises", "hostilities", "stance"]); // what a government has for itself, not its state

function Polity({ id }: { id: string }) {
  const { payload, books, state, t } = usePage();
  const { day, lang } = state;
  const own = books.state(id), entry = payload.names[id]!;
  const stood = !entry.life || (entry.life[0] <= day && day < (entry.life[1] ?? Infinity));
  const named = (value: string | null): boolean => (value ?? "").split("+").includes(id);
  const places = books.places().filter((place) => named(books.holder(place, day)) && !books.above(place).some((up) => books.holder(up, day) === books.holder(place, day)));
  const occupied = books.places().filter((place) => books.rows("administration", place) && named(books.administrator(place, day)) && !named(books.holder(place, day)));
  const among = (fluent: string, at: number): string[] => books.live(fluent, day).filter(({ key }) => stood && key[at] === (OWN.has(fluent) ? id : own)).map(({ key, value }) => { const said = (value as { names?: string[] }).names?.filter((each) => books.state(each) !== own) ?? []; return said.length === 1 ? said[0]! : key[1 - at]!; });
  const war = [...among("war", 0), ...among("war", 1)].filter((each, at, all) => all.indexOf(each) === at);
  const fights = [...among("hostilities", 0), ...among("hostilities", 1)];
  const row = (word: Parameters<typeof t>[0], ids: string[]) => ids.length > 0 && <><dt>{t(word)}</dt><dd><Refs ids={[...new Set(ids)]} /></dd></>;
  const members = books.live("member", day).filter(({ key }) => key[1] === id).map(({ value, key }) => (value as { names?: string[] }).names?.[0] ?? key[0]!);
  return (
    <>
      <p class="kind">{t("state")}</p>
      <h2>{name(payload, id, lang, day)}</h2>
      {entry.summary?.[lang] && <p class="muted">{entry.summary[lang]}</p>}
      {entry.life && entry.life[0] > 0 && <p class="span">{t("existed")}: <Day day={entry.life[0]} />{entry.life[1] ? <> – <Day day={entry.life[1]} /></> : null}</p>}
      <p class="span">{say(day, lang)}:</p>
      <dl class="facts">{row("holds", places)}{row("administers", occupied)}{row("atWar", war)}{row("fights", fights)}{row("recognises", among("recognises", 0))}{row("recognisedBy", among("recognises", 1))}{row("members", members)}</dl>
      <details class="story-box" open><summary>{t("story")}</summary><Story steps={ofPolity(books, id)} /></details>
      <Sources keys={entry.sources ?? []} />
    </>
  );
}

function Boundary({ pair }: { pair: string }) {
  const { payload, books, state, t } = usePage();
  const [a, b] = pair.split("|") as [string, string];
  const found = frontier(books, a, b, state.day);
  const steps = (books.rows("boundary", [a, b].sort().join("|")) ?? []).map((row, i, rows) => ({ day: row[0], fluent: "boundary", key: [a, b], value: row[1], before: rows[i - 1]?.[1] ?? null, why: row[2], how: row[3] }));
  return (
    <>
      <h2>{name(payload, a, state.lang, state.day)} – {name(payload, b, state.lang, state.day)}</h2>
      <p class="sentence">{sentence(payload, "boundary", [a, b], found ? [found.value] : [], state.day, state.lang, found !== null)}</p>
      {found && <><h3>{t("because")}</h3><Chain whys={books.reasons("boundary", [a, b].sort().join("|"), state.day)} /></>}
      <h3>{t("story")}</h3><Story steps={steps} />
    </>
  );
}

/** A matter, topic, account or whatever else has a name. */
function Entry({ id }: { id: string }) {
  const { payload, books, state, t, href } = usePage();
  const entry = payload.names[id]!;
  const rows = books.rows("matter", id) ?? [];
  const now = books.change("matter", id, state.day);
  const steps = rows.map((row, i) => ({ day: row[0], fluent: "matter", key: [id], value: row[1], before: rows[i - 1]?.[1] ?? null, why: row[2], how: row[3] }));
  return (
    <>
      <p class="kind">{entry.type === "matter" ? t("matter") : ""}</p>
      <h2>{name(payload, id, state.lang, state.day)}</h2>
      {entry.summary?.[state.lang] && <p>{entry.summary[state.lang]}</p>}
      {payload.worlds.some((each) => each.id === `reading:${id}`) && <p><a class="button" href={href({ view: "map", world: `reading:${id}` })}>{t("seeReading")}</a></p>}
      {entry.over && <p>{t("over")}: <Refs ids={entry.over} /></p>}
      {now && <><h3>{t("because")}</h3><ol class="chain"><Link why={now[2]} /></ol></>}
      {steps.length > 0 && <><h3>{t("story")}</h3><Story steps={steps} /></>}
      <Sources keys={entry.sources ?? []} />
    </>
  );
}
