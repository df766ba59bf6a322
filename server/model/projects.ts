/** The words and rules of projects. */
import { PROJECT_STAGES, type ProjectStage } from "./words.ts";

export type Step = Exclude<ProjectStage, "dropped">;
/** The stages on the way to production; a dropped project stands after them. */
export const STEPS = PROJECT_STAGES.filter((stage): stage is Step => stage !== "dropped");
/** Neither in production nor dropped. */
export const UNDER_WAY_STAGES = STEPS.filter((stage) => stage !== "production");

export function isUnderWay(stage: ProjectStage): boolean {
  return (UNDER_WAY_STAGES as readonly ProjectStage[]).includes(stage);
}

/** Why a project ended. */
export const DROP_REASONS = [
  "land",
  "admission",
  "policy",
  "funds",
  "market",
  "elsewhere",
  "partner",
  "silent",
  "mistake",
  "other",
] as const;
export type DropReason = (typeof DROP_REASONS)[number];
/** Made in error or twice: it counts in no figure. */
export const MISTAKE = "mistake" satisfies DropReason;

/** What a person may record of a project; a loaded history may hold other words. */
export const TOLD_EVENTS = ["contact", "visit", "meeting", "negotiation", "note", "other"] as const;
/** What a change of a project records by itself. */
export const MADE_EVENTS = [
  "created",
  "changed",
  "stage",
  "arrival",
  "task",
  "document",
  "resident",
  "undo",
] as const;
export const EVENT_KINDS = [...TOLD_EVENTS, ...MADE_EVENTS] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** Of what a change records, that which only says that the record was kept. */
export const QUIET_EVENTS = ["created", "changed", "task", "document", "undo"] as const;

/** How a project was found, and the level that carries it, as offices word them; others can be written. */
export const CHANNELS = ["以商招商", "产业招商", "小分队招商", "全员招商"] as const;
export const PLATFORMS = ["国家级", "省级", "州级", "县级", "园区"] as const;
/** The channel of a project that a visit on a trip began. */
export const TRIP_CHANNEL = "小分队招商" satisfies (typeof CHANNELS)[number];

/** What the figures of projects are told by. */
export const FIGURE_GROUPS = ["chain", "place", "owner", "channel", "platform"] as const;
export type FigureGroupName = (typeof FIGURE_GROUPS)[number];
export const RATES = ["fulfilment", "construction", "production", "arrival"] as const;
export type RateName = (typeof RATES)[number];

type StageDate = "signedOn" | "dueOn" | "startedOn" | "producedOn";
export type StageField = StageDate | "amountWan" | "droppedOn" | "dropReason";

/** What must be known of a project that comes to a stage. */
export const STAGE_NEEDS: Record<ProjectStage, readonly StageField[]> = {
  lead: [],
  contact: [],
  visit: [],
  signed: ["signedOn", "amountWan", "dueOn"],
  construction: ["startedOn"],
  production: ["producedOn"],
  dropped: ["dropReason", "droppedOn"],
};
/** The day on which a project came to a stage, where it says so itself. */
export const STAGE_DAY: Partial<Record<Step, "signedOn" | "startedOn" | "producedOn">> = {
  signed: "signedOn",
  construction: "startedOn",
  production: "producedOn",
};
/** The dates that mean nothing before a stage. */
const STAGE_DATES: Record<Step, readonly StageDate[]> = {
  lead: [],
  contact: [],
  visit: [],
  signed: ["signedOn", "dueOn"],
  construction: ["startedOn"],
  production: ["producedOn"],
};

/** Where a stage stands on the way; a dropped project stands after all of it. */
export function rankOf(stage: ProjectStage): number {
  return PROJECT_STAGES.indexOf(stage);
}

/** A dropped project that is taken up again goes back. */
export function goesBack(from: ProjectStage, to: ProjectStage): boolean {
  return rankOf(to) < rankOf(from);
}

/** What must be known after a move: going forward of every stage that it passes, else of the one it comes to. */
export function neededFor(from: ProjectStage, to: ProjectStage): StageField[] {
  if (to === "dropped" || goesBack(from, to)) return [...STAGE_NEEDS[to]];
  return STEPS.filter((stage) => rankOf(stage) > rankOf(from) && rankOf(stage) <= rankOf(to)).flatMap(
    (stage) => STAGE_NEEDS[stage],
  );
}

/** The dates that mean nothing yet in a stage, each with the stage it belongs to: a move back takes them away. */
export function datesAfter(stage: ProjectStage): { stage: Step; field: StageDate }[] {
  return STEPS.filter((later) => rankOf(later) > rankOf(stage)).flatMap((later) =>
    STAGE_DATES[later].map((field) => ({ stage: later, field })),
  );
}

/** What tells in which stages a project stood. */
export interface Way {
  stage: ProjectStage;
  signedOn: string | null;
  startedOn: string | null;
  producedOn: string | null;
  /** Those that its history tells of. */
  told: Iterable<string>;
}

/**
 * The stages in which a project is known to have stood: the one it is in, those its history tells of and those it says
 * the day of. One that went back stands for what lies before only; a dropped one for all that it came to.
 */
export function stoodIn({ stage, told, ...days }: Way): Set<Step> {
  const known = new Set<string>([stage, ...told]);
  const most = stage === "dropped" ? STEPS.length : rankOf(stage);
  return new Set(
    STEPS.filter((step) => {
      const field = STAGE_DAY[step];
      return rankOf(step) <= most && (known.has(step) || (field !== undefined && days[field] !== null));
    }),
  );
}

/**
 * How a project stands to a stage: it stood in it; it passed over it; it came further, but nobody recorded how it began;
 * or it has not come so far.
 */
export type Footing = "stood" | "skipped" | "unrecorded" | "ahead";

export function footingOf(stage: Step, stood: ReadonlySet<Step>): Footing {
  if (stood.has(stage)) return "stood";
  const others = [...stood];
  if (others.every((other) => rankOf(other) < rankOf(stage))) return "ahead";
  return others.some((other) => rankOf(other) < rankOf(stage)) ? "skipped" : "unrecorded";
}

/** The next stage on the way; null at its end. */
export function nextStage(stage: ProjectStage): ProjectStage | null {
  return stage === "dropped" ? null : (STEPS[rankOf(stage) + 1] ?? null);
}
