import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { readAcknowledged } from "../../server/engine/beside.ts";
import { openEmbedded } from "../../server/engine/embedded.ts";
import type { Engine } from "../../server/engine/engine.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { embeddedSchema as schema } from "./schema.ts";

export const counter = loadQueries("cypher")["log/revision"];

export const openFile = (folder: string, options: Partial<Parameters<typeof openEmbedded>[0]> = {}) =>
  openEmbedded({ path: join(folder, "graph"), schema, counter, ...options });

/** One change as the server makes it: the count and what changed, in one transaction. */
export function change(engine: Engine, number: number) {
  return engine.transaction(async (tx) => {
    await tx.run("MERGE (r:LiantuRevision {id: 'graph'}) SET r.number = coalesce(r.number, 0) + 1");
    await tx.run(
      "CREATE (f:LiantuFirm {id: $id, number: $number, name: $name, share: $share, active: $active})",
      {
        id: `f${number}`,
        number,
        name: `湘西${number}号企业`,
        share: number / 7,
        active: number % 2 === 0,
      },
    );
    await tx.run(
      "MATCH (a:LiantuFirm {id: $a}) MATCH (b:LiantuFirm {id: $b}) MERGE (a)-[:OWNS {share: 0.5}]->(b)",
      {
        a: `f${number}`,
        b: `f${Math.floor(number / 2)}`,
      },
    );
  });
}

/** All that was acknowledged, and the number of changes. */
export async function contentOf(engine: Engine) {
  const [revision] = await engine.read<{ number: number }>(counter);
  return {
    revision: revision?.number ?? 0,
    firms: await engine.read("MATCH (f:LiantuFirm) RETURN f {.*} AS firm ORDER BY f.number"),
    owns: await engine.read(
      "MATCH (a:LiantuFirm)-[r:OWNS]->(b:LiantuFirm) RETURN a.id AS a, b.id AS b, r.share AS share ORDER BY a, b",
    ),
  };
}

/** Until the number kept beside the file is this one. */
export const untilKept = (folder: string, number: number) =>
  vi.waitFor(
    () => {
      if (readAcknowledged(join(folder, "graph"))?.latest !== number) throw new Error("not kept yet");
    },
    { timeout: 60_000, interval: 20 },
  );

/**
 * Two databases of the same changes: one that was closed, and one as it stands when the process is killed, a part of it
 * in the log.
 */
export async function makeStates(folder: string, changes: number) {
  const [closed, killed, early] = ["closed", "killed", "early"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const work = join(folder, "work");
  let engine = await openFile(work);
  const third = Math.floor(changes / 3);
  for (let number = 0; number < third; number++) await change(engine, number);
  await engine.close();
  cpSync(work, early, { recursive: true });
  engine = await openFile(work);
  for (let number = third; number < 2 * third; number++) await change(engine, number);
  await engine.close();
  engine = await openFile(work);
  for (let number = 2 * third; number < changes; number++) await change(engine, number);
  await untilKept(work, changes);
  cpSync(work, killed, { recursive: true });
  const content = await contentOf(engine);
  await engine.close();
  cpSync(work, closed, { recursive: true });
  return { closed, killed, early, content };
}

/** Numbers from 0 to 1, always the same ones. */
export function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

export const DAMAGES = ["a bit flipped", "a sector zeroed", "cut off"] as const;

/** Damages a file at a part of its length. */
export function damage(path: string, kind: (typeof DAMAGES)[number], at: number, bit: number) {
  const { size } = statSync(path);
  const offset = Math.min(size - 1, Math.floor(at * size));
  if (kind === "cut off") return truncateSync(path, offset);
  const bytes = readFileSync(path);
  if (kind === "a bit flipped") bytes[offset]! ^= 1 << bit;
  else bytes.fill(0, offset & ~511, Math.min(size, (offset & ~511) + 512));
  writeFileSync(path, bytes);
}

/** The files of the database and of its log, without the one beside it. */
export function databaseFiles(folder: string): string[] {
  const log = join(folder, "graph.wal");
  return ["graph", ...(existsSync(log) ? readdirSync(log).map((name) => join("graph.wal", name)) : [])];
}

export function fingerprint(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash("sha1")
          .update(readFileSync(join(folder, name)))
          .digest("hex"),
      ]),
  );
}

/** A copy to damage. */
export function copyOf(folder: string, to: string): string {
  mkdirSync(to, { recursive: true });
  cpSync(folder, to, { recursive: true });
  return to;
}
