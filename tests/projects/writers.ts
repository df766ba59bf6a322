import { writeSync } from "node:fs";
import { openEmbedded } from "../../server/engine/embedded.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { changeProject, createProject } from "../../server/projects/state/change.ts";
import { BLANK } from "../../server/projects/state/state.ts";
import { embeddedSchema as schema } from "../engine/schema.ts";

/** People who write at once. */
export const WRITERS = 10;

/** The arrival that a writer records in a turn. */
export const arrivalOf = (writer: number, turn: number) => `w${writer}-${turn}`;

/**
 * Opens a database file; ten writers record arrivals of one project from turn `first` on, each printed once it is
 * acknowledged. Runs until killed.
 */
export async function run([path, first]: string[]) {
  const queries = loadQueries("cypher");
  const engine = await openEmbedded({ path: path!, schema, counter: queries["log/revision"] });
  const office = { engine, queries };
  const asked = { kind: "created" };
  await createProject(office, { id: "p", by: null, asked }, { ...BLANK, name: "项目" }, async () => {});
  const write = async (writer: number) => {
    for (let turn = Number(first); ; turn++) {
      const id = arrivalOf(writer, turn);
      await record(office, id);
      writeSync(1, `${id}\n`);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
}

export function record(office: Parameters<typeof changeProject>[0], id: string) {
  const after = { on: "2024-05-01", amountWan: 1, source: null, asOf: null, confidence: null, note: null };
  const asked = { kind: "arrival", does: "add", ...after };
  return changeProject(office, "p", { id, by: null, asked }, () => ({
    kind: "arrival",
    records: [{ of: "arrival", id, before: null, after }],
  }));
}
