import type { ProjectStage } from "../../model/words.ts";
import { isSigned } from "../reporting/project-figures.ts";

/** So few closed projects say nothing of the order of a shortlist. */
export const CLOSED_NEEDED = 30;
export const FIRST = 10;

export interface PastShortlist {
  id: string;
  on: string | null;
  segment: string | null;
  /** In their order; more than the first ten are not looked at. */
  firms: readonly string[];
}

export interface PastProject {
  id: string;
  firm: string | null;
  stage: ProjectStage;
  segments: readonly string[];
  signedOn: string | null;
  droppedOn: string | null;
}

export interface JudgedShortlist {
  id: string;
  /** Firms among the first ten. */
  listed: number;
  /** Projects that signed after the shortlist's day with one of them. */
  projects: string[];
  precision: number;
}

export interface RankingRecord {
  /** Projects of a known firm that signed or were dropped. */
  closed: string[];
  /** Closed as well, but nobody said whose they are. */
  withoutFirm: string[];
  /** Null until enough projects are closed, and when there is no shortlist to judge. */
  precision10: number | null;
  judged: JudgedShortlist[];
  /** No day, no firms, or nothing closed since: not judged. */
  leftOut: string[];
}

/**
 * Precision@10 of shortlists against projects: of the first ten firms, the share that signed a project after the day of
 * the shortlist, for its segment where both name one; the mean over shortlists. What signed before is no merit of a list,
 * and days too inexact to tell which came first count as before.
 */
export function rankingRecord(
  shortlists: readonly PastShortlist[],
  projects: readonly PastProject[],
): RankingRecord {
  const ended = projects.filter((project) => project.stage === "dropped" || isSigned(project));
  const closed = ended.filter(({ firm }) => firm !== null);
  const record = {
    closed: ids(closed),
    withoutFirm: ids(ended.filter(({ firm }) => firm === null)),
  };
  const judged: JudgedShortlist[] = [];
  const leftOut: string[] = [];
  for (const shortlist of shortlists) {
    const found = judge(shortlist, closed);
    if (found) judged.push(found);
    else leftOut.push(shortlist.id);
  }
  if (closed.length < CLOSED_NEEDED) return { ...record, precision10: null, judged: [], leftOut: [] };
  const sum = judged.reduce((total, { precision }) => total + precision, 0);
  return { ...record, precision10: judged.length === 0 ? null : sum / judged.length, judged, leftOut };
}

function judge(
  { id, on, segment, firms }: PastShortlist,
  closed: readonly PastProject[],
): JudgedShortlist | null {
  const first = new Set(firms.slice(0, FIRST));
  if (on === null || first.size === 0) return null;
  const closedOn = ({ signedOn, droppedOn }: PastProject) => signedOn ?? droppedOn;
  if (!closed.some((project) => isAfter(closedOn(project), on))) return null;
  const signed = closed.filter(
    (project) =>
      isSigned(project) &&
      isAfter(project.signedOn, on) &&
      first.has(project.firm!) &&
      (segment === null || project.segments.length === 0 || project.segments.includes(segment)),
  );
  const hits = new Set(signed.map(({ firm }) => firm));
  return { id, listed: first.size, projects: ids(signed), precision: hits.size / first.size };
}

/** Later however the unknown days of either are filled in. */
function isAfter(date: string | null, on: string): boolean {
  if (date === null) return false;
  const known = Math.min(date.length, on.length);
  return date.slice(0, known) > on.slice(0, known);
}

const ids = (projects: readonly PastProject[]) => projects.map(({ id }) => id);
