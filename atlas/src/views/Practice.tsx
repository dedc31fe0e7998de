/** Practice: questions from the books, answered here, each explained by its article. What was missed is remembered on this device only. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { usePage } from "../context";
import { read } from "../engine/days";
import { fold } from "../engine/fold";
import { cited } from "../engine/say";
import { HEIGHT, WIDTH } from "../engine/shapes";
import type { Sight } from "../parts/Labels";
import { MapView } from "../parts/MapView";
import type { Question } from "../payload";
import { recall, remember } from "../state";

const missedNow = (): string[] => recall("missed").split("\n").filter(Boolean);
const LETTERS = "abcdefgh";

/** The questions in an order that changes with the round, what was missed first. */
function ordered(all: Question[], round: number): Question[] {
  const missed = new Set(missedNow());
  const spin = (id: string): number => { let sum = round * 7919 + 17; for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 1_000_003; return sum; };
  return [...all].sort((a, b) => Number(missed.has(b.id)) - Number(missed.has(a.id)) || spin(a.id) - spin(b.id));
}

export function Practice() {
  const { payload, state, t, go, href } = usePage();
  const [round, setRound] = useState(0);
  const [at, setAt] = useState(0);
  const [right, setRight] = useState(0);
  const [wrong, setWrong] = useState<Question[]>([]);
  const unit = payload.lessons?.some((each) => each.id === state.quiz) ? state.quiz : "";
  const all = useMemo(() => ordered((payload.practice ?? []).filter((each) => (unit ? each.unit === unit : true)), round), [payload, unit, round]);
  const paper = useMemo(() => all.slice(0, 10), [all]);
  const one = paper[at];
  const missed = missedNow().filter((id) => all.some((each) => each.id === id)).length;
  const done = (ok: boolean): void => {
    const kept = missedNow().filter((id) => id !== one!.id);
    remember("missed", (ok ? kept : [...kept, one!.id]).join("\n"));
    if (ok) setRight(right + 1); else setWrong([...wrong, one!]);
  };
  const again = (): void => { setRound(round + 1); setAt(0); setRight(0); setWrong([]); };
  return (
    <div class="lessons practice" id="why" tabIndex={-1}>
      <h1>{t("practice")}</h1>
      <div class="filters">
        {(payload.lessons?.length ?? 0) > 1 && <label>{t("unit")} <select value={unit} onChange={(event) => { go({ quiz: event.currentTarget.value }); setAt(0); setRight(0); setWrong([]); }}><option value="">{t("all")}</option>{payload.lessons?.map((each) => <option key={each.id} value={each.id}>{each.title[state.lang]}</option>)}</select></label>}
        <span class="muted">{t("missed")}: {missed}</span> <a class="button" href={href({ view: "cards" })}>{t("cards")}</a>
      </div>
      {!paper.length ? <p class="empty">{t("nothing")}</p> : one
        ? <Asked key={`${round}/${one.id}`} one={one} n={at + 1} of={paper.length} done={done} next={() => setAt(at + 1)} />
        : <section class="card"><p class="sentence" role="status">{t("result")}: {right} / {paper.length}</p>
          {wrong.length > 0 && <><h2>{t("missedHere")}</h2><ul class="plain missed">{wrong.map((each) => <li key={each.id}><p>{each.prompt[state.lang]}</p>{each.grounds.map((ground, i) => <p key={i} class="small"><a class="ref" href={href({ view: "treaties", sel: ground.instrument, article: ground.article })}>{cited(payload, ground.instrument, ground.article || undefined, state.lang)}</a>: {ground.says[state.lang]}</p>)}</li>)}</ul></>}
          <button type="button" class="main" onClick={again}>{t("again")}</button></section>}
    </div>
  );
}

