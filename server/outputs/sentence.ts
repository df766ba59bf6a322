import type { Reasons } from "../analysis/judging/reasons.ts";
import type { Words } from "./report-words.ts";

const NAMED = 4;

type Name = (one: { nameZh: string; nameEn: string | null }) => string;

/** Tells lists, shares and the reasons of gaps in a language. */
export function speakerOf(words: Words, name: Name) {
  const listed = (names: string[]) => {
    const told = names.slice(0, NAMED).join(words.join);
    return names.length > NAMED ? words.andMore(told, names.length) : told;
  };
  return { listed, shareOf, sentence };

  function shareOf(share: string): string {
    const bound = /^[<>]/.exec(share)?.[0] ?? "";
    return words.share(`${Math.round(Number(share.slice(bound.length)) * 100)}%`, bound);
  }

  /** The reasons of one gap in one sentence. */
  function sentence(reasons: Reasons): string {
    const needers = [...new Map(reasons.neededBy.map((needer) => [needer.segment, needer])).values()];
    const needed = listed(
      needers.map((needer) =>
        needer.makers.length > 0
          ? words.makersOf(name(needer), listed(needer.makers.map((firm) => firm.name)))
          : name(needer),
      ),
    );
    const serves = needers.every(({ kind }) => kind === "equipment_for" || kind === "service_for");
    const { capacity, elsewhere, excluded, soleMaker } = reasons;
    const near = elsewhere.nearest;
    const parts = [
      needed && (serves ? words.usedBy(needed) : words.neededBy(needed)),
      soleMaker && words.sole(soleMaker.name),
      capacity && words.capacity(capacity.have, capacity.want, capacity.unit),
      reasons.feeds.length > 0 && words.feeds(listed([...new Set(reasons.feeds.map(name))])),
      reasons.alternatives.length > 0 &&
        !soleMaker &&
        words.alternatives(
          listed(reasons.alternatives.map(name)),
          reasons.neededBy.every(({ alternative }) => alternative)
            ? null
            : listed(needers.filter(({ alternative }) => alternative).map(name)),
        ),
      ...reasons.leakage
        .slice(0, NAMED)
        .map((one) => (one.direction === "sold" ? words.sold : words.bought)(one.name, shareOf(one.share))),
      reasons.underWay.length > 0 && words.underWay(listed(reasons.underWay.map((one) => one.name))),
      excluded && words.excluded(excluded.placeName, excluded.reason),
      !excluded && !reasons.recruitable && words.unrecruitable,
      elsewhere.count > 0 ? words.elsewhere(elsewhere.count) : words.nobody,
      near && words.nearest(near.name, near.km),
    ].filter((part) => typeof part === "string" && part !== "");
    const text = parts.join(words.stop) + words.end;
    return text.charAt(0).toUpperCase() + text.slice(1);
  }
}
