/** Says plainly when what is shown is not the base of the books. */
import { usePage } from "../context";

export function WorldNote() {
  const { payload, state, t, href } = usePage();
  const world = payload.worlds.find((each) => each.id === state.world);
  if (!world) return null;
  return <p class="world-note" role="status">{t("worldNote")}: <b>{worldName(world.kind, world.name[state.lang], t)}</b>. <a href={href({ world: "" })}>{t("back")}</a></p>;
}

export function worldName(kind: string, said: string, t: (key: "without" | "inForceWorld" | "readingWorld" | "accountWorld") => string): string {
  return `${kind === "without" ? t("without") : kind === "signed" ? `${t("inForceWorld")}:` : kind === "reading" ? `${t("readingWorld")}:` : `${t("accountWorld")}:`} ${said}`;
}
