/** The map as a table: every place with its holder, for those who do not see the map. */
import { useState } from "preact/hooks";
import { usePage } from "../context";
import { name } from "../engine/say";
import { Ref, Refs } from "./Ref";

export function PlaceList() {
  const { t } = usePage();
  const [open, setOpen] = useState(false);
  return <details class="below places" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}><summary>{t("list")}</summary>{open && <Table />}</details>;
}

function Table() {
  const { books, payload, state, t } = usePage();
  const { day, lang } = state;
  const places = [...books.places()].sort((a, b) => name(payload, a, lang, day).localeCompare(name(payload, b, lang, day), lang));
  return (
      <table>
        <thead><tr><th scope="col">{t("place")}</th><th scope="col">{t("holder")}</th><th scope="col">{t("administrator")}</th><th scope="col">{t("status")}</th></tr></thead>
        <tbody>
          {places.map((place) => {
            const held = books.title(place, day), by = books.administration(place, day);
            return (
              <tr key={place}>
                <th scope="row"><Ref id={place} /></th><td>{held.covered ? <Refs ids={held.values} /> : t("notCovered")}</td>
                <td>{by.values.join() !== held.values.join() && <Refs ids={by.values} />}</td><td>{books.statuses(place, day).map((s) => name(payload, s.id, lang, day)).join(", ")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
  );
}
