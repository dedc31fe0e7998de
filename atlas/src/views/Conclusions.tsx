/** The conclusions: each sentence with its articles, the readings on which it hangs, and its day on the map. */
import { useMemo, useState } from "preact/hooks";
import { usePage } from "../context";
import { read } from "../engine/days";
import { fold } from "../engine/fold";
import { cited } from "../engine/say";

export function Conclusions() {
  const { payload, state, t, go, href } = usePage();
  const [text, setText] = useState("");
  const units = Object.entries(payload.courses ?? {});
  const unit = payload.courses?.[state.about] ? state.about : "";
  const rows = useMemo(() => (payload.conclusions ?? []).filter((row) => !unit || row.units?.includes(unit)).filter((row) => !text || fold(`${row.title.tr} ${row.title.en} ${row.asked.map((one) => `${one.say.tr} ${one.say.en}`).join(" ")}`).includes(fold(text))).sort((a, b) => (a.asked[0]?.on ?? "") < (b.asked[0]?.on ?? "") ? -1 : 1), [payload, text, unit]);
  const world = (id: string): string => payload.worlds.find((each) => each.id === id)?.name[state.lang] ?? id;
  return (
    <div class="lessons" id="why" tabIndex={-1}>
      <h1>{t("conclusions")}</h1>
      <div class="filters">{units.length > 0 && <label>{t("unit")} <select value={unit} onChange={(event) => go({ about: event.currentTarget.value })}><option value="">{t("allUnits")}</option>{units.map(([id, title]) => <option key={id} value={id}>{title[state.lang]}</option>)}</select></label>}<input type="search" aria-label={t("filter")} placeholder={t("filter")} value={text} onInput={(event) => setText(event.currentTarget.value)} /></div>
      <ul class="conclusions">
        {rows.map((row) => (
          <li key={row.id}>
            <h2>{row.title[state.lang]}</h2>
            {row.asked.map((one, at) => (
              <div key={at}>
                <p class="sentence">{one.say[state.lang]}{one.contested && <span class="tag">{t("contestedRank")}</span>}</p>
                <p class="small">{one.because.map(([id, article], i) => <span key={i}>{i > 0 && "; "}<a class="ref" href={href({ view: "treaties", sel: id, article })}>{cited(payload, id, article, state.lang)}</a></span>)}{" "}
                  <a class="button" href={href({ view: "map", day: read(one.on) ?? state.day, sel: one.because[0]?.[0] ?? "", article: "" })}>{t("onMap")}</a></p>
                {one.reading !== "base" && <p class="span">{t("underReading")}: {world(one.reading)}</p>}
                {one.depends.length > 0 && <p class="span">{t("depends")}: {one.depends.map(world).join(", ")}</p>}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {!rows.length && <p class="empty">{t("noResults")}</p>}
    </div>
  );
}
