import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import {
  type ChainAddress,
  chainAddress,
  formatAddress,
  modern,
  parseAddress,
  portfolioAddress,
  tripsAddress,
} from "../../../web/kit/address.ts";

const read = (search: string): ChainAddress => z.parse(chainAddress, parseAddress(search));

describe("the address of a chain", () => {
  test("holds place, segment, filters and weights in words a person can read", () => {
    const address: ChainAddress = {
      place: "430000",
      segment: "nonwoven:spunlace",
      kinds: ["input_of", "sold_to"],
      classes: ["missing"],
      required: true,
      demand: 0.35,
      lang: "en",
      theme: "dark",
    };
    const search = formatAddress(address);
    expect(search).toBe(
      "?place=430000&segment=nonwoven:spunlace&kinds=input_of,sold_to&classes=missing&required=1&demand=0.35&lang=en&theme=dark",
    );
    expect(read(search)).toMatchObject(address);
  });

  test("an id of digits and one with signs stay the texts they are", () => {
    expect(read("?place=007").place).toBe("007");
    const place = `a&b=c "d" 湘西+高新/区?#%`;
    expect(read(formatAddress({ place })).place).toBe(place);
  });

  test("ids with commas stay the ids they are, also in a list", () => {
    const firms = ["酒鬼,酒", "a\\b", "c"];
    const search = formatAddress({ firms });
    expect(search).toBe("?firms=%E9%85%92%E9%AC%BC%5C,%E9%85%92,a%5C%5Cb,c");
    expect(z.parse(tripsAddress, parseAddress(search)).firms).toEqual(firms);
  });

  test("what does not fit is left out, the rest stays", () => {
    const address = read(
      "?kinds=input_of,nonsense&classes=&required=yes&demand=-1&lang=fr&segment=s&supply=x",
    );
    expect(Object.entries(address).filter(([, value]) => value !== undefined)).toEqual([
      ["segment", "s"],
      ["kinds", ["input_of"]],
    ]);
  });

  test("reading what was written gives it back", () => {
    const text = fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" });
    const some = <T extends string>(...words: T[]) =>
      fc.option(fc.subarray(words, { minLength: 1 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.record({
          place: text,
          segment: fc.option(text, { nil: undefined }),
          kinds: some("input_of", "packaging_for", "sold_to", "recycle_to"),
          classes: some("strong", "missing", "extendable", "outside"),
          required: fc.option(fc.constant(true as const), { nil: undefined }),
          demand: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined }),
          lang: fc.option(fc.constantFrom("zh" as const, "en" as const), { nil: undefined }),
        }),
        (address) => {
          const back = read(formatAddress(address));
          for (const [name, value] of Object.entries(address)) {
            expect(back[name as keyof ChainAddress]).toEqual(Object.is(value, -0) ? 0 : value);
          }
        },
      ),
    );
  });
});

describe("ids in an address", () => {
  test("that hold commas come back from the address", () => {
    const must = ["firm,one", "firm-two"];
    expect(z.parse(portfolioAddress, parseAddress(formatAddress({ must }))).must).toEqual(must);
  });

  test("of signs that need no care look as they did", () => {
    expect(formatAddress({ must: ["nonwoven:viscose", "s600298"] })).toBe("?must=nonwoven:viscose,s600298");
  });
});

test("an older address of a chain says what it would say today", () => {
  expect(["leakage", "build", "next", "cascade"].map((view) => modern({ view, place: "park" }))).toEqual([
    { view: "gaps", part: "leakage", place: "park" },
    { view: "gaps", part: "build", place: "park" },
    { view: "what-if", part: "next", place: "park" },
    { view: "cascade", place: "park" },
  ]);
});
