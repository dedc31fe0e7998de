/** The treaties, article by article, with what each began and ended. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { usePage } from "../context";
import { iso } from "../engine/days";
import { fold } from "../engine/fold";
import { name } from "../engine/say";
import { typeName } from "../i18n";
import { Sources } from "../parts/Chain";
import { Day, Ref } from "../parts/Ref";
import { ArticleBody, Effects, Facts, Standing } from "./Instrument";
import { dateOf } from "./Timeline";

export function Reader() {
  const { payload, state, t, href } = usePage();
  const [text, setText] = useState("");
  const [klass, setKlass] = useState("treaty");
  const rows = useMemo(() => Object.entries(payload.instruments).map(([id, one]) => ({ id, one, day: dateOf(one)?.from ?? 0 })).sort((a, b) => a.day - b.day), [payload]);
  const chosen = payload.instruments[state.sel] ? state.sel : "";
  const shown = rows.filter(({ id, one }) => (one.class === klass || id === chosen) && (!text || fold(`${name(payload, id, "en")} ${name(payload, id, "tr")}`).includes(fold(text))));
  const last = rows.filter(({ one, day }) => one.class === "treaty" && !one.short && day > 0 && day <= state.day).at(-1);
  useEffect(() => { document.querySelector(".shelf a[aria-current]")?.scrollIntoView({ block: "nearest" }); }, [chosen, klass]);
  useEffect(() => {
    const at = state.article ? document.getElementById(`art-${state.article}`) : chosen ? document.getElementById("reader-top") : null;
    at?.scrollIntoView({ block: "start" });
  }, [chosen, state.article]);
  return (
    <div class="reader">
      <nav class="shelf" aria-label={t("treaties")}>
        <select aria-label={t("filter")} value={klass} onChange={(event) => setKlass(event.currentTarget.value)}>
          <option value="treaty">{t("treaties")}</option><option value="document">{t("documents")}</option><option value="event">{t("happenings")}</option>
        </select>
        <input type="search" aria-label={t("filter")} placeholder={t("filter")} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        <ul>{shown.map(({ id, day }) => <li key={id}><a href={href({ sel: id, article: "" })} aria-current={id === (chosen || last?.id) ? "true" : undefined}><span class="muted">{day ? iso(day).slice(0, 4) : ""}</span> {name(payload, id, state.lang)}</a></li>)}</ul>
      </nav>
      <div class="book" id="why" tabIndex={-1}>{chosen ? <Book id={chosen} /> : <>{last && <p class="muted">{t("lastSigned")}</p>}{last ? <Book id={last.id} /> : <><h1>{t("treaties")}</h1><p class="muted">{t("whyEmpty")}</p></>}</>}</div>
    </div>
  );
}

function Book({ id }: { id: string }) {
  const { payload, books, state, t, href } = usePage();
  const one = payload.instruments[id]!;
  const force = books.force(id);
  const numberings = useMemo(() => {
    const found = new Map<string, string[]>();
    for (const [item] of one.numbering ?? []) { const scheme = item.split(" ")[0]!; found.set(scheme, [...(found.get(scheme) ?? []), item]); }
    return found;
  }, [id]);
  const replacers = useMemo(() => [...new Set([...books.facts.values()].flatMap((keyed) => [...keyed.values()]).flatMap((rows) => rows.flatMap((row, i) => {
    const before = rows[i - 1];
    return row[1] === null && row[3] === "replaced" && before && payload.reasons[before[2]]!.instrument === id && payload.reasons[row[2]]!.instrument ? [payload.reasons[row[2]]!.instrument!] : [];
  })))], [id, books]);
  return (
    <>
      <p class="kind" id="reader-top">{typeName(one.type, state.lang)}</p>
      <h1>{name(payload, id, state.lang)}</h1>
      <p><Standing id={id} />{force.begin !== undefined && state.day >= force.begin && <span class="muted"> {t("inForce")}: <Day day={force.begin} />{force.end !== undefined && <> – <Day day={force.end} /></>}</span>}</p>
      {payload.names[id]?.summary?.[state.lang] && <p class="sentence">{payload.names[id]!.summary![state.lang]}</p>}
      <Facts id={id} />
      {replacers.length > 0 && <p>{t("replaced")}: {replacers.map((each, i) => <span key={each}>{i > 0 && ", "}<Ref id={each} /></span>)}</p>}
      {numberings.size > 0 && (
        <details class="numbering"><summary>{t("numbering")}</summary>
          <table><thead><tr><th scope="col">{t("item")}</th><th scope="col">{t("articles")}</th></tr></thead>
            <tbody>{(one.numbering ?? []).map(([item, labels]) => <tr key={item}><th scope="row">{item}</th><td>{labels.length ? labels.map((label, i) => <span key={label}>{i > 0 && ", "}<a class="ref" href={href({ article: label })}>{one.articles?.find((a) => a.label === label)?.say[state.lang] ?? label}</a></span>) : "—"}</td></tr>)}</tbody>
          </table>
        </details>
      )}
      <Effects id={id} label="" />
      {(one.articles ?? []).map((article) => <ArticleBody key={article.label} id={id} article={article} level={2} />)}
      <p class="where"><code>{one.file}</code> <Sources keys={one.sources ?? []} /></p>
    </>
  );
}
