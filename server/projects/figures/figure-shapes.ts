/** What the figures of projects answer. Money is in 10,000 yuan (万元); every number names its projects. */
import { z } from "zod";
import { citedSources, date, placeBrief, publishedFigure } from "../../http/shapes.ts";
import { PROJECT_STAGES } from "../../model/words.ts";
import { projectRow } from "../state/shapes.ts";

const projects = z.array(z.string()).describe("ids of projects");
const stage = z.enum(PROJECT_STAGES);

const rate = z.object({
  value: z.number().nullable().describe("numerator ÷ denominator; null when there is nothing to divide by"),
  numerator: z.number(),
  denominator: z.number(),
  met: projects.describe("those in the numerator"),
  of: projects.describe("those in the denominator"),
  leftOut: projects.describe("signed, but lacking what the rate needs: a day it is due, or an agreed amount"),
});
export type Rate = z.infer<typeof rate>;

const group = z.object({
  key: z.string().nullable().describe("null: not said"),
  name: z.string().nullable(),
  nameEn: z.string().nullable(),
  count: z.int(),
  signed: z.int(),
  amountWan: z.number().describe("agreed by the signed ones"),
  arrivedWan: z.number().describe("arrived for the signed ones"),
  projects,
  signedProjects: projects,
  withoutAmount: projects.describe("signed, and nobody said for how much: no part of amountWan"),
});
export type FigureGroup = z.infer<typeof group>;

const listed = projectRow.pick({
  id: true,
  name: true,
  stage: true,
  firm: true,
  firmName: true,
  place: true,
  placeName: true,
  amountWan: true,
  arrivedWan: true,
  signedOn: true,
  dueOn: true,
  startedOn: true,
  producedOn: true,
  ownerName: true,
  source: true,
  asOf: true,
  confidence: true,
  note: true,
});
export type FigureListed = z.infer<typeof listed>;

export const projectFigures = z.object({
  place: placeBrief.nullable(),
  on: date.describe("the day up to which a contract's day counts as come; the rest is as recorded now"),
  count: z.int(),
  projects,
  undated: projects.describe(
    "signed on a day that is not known well enough to tell whether it is in the period",
  ),
  stages: z.array(
    z.object({ stage, count: z.int(), amountWan: z.number(), projects, withoutAmount: projects }),
  ),
  signed: z.object({
    count: z.int(),
    amountWan: z.number(),
    arrivedWan: z.number(),
    projects: projects.describe("signed or beyond, and those dropped after they had signed"),
    withoutAmount: projects.describe("nobody said for how much: no part of amountWan"),
    months: z
      .array(z.object({ month: date, count: z.int(), amountWan: z.number(), projects }))
      .describe("by month of signing, oldest first; by year where only the year is known"),
    withoutDay: projects.describe("nobody said when: in no month"),
  }),
  rates: z.object({
    fulfilment: rate.describe(
      "of the signed projects that are due, those whose firm is registered here, whose first capital arrived, or whose construction started",
    ),
    construction: rate.describe("of the signed projects, those in construction or beyond"),
    production: rate.describe("of the signed projects, those in production"),
    arrival: rate.describe("of the agreed money of the signed projects, what arrived"),
  }),
  arrived: z
    .array(z.object({ month: date, amountWan: z.number(), projects }))
    .describe("by month, oldest first; by year where only the year is known"),
  conversion: z.array(
    z.object({
      from: stage,
      to: stage,
      reached: projects.describe("those that stood in `from`, but for the skipped ones"),
      went: projects.describe("those of them that stood in `to`"),
      skipped: projects.describe("those that went from `from` past `to`: they count neither way"),
      unrecorded: projects.describe(
        "those that came further than `from` of which nothing up to `from` is recorded: they count neither way",
      ),
      value: z.number().nullable().describe("went ÷ reached"),
      days: z
        .object({ count: z.int(), mean: z.number(), median: z.number(), projects })
        .nullable()
        .describe("between the two stages, where both days are known"),
    }),
  ),
  sizes: z
    .array(
      z.object({
        size: z.enum(["200m", "30m", "below", "unknown"]),
        count: z.int(),
        signed: z.int(),
        projects,
        signedProjects: projects,
      }),
    )
    .describe("200m: 20,000 万元 or more; 30m: 3,000 万元 or more, those of 200m among them"),
  groups: z.object({
    chain: z.array(group).describe("a project may stand in several chains"),
    place: z.array(group),
    owner: z.array(group),
    channel: z.array(group),
    platform: z.array(group),
  }),
  marks: z.object({ top500: projects, xiangshang: projects }),
  published: z
    .array(
      publishedFigure.extend({
        beside: z
          .object({
            unit: z.enum(["projects", "wan", "share"]).describe("projects, 10,000 yuan, or a share of 1"),
            value: z.number().nullable(),
            projects,
            unknown: projects.describe("signed, and nobody said what the figure goes by: not counted"),
          })
          .nullable()
          .describe("what the projects known here come to for the same thing, by the id of the figure"),
      }),
    )
    .describe(
      "totals as their sources state them, never added to anything; first those with something beside",
    ),
  list: z.array(listed).describe("the projects every id above stands for"),
  choices: z
    .object({
      owners: z.array(z.object({ id: z.string(), name: z.string() })),
      channels: z.array(z.string()),
      platforms: z.array(z.string()),
    })
    .describe("what the projects of the place and the chain may be filtered by"),
  sources: citedSources,
});
export type ProjectFiguresAnswer = z.infer<typeof projectFigures>;
