import type { Row } from "../../engine/engine.ts";
import type { Confidence, ProjectStage } from "../../model/words.ts";
import type { ChangeRecord } from "./shapes.ts";

/** All that a project says of itself, without its version. */
export interface ProjectState {
  name: string;
  stage: ProjectStage;
  firm: string | null;
  place: string | null;
  segments: string[];
  channel: string | null;
  platform: string | null;
  amountWan: number | null;
  signedOn: string | null;
  dueOn: string | null;
  startedOn: string | null;
  producedOn: string | null;
  droppedOn: string | null;
  dropReason: string | null;
  owner: string | null;
  introducer: string | null;
  jobs: number | null;
  batch: string | null;
  top500: boolean;
  xiangshang: boolean;
  /** The firm as which it stands at its place: the project company, or its own firm that moved. */
  company: string | null;
  source: string | null;
  asOf: string | null;
  confidence: Confidence | null;
  note: string | null;
}

export const BLANK: ProjectState = {
  name: "",
  stage: "lead",
  firm: null,
  place: null,
  segments: [],
  channel: null,
  platform: null,
  amountWan: null,
  signedOn: null,
  dueOn: null,
  startedOn: null,
  producedOn: null,
  droppedOn: null,
  dropReason: null,
  owner: null,
  introducer: null,
  jobs: null,
  batch: null,
  top500: false,
  xiangshang: false,
  company: null,
  source: null,
  asOf: null,
  confidence: null,
  note: null,
};

/** The fields in which two states differ, as a record of the project; null when they are the same. */
export function difference(id: string, before: ProjectState, after: ProjectState): ChangeRecord | null {
  const changed = (Object.keys(after) as (keyof ProjectState)[]).filter(
    (field) => !same(before[field], after[field]),
  );
  if (changed.length === 0) return null;
  const pick = (state: ProjectState) => Object.fromEntries(changed.map((field) => [field, state[field]]));
  return { of: "project", id, before: pick(before), after: pick(after) };
}

/** The records that take these back, last first. */
export function inverse(records: ChangeRecord[]): ChangeRecord[] {
  return records
    .toReversed()
    .map(({ before, after, ...what }) => ({ ...what, before: after, after: before }));
}

/** Whether what a record left is still so; a later change of the same field means it is not. */
export function stands({ after }: ChangeRecord, now: Row | null): boolean {
  if (after === null || now === null) return after === now;
  return Object.entries(after).every(([field, value]) => same(value, now[field]));
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
