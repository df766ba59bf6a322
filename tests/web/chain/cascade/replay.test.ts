import { describe, expect, test } from "vitest";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { CascadeAnswer } from "../../../../server/chain/plans/cascade.ts";
import { CLASS_NAMES } from "../../../../server/words/names.ts";
import { affected, roundsOf, segmentsAfter } from "../../../../web/pages/chain/cascade/replay.ts";
import { headline, tellRounds } from "../../../../web/pages/chain/cascade/sentences.ts";
import { speech } from "../../i18n/speech.ts";

const lost: CascadeAnswer["lost"] = [
  { segment: "bag", round: 0, cause: "no_maker", needs: [] },
  { segment: "lees", round: 1, cause: "no_maker", needs: [["bag"]] },
  { segment: "mask", round: 1, cause: "need", needs: [["bag", "box"]] },
];
const named = (nameZh: string, nameEn: string) => ({ nameZh, nameEn });
const answer = {
  present: 4,
  rounds: 2,
  lost,
  names: {
    segments: {
      bag: named("包装袋", "bags"),
      box: named("纸箱", "boxes"),
      lees: named("酒糟", "lees"),
      mask: named("口罩", "masks"),
    },
    firms: { jinwei: "晋玮" },
  },
} as unknown as CascadeAnswer;
const zh = speech("zh");
const en = speech("en");

describe("the replay of a cascade", () => {
  test("goes round by round", () => {
    expect(roundsOf(lost).map((round) => round.map(({ segment }) => segment))).toEqual([
      ["bag"],
      ["lees", "mask"],
    ]);
    expect(roundsOf([])).toEqual([]);
  });

  test("does not count the segment that was taken away itself", () => {
    expect(affected({ lost })).toBe(3);
    expect(affected({ lost: [{ segment: "bag", round: 0, cause: "removed", needs: [] }] })).toBe(0);
  });

  test("marks what is lost until a round with what it was, and draws all as it is judged then", () => {
    const segments = [
      { id: "bag", class: "single" },
      { id: "mask", class: "present" },
      { id: "towel", class: "present" },
    ] as PanoramaSegment[];
    const word = ({ round }: { round: number }) => `round ${round}`;
    const after = [
      { changed: [{ segment: "bag", class: "missing", makers: 0 }] },
      {
        changed: [
          { segment: "bag", class: "outside", makers: 0 },
          { segment: "mask", class: "extendable", makers: 0 },
        ],
      },
    ] as unknown as CascadeAnswer["after"];
    const words = { lost: word, classes: CLASS_NAMES.en };
    expect(segmentsAfter(segments, { lost, after }, 0, words)).toEqual([
      {
        id: "bag",
        class: "missing",
        makers: 0,
        mark: { text: "round 0 Single→Missing", brief: "round 0", tone: "lost" },
      },
      { id: "mask", class: "present" },
      { id: "towel", class: "present" },
    ]);
    expect(segmentsAfter(segments, { lost, after }, 1, words).map(({ mark }) => mark?.text)).toEqual([
      "round 0 Single→Outside",
      "round 1 Present→Extendable",
      undefined,
    ]);
  });
});

describe("the words of a cascade", () => {
  test("say how much stops with a firm, or that nothing does", () => {
    const firm = { kind: "firm", id: "jinwei" } as const;
    expect(headline(answer, firm, zh, "zh")).toBe("若晋玮停产，将影响 3 个环节");
    expect(headline({ ...answer, lost: lost.slice(0, 1) }, firm, en, "en")).toBe(
      "If 晋玮 stops, 1 segment is affected",
    );
    expect(headline({ ...answer, lost: [] }, firm, zh, "zh")).toBe(
      "若晋玮停产，没有环节因此中断：它生产的，本地还有别家",
    );
  });

  test("say of a segment that stops alone that nothing follows", () => {
    const alone: CascadeAnswer = {
      ...answer,
      lost: [{ segment: "bag", round: 0, cause: "removed", needs: [] }],
    };
    const segment = { kind: "segment", id: "bag" } as const;
    expect(headline(alone, segment, zh, "zh")).toBe("若包装袋停产，没有别的环节跟着停");
    expect(headline({ ...answer, lost: [] }, segment, zh, "zh")).toBe(
      "包装袋在本地没有记录到企业，谈不上停产",
    );
  });

  test("give every loss its cause", () => {
    expect(tellRounds(answer, { kind: "firm", id: "jinwei" }, zh, "zh")).toEqual([
      {
        round: 0,
        lines: [{ segment: "bag", name: "包装袋", cause: "本地只记录到晋玮一家，它一停就没有了。" }],
      },
      {
        round: 1,
        lines: [
          {
            segment: "lees",
            name: "酒糟",
            cause: "它是副产，产出它的环节停了。同时必需的包装袋断供。",
          },
          { segment: "mask", name: "口罩", cause: "必需的包装袋或纸箱（任一即可，都已没有）断供。" },
        ],
      },
    ]);
  });
});
