/** Two days, or two worlds, side by side, and what is otherwise. */
import { useMemo } from "preact/hooks";
import { usePage } from "../context";
import type { Books, Held, Status } from "../engine/books";
import { say } from "../engine/days";
import { beyond } from "../engine/horizon";
import { name } from "../engine/say";
import { Legend } from "../parts/Legend";
import { MapView } from "../parts/MapView";
import { Day, Ref, Refs } from "../parts/Ref";
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
        {left === right && state.day === state.day2 && <p>{t("compareHelp")}</p>}
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

interface Side { ids: string[]; followed?: number }
interface Row { fluent: string; what: string; left: Side; right: Side }

/** Who has a place on a day; where the books follow it no further, who had it then, with that day. */
function side(held: Held): Side {
  return held.followed === undefined ? { ids: held.values } : { ids: held.last ?? [], followed: held.followed };
}

/** What differs of the places between two days: what is followed no further is compared as it was last, and is no difference for that alone. */
function placeRows(left: Books, right: Books, day: number, day2: number): Row[] {
  const found: Row[] = [];
  const states = (books: Books, one: Side): string => one.ids.map((each) => books.state(each)).join();
  const same = (one: Row, two: Row): boolean => one.what === two.what && one.left.ids.join() === two.left.ids.join() && one.right.ids.join() === two.right.ids.join();
  for (const place of left.places()) {
    for (const fluent of ["title", "administration"] as const) {
      const row: Row = { fluent, what: place, left: side(left[fluent](place, day)), right: side(right[fluent](place, day2)) };
      if (states(left, row.left) !== states(right, row.right) && !(fluent === "administration" && found.some((each) => same(each, row)))) found.push(row);
    }
    const status = (books: Books, at: number): Status[] => books.statuses(place, at).filter((each) => each.class !== "administration");
    const told = (own: Status[], other: Books, at: number): string[] => own.filter((each) => !other.leftStatus(place, each.class, at)).map((each) => each.id);
    const one = told(status(left, day), right, day2), two = told(status(right, day2), left, day);
    if (one.join() !== two.join()) found.push({ fluent: "status", what: place, left: { ids: one }, right: { ids: two } });
  }
  return found;
}

function Differences({ left, right }: { left: Books; right: Books }) {
  const { payload, state, t } = usePage();
  const { day, day2, lang } = state;
  const rows = useMemo(() => placeRows(left, right, day, day2), [left, right, day, day2]);
  /** What stands on one side and not on the other, without what is only left there. */
  const only = (own: string[], others: string[], fluent: string, books: Books, at: number): string[] => own.filter((key) => !others.includes(key) && beyond(books, fluent, key.split("|"), at) === null);
  const pairs = (["war", "boundary", "recognises"] as const).map((fluent) => {
    const one = left.live(fluent, day).map(({ key }) => key.join("|")), two = right.live(fluent, day2).map(({ key }) => key.join("|"));
    return { fluent, gone: only(one, two, fluent, right, day2), fresh: only(two, one, fluent, left, day) };
  }).filter((each) => each.gone.length + each.fresh.length > 0);
  const live = (books: Books, at: number) => Object.keys(payload.instruments).filter((id) => payload.instruments[id]!.class === "treaty" && books.inForce(id, at));
  const one = live(left, day), two = live(right, day2);
  const lost = only(one, two, "in_force", right, day2), gained = only(two, one, "in_force", left, day);
  if (!rows.length && !pairs.length && !lost.length && !gained.length) return <p class="muted">{t("none")}</p>;
  const says = (key: string) => key.split("|").map((id) => name(payload, id, lang, day)).join(" – ");
  return (
    <table class="differences">
      <thead><tr><th scope="col">{t("what")}</th><th scope="col">{t("left")} · {say(day, lang)}</th><th scope="col">{t("right")} · {say(day2, lang)}</th></tr></thead>
      <tbody>
        {rows.map((row) => <tr key={row.fluent + row.what}><th scope="row"><Ref id={row.what} /> <span class="muted">{payload.questions[row.fluent]?.word[lang]}</span></th><td><Seen side={row.left} day={day} /></td><td><Seen side={row.right} day={day2} /></td></tr>)}
        {pairs.map((each) => <tr key={each.fluent}><th scope="row">{payload.questions[each.fluent]?.word[lang]}</th><td>{each.gone.map(says).join("; ") || "—"}</td><td>{each.fresh.map(says).join("; ") || "—"}</td></tr>)}
        {lost.length + gained.length > 0 && <tr><th scope="row">{t("inForce")}</th><td>{lost.length ? <Refs ids={lost} /> : "—"}</td><td>{gained.length ? <Refs ids={gained} /> : "—"}</td></tr>}
      </tbody>
    </table>
  );
}

/** One side of a difference: who or what, and where it is followed no further the last day on which it was. */
function Seen({ side, day }: { side: Side; day: number }) {
  const { t } = usePage();
  return <>{side.ids.length ? <Refs ids={side.ids} day={side.followed ?? day} /> : "—"}{side.followed !== undefined && <span class="muted"> ({t("lastFollowed")} <Day day={side.followed} />)</span>}</>;
}
