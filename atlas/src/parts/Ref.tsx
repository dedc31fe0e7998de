/** A name that leads to its own explanation. */
import type { ComponentChildren } from "preact";
import { usePage } from "../context";
import { sayDoubt, sayRange } from "../engine/days";
import { name } from "../engine/say";

export function Ref({ id, day, article, children }: { id: string; day?: number; article?: string; children?: ComponentChildren }) {
  const { payload, state, href } = usePage();
  const text = children ?? name(payload, id, state.lang, day ?? state.day);
  return payload.names[id] ? <a class="ref" href={href({ sel: id, article: article ?? "" })}>{text}</a> : <span>{text}</span>;
}

export function Refs({ ids, day }: { ids: string[]; day?: number }) {
  return <>{ids.map((id, at) => <span key={id}>{at > 0 && ", "}<Ref id={id} day={day} /></span>)}</>;
}

/** A day that moves the page to it. */
export function Day({ day, to, span = false }: { day: number; to?: number; span?: boolean }) {
  const { state, href } = usePage();
  return <a class="dayref" href={href({ day })}>{span && to !== undefined && to !== day ? sayRange(day, to, state.lang) : sayDoubt(day, to ?? day, state.lang)}</a>;
}
