// The hash of everything that the page is built from, so that a test can say whether the committed page is fresh.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync } from "node:fs";

const root = new URL("../", import.meta.url);

function files(path) {
  const at = new URL(path, root);
  if (!statSync(at).isDirectory()) return [path];
  return readdirSync(at).sort().flatMap((name) => files(`${path}/${name}`));
}

export function sources() {
  const sum = createHash("sha256");
  for (const path of ["index.html", "package-lock.json", "package.json", ...files("src"), "tsconfig.json", ...files("tools"), "vite.config.ts"]) {
    sum.update(`${path}\n`).update(readFileSync(new URL(path, root)));
  }
  return sum.digest("hex").slice(0, 32);
}
