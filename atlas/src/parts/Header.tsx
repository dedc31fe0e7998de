/** Name, views, search, language, theme, print, and a link to what is shown. */
import { useState } from "preact/hooks";
import { usePage } from "../context";
import { VIEWS } from "../state";
import { Search } from "./Search";
import { Icon } from "./TimeBar";

export function Header() {
  const { state, dark, t, go, href } = usePage();
  const [share, setShare] = useState(false);
  return (
    <header class="top">
      <a class="brand" href={href({ view: "map", sel: "", article: "" })}><b>Misak</b> <span>{t("subtitle")}</span></a>
      <nav aria-label={t("views")}>{VIEWS.map((view) => <a key={view} href={href({ view })} aria-current={view === state.view ? "page" : undefined}>{t(view)}</a>)}{document.documentElement.dataset.stamp && <a href={`/review?lang=${state.lang}`}>{t("review")}</a>}</nav>
      <Search />
      <div class="tools">
        <button type="button" lang={state.lang === "tr" ? "en" : "tr"} onClick={() => go({ lang: state.lang === "tr" ? "en" : "tr" })}>{t("language")}</button>
        <button type="button" aria-label={dark ? t("light") : t("dark")} title={dark ? t("light") : t("dark")} onClick={() => go({ theme: dark ? "light" : "dark" })}><Icon path="M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zm0 1.600v9.800a4.900 4.900 0 0 1 0-9.800z" /></button>
        <button type="button" aria-label={t("print")} title={t("print")} onClick={() => print()}><Icon path="M4 1h8v4H4zM2 6h12v6h-2v3H4v-3H2zm3.500 4v3.500h5V10z" /></button>
        <button type="button" aria-label={t("link")} title={t("link")} aria-expanded={share} onClick={() => setShare(!share)}><Icon path="M7 3a4 4 0 0 1 6 6l-2 2-1.100-1.100 2-2a2.400 2.400 0 0 0-3.800-3.800l-2 2L5 5zM9 13a4 4 0 0 1-6-6l2-2 1.100 1.100-2 2a2.400 2.400 0 0 0 3.800 3.800l2-2L11 11zM5.600 9.400 9.400 5.600l1 1-3.800 3.800z" /></button>
      </div>
      {share && <Share close={() => setShare(false)} />}
    </header>
  );
}

/** The address of what is shown, and the code to put it into another page. */
function Share({ close }: { close(): void }) {
  const { href, t } = usePage();
  const [copied, setCopied] = useState("");
  const link = location.href.split("#")[0] + href({});
  const code = `<iframe src="${(location.href.split("#")[0] + href({ embed: true })).replace(/&/g, "&amp;").replace(/"/g, "&quot;")}" width="100%" height="640" title="Misak" loading="lazy"></iframe>`;
  const copy = (text: string, what: string): void => { navigator.clipboard?.writeText(text).then(() => setCopied(what)).catch(() => setCopied("")); };
  const field = (what: "link" | "embedCode", text: string) => (
    <label>{t(what)}<span class="copyrow"><input readOnly value={text} onFocus={(event) => event.currentTarget.select()} /><button type="button" onClick={() => copy(text, what)}>{copied === what ? t("copied") : "⧉"}<span class="sr"> {t(what)}</span></button></span></label>
  );
  return <div class="share" role="dialog" aria-label={t("link")} onKeyDown={(event) => event.key === "Escape" && close()}>{field("link", link)}{field("embedCode", code)}<button type="button" onClick={close}>{t("close")}</button></div>;
}
