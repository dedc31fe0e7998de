import { defineConfig } from "vitest/config";

export default defineConfig({
  build: { target: "es2021", modulePreload: false, cssCodeSplit: false, assetsInlineLimit: 1e6, reportCompressedSize: false },
  test: { include: ["test/**/*.test.ts"], environment: "node" },
});
