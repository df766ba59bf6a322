import type { useNavigate } from "@tanstack/react-router";
import { ALL_CHAINS } from "../../server/model/words.ts";
import type { SearchResult } from "../../server/office/search.ts";
import type { PageName } from "../../server/words/page-names.ts";
import type { PageAddress } from "../kit/address.ts";

type Navigate = ReturnType<typeof useNavigate>;
type Target = Pick<SearchResult, "kind" | "id" | "chain" | "segment" | "place">;

/**
 * Opens what was found; the chain of the bar stays where the thing is of no other.
 * @param onChain whether a chain's page is open, whose view and filters stay
 */
export function openFound(
  navigate: Navigate,
  found: Target,
  chain: string | undefined,
  onChain: boolean,
): void {
  const { kind, id } = found;
  // Elsewhere the same names mean other things.
  const kept = <S extends PageAddress>(before: S) =>
    onChain ? before : { place: before.place, lang: before.lang, theme: before.theme };
  const go: Record<Target["kind"], () => Promise<void>> = {
    chain: () => navigate({ to: "/chain/$chain", params: { chain: id } }),
    segment: () =>
      navigate({
        to: "/chain/$chain",
        params: { chain: chain === ALL_CHAINS ? chain : (found.chain ?? chain ?? ALL_CHAINS) },
        search: (before) => ({ ...kept(before), segment: id }),
      }),
    firm: () => navigate({ to: "/firm/$id", params: { id } }),
    place: () =>
      chain
        ? navigate({
            to: "/chain/$chain",
            params: { chain },
            search: (before) => ({ ...kept(before), place: id }),
          })
        : // The first page knows of which chain most is made there.
          navigate({ to: "/", search: (before) => ({ ...kept(before), place: id }) }),
    project: () => navigate({ to: "/project/$id", params: { id } }),
    person: () => navigate({ to: "/projects", search: ({ place }) => ({ place, owner: id }) }),
    adviser: () => navigate({ to: "/introducers", search: ({ place }) => ({ place, chain, by: id }) }),
    trip: () => navigate({ to: "/trips/$id", params: { id } }),
    shortlist: () => navigate({ to: "/shortlists/$id", params: { id } }),
    page: () => openPage(navigate, id as PageName, chain),
  };
  void go[kind]();
}

const ADDRESSES = {
  candidates: "/candidates",
  "search-sheet": "/search-sheet",
  shortlists: "/shortlists",
  portfolio: "/portfolio",
  introducers: "/introducers",
  trips: "/trips",
  projects: "/projects",
  figures: "/figures",
  monthly: "/figures/monthly",
  firms: "/firms",
  changes: "/changes",
  sources: "/sources",
  about: "/about",
} as const satisfies Partial<Record<PageName, string>>;

function openPage(navigate: Navigate, page: PageName, chain: string | undefined): Promise<void> {
  if (page in ADDRESSES)
    return navigate({
      to: ADDRESSES[page as keyof typeof ADDRESSES],
      search: ({ place }) => ({ place, chain }),
    });
  const view = page as Exclude<PageName, keyof typeof ADDRESSES>;
  return chain === undefined
    ? navigate({ to: "/", search: ({ place }) => ({ place, view }) })
    : navigate({ to: "/chain/$chain", params: { chain }, search: ({ place }) => ({ place, view }) });
}
