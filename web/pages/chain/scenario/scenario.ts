import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import type { Addition, Scenario } from "../../../api/analysis.ts";
import type { CardMark } from "../../../graph/card.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import { judgedAs, marked } from "./judged.ts";

/** So many changes an address carries. */
const MOST = 100;

/** A firm that comes with all it makes and needs. */
export function firmOf(firm: string): Addition {
  return { firm, segment: null, capacity: null, unit: null };
}

/** Someone, named or not, who makes a segment. */
export function plantOf(
  segment: string,
  capacity: number | null = null,
  unit: string | null = null,
): Addition {
  return { firm: null, segment, capacity, unit: capacity === null ? null : unit };
}

/**
 * The scenario of an address. A firm is `f~ID`, a plant `p~SEGMENT~FIRM~CAPACITY~UNIT` with what is empty at the end
 * left out; `~`, `,` and `%` within a part are percent-encoded, changes stand with commas between. What cannot be
 * read is left out.
 */
export function parseScenario(add: string | undefined, remove: string | undefined): Scenario {
  return {
    add: pieces(add).flatMap((piece): Addition[] => {
      const [kind, ...rest] = piece.split("~");
      const parts = rest.map(decoded);
      if (kind === "f" && parts[0]) return [firmOf(parts[0])];
      if (kind !== "p" || !parts[0]) return [];
      const capacity = parts[2] ? Number(parts[2]) : null;
      const known = capacity !== null && Number.isFinite(capacity) && capacity >= 0;
      return [{ ...plantOf(parts[0], known ? capacity : null, parts[3] || null), firm: parts[1] || null }];
    }),
    remove: [...new Set(pieces(remove).map(decoded).filter(Boolean))],
  };
}

export function formatScenario({ add, remove }: Scenario): {
  add: string | undefined;
  remove: string | undefined;
} {
  const added = add.map((one) => {
    if (one.segment === null) return `f~${encoded(one.firm ?? "")}`;
    const parts = [
      one.segment,
      one.firm ?? "",
      one.capacity === null ? "" : String(one.capacity),
      one.unit ?? "",
    ];
    return `p~${parts.map(encoded).join("~")}`.replace(/~+$/, "");
  });
  return {
    add: added.length > 0 ? added.join(",") : undefined,
    remove: remove.length > 0 ? remove.map(encoded).join(",") : undefined,
  };
}

/** A firm comes or goes once: one that goes no longer comes, and the other way round. */
export function withAddition(scenario: Scenario, addition: Addition): Scenario {
  const known = scenario.add.some(
    (one) => addition.segment === null && one.segment === null && one.firm === addition.firm,
  );
  return {
    add: known ? scenario.add : [...scenario.add, addition],
    remove: scenario.remove.filter((firm) => addition.segment !== null || firm !== addition.firm),
  };
}

export function withRemoval(scenario: Scenario, firm: string): Scenario {
  return {
    add: scenario.add.filter((one) => one.firm !== firm),
    remove: scenario.remove.includes(firm) ? scenario.remove : [...scenario.remove, firm],
  };
}

export function isEmpty({ add, remove }: Scenario): boolean {
  return add.length === 0 && remove.length === 0;
}

/** The panorama's segments as the scenario leaves them, with a word on what it fills, loses and opens. */
export function segmentsUnder(
  segments: readonly PanoramaSegment[],
  found: Pick<WhatIfAnswer, "segments" | "filled" | "lost" | "opened">,
  words: { filled: string; lost: string; opened: string; classes: Record<SegmentClass, string> },
  side: "before" | "after" = "after",
): MarkedSegment[] {
  const after = judgedAs(segments, found.segments);
  const marks = new Map<string, CardMark>([
    ...found.opened.map((id) => [id, { text: words.opened, tone: "open" }] as const),
    ...found.filled.map((id) => [id, { text: words.filled, tone: "new" }] as const),
    ...found.lost.map((id) => [id, { text: words.lost, tone: "lost" }] as const),
  ]);
  const told = marked(segments, after, marks, words.classes);
  if (side === "after") return told;
  return segments.map((segment, at) => {
    const { mark } = told[at]!;
    return mark ? { ...segment, mark } : segment;
  });
}

/** Segments an office would recruit for to bring the scenario about: its plants, and what its firms fill. */
export function toWant(
  scenario: Scenario,
  filled: readonly string[],
  segments: readonly PanoramaSegment[],
): string[] {
  const recruitable = new Set(
    segments.filter((one) => one.recruitable && one.role !== "byproduct").map((one) => one.id),
  );
  const plants = scenario.add.flatMap(({ segment }) => segment ?? []);
  return [...new Set([...plants, ...filled])].filter((id) => recruitable.has(id));
}

function pieces(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((piece) => piece.trim())
    .filter(Boolean)
    .slice(0, MOST);
}

function encoded(text: string): string {
  return text.replace(/[%~,]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
