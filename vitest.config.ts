import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const compiled = fileURLToPath(new URL("dist/", import.meta.url));

export default defineConfig({
  // Tests import what `npm test` has compiled: each file would else transform all of src again. The command they start is
  // the one that users run, dist/command.
  resolve: { alias: [{ find: /^\.\.\/src\/(.*\.js)$/, replacement: `${compiled}$1` }] },
  // Most tests wait for commands that they start: two files at once use what two cores have.
  test: {
    include: ["tests/*.test.ts"],
    globalSetup: "tests/compiled.ts",
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    server: { deps: { external: [/\/dist\/.*\.js$/] } },
  },
});
