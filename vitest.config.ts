import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What `npm run compile` writes stands in dist alone. */
const generated = fileURLToPath(new URL("dist/schema/validators.js", import.meta.url));

export default defineConfig({
  resolve: { alias: [{ find: /^\.\/validators\.js$/, replacement: generated }] },
  // Most tests wait for commands that they start: two files at once use what two cores have.
  test: { include: ["tests/*.test.ts"], testTimeout: 240_000, hookTimeout: 240_000, maxWorkers: 2 },
});
