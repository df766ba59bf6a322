interface Chain {
  id: string;
  /** How many of its segments are made here, and how many it has. */
  made: number;
  segments: number;
}

/** The chain with most segments made here; of equals one that has segments, then the first by id. */
export function mostMade(chains: readonly Chain[]): string | undefined {
  const isEmpty = ({ segments }: Chain) => Number(segments === 0);
  return chains.toSorted(
    (one, other) => other.made - one.made || isEmpty(one) - isEmpty(other) || (one.id < other.id ? -1 : 1),
  )[0]?.id;
}
