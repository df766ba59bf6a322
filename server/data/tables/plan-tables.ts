import { SCENARIO_CHANGES, SEGMENT_CLASSES } from "../../model/words.ts";
import {
  amount,
  clear,
  column,
  count,
  id,
  join,
  reference,
  required,
  STATEMENT,
  type Table,
} from "./table.ts";

/** The files of what an office keeps of its deliberations: scenarios, wanted segments, figures by day. */
export const PLAN_TABLES: Table[] = [
  {
    name: "scenarios",
    columns: [
      id(),
      required("name"),
      reference("chain", "chains", { required: true }),
      reference("place", "places", { required: true }),
      column("created", { type: "date" }),
      ...STATEMENT,
    ],
    identity: ["id"],
    knownIds: "load/known/scenarios",
    phases: [
      [
        { query: "load/scenarios" },
        clear("scenarios"),
        join("chain", "load/scenarios-chain"),
        join("place", "load/scenarios-place"),
      ],
    ],
  },
  {
    name: "scenario_changes",
    columns: [
      reference("scenario", "scenarios", { required: true }),
      count("position", { required: true }),
      required("change", { type: "word", words: SCENARIO_CHANGES }),
      // A scenario may outlive what it names.
      column("firm", { identifies: true, mentions: ["firms"] }),
      column("segment", { identifies: true, mentions: ["segments"] }),
      amount("capacity"),
      column("unit"),
      ...STATEMENT,
    ],
    identity: ["scenario", "position"],
    keyed: true,
    phases: [[{ query: "load/scenario-changes" }]],
  },
  {
    name: "wanted",
    columns: [
      reference("place", "places", { required: true }),
      reference("segment", "segments", { required: true }),
      column("since", { type: "date" }),
      ...STATEMENT,
    ],
    identity: ["place", "segment"],
    phases: [[{ query: "load/wanted" }]],
  },
  {
    name: "snapshots",
    columns: [
      reference("chain", "chains", { required: true }),
      reference("place", "places", { required: true }),
      required("on", { type: "date" }),
      ...["met", "needs", "needs_bought_in", ...SEGMENT_CLASSES, "leaders"].map((name) => count(name)),
      ...STATEMENT,
    ],
    identity: ["chain", "place", "on"],
    keyed: true,
    phases: [[{ query: "load/snapshots" }]],
  },
];
