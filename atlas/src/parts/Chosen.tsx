/** For those who hear the page: what was just chosen, in a few lines, wherever it was chosen. */
import { usePage } from "../context";
import { name } from "../engine/say";
import { tell } from "../engine/tell";

export function Chosen() {
  const page = usePage();
  const { payload, books, state } = page;
  const type = payload.names[state.sel]?.type;
  const said = !type || state.lesson ? "" : type === "place" ? tell(page, books, state.sel, state.day) : name(payload, state.sel, state.lang, state.day);
  return <div class="sr" role="status" data-chosen={state.sel}>{said}</div>;
}
