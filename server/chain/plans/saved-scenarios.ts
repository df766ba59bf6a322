import type { Addition } from "../../analysis/planning/what-if.ts";
import { sameContent } from "../../graph/asked.ts";
import { change, Unchanged } from "../../graph/change.ts";
import { type Removal, type Seen, tellingOvertaken, weigh, weighRemoval } from "../../graph/versions.ts";
import type { Call } from "../../http/endpoint.ts";
import { today } from "../../model/dates.ts";
import type { Statement } from "../../model/rows.ts";
import { ALL_CHAINS, type ScenarioChange } from "../../model/words.ts";
import { notFound } from "../../words/problem.ts";
import { type Names, namesOf } from "../naming.ts";
import type { SavedScenario, ScenarioBrief } from "./scenario-shapes.ts";

interface Change {
  change: ScenarioChange;
  firm: string | null;
  segment: string | null;
  capacity: number | null;
  unit: string | null;
}

type Listed = Omit<ScenarioBrief, "add" | "remove"> & { changes: Change[] };
type Kept = Omit<Listed, "changes"> & Statement & { changes: (Change & { position: number })[] };

/** The scenarios saved, the newest first. */
export async function listScenarios({ engine, queries, graph }: Call) {
  const scenarios = (await engine.read<Listed>(queries["chain/scenarios/list"])).map(told);
  const { directory } = await graph.atlas();
  const known = [...new Set(scenarios.flatMap(firmsOf))].sort().flatMap((id) => directory.get(id) ?? []);
  const names = Object.fromEntries(known.map(({ id, name }) => [id, name]));
  return { scenarios, names };
}

function told({ changes, ...brief }: Listed): ScenarioBrief {
  const add = changes.filter(({ change }) => change !== "remove_firm");
  return {
    ...brief,
    add: add.map(({ firm, segment, capacity, unit }) => ({ firm, segment, capacity, unit })),
    remove: changes.flatMap(({ change, firm }) => (change === "remove_firm" && firm ? [firm] : [])),
  };
}

const firmsOf = ({ add, remove }: ScenarioBrief) => named([...add.map(({ firm }) => firm), ...remove]);

function named(ids: (string | null)[]): string[] {
  return [...new Set(ids)].filter((id) => id !== null);
}

/** @throws Problem not_found */
export async function readScenario({ engine, queries, graph }: Call, id: string): Promise<SavedScenario> {
  const [kept] = await engine.read<Kept>(queries["chain/scenarios/one"], { id });
  if (!kept) throw notFound("id", id);
  const { source: _s, asOf: _a, confidence: _c, note: _n, ...listed } = kept;
  const scenario = told(listed);
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

export interface ScenarioToSave extends Seen {
  name: string;
  chain: string;
  place: string;
  add: readonly Addition[];
  remove: readonly string[];
  by?: string | null;
}

/**
 * Puts a scenario in place of the one with its id, which keeps the day it was made and what is stated of it. The same
 * content again changes nothing. A scenario is kept of one chain, never of all.
 * @throws Problem not_found; changed or id_taken, with the scenario as it is now
 */
export async function saveScenario(
  call: Call,
  { add, remove, version, by = null, ...scenario }: ScenarioToSave,
): Promise<SavedScenario & { repeated: boolean }> {
  const { queries, graph } = call;
  if (scenario.chain === ALL_CHAINS) throw notFound("chain", scenario.chain);
  await Promise.all([graph.chain(scenario.chain), graph.situation(scenario.place)]);
  const { id } = scenario;
  const changes = changesOf(add, remove);
  const save = () =>
    change(call, { kind: "scenario", note: scenario.name, by }, async ({ tx, put, remove }) => {
      const [older] = await tx.run<Kept>(queries["chain/scenarios/one"], { id });
      if (!older && version > 0) throw notFound("id", id);
      const says = older && { id, name: older.name, chain: older.chain, place: older.place };
      const said = older?.changes.map(({ position: _, ...one }) => one);
      const unchanged = sameContent({ ...says, changes: said }, { ...scenario, changes });
      if (weigh(older, version, unchanged) === "repeated") return new Unchanged(true);
      const { source, asOf, confidence, note } = older ?? UNSTATED;
      const stated = { source, asOf, confidence, note };
      await put("scenarios", [{ ...scenario, ...stated, created: older?.created ?? today() }]);
      const gone = (older?.changes ?? []).filter(({ position }) => !(position in changes));
      await remove(
        "scenario_changes",
        gone.map(({ position }) => ({ scenario: id, position })),
      );
      const rowOf = (change: Change, position: number) => ({
        scenario: id,
        position,
        ...change,
        ...UNSTATED,
      });
      await put("scenario_changes", changes.map(rowOf));
      return false;
    });
  const repeated = await tellingOvertaken(save, { id, now: () => readScenario(call, id) });
  return { ...(await readScenario(call, id)), repeated };
}

/**
 * Deletes a scenario as it was seen.
 * @returns whether there was one
 * @throws Problem changed, with the scenario as it is now
 */
export async function deleteScenario(call: Call, { id, version, by = null }: Removal): Promise<boolean> {
  const { queries } = call;
  const take = () =>
    change(call, { kind: "scenario", by }, async ({ tx, describe, remove }) => {
      const [older] = await tx.run<Kept>(queries["chain/scenarios/one"], { id });
      if (!weighRemoval(older, version)) return new Unchanged(false);
      describe(older!.name);
      await remove(
        "scenario_changes",
        older!.changes.map(({ position }) => ({ scenario: id, position })),
      );
      await remove("scenarios", [{ id }]);
      return true;
    });
  return tellingOvertaken(take, { id, now: () => readScenario(call, id) });
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
