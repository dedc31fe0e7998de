/** Full screen for a projector: the map and large letters alone, worked by keys, with a pointer that the last row sees. */
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../context";
import { say } from "../engine/days";
import { useKeys } from "../keys";

export function Board() {
  const { state, ticks, t, go } = usePage();
  const [spot, setSpot] = useState<[number, number] | null>(null);
  const [pointing, setPointing] = useState(false);
  const leave = (): void => { if (document.fullscreenElement) void document.exitFullscreen(); go({ board: false }); };
  useKeys((event) => {
    if ((event.target as Element).closest("input, select, textarea")) return;
    if (event.key === "Escape") leave();
    else if (event.key === "p" || event.key === "P") setPointing(!pointing);
    else if (!state.lesson && !(event.target as Element).closest(".track, .map svg") && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      const day = event.key === "ArrowRight" ? ticks.find((tick) => tick > state.day) : [...ticks].reverse().find((tick) => tick < state.day);
      if (day !== undefined) { event.preventDefault(); go({ day }); }
    }
  });
  useEffect(() => {
    const move = (event: PointerEvent): void => setSpot([event.clientX, event.clientY]);
    addEventListener("pointermove", move);
    return () => removeEventListener("pointermove", move);
  }, []);
  return (
    <section aria-label={t("board")}>
      <div class="board-head"><output>{say(state.day, state.lang)}</output><button type="button" aria-pressed={pointing} onClick={() => setPointing(!pointing)}>{t("pointer")}</button><button type="button" onClick={leave}>{t("leaveBoard")}</button></div>
      {!state.lesson && <p class="board-help muted">{t("boardHelp")}</p>}
      {pointing && spot && <div class="laser" style={{ left: `${spot[0]}px`, top: `${spot[1]}px` }} aria-hidden="true" />}
    </section>
  );
}
