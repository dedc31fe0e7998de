/** Two days, or two worlds, side by side, and what is otherwise. */
import { useMemo } from "preact/hooks";
import { usePage } from "../context";
import type { Books } from "../engine/books";
import { say } from "../engine/days";
import { name } from "../engine/say";
import { Legend } from "../parts/Legend";
import { MapView } from "../parts/MapView";
import { Ref, Refs } from "../parts/Ref";
import { TimeBar } from "../parts/TimeBar";
import { worldName } from "../parts/WorldNote";

export function Compare() {
  const { payload, worldBooks, state, t, go } = usePage();
  const left = worldBooks(state.world), right = worldBooks(state.world2);
  const differing = useMemo(() => differ(left, right, state.day, state.day2), [left, right, state.day, state.day2]);
  const world = payload.worlds.find((each) => each.id === state.world2) ?? payload.worlds.find((each) => each.id === state.world);
  return (
    <div class="compare">
      <h1 class="sr">{t("compare")}</h1>
      <div class="pair">
        <section aria-label={t("left")}><Choice value={state.world} set={(id) => go({ world: id })} label={`${t("left")}: ${t("world")}`} /><MapView books={left} base={false} day={state.day} id="l" differing={differing} /><TimeBar day={state.day} set={(day) => go({ day })} label={`${t("left")}: ${t("slider")}`} /></section>
        <section aria-label={t("right")}><Choice value={state.world2} set={(id) => go({ world2: id })} label={`${t("right")}: ${t("world")}`} /><MapView books={right} base={false} day={state.day2} id="r" differing={differing} /><TimeBar day={state.day2} set={(day2) => go({ day2 })} label={`${t("right")}: ${t("slider")}`} /></section>
      </div>
      <div class="outcome" id="why" tabIndex={-1}>
        <p>{state.day !== state.day2 && <button type="button" onClick={() => go({ day2: state.day })}>{t("sameDay")}: {say(state.day, state.lang)}</button>}</p>
        {left !== right && <FirstDay left={left} right={right} />}
        {world?.removed && <p>{t("removed")}: <Refs ids={world.removed} /></p>}
        {world?.perhaps && <p>{t("perhaps")}: <Refs ids={world.perhaps} /></p>}
        <h2>{t("differences")}</h2>
        <Differences left={left} right={right} />
        <Legend books={left} base={false} day={state.day} differs={differing.size > 0} />
      </div>
    </div>
  );
}

/** The places that the two maps show otherwise: another holder or another administrator. */
function differ(left: Books, right: Books, day: number, day2: number): Set<string> {
  const states = (of: Books, value: string | null): string => (value ?? "").split("+").map((each) => of.state(each)).sort().join("+");
  return new Set(left.places().filter((place) => states(left, left.holder(place, day)) !== states(right, right.holder(place, day2)) || states(left, left.administrator(place, day)) !== states(right, right.administrator(place, day2))));
}

/** Offers the first day on which the two worlds show the map otherwise. */
function FirstDay({ left, right }: { left: Books; right: Books }) {
  const { state, t, go } = usePage();
  const first = useMemo(() => {
    const places = left.places();
    return [...new Set([...left.days(["title", "administration"]), ...right.days(["title", "administration"])])].sort((a, b) => a - b).find((day) => places.some((place) => left.holder(place, day) !== right.holder(place, day) || left.administrator(place, day) !== right.administrator(place, day)));
  }, [left, right]);
  return first === undefined ? null : <p><button type="button" onClick={() => go({ day: first, day2: first })}>{t("firstDiffers")}: {say(first, state.lang)}</button></p>;
}

