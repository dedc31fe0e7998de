/** The lessons of the ledger, and a desk on which one makes one's own: steps added from what is shown, kept as a file or a link. */
import { useState } from "preact/hooks";
import { usePage } from "../context";
import { read, say } from "../engine/days";
import { keep, own, packLesson, readLesson, shows, writeLesson } from "../engine/lessons";
import { save } from "../engine/out";
import { name } from "../engine/say";
import type { Lesson } from "../payload";

export function Lessons() {
  const { payload, state, t, go, href, setView } = usePage();
  const [mine, setMine] = useState<Lesson>(own);
  const [bad, setBad] = useState(false);
  const [copied, setCopied] = useState(false);
  const [linked, setLinked] = useState(false);
  const link = mine.steps.length ? `${location.href.split("#")[0]}#lesson=${packLesson(mine)}&step=0&lang=${state.lang}` : "";
  const change = (lesson: Lesson): void => { setMine(lesson); keep(lesson); setCopied(false); };
  const start = (lesson: Lesson, id: string): void => { const found = shows(lesson.steps[0]!); go({ ...found, lesson: id, step: 0 }, true); if (found.at) setView(found.at); };
  const open = (file: File | undefined): void => { void file?.text().then((text) => { const found = readLesson(text); setBad(!found); if (found) change({ ...found, id: "own" }); }); };
  const row = (lesson: Lesson, id: string) => (
    <li key={id} class="card">
      <h2>{lesson.title[state.lang]}</h2>
      <p class="muted">{say(read(lesson.steps[0]!.day)!, state.lang)} – {say(read(lesson.steps.at(-1)!.day)!, state.lang)} · {lesson.steps.length} {t("steps")}</p>
      <p>{lesson.steps[0]!.caption[state.lang]}</p>
      <button type="button" class="main" onClick={() => start(lesson, id)}>{t("startLesson")}</button>
      {payload.practice?.some((each) => each.unit === id) && <> <a class="button" href={href({ view: "practice", quiz: id })}>{t("practise")}</a></>}
    </li>
  );
  return (
    <div class="lessons" id="why" tabIndex={-1}>
      <h1>{t("lessons")}</h1>
      {(payload.lessons ?? []).length > 0 && <ul class="cards">{payload.lessons!.map((lesson) => row(lesson, lesson.id))}</ul>}
      <h2>{t("makeLesson")}</h2>
      <p class="muted">{t("makeHelp")}</p>
      <div class="filters">
        <label>{t("lessonTitle")} (TR) <input value={mine.title.tr} onInput={(event) => change({ ...mine, title: { ...mine.title, tr: event.currentTarget.value } })} /></label>
        <label>{t("lessonTitle")} (EN) <input value={mine.title.en} onInput={(event) => change({ ...mine, title: { ...mine.title, en: event.currentTarget.value } })} /></label>
      </div>
      <ol class="desk">
        {mine.steps.map((step, at) => (
          <li key={at}>
            <b>{say(read(step.day)!, state.lang)}</b> {step.sel && payload.names[step.sel] ? name(payload, step.sel, state.lang, read(step.day)!) : ""}
            <label><span class="sr">{t("captionTr")}</span><textarea rows={2} value={step.caption.tr} placeholder={t("captionTr")} onInput={(event) => change({ ...mine, steps: mine.steps.map((each, i) => (i === at ? { ...each, caption: { ...each.caption, tr: event.currentTarget.value } } : each)) })} /></label>
            <label><span class="sr">{t("captionEn")}</span><textarea rows={2} value={step.caption.en} placeholder={t("captionEn")} onInput={(event) => change({ ...mine, steps: mine.steps.map((each, i) => (i === at ? { ...each, caption: { ...each.caption, en: event.currentTarget.value } } : each)) })} /></label>
            {at > 0 && <button type="button" onClick={() => { const steps = [...mine.steps]; [steps[at - 1], steps[at]] = [steps[at]!, steps[at - 1]!]; change({ ...mine, steps }); }}>{t("up")}</button>}
            <button type="button" onClick={() => change({ ...mine, steps: mine.steps.filter((_, i) => i !== at) })}>{t("remove")}</button>
          </li>
        ))}
      </ol>
      <div class="filters">
        {mine.steps.length > 0 && <>
          <button type="button" class="main" onClick={() => start(mine, "own")}>{t("startLesson")}</button>
          <button type="button" onClick={() => save("lesson.json", "application/json", writeLesson(mine))}>{t("saveLesson")}</button>
          <button type="button" onClick={() => { setLinked(true); void navigator.clipboard?.writeText(link).then(() => setCopied(true)).catch(() => undefined); }}>{copied ? t("copied") : t("link")}</button>
          {linked && <label>{t("link")} <input class="lesson-link" readOnly value={link} onFocus={(event) => event.currentTarget.select()} /></label>}
        </>}
        <label class="button file">{t("openLesson")} <input class="sr" type="file" accept="application/json,.json" onChange={(event) => open(event.currentTarget.files?.[0])} /></label>
      </div>
      {bad && <p class="bad" role="alert">{t("badLesson")}</p>}
    </div>
  );
}
