import { defineConfig } from "vitest/config";

/** The tests that bear on the folders that are damaged, without those that start processes or take long by design. */
export default defineConfig({
  test: {
    include: [
      "tests/analysis/**/*.test.ts",
      "tests/graph/failed-reading.test.ts",
      "tests/http/{versions,write-ids}.test.ts",
      "tests/projects/{beside,order,projects,stages}.test.ts",
      "tests/web/graph/*.test.ts",
    ],
    exclude: ["tests/web/graph/large.test.ts"],
    isolate: false,
    setupFiles: ["tests/mutate/same-numbers.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
