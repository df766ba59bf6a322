import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { joinIds, splitIds } from "../../../../server/model/id-list.ts";
import { CANDIDATE_PARTS, CANDIDATE_WEIGHTS, isWeightless } from "../../../../server/model/weights.ts";

import type { CandidatesAsked } from "../../../api/candidates.ts";
import type { CandidatesAddress } from "../../../kit/address.ts";
import type { CandidateWeights } from "./ranking.ts";

/** The page's address and how to change it. */
export function useCandidatesAddress() {
  const navigate = useNavigate({ from: "/candidates" });
  const address = useSearch({ from: "/candidates" });
  const change = useCallback(
    (changed: Partial<CandidatesAddress>) =>
      void navigate({
        search: (before) => ({ ...before, ...changed }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  return { address, change };
}

const FILTER_NAMES = [
  "province",
  "within",
  "sized",
  "listed",
  "industry",
  "status",
  "revenueShare",
] as const satisfies readonly (keyof CandidatesAddress)[];
const OF_SIZE = ["employeesMin", "employeesMax", "capitalMin", "capitalMax"] as const;
const NOTHING_CHOSEN = Object.fromEntries([...FILTER_NAMES, ...OF_SIZE].map((name) => [name, undefined]));

/** The address without its filters. */
export const cleared = (): Partial<CandidatesAddress> => NOTHING_CHOSEN;

export const segmentsOf = ({ segment }: Pick<CandidatesAddress, "segment">): string[] =>
  splitIds(segment ?? "");

export function weightsOf(address: CandidatesAddress): CandidateWeights {
  const moved: CandidateWeights = {};
  for (const name of CANDIDATE_PARTS) if (address[name] !== undefined) moved[name] = address[name];
  return moved;
}

export const isSizeSet = (address: CandidatesAddress) => OF_SIZE.some((name) => address[name] !== undefined);

export function countFilters(address: CandidatesAddress): number {
  return FILTER_NAMES.filter((name) => address[name] !== undefined).length + Number(isSizeSet(address));
}

/** A range that ends before it begins filters nothing until it is put right. */
export function isRangeWrong(least: number | undefined, most: number | undefined): boolean {
  return least !== undefined && most !== undefined && most < least;
}

/** What the server is asked; weights with which nothing can be ordered are kept from it. */
export function askedOf(address: CandidatesAddress, place: string, several: boolean) {
  const { province, sized, listed, industry, status, within, revenueShare, staleAfter } = address;
  const moved = weightsOf(address);
  const parts = CANDIDATE_PARTS.filter((name) => several || name !== "coverage");
  const usable = !isWeightless(
    Object.fromEntries(parts.map((name) => [name, moved[name] ?? CANDIDATE_WEIGHTS[name]])),
  );
  const { employeesMin, employeesMax, capitalMin, capitalMax } = address;
  const asked: CandidatesAsked = {
    segment: joinIds(segmentsOf(address)),
    place,
    chain: address.chain,
    province: province && joinIds(province),
    within,
    listed,
    industry,
    status,
    revenueShare,
    staleAfter,
    sized: sized ? "1" : undefined,
    ...(usable ? moved : {}),
    ...(isRangeWrong(employeesMin, employeesMax) ? {} : { employeesMin, employeesMax }),
    ...(isRangeWrong(capitalMin, capitalMax) ? {} : { capitalMin, capitalMax }),
  };
  return asked;
}
