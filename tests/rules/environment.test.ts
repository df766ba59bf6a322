import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = [
  ...readFileSync("server/start/env.ts", "utf8").matchAll(/^ {2}([A-Z0-9_]+): z$|^ {2}([A-Z0-9_]+): z\./gm),
]
  .map(([, one, other]) => one ?? other)
  .sort();

test.each(["README.md", "README.en.md"])(
  "%s has every variable of the environment in its table, and no other",
  (file) => {
    const table = [...readFileSync(file, "utf8").matchAll(/^\| `([A-Z0-9_]+)` \|/gm)]
      .map(([, name]) => name)
      .sort();
    expect(table).toEqual(read);
  },
);
