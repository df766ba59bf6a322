import type { Case, Graph } from "../case.ts";
import { park } from "../park.ts";

/** The park with shortlists of it and of the province it lies in. */
const lists: Graph = {
  nodes: {
    ...park.nodes,
    Shortlist: [
      { id: "h3", name: "外地的" },
      { id: "h2", name: "园区的", on: "2024-05-01" },
      { id: "h1", name: "空的", on: "2024" },
      { id: "h0", name: "哪里都不是" },
    ],
  },
  links: [
    ...park.links!,
    ["Shortlist:h1", "AT", "Place:430000"],
    ["Shortlist:h2", "AT", "Place:park"],
    ["Shortlist:h2", "FOR", "Segment:wipes"],
    ["Shortlist:h3", "AT", "Place:440000"],
    ["Shortlist:h2", "LISTS", "Firm:f3", { position: 0 }],
    ["Shortlist:h2", "LISTS", "Firm:f2", { position: 1 }],
    ["Shortlist:h2", "LISTS", "Firm:f1", { position: 1 }],
    ["Shortlist:h3", "LISTS", "Firm:f1", { position: 0 }],
  ],
};
const h2 = { id: "h2", name: "园区的", on: "2024-05-01", segment: "wipes" };

export const cases: Case[] = [
  {
    query: "recruit/recorded-shortlists",
    shows: "those at a place and within it, firms by position, then id",
    given: lists,
    params: { place: "430000", most: 10 },
    rows: [
      { id: "h1", name: "空的", on: "2024", segment: null, firms: [] },
      { ...h2, firms: ["f3", "f1", "f2"] },
    ],
  },
  {
    query: "recruit/recorded-shortlists",
    shows: "no more firms than asked for",
    given: lists,
    params: { place: "park", most: 2 },
    rows: [{ ...h2, firms: ["f3", "f1"] }],
  },
];
