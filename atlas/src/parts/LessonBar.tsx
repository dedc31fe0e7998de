/** A lesson that is played: caption, where one is, forth and back; by button, by key, by itself. */
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../context";
import { lessonOf, shows } from "../engine/lessons";
import { useKeys } from "../keys";
import { Icon } from "./TimeBar";

const PACE = 9000;

export function LessonBar() {
  const { payload, state, t, go, setView } = usePage();
  const lesson = lessonOf(payload, state.lesson);
  const [playing, setPlaying] = useState(false);
  const count = lesson?.steps.length ?? 0;
  const to = (step: number): void => { if (lesson && step >= 0 && step < count) { const found = shows(lesson.steps[step]!); go({ ...found, step, view: found.view }, true); if (found.at) setView(found.at); } };
  useEffect(() => {
    if (!playing) return;
    if (state.step >= count - 1) { setPlaying(false); return; }
    const timer = setTimeout(() => to(state.step + 1), PACE);
    return () => clearTimeout(timer);
  }, [playing, state.step]);
  useKeys((event) => {
    if ((event.target as Element).closest("input, select, textarea, .track, .map svg")) return;
    if (event.key === "ArrowRight" || event.key === "PageDown") { event.preventDefault(); to(state.step + 1); }
    else if (event.key === "ArrowLeft" || event.key === "PageUp") { event.preventDefault(); to(state.step - 1); }
    else if (event.key === " " && !(event.target as Element).closest("button, a")) { event.preventDefault(); setPlaying(!playing); }
  });
  if (!lesson) return null;
  const step = lesson.steps[Math.min(state.step, count - 1)]!;
  return (
    <section class="lesson-bar" aria-label={t("lessonBar")}>
      <div class="lesson-head"><b>{lesson.title[state.lang]}</b> <span class="muted">{t("step")} {Math.min(state.step, count - 1) + 1} / {count}</span></div>
      <p class="caption" role="status">{step.caption[state.lang]}</p>
      <div class="buttons">
        <button type="button" onClick={() => to(state.step - 1)} disabled={state.step === 0} aria-label={t("prevStep")} title={t("prevStep")}><Icon path="M11 3 5 8l6 5z" /></button>
        <button type="button" onClick={() => setPlaying(!playing)} aria-pressed={playing} aria-label={playing ? t("pause") : t("play")} title={playing ? t("pause") : t("play")}><Icon path={playing ? "M4 3h3v10H4zm5 0h3v10H9z" : "M4 2.5 13 8l-9 5.5z"} /></button>
        <button type="button" class="main" onClick={() => to(state.step + 1)} disabled={state.step >= count - 1} aria-label={t("nextStep")} title={t("nextStep")}><Icon path="m5 3 6 5-6 5z" /></button>
        {state.step >= count - 1 && payload.practice?.some((each) => each.unit === state.lesson) && <button type="button" class="main" onClick={() => go({ view: "practice", quiz: state.lesson, lesson: "", step: 0, board: false }, true)}>{t("practise")}</button>}
        <button type="button" onClick={() => go({ lesson: "", step: 0 })}>{t("endLesson")}</button>
      </div>
    </section>
  );
}
