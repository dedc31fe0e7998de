/** Cards of a unit: front, back, the article, the day, and the map where the card is about land. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { usePage } from "../context";
import { say } from "../engine/days";
import { cited } from "../engine/say";
import { useKeys } from "../keys";
import { MapView } from "../parts/MapView";
import type { Question } from "../payload";

/** Questions that make a card: one answer, in words. */
const cards = (all: Question[]): Question[] => all.filter((each) => each.kind === "choice" || each.kind === "map" || each.kind === "cloze");

export function Cards() {
  const { payload, books, base, state, t, go, href } = usePage();
  const { lang } = state;
  const unit = payload.lessons?.some((each) => each.id === state.quiz) ? state.quiz : "";
  const all = useMemo(() => cards((payload.practice ?? []).filter((each) => (unit ? each.unit === unit : true))), [payload, unit]);
  const [at, setAt] = useState(0);
  const [turned, setTurned] = useState(false);
  const one = all[Math.min(at, all.length - 1)];
  const step = (way: number): void => { setAt((at + way + all.length) % all.length); setTurned(false); };
  useEffect(() => { if (one?.place) go({ day: one.day, sel: one.place, world: "" }); }, [one?.id]);
  useKeys((event) => {
    if ((event.target as Element).closest("input, select, textarea, button, a, .map svg") || !all.length) return;
    if (event.key === "ArrowRight") { event.preventDefault(); step(1); }
    else if (event.key === "ArrowLeft") { event.preventDefault(); step(-1); }
    else if (event.key === " " || event.key === "Enter") { event.preventDefault(); setTurned(!turned); }
  });
  if (!one) return <div class="lessons" id="why" tabIndex={-1}><h1>{t("cards")}</h1><p class="empty">{t("nothing")}</p></div>;
  const ground = one.grounds[0]!;
  return (
    <div class="lessons practice" id="why" tabIndex={-1}>
      <h1>{t("cards")}</h1>
      {(payload.lessons?.length ?? 0) > 1 && <div class="filters"><label>{t("unit")} <select value={unit} onChange={(event) => { go({ quiz: event.currentTarget.value }); setAt(0); setTurned(false); }}><option value="">{t("all")}</option>{payload.lessons!.map((each) => <option key={each.id} value={each.id}>{each.title[lang]}</option>)}</select></label></div>}
      <section class="card question" aria-label={`${t("card")} ${at + 1} / ${all.length}`}>
        <p class="muted">{t("card")} {at + 1} / {all.length}</p>
        <h2>{one.prompt[lang]}</h2>
        {one.place && <div class="mini"><MapView books={books} base={books === base} day={one.day} id="q" quiet={!turned} /></div>}
        <div role="status">{turned && <>
          <p class="verdict"><b>{one.options[one.keys[0]!]![lang]}</b></p>
          <p><a class="ref" href={href({ view: "treaties", sel: ground.instrument, article: ground.article })}>{cited(payload, ground.instrument, ground.article || undefined, lang)}</a>: {ground.says[lang]}</p>
          <p class="muted">{say(one.day, lang)}</p>
        </>}</div>
        <div class="buttons">
          <button type="button" onClick={() => step(-1)}>{t("prevCard")}</button>
          <button type="button" class="main" aria-pressed={turned} onClick={() => setTurned(!turned)}>{t("turn")}</button>
          <button type="button" onClick={() => step(1)}>{t("nextCard")}</button>
        </div>
      </section>
    </div>
  );
}
