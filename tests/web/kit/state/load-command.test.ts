import { expect, test } from "vitest";
import { loadCommand } from "../../../../web/kit/state/load-command.ts";

test.each([
  ["seed", false, "npm run load -- seed"],
  ["/srv/湘西_2026/数据", true, "npm run load -- /srv/湘西_2026/数据 --replace"],
  ["C:\\data\\park", false, "npm run load -- C:\\data\\park"],
  ["my data", false, 'npm run load -- "my data"'],
  ["a;rm -rf b", true, 'npm run load -- "a;rm -rf b" --replace'],
])("%s, replacing %s: %s", (folder, replace, command) => {
  expect(loadCommand(folder, replace)).toBe(command);
});
