import { defineConfig } from "vitest/config";

/**
 * What a further version of Node does not change: the page, which runs in browsers and is built once; the texts of the
 * repository and the shipped data; how LibreOffice prints.
 */
const THE_SAME_ON_EVERY_NODE = [
  "tests/web/**",
  "tests/rules/**",
  "tests/seed/**",
  "tests/outputs/office.test.ts",
];

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/neo4j/**"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/neo4j/**", ...THE_SAME_ON_EVERY_NODE],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: "neo4j",
          include: ["tests/neo4j/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
