import fc from "fast-check";
import { expect, it } from "vitest";
import { makingOf, makingsOf } from "../../server/analysis/judging/making.ts";
import { MAKES_BY } from "../../server/model/words.ts";
import { firm, judgeScene, kind, makes, segment } from "./land.ts";

const SOURCES = ["布", "水刺布", "热轧布", "母布"] as const;
const BY = { 布: "own", 水刺布: "kind", 热轧布: "kind", 母布: "byproduct" } as const;
const SURE = ["stated", "derived", "assumed"] as const;
const said = fc.uniqueArray(
  fc.record({ source: fc.constantFrom(...SOURCES), confidence: fc.constantFrom(...SURE) }),
  { selector: ({ source }) => source, minLength: 1 },
);

it("a firm makes a thing by the closest way that is stated, of equally close ways by the surest", () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), (told) => {
      const { chain } = judgeScene({
        segments: [
          segment("布", { role: "byproduct" }),
          segment("水刺布", { kindOf: "布" }),
          segment("热轧布", { kindOf: "布" }),
          "母布",
        ],
        links: [kind("母布>布", "waste_to")],
        firms: told.map((_, at) => firm(`企${at}`)),
        makes: told.flatMap((rows, at) =>
          rows.map(({ source, confidence }) => makes(`企${at}`, source, { confidence })),
        ),
      });
      const cloth = chain.segmentIndex.get("布")!;
      const all = makingsOf(chain, cloth, () => true);
      for (const [at, rows] of told.entries()) {
        const position = chain.firmIndex.get(`企${at}`)!;
        const making = makingOf(chain, cloth, position);
        expect(all.get(position) ?? null).toEqual(making);
        const [best] = rows.toSorted(
          (a, b) =>
            MAKES_BY.indexOf(BY[a.source]) - MAKES_BY.indexOf(BY[b.source]) ||
            SURE.indexOf(a.confidence) - SURE.indexOf(b.confidence),
        );
        expect([making?.by, making?.row.confidence]).toEqual([BY[best!.source], best!.confidence]);
      }
    }),
  );
});
