/** The search box: a combobox over everything in the books. */
import { useMemo, useRef, useState } from "preact/hooks";
import { usePage } from "../context";
import { index, type Hit } from "../engine/index";
import { readAny } from "../engine/calendars";
import { say } from "../engine/days";
import { label, name } from "../engine/say";
import type { Word } from "../i18n";

const KINDS: Record<string, Word> = { place: "kindPlace", polity: "kindPolity", group: "kindGroup", treaty: "kindTreaty", document: "kindDocument", event: "kindEvent", article: "kindArticle" };

export function Search() {
  const { payload, state, t, go } = usePage();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const find = useRef<((text: string) => Hit[]) | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const hits = useMemo(() => {
    if (text.trim().length < 2) return [];
    find.current ??= index(payload);
    return find.current(text).slice(0, 12);
  }, [text, payload]);
  const asked = text.trim().length >= 4 && /\d/.test(text) ? readAny(text) : null;
  const choose = (hit: Hit | undefined): void => {
    if (!hit) { if (asked !== null) { setOpen(false); setText(""); setAt(-1); go({ day: asked }, true); } return; }
    setOpen(false); setText(""); setAt(-1);
    go({ sel: hit.sel, article: hit.article, ...(state.view !== "map" && state.view !== "treaties" ? { view: "map" } : {}) }, true);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); setAt((hits.length + at + (event.key === "ArrowDown" ? 1 : at < 0 ? 0 : -1)) % Math.max(1, hits.length)); setOpen(true); }
    else if (event.key === "Enter") { event.preventDefault(); choose(at < 0 && asked !== null ? undefined : hits[Math.max(0, at)]); }
    else if (event.key === "Escape") { setOpen(false); setText(""); }
  };
  const shown = open && text.trim().length >= 2;
  return (
    <div class="search" role="search">
      <input ref={box} type="search" role="combobox" aria-expanded={shown} aria-controls="hits" aria-autocomplete="list" aria-activedescendant={shown && at >= 0 ? `hit-${at}` : undefined} aria-label={t("search")} placeholder={t("search")} value={text}
        onInput={(event) => { setText(event.currentTarget.value); setOpen(true); setAt(-1); }} onFocus={() => setOpen(true)} onBlur={() => setTimeout(() => setOpen(false), 150)} onKeyDown={key} />
      <ul id="hits" role="listbox" aria-label={t("results")} hidden={!shown || (!hits.length && asked === null)}>
        {shown && asked !== null && <li id="hit-day" role="option" aria-selected={at < 0} onPointerDown={(event) => { event.preventDefault(); choose(undefined); }}>{t("goDay")} {say(asked, state.lang)}</li>}
        {shown && hits.map((hit, i) => (
          <li key={hit.id} id={`hit-${i}`} role="option" aria-selected={i === at} class={i === at ? "at" : ""} onPointerDown={(event) => { event.preventDefault(); choose(hit); }}>
            {name(payload, hit.sel, state.lang, state.day)}{hit.article && <span class="muted">, {label(payload, hit.sel, hit.article)[state.lang]}</span>} <small class="muted">{t(KINDS[hit.kind] ?? "kindOther")}</small>
          </li>
        ))}
      </ul>
      {shown && !hits.length && asked === null && <p class="nothing">{/^[\d\s./-]*\d[\d\s./-]*$|^\d{1,2}\.? ?\p{L}[\p{L} ’'-]*\d{3,4}$/u.test(text.trim()) ? t("badDate") : t("noResults")}</p>}
      <div class="sr" role="status">{shown ? (hits.length ? `${hits.length} ${t("results")}` : t("noResults")) : ""}</div>
    </div>
  );
}
