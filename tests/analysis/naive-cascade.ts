/** 断链, sentence by sentence. Shares no code with the product. */
import type { NaiveWorld, Need } from "./naive-gaps.ts";

export interface NaiveLost {
  segment: string;
  round: number;
  cause: string;
  needs: string[][];
}

export function naiveCascade(
  naive: NaiveWorld,
  makersWithout: (lostSegments: string[], goneFirms: string[]) => Map<string, Set<string>>,
  removed: { segments: string[]; firms: string[] },
): NaiveLost[] {
  const ids = naive.segments.map(({ id }) => id).sort();
  const atFirst = makersWithout([], []);
  const present = ids.filter((id) => atFirst.get(id)!.size > 0);
  const metAtFirst = naive.needs().filter((need) => need.members.some((id) => present.includes(id)));

  const answer: NaiveLost[] = [];
  const lost = () => answer.map((entry) => entry.segment);
  const stands = (id: string) => present.includes(id) && !lost().includes(id);
  const brokenOf = (owner: string): Need[] =>
    metAtFirst.filter((need) => need.owner === owner && !need.members.some(stands));

  for (let round = 0; ; round++) {
    const starving = round === 0 ? [] : ids.filter((id) => stands(id) && brokenOf(id).length > 0);
    const needs = new Map(
      starving.map((id) => [
        id,
        brokenOf(id)
          .map((need) => need.members)
          .sort(),
      ]),
    );
    const now = round === 0 ? removed.segments.filter(stands) : starving;
    // by-products, and what a removed firm alone made, go in the same round
    let gone = [...lost(), ...now];
    for (;;) {
      const makers = makersWithout(gone, removed.firms);
      const more = ids.filter(
        (id) => present.includes(id) && !gone.includes(id) && makers.get(id)!.size === 0,
      );
      if (more.length === 0) break;
      gone = [...gone, ...more];
    }
    const makers = makersWithout(gone, removed.firms);
    const entries = ids
      .filter((id) => gone.includes(id) && !lost().includes(id))
      .map((segment) => ({
        segment,
        round,
        cause:
          removed.segments.includes(segment) && round === 0
            ? "removed"
            : makers.get(segment)!.size === 0
              ? "no_maker"
              : "need",
        needs: needs.get(segment) ?? [],
      }));
    if (entries.length === 0) return answer;
    answer.push(...entries);
  }
}

/** Makers of the world's residents without some firms, where lost segments yield nothing. */
export function makersHere(naive: NaiveWorld) {
  const residents = naive.residents();
  return (lostSegments: string[], goneFirms: string[]) =>
    naive.makers(
      residents.filter((firm) => !goneFirms.includes(firm)),
      lostSegments,
    );
}
