/** Instruments and happenings in order of days, each with what it follows from. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../context";
import { ymd } from "../engine/days";
import { fold } from "../engine/fold";
import { name } from "../engine/say";
import { Day, Ref } from "../parts/Ref";
import type { Dated, Instrument } from "../payload";
import { Standing } from "./Instrument";
import { TimeBar } from "../parts/TimeBar";

const CLASSES = ["all", "treaty", "document", "event"] as const;
const WORD = { all: "all", treaty: "treaties", document: "documents", event: "happenings" } as const;

/** The line that dates an instrument: its day, its signature, its adoption; the base line, not another account's. */
export function dateOf(one: Instrument): Dated | undefined {
  return (one.dates ?? []).filter((line) => !line.rank).find((line) => ["signed", "date", "adopted", "published"].includes(line.key)) ?? one.dates?.[0];
}

export function Timeline() {
  const { payload, state, t, go } = usePage();
  const [klass, setKlass] = useState<(typeof CLASSES)[number]>("all");
  const [text, setText] = useState("");
  const rows = useMemo(() => Object.entries(payload.instruments).map(([id, one]) => ({ id, one, line: dateOf(one) })).filter((row) => row.line).sort((a, b) => (a.line!.to ?? a.line!.from) - (b.line!.to ?? b.line!.from)), [payload]);
  const wanted = rows.filter(({ id, one }) => (klass === "all" || one.class === klass) && (!text || fold(`${name(payload, id, "en")} ${name(payload, id, "tr")}`).includes(fold(text))));
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => { list.current?.querySelector(".now")?.scrollIntoView({ block: "center" }); }, [klass]);
  const lastPast = wanted.filter(({ line }) => (line!.to ?? line!.from) <= state.day).at(-1)?.id;
  let year = 0;
  return (
    <div class="timeline">
      <div class="stick">
        <h1>{t("timeline")}</h1>
        <div class="filters" role="group" aria-label={t("filter")}>
          {CLASSES.map((each) => <button type="button" key={each} aria-pressed={klass === each} onClick={() => setKlass(each)}>{t(WORD[each])}</button>)}
          <input type="search" aria-label={t("filter")} placeholder={t("filter")} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </div>
        <TimeBar day={state.day} set={(day) => go({ day })} />
      </div>
      <ol ref={list} class="years-list">
        {wanted.map(({ id, one, line }) => {
          const at = ymd(line!.to ?? line!.from).y;
          const head = at !== year ? (year = at) : null;
          const uncertain = line!.to !== undefined && line!.to !== line!.from && !line!.text.includes("/");
          return (
            <li key={id} class={`${one.class} ${id === lastPast ? "now" : ""} ${(line!.to ?? line!.from) > state.day ? "ahead" : ""} ${id === state.sel ? "chosen" : ""}`}>
              {head !== null && <h2 class="year">{head}</h2>}
              <div class="row">
                <span class="dot" aria-hidden="true" />
                <span class="when"><Day day={line!.from} to={line!.to} span={line!.text.includes("/")} />{uncertain && <span class="tag uncertain" title={t("uncertain")}>≈</span>}</span>
                <span class="what"><Ref id={id} /> {one.class === "treaty" && <Standing id={id} />}
                  {one.causes && <span class="causes">← {one.causes.map((c, i) => <span key={i} class={c.mode === "opinion" ? "opinion" : ""}>{i > 0 && "; "}<Ref id={c.id} article={c.article} /> ({t(c.rank === "necessary" ? "necessary" : "contributing")}{c.mode === "opinion" && <>, {t("opinion")}</>})</span>)}</span>}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
