import type { Case } from "../case.ts";

const nothing = { source: null, asOf: null, confidence: null, note: null };
const row = { id: "x", name: "甲", ...nothing };
const given = (label: string) => ({ nodes: { [label]: [{ id: "x", name: "旧", version: 4 }] } });
const shows = "what is written has the number of the change as its version";

/** What people edit. Marks of wanted segments and scenarios have theirs among plan-tables. */
export const cases: Case[] = [
  {
    query: "load/people",
    shows,
    given: given("Person"),
    params: { rows: [{ ...row, title: null }], revision: 9 },
    rows: [],
    after: [{ query: "people/people", rows: [{ id: "x", name: "甲", title: null, version: 9 }] }],
  },
  {
    query: "load/shortlists",
    shows,
    given: given("Shortlist"),
    params: { rows: [{ ...row, on: null }], revision: 9 },
    rows: [],
    after: [
      {
        query: "recruit/shortlists/list",
        rows: [{ ...row, version: 9, on: null, segment: null, place: null, firms: [] }],
      },
    ],
  },
  {
    query: "load/trips",
    shows,
    given: given("Trip"),
    params: {
      rows: [{ ...row, startOn: null, days: 1, visitsPerDay: null, kmPerDay: null }],
      revision: 9,
    },
    rows: [],
    after: [
      {
        query: "trips/list",
        rows: [
          {
            id: "x",
            version: 9,
            name: "甲",
            place: null,
            placeName: null,
            startOn: null,
            days: 1,
            visits: 0,
            recorded: 0,
          },
        ],
      },
    ],
  },
  {
    query: "load/projects",
    shows,
    given: given("Project"),
    params: {
      rows: [
        {
          ...row,
          stage: "lead",
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
          jobs: null,
          batch: null,
          top500: false,
          xiangshang: false,
        },
      ],
      revision: 9,
    },
    rows: [],
    after: [
      {
        query: "projects/project/state",
        params: { id: "x" },
        rows: [
          {
            version: 9,
            name: "甲",
            stage: "lead",
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
            jobs: null,
            batch: null,
            top500: false,
            xiangshang: false,
            company: null,
            firm: null,
            place: null,
            segments: [],
            introducer: null,
            ...nothing,
          },
        ],
      },
    ],
  },
];
