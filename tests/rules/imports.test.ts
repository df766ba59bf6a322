import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const biome = resolve("node_modules/.bin/biome");

/** One file that breaks one rule, and the words the linter answers with. */
const violations: [path: string, text: string, answer: string][] = [
  [
    "web/pages/a.ts",
    'import { gaps } from "../../server/chain/gaps.ts";\nexport default gaps;',
    "values only from",
  ],
  ["web/pages/b.ts", 'export { gaps } from "../../server/chain/gaps.ts";', "values only from"],
  ["web/pages/c.ts", 'export default import("../../server/chain/gaps.ts");', "values only from"],
  ["web/pages/d.ts", 'import "../../server/chain/gaps.ts";', "values only from"],
  [
    "web/pages/g.ts",
    'import { model } from "../../server/chain/model/gaps.ts";\nexport default model;',
    "values only from",
  ],
  [
    "web/pages/e.ts",
    'import cytoscape from "cytoscape";\nexport default cytoscape;',
    "only web/graph and web/network",
  ],
  ["web/graph/f.ts", 'import { join } from "node:path";\nexport default join;', "in a browser"],
  ["server/model/a.ts", 'import { z } from "zod";\nexport default z;', "words and rules"],
  ["server/model/b.ts", 'import { useState } from "react";\nexport default useState;', "words and rules"],
  [
    "server/model/c.ts",
    'import { fault } from "../words/fault.ts";\nexport default fault;',
    "nothing of ours",
  ],
  [
    "server/model/d.ts",
    'import { readFileSync } from "node:fs";\nexport default readFileSync;',
    "in a browser",
  ],
  ["server/words/a.ts", 'import { z } from "zod";\nexport default z;', "words are texts"],
  [
    "server/words/b.ts",
    'import { fault } from "../data/folder/fault.ts";\nexport default fault;',
    "but the model",
  ],
  [
    "server/analysis/a.ts",
    'import { read } from "../../graph/queries.ts";\nexport default read;',
    "but the model",
  ],
  ["server/analysis/b.ts", 'import { readFileSync } from "node:fs";\nexport default readFileSync;', "pure"],
  ["server/analysis/c.ts", 'import express from "express";\nexport default express;', "pure"],
  ["server/engine/a.ts", 'import { z } from "zod";\nexport default z;', "neither express nor zod"],
  [
    "server/engine/b.ts",
    'import express from "express";\nexport default express;',
    "neither express nor zod",
  ],
  [
    "server/engine/c.ts",
    'import { text } from "../graph/queries.ts";\nexport default text;',
    "nothing above",
  ],
  ["server/chain/a.ts", 'import { app } from "../app.ts";\nexport default app;', "only app.ts joins"],
  ["server/data/a.ts", 'import { main } from "../main.ts";\nexport default main;', "only app.ts joins"],
  ["server/app.ts", 'import { open } from "./engine/neo4j.ts";\nexport default open;', "only main.ts opens"],
  [
    "server/data/b.ts",
    'import { open } from "../engine/embedded.ts";\nexport default open;',
    "only main.ts opens",
  ],
  ["server/data/c.ts", 'import neo4j from "neo4j-driver";\nexport default neo4j;', "speaks to Neo4j"],
  [
    "server/data/d.ts",
    'import { App } from "../../web/app/shell.tsx";\nexport default App;',
    "nothing of the web",
  ],
  ["server/start/env.ts", "export default process.env;", "global variable process"],
  ["server/graph/log.ts", 'import { env } from "node:process";\nexport default env;', "only main.ts"],
  ["server/analysis/d.ts", "export default process.env;", "global variable process"],
];

const allowed: [path: string, text: string][] = [
  [
    "web/pages/types.ts",
    'import type { GapAnswer } from "../../server/chain/gaps.ts";\nexport type Gap = GapAnswer;',
  ],
  ["web/pages/stages.ts", 'import { STAGES } from "../../server/model/words.ts";\nexport default STAGES;'],
  [
    "web/pages/shares.ts",
    'import { shareText } from "../../server/words/format.ts";\nexport default shareText;',
  ],
  ["web/graph/draw.ts", 'import cytoscape from "cytoscape";\nexport default cytoscape;'],
  ["web/network/draw.ts", 'import cytoscape from "cytoscape";\nexport default cytoscape;'],
  ["server/model/ok.ts", 'import { STAGES } from "./words.ts";\nexport default STAGES;'],
  ["server/words/ok.ts", 'import { STAGES } from "../model/words.ts";\nexport default STAGES;'],
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
  cpSync("tests/rules/web-imports.grit", join(dir, "tests/rules/web-imports.grit"));
  diagnostics = JSON.parse(lint()).diagnostics;
});

afterAll(() => rmSync(dir, { recursive: true }));

function errorsIn(path: string): string {
  return JSON.stringify(diagnostics.filter((d) => d.severity === "error" && d.location.path === path));
}

describe("the import rules of the linter", () => {
  test.each(violations)("$0: $2", (path, _text, answer) => {
    expect(errorsIn(path)).toContain(answer);
  });

  test.each(allowed)("$0 passes", (path) => {
    expect(errorsIn(path)).toBe("[]");
  });
});