/** A view in which a place and what lies about it fill the map. */
function around([x0, y0, x1, y1]: [number, number, number, number]): Sight {
  const k = Math.max(1, Math.min(3.2, WIDTH / (5 * Math.max(x1 - x0, (y1 - y0) * 1.6, 1))));
  return { k, x: WIDTH / 2 - k * ((x0 + x1) / 2), y: HEIGHT / 2 - k * ((y0 + y1) / 2) };
}

function Asked({ one, n, of, done, next }: { one: Question; n: number; of: number; done(ok: boolean): void; next(): void }) {
  const { payload, books, base, shapes, state, t, go, href, setView } = usePage();
  const { lang } = state;
  const [said, setSaid] = useState<string[]>(one.options.map(() => ""));
  const [ok, setOk] = useState<boolean | null>(null);
  const many = one.kind === "match" || one.kind === "order";
  useEffect(() => {
    if (!one.place) return;
    go({ day: one.day, sel: one.place, world: "" });
    const box = shapes?.boxes.get(one.place);
    if (box) setView(around(box));
  }, [one.id]);
  const judge = (good: boolean): void => { if (ok !== null) return; setOk(good); done(good); };
  const check = (): void => judge(many ? one.options.every((_, i) => said[i] === String(one.mixed!.indexOf(i))) : [one.options[0]!.en, one.options[0]!.tr].some((each) => fold(each) === fold(said[0]!) || (one.id.startsWith("cloze:signed:") && read(said[0]!) === one.day)));
  const answer = many ? one.options.map((each, i) => `${i + 1}. ${each[lang]}`).join("; ") : one.options[one.keys[0]!]![lang];
  return (
    <section class="card question" aria-label={`${t("question")} ${n} / ${of}`}>
      <p class="muted">{t("question")} {n} / {of}</p>
      <h2>{one.prompt[lang]}</h2>
      {one.place && <div class="mini"><MapView books={books} base={books === base} day={one.day} id="q" quiet={ok === null} /></div>}
      {many ? (
        <>
          <ul class="plain">{one.mixed!.map((i, spot) => <li key={i}><b>{LETTERS[spot]})</b> {one.options[i]![lang]}</li>)}</ul>
          {one.options.map((_, i) => (
            <label class="pairing" key={i}>{one.kind === "match" ? one.pairs![i]![lang] : `${i + 1}.`}{" "}
              <select disabled={ok !== null} value={said[i]} onChange={(event) => setSaid(said.map((each, k) => (k === i ? event.currentTarget.value : each)))}><option value="">—</option>{one.mixed!.map((_, spot) => <option key={spot} value={String(spot)}>{LETTERS[spot]}</option>)}</select>
            </label>
          ))}
        </>
      ) : one.kind === "cloze" ? (
        <label>{t("yourAnswer")} <input value={said[0]} readOnly={ok !== null} onInput={(event) => setSaid([event.currentTarget.value])} onKeyDown={(event) => event.key === "Enter" && check()} /></label>
      ) : (
        <ul class="plain choices">{one.options.map((each, i) => <li key={i}><button type="button" disabled={ok !== null} class={ok !== null && one.keys.includes(i) ? "right" : ""} onClick={() => judge(one.keys.includes(i))}>{each[lang]}</button></li>)}</ul>
      )}
      {ok === null && (many || one.kind === "cloze") && <button type="button" class="main" onClick={check}>{t("check")}</button>}
      <div role="status">
        {ok !== null && (
          <>
            <p class="verdict"><b>{ok ? t("rightAnswer") : t("wrongAnswer")}</b> {!ok && <>{t("answerIs")}: {answer}</>}</p>
            {one.grounds.map((each, i) => <p key={i}><a class="ref" href={href({ view: "treaties", sel: each.instrument, article: each.article })}>{cited(payload, each.instrument, each.article || undefined, lang)}</a>: {each.says[lang]}</p>)}
          </>
        )}
      </div>
      {ok !== null && <button type="button" class="main" onClick={next}>{t("nextQuestion")}</button>}
    </section>
  );
}
