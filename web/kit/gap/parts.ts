import type { WeightName } from "../address.ts";

/** Default weights of the parts in the two lists, to be explained; the API's answer carries those in force. */
export const PARTS: { name: WeightName; fill: number | null; extend: number | null }[] = [
  { name: "demand", fill: 0.35, extend: null },
  { name: "criticality", fill: 0.25, extend: null },
  { name: "leakage", fill: 0.1, extend: null },
  { name: "feasibility", fill: 0.15, extend: 0.2 },
  { name: "supply", fill: 0.15, extend: 0.15 },
  { name: "feed", fill: null, extend: 0.35 },
  { name: "outlet", fill: null, extend: 0.3 },
];
