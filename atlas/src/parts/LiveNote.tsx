/** In a served page: says when the ledger has changed, and what is wrong with its newest files. */
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../context";

interface Live { stamp: string; page: string | null; good: boolean; broken: string | null; faults: { file: string; line: number; message: Record<string, string> }[] }
const PACE = 3000;

export function LiveNote() {
  const { state, t } = usePage();
  const stamp = document.documentElement.dataset.stamp;
  const [live, setLive] = useState<Live | null>(null);
  useEffect(() => {
    if (!stamp) return;
    const look = (): void => { fetch("/api/state").then((answer) => answer.json()).then((found: Live) => setLive(found)).catch(() => undefined); };
    look();
    const timer = setInterval(look, PACE);
    return () => clearInterval(timer);
  }, [stamp]);
  if (!live) return null;
  return (
    <>
      {live.page && live.page !== stamp && <p class="world-note" role="status"><button type="button" onClick={() => location.reload()}>{t("fresh")}</button></p>}
      {!live.good && <details class="live-faults" open><summary role="status">{t("faults")}</summary><ul>{live.broken && <li>{live.broken}</li>}{live.faults.map((each, at) => <li key={at}><code>{each.file}:{each.line}</code> {each.message[state.lang]}</li>)}</ul></details>}
    </>
  );
}
