import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { contract, uncovered } from "./contract.ts";
import { documented } from "./documented.ts";
import { embeddedSchema as schema } from "./schema.ts";

const folder = mkdtempSync(join(tmpdir(), "liantu-engine-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("in memory", () => contract(() => openEmbedded({ path: null, schema })));
describe("the page", () => documented(() => openEmbedded({ path: null, schema })));
describe("in a file", () => contract(() => openEmbedded({ path: join(folder, "graph"), schema })));

test("every query has a case", () => {
  expect(uncovered()).toEqual([]);
});
