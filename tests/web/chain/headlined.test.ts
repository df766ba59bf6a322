import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../server/chain/plans/cascade.ts";
import type { CriticalAnswer } from "../../../server/chain/plans/critical.ts";
import type { WhatIfAnswer } from "../../../server/chain/plans/what-if.ts";
import type { WhichNextAnswer } from "../../../server/chain/plans/which-next.ts";
import { SEGMENT_CLASSES } from "../../../server/model/words.ts";
import { CLASS_NAMES } from "../../../server/words/names.ts";
import type { MarkedSegment } from "../../../web/graph/marked-segment.ts";
import { segmentsAfter } from "../../../web/pages/chain/cascade/replay.ts";
import type { Headlined } from "../../../web/pages/chain/headline.tsx";
import { headlineOf, headlineUnder } from "../../../web/pages/chain/headlined.ts";
import { keeps } from "../../../web/pages/chain/panorama/filters.ts";
import { countedBy } from "../../../web/pages/chain/panorama/light.ts";
import { plantOf, segmentsUnder } from "../../../web/pages/chain/scenario/scenario.ts";
import { numbered } from "../../../web/pages/chain/which-next/progress.ts";
import { type Served, served } from "../../http/served.ts";

const answer = {
  completeness: { met: 1, all: 3, boughtIn: 0 },
  why: null,
  counts: { missing: 2, single: 1, present: 0 },
  leaders: [{ id: "a", name: "甲" }],
  segments: [
    { id: "cap", class: "missing", makers: 0 },
    { id: "wine", class: "single", makers: 1 },
  ],
} as unknown as PanoramaAnswer;

test("the figures above the picture are those that a scenario leaves, a class without any as 0", () => {
  const found = {
    after: { met: 2, all: 3, boughtIn: 0 },
    why: null,
    counts: { before: {}, after: { missing: 1, present: 2 } },
    leaders: [],
    segments: [{ segment: "cap", class: "present", makers: 1 }],
  } as unknown as WhatIfAnswer;
  expect(headlineUnder(answer, found)).toEqual({
    completeness: { met: 2, all: 3, boughtIn: 0 },
    why: null,
    counts: { missing: 1, single: 0, present: 2 },
    leaders: [],
    segments: [
      { id: "cap", class: "present", makers: 1 },
      { id: "wine", class: "single", makers: 1 },
    ],
  });
});

describe("each figure is the number of cards it lights, in the chains of the seed", () => {
  const PLACE = "xiangxi-hitech";
  const classes = CLASS_NAMES.zh;
  let api: Served;
  beforeAll(async () => {
    api = await served("seed");
  }, 120_000);
  afterAll(() => api.close());

  const panorama = async (chain: string): Promise<PanoramaAnswer> =>
    (await api.get(`/api/panorama?chain=${chain}&place=${PLACE}`)).body;
  const whatIf = async (chain: string, scenario: object): Promise<WhatIfAnswer> =>
    (await api.send("post", "/api/what-if", { chain, place: PLACE, ...scenario })).body;
  const same = (figures: Headlined, drawn: readonly MarkedSegment[], { links }: PanoramaAnswer) => {
    for (const one of SEGMENT_CLASSES)
      expect(figures.counts[one] ?? 0).toBe(drawn.filter(keeps([one])).length);
    const made = countedBy("made", drawn, links);
    expect(figures.segments.filter(({ makers }) => makers > 0).map(({ id }) => id)).toEqual([...made]);
    if (figures.leaders.length === 0) expect(countedBy("leaders", drawn, links).size).toBe(0);
  };

  test.each(["liquor", "nonwoven", "battery"])("round by round of what stops in %s", async (chain) => {
    const answer = await panorama(chain);
    const critical: CriticalAnswer = (await api.get(`/api/critical?chain=${chain}&place=${PLACE}&limit=12`))
      .body;
    const made = answer.segments.filter(({ makers }) => makers > 0).length;
    const stopped = [
      ...critical.segments.map(({ id }) => ({ segment: id })),
      ...critical.firms.map(({ id }) => ({ firm: id })),
    ];
    let fewer = 0;
    for (const one of stopped) {
      const found: CascadeAnswer = (await api.send("post", "/api/cascade", { chain, place: PLACE, ...one }))
        .body;
      expect(found.after).toHaveLength(Math.max(1, found.rounds));
      for (const [round, state] of found.after.entries()) {
        const figures = headlineOf(answer, state);
        const drawn = segmentsAfter(answer.segments, found, round, { lost: () => "", classes });
        same(figures, drawn, answer);
        const lost = drawn.filter(({ mark }) => mark).length;
        expect(figures.segments.filter(({ makers }) => makers > 0)).toHaveLength(made - lost);
        if (lost > 0) fewer++;
      }
    }
    expect(fewer).toBeGreaterThan(0);
  });

  test.each(["liquor", "nonwoven", "battery"])("of a plant that comes to %s", async (chain) => {
    const answer = await panorama(chain);
    const words = { filled: "", lost: "", opened: "", classes };
    for (const { id } of answer.segments.filter(({ class: one }) => one === "missing").slice(0, 8)) {
      const found = await whatIf(chain, { add: [plantOf(id)], remove: [] });
      const figures = headlineUnder(answer, found);
      same(figures, segmentsUnder(answer.segments, found, words), answer);
      same(answer, segmentsUnder(answer.segments, found, words, "before"), answer);
      expect(figures.completeness).not.toEqual(answer.completeness);
    }
  });

  test.each(["liquor", "nonwoven", "battery"])("of all that comes next in %s", async (chain) => {
    const answer = await panorama(chain);
    const { chosen }: WhichNextAnswer = (
      await api.get(`/api/which-next?chain=${chain}&place=${PLACE}&arrange=1`)
    ).body;
    expect(chosen.length).toBeGreaterThan(0);
    const found = await whatIf(chain, { add: chosen.map(({ segment }) => plantOf(segment)), remove: [] });
    const figures = headlineUnder(answer, found);
    const drawn = numbered(answer.segments, chosen, found.segments, { rank: String, classes });
    same(figures, drawn, answer);
    const ranked = drawn.filter(({ mark }) => mark);
    expect(ranked.map(({ id }) => id).sort()).toEqual(chosen.map(({ segment }) => segment).sort());
    for (const { mark, makers } of ranked) {
      expect(mark?.text).toMatch(/^\d+ .+→.+$/);
      expect(makers).toBe(1);
    }
  });
});
