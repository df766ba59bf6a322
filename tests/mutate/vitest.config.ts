import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/projects/{beside,order,projects}.test.ts"],
    isolate: false,
    setupFiles: ["tests/mutate/same-numbers.ts"],
  },
});
