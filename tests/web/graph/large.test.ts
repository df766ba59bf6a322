import { describe, expect, it } from "vitest";
import { layoutPanorama } from "../../../web/graph/layout.ts";
import { chainOf } from "./chains.ts";
import { outside, overlapping } from "./placed.ts";

describe("a chain of a thousand segments", () => {
  it("is laid out in seconds of computing, a place each, inside, without overlap", () => {
    const { segments, links } = chainOf(1000, 2000);
    const start = process.cpuUsage();
    const layout = layoutPanorama(segments, links, { width: 1440, height: 720 });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
    expect([...layout.cards.keys()].sort()).toEqual(segments.map(({ id }) => id).sort());
    expect(overlapping([...layout.cards.values()])).toEqual([]);
    expect(overlapping(layout.boxes)).toEqual([]);
    expect(outside(layout)).toEqual([]);
    expect([...layout.cards.values()].filter(({ height, width }) => height < 34 || width < 96)).toEqual([]);
  });
});
