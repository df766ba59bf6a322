import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const biome = resolve("node_modules/.bin/biome");

/** One file that breaks one rule, and the words the linter answers with. */
const violations: [path: string, text: string, answer: string][] = [
  [
    "web/views/a.ts",
    'import { STAGES } from "../../server/model/words.ts";\nexport default STAGES;',
    "only types",
  ],
  ["web/views/b.ts", 'export { STAGES } from "../../server/model/words.ts";', "only types"],
  ["web/views/c.ts", 'export default import("../../server/model/words.ts");', "only types"],
  ["web/views/d.ts", 'import "../../server/model/words.ts";', "only types"],
  ["web/views/e.ts", 'import cytoscape from "cytoscape";\nexport default cytoscape;', "only web/graph"],
  ["web/graph/f.ts", 'import { join } from "node:path";\nexport default join;', "in a browser"],
  [
    "server/analysis/judging/a.ts",
    'import { read } from "../../graph/queries.ts";\nexport default read;',
    "the model's types",
  ],
  ["server/analysis/b.ts", 'import { readFileSync } from "node:fs";\nexport default readFileSync;', "pure"],
  ["server/analysis/c.ts", 'import express from "express";\nexport default express;', "pure"],
  ["server/engine/a.ts", 'import { z } from "zod";\nexport default z;', "neither express nor zod"],
  [
    "server/engine/b.ts",
    'import express from "express";\nexport default express;',
    "neither express nor zod",
  ],
  ["server/engine/c.ts", 'import { text } from "../queries.ts";\nexport default text;', "nothing above"],
  ["server/chain/a.ts", 'import { app } from "../app.ts";\nexport default app;', "only app.ts joins"],
  ["server/data/a.ts", 'import { main } from "../main.ts";\nexport default main;', "only app.ts joins"],
  ["server/app.ts", 'import { open } from "./engine/neo4j.ts";\nexport default open;', "only main.ts opens"],
  [
    "server/data/b.ts",
    'import { open } from "../engine/embedded.ts";\nexport default open;',
    "only main.ts opens",
  ],
  ["server/data/c.ts", 'import neo4j from "neo4j-driver";\nexport default neo4j;', "speaks to Neo4j"],
  ["server/data/d.ts", 'import { App } from "../../web/app.tsx";\nexport default App;', "nothing of the web"],
  ["server/start/env.ts", "export default process.env;", "global variable process"],
  ["server/log.ts", 'import { env } from "node:process";\nexport default env;', "only main.ts"],
  ["server/analysis/d.ts", "export default process.env;", "global variable process"],
];

const allowed: [path: string, text: string][] = [
  [
    "web/views/types.ts",
    'import type { Stage } from "../../server/model/words.ts";\nexport type Lane = Stage;',
  ],
  ["web/graph/draw.ts", 'import cytoscape from "cytoscape";\nexport default cytoscape;'],
  ["server/analysis/judging/ok.ts", 'import { STAGES } from "../../model/words.ts";\nexport default STAGES;'],
  ["server/engine/ok.ts", 'import neo4j from "neo4j-driver";\nexport default neo4j;'],
  ["server/main.ts", "export default process.env;"],
];

interface Diagnostic {
  severity: string;
  message: string;
  advices?: { advices?: unknown[] };
  location: { path: string };
}

const dir = mkdtempSync(join(tmpdir(), "liantu-rules-"));
let diagnostics: Diagnostic[] = [];

/** A linter that finds something exits non-zero with its report on standard output. */
function lint(): string {
  const command = ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=200", "."];
  try {
    return execFileSync(biome, command, { cwd: dir, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

beforeAll(() => {
  for (const [path, text] of [...violations, ...allowed]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), `${text}\n`);
  }
  cpSync("biome.json", join(dir, "biome.json"));
  cpSync("tests/rules/web-types-only.grit", join(dir, "tests/rules/web-types-only.grit"));
  diagnostics = JSON.parse(lint()).diagnostics;
});

afterAll(() => rmSync(dir, { recursive: true }));

function told(path: string): string {
  return JSON.stringify(diagnostics.filter((d) => d.severity === "error" && d.location.path === path));
}

describe("the import rules of the linter", () => {
  test.each(violations)("$0: $2", (path, _text, answer) => {
    expect(told(path)).toContain(answer);
  });

  test.each(allowed)("$0 passes", (path) => {
    expect(told(path)).toBe("[]");
  });
});
