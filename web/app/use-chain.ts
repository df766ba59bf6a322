import { useQuery } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { chainsAnswer } from "../api/answers.ts";
import { chainAtHand, isChain } from "../kit/kept-chain.ts";

/** The chain that the address names; none where there is no such chain. */
export function useNamedChain(): string | undefined {
  const { chain: asked } = useSearch({ strict: false });
  const named = useParams({ strict: false }).chain ?? asked;
  const chains = useQuery(chainsAnswer()).data?.chains;
  return named !== undefined && chains && !isChain(named, chains) ? undefined : named;
}

/** The chain that the header's links lead to: that of the address, else the one looked at last, else the first. */
export function useChain(): string | undefined {
  const named = useNamedChain();
  const chains = useQuery(chainsAnswer()).data?.chains;
  return named ?? chainAtHand(chains ?? []);
}