function Choice({ value, set, label }: { value: string; set(id: string): void; label: string }) {
  const { payload, state, t } = usePage();
  const groups = ["without", "signed", "reading", "account"] as const;
  const sort = (kind: string) => payload.worlds.filter((world) => world.kind === kind).map((world) => ({ id: world.id, text: world.name[state.lang] })).sort((a, b) => a.text.localeCompare(b.text, state.lang));
  const curated = payload.worlds.filter((world) => world.kind !== "account").map((world) => ({ id: world.id, kind: world.kind, text: world.name[state.lang], n: (world.changed ?? []).length + Object.values(world.facts ?? {}).reduce((sum, rows) => sum + Object.keys(rows).length, 0) })).sort((a, b) => b.n - a.n).slice(0, 10);
  // Worlds of one kind and name are told apart by what they say, or else by where they stand.
  const named = (id: string): string => {
    const world = payload.worlds.find((each) => each.id === id)!, text = world.name[state.lang];
    if (payload.worlds.filter((each) => each.kind === world.kind && each.name[state.lang] === text).length < 2) return text;
    const says = world.why === undefined ? "" : payload.reasons[world.why]?.clause?.[state.lang] ?? "";
    return `${text}: ${says.startsWith(`${text}: `) ? says.slice(text.length + 2) : says || id}`;
  };
  const chosen = payload.worlds.find((world) => world.id === value);
  const title = { without: t("without"), signed: t("inForceWorld"), reading: t("readingWorld"), account: t("accountWorld") };
  return (
    <label class="choice"><span class="sr">{label}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{t("base")}</option>
        <optgroup label={t("curated")}>{curated.map((world) => <option key={`c-${world.id}`} value={world.id}>{short(worldName(world.kind, named(world.id), t))}</option>)}</optgroup>
        {groups.map((kind) => <optgroup key={kind} label={title[kind]}>{sort(kind).map((world) => <option key={world.id} value={world.id}>{short(worldName(kind, named(world.id), t))}</option>)}</optgroup>)}
      </select>
      {(state.world || state.world2) && <span class="chosen-world small">{chosen ? worldName(chosen.kind, named(chosen.id), t) : t("base")}</span>}
    </label>
  );
}

const LONGEST = 64; // letters of a name in a list
/** A name that a list can show on a small screen; the whole of it stands under the list once it is chosen. */
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

interface Row { fluent: string; what: string; left: string[]; right: string[] }

function Differences({ left, right }: { left: Books; right: Books }) {
  const { payload, state, t } = usePage();
  const { day, day2, lang } = state;
  const rows = useMemo(() => {
    const found: Row[] = [];
    for (const place of left.places()) {
      for (const fluent of ["title", "administration"] as const) {
        const one = left[fluent](place, day).values, two = right[fluent](place, day2).values;
        if (one.map((each) => left.state(each)).join() !== two.map((each) => right.state(each)).join() && !(fluent === "administration" && found.some((row) => row.what === place && row.left.join() === one.join() && row.right.join() === two.join()))) found.push({ fluent, what: place, left: one, right: two });
      }
      const one = left.statuses(place, day).filter((s) => s.class !== "administration").map((s) => s.id), two = right.statuses(place, day2).filter((s) => s.class !== "administration").map((s) => s.id);
      if (one.join() !== two.join()) found.push({ fluent: "status", what: place, left: one, right: two });
    }
    return found;
  }, [left, right, day, day2]);
  const pairs = (["war", "boundary", "recognises"] as const).map((fluent) => {
    const one = new Set(left.live(fluent, day).map(({ key }) => key.join("|"))), two = new Set(right.live(fluent, day2).map(({ key }) => key.join("|")));
    return { fluent, gone: [...one].filter((key) => !two.has(key)), fresh: [...two].filter((key) => !one.has(key)) };
  }).filter((each) => each.gone.length + each.fresh.length > 0);
  const live = (books: Books, at: number) => Object.keys(payload.instruments).filter((id) => payload.instruments[id]!.class === "treaty" && books.inForce(id, at));
  const one = new Set(live(left, day)), two = new Set(live(right, day2));
  const lost = [...one].filter((id) => !two.has(id)), gained = [...two].filter((id) => !one.has(id));
  if (!rows.length && !pairs.length && !lost.length && !gained.length) return <p class="muted">{t("none")}</p>;
  const says = (key: string) => key.split("|").map((id) => name(payload, id, lang, day)).join(" – ");
  return (
    <table class="differences">
      <thead><tr><th scope="col">{t("what")}</th><th scope="col">{t("left")} · {say(day, lang)}</th><th scope="col">{t("right")} · {say(day2, lang)}</th></tr></thead>
      <tbody>
        {rows.map((row) => <tr key={row.fluent + row.what}><th scope="row"><Ref id={row.what} /> <span class="muted">{payload.questions[row.fluent]?.word[lang]}</span></th><td>{row.left.length ? <Refs ids={row.left} day={day} /> : "—"}</td><td>{row.right.length ? <Refs ids={row.right} day={day2} /> : "—"}</td></tr>)}
        {pairs.map((each) => <tr key={each.fluent}><th scope="row">{payload.questions[each.fluent]?.word[lang]}</th><td>{each.gone.map(says).join("; ") || "—"}</td><td>{each.fresh.map(says).join("; ") || "—"}</td></tr>)}
        {lost.length + gained.length > 0 && <tr><th scope="row">{t("inForce")}</th><td>{lost.length ? <Refs ids={lost} /> : "—"}</td><td>{gained.length ? <Refs ids={gained} /> : "—"}</td></tr>}
      </tbody>
    </table>
  );
}
