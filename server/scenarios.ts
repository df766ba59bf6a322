import type { Addition } from "./analysis/what-if.ts";
import type { Call } from "./endpoint.ts";
import { type Names, namesOf } from "./naming.ts";
import { notFound } from "./problem.ts";
import type { SavedScenario, ScenarioBrief } from "./scenario-shapes.ts";
import { today } from "./snapshots.ts";

interface Change {
  change: "add_firm" | "add_plant" | "remove_firm";
  firm: string | null;
  segment: string | null;
  capacity: number | null;
  unit: string | null;
}

type Kept = Omit<ScenarioBrief, "add" | "remove"> & { changes: Change[] };

/** The scenarios saved, the newest first. */
export async function listScenarios({ engine, queries, graph }: Call) {
  const scenarios = (await engine.read<Kept>(queries["scenarios/list"]!)).map(told);
  const { firms } = await graph.atlas();
  const named = new Set(scenarios.flatMap(firmsOf));
  const names = Object.fromEntries(firms.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]));
  return { scenarios, names };
}

function told({ changes, ...brief }: Kept): ScenarioBrief {
  const add = changes.filter(({ change }) => change !== "remove_firm");
  return {
    ...brief,
    add: add.map(({ change: _, ...addition }) => addition),
    remove: changes.flatMap(({ change, firm }) => (change === "remove_firm" && firm ? [firm] : [])),
  };
}

const firmsOf = ({ add, remove }: ScenarioBrief) => named([...add.map(({ firm }) => firm), ...remove]);

function named(ids: (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}

/** @throws Problem not_found */
export async function readScenario({ engine, queries, graph }: Call, id: string): Promise<SavedScenario> {
  const [kept] = await engine.read<Kept>(queries["scenarios/one"]!, { id });
  if (!kept) throw notFound("id", id);
  const scenario = told(kept);
  const { chain, situation } = await graph.judgement(scenario.chain, scenario.place);
  const firms = firmsOf(scenario);
  const segments = named(scenario.add.map(({ segment }) => segment));
  const names: Names = namesOf({ chain, situation }, segments, firms);
  return {
    ...scenario,
    gone: {
      firms: firms.filter((firm) => !situation.firms.has(firm)),
      segments: segments.filter((segment) => !chain.segmentIndex.has(segment)),
    },
    names,
  };
}

export interface ScenarioToSave {
  id: string;
  name: string;
  chain: string;
  place: string;
  add: readonly Addition[];
  remove: readonly string[];
}

/** Puts a scenario in place of the one with its id, which keeps the day it was made. @throws Problem not_found */
export async function saveScenario(
  call: Call,
  { add, remove, ...scenario }: ScenarioToSave,
): Promise<SavedScenario> {
  const { engine, queries, graph } = call;
  await Promise.all([graph.chain(scenario.chain), graph.situation(scenario.place)]);
  const { id } = scenario;
  const changes = changesOf(add, remove).map((change, position) => ({
    ...{ id: JSON.stringify([id, position]), scenario: id, position, ...change },
    ...UNSTATED,
  }));
  await engine.transaction(async (tx) => {
    const [older] = await tx.run<Kept>(queries["scenarios/one"]!, { id });
    const rows = [{ ...scenario, ...UNSTATED, created: older?.created ?? today() }];
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["scenarios/clear-changes"]!, { id });
    await tx.run(queries["load/scenarios"]!, { rows });
    await tx.run(queries["load/clear/scenarios"]!, { rows });
    await tx.run(queries["load/scenarios-chain"]!, { rows });
    await tx.run(queries["load/scenarios-place"]!, { rows });
    if (changes.length > 0) await tx.run(queries["load/scenario-changes"]!, { rows: changes });
  });
  return readScenario(call, id);
}

/** @returns whether there was one */
export async function deleteScenario({ engine, queries }: Call, id: string): Promise<boolean> {
  return engine.transaction(async (tx) => {
    const older = await tx.run(queries["scenarios/one"]!, { id });
    if (older.length === 0) return false;
    await tx.run(queries["load/bump"]!);
    await tx.run(queries["scenarios/clear-changes"]!, { id });
    await tx.run(queries["scenarios/delete"]!, { id });
    return true;
  });
}

const UNSTATED = { source: null, asOf: null, confidence: null, note: null };

function changesOf(add: readonly Addition[], remove: readonly string[]): Change[] {
  const nothing = { firm: null, segment: null, capacity: null, unit: null };
  return [
    ...add.map((addition): Change => {
      if (addition.segment === undefined) return { ...nothing, change: "add_firm", firm: addition.firm };
      const { segment, firm = null, capacity = null, unit = null } = addition;
      return { change: "add_plant", segment, firm, capacity, unit };
    }),
    ...remove.map((firm): Change => ({ ...nothing, change: "remove_firm", firm })),
  ];
}
