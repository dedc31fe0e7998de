// Puts the bundle and its styles into one HTML template, src/misak/atlas/page/index.html, which Python fills with a payload.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { sources } from "./sources.mjs";

const root = new URL("../", import.meta.url);
const assets = readdirSync(new URL("dist/assets/", root));
const asset = (ending) => readFileSync(new URL(`dist/assets/${assets.find((name) => name.endsWith(ending))}`, root), "utf8").trim();
const script = asset(".js"), style = asset(".css");
if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error("the bundle holds a mark that ends its element");
const page = readFileSync(new URL("index.html", root), "utf8")
  .replace(/<script type="module"[^>]*><\/script>/, () => `<script type="module">${script}</script>`)
  .replace("<!--styles-->", () => `<style>${style}</style>`)
  .replace("__SOURCES__", sources());
const out = new URL("../src/misak/atlas/page/", root);
mkdirSync(out, { recursive: true });
writeFileSync(new URL("index.html", out), page);
console.log(`page: ${Math.round(Buffer.byteLength(page) / 1024)} KB, ${createHash("sha256").update(page).digest("hex").slice(0, 12)}`);
