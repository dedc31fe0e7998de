import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// The package's entry brings its encoder along; the page only unpacks.
const lzma = (name: string): string => fileURLToPath(new URL(`node_modules/lzma1/lib/${name}.js`, import.meta.url));

export default defineConfig({
  resolve: { alias: { "lzma1/decoder": lzma("decoder"), "lzma1/streams": lzma("streams") } },
  esbuild: { jsx: "automatic", jsxImportSource: "preact", legalComments: "none" },
  build: { target: "es2021", modulePreload: false, cssCodeSplit: false, assetsInlineLimit: 1e6, reportCompressedSize: false },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
