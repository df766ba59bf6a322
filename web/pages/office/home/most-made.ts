/** The chain with most segments made here; of equals the first by id. */
export function mostMade(chains: readonly { id: string; made: number }[]): string | undefined {
  return chains.toSorted((one, other) => other.made - one.made || (one.id < other.id ? -1 : 1))[0]?.id;
}
