import { CHANGE_KINDS } from "../../model/log.ts";
import { type AnyTable, column, count, prose, required } from "./table.ts";

/** More changes than a graph ever counts: a number beyond it was not written by one. */
export const REVISIONS_MOST = 1e12;

const number = { required: true, most: REVISIONS_MOST };

/** The files of the log: its entries, and the packed rows of those that have many. They are written only by an export. */
export const LOG_TABLES: AnyTable[] = [
  {
    name: "changes",
    columns: [
      count("number", number),
      required("at"),
      column("by"),
      required("kind", { type: "word", words: CHANGE_KINDS }),
      prose("note"),
      count("undoes", { most: REVISIONS_MOST }),
      // JSON that the server writes; empty where the rows are in change_rows.csv.
      column("rows", { longest: 100_000_000 }),
      column("previous"),
      required("hash"),
    ],
    identity: ["number"],
    phases: [],
  },
  {
    name: "change_rows",
    columns: [
      count("change", number),
      count("part", { required: true }),
      required("text", { longest: 1_000_000 }),
    ],
    identity: ["change", "part"],
    phases: [],
  },
];
