/** Reads the payload and shows the page; says plainly what is wrong where it cannot. */
import { render } from "preact";
import { App } from "./App";
import { t } from "./i18n";
import { load } from "./load";
import { lastDay } from "./engine/last";
import { firstLang, openOn } from "./state";
import "./style.css";

const root = document.getElementById("app")!;
const lang = firstLang();
load().then((payload) => {
  openOn(lastDay(payload));
  root.textContent = "";
  render(<App payload={payload} />, root);
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}).catch((error: unknown) => {
  root.textContent = `${t("failed", lang)}: ${error instanceof Error ? error.message : String(error)}`;
});
