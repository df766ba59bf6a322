import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engine } from "../../server/engine/engine.ts";
import { openNeo4j } from "../../server/engine/neo4j.ts";
import { loadQueries } from "../../server/graph/queries.ts";
import { readProject } from "../../server/projects/state/answer.ts";
import { changeProject, createProject } from "../../server/projects/state/change.ts";
import { BLANK, difference } from "../../server/projects/state/state.ts";
import { wipe } from "../engine/case.ts";
import { record } from "../projects/writers.ts";
import { server } from "./server.ts";

const queries = loadQueries("cypher");
let engine: Engine;
beforeAll(async () => {
  engine = await openNeo4j(server());
  await wipe(engine);
  const asked = { kind: "created" };
  await createProject(
    { engine, queries },
    { id: "p", by: null, asked },
    { ...BLANK, name: "项目" },
    async () => {},
  );
});
afterAll(async () => {
  await wipe(engine);
  await engine.close();
});

test("ten people writing at once lose and double nothing; of ten movers of a card one wins", async () => {
  const office = { engine, queries };
  const people = Array.from({ length: 10 }, (_, person) => person);
  const turns = [0, 1, 2];
  await Promise.all(
    people.flatMap((person) =>
      turns.flatMap((turn) => [0, 1].map(() => record(office, `w${person}-${turn}`))),
    ),
  );
  const { project } = await readProject(office, "p");
  expect([project.version, project.arrivedWan]).toEqual([31, 30]);
  const asked = { kind: "stage", to: "contact" };
  const moves = await Promise.allSettled(
    people.map((person) =>
      changeProject(office, "p", { by: `u${person}`, asked, version: 31 }, ({ state }) => ({
        kind: "stage",
        records: [difference("p", state, { ...state, stage: "contact" })!],
      })),
    ),
  );
  expect(moves.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const move of moves)
    if (move.status === "rejected") expect(move.reason).toMatchObject({ code: "changed" });
  expect((await readProject(office, "p")).eventsTotal).toBe(32);
});
