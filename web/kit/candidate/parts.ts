import type { CandidateWeight } from "../address.ts";

/** The parts of a candidate's score with the weights they have until somebody moves them, as docs/candidates.md says. */
export const CANDIDATE_PARTS: { name: CandidateWeight; weight: number }[] = [
  { name: "fit", weight: 0.4 },
  { name: "ties", weight: 0.25 },
  { name: "reach", weight: 0.15 },
  { name: "growth", weight: 0.1 },
  { name: "size", weight: 0.1 },
  { name: "coverage", weight: 0.15 },
  { name: "risk", weight: 0.2 },
];
