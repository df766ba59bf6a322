import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type SearchMiddleware,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { chainsAnswer, dossierAnswer, firmsAnswer, leaderAnswer } from "../api/answers.ts";
import { makeQueryClient } from "../api/queries.ts";
import { withTexts } from "../i18n/i18n.ts";
import {
  type CandidatesAddress,
  type ChainAddress,
  type ChangesAddress,
  candidatesAddress,
  chainAddress,
  changesAddress,
  type FiguresAddress,
  type FirmAddress,
  type FirmsAddress,
  figuresAddress,
  firmAddress,
  firmsAddress,
  formatAddress,
  type HomeAddress,
  homeAddress,
  type IntroducersAddress,
  introducersAddress,
  type MonthlyAddress,
  modern,
  monthlyAddress,
  type PageAddress,
  type PlainAddress,
  type PortfolioAddress,
  type ProjectsAddress,
  pageAddress,
  parseAddress,
  plainAddress,
  portfolioAddress,
  projectsAddress,
  type SearchSheetAddress,
  type ShortlistsAddress,
  type SourcesAddress,
  searchSheetAddress,
  shortlistsAddress,
  sourcesAddress,
  type TripAddress,
  type TripsAddress,
  tripAddress,
  tripsAddress,
} from "../kit/address.ts";
import { isChain } from "../kit/kept-chain.ts";
import { Crash, NoPage } from "../kit/state/route-states.tsx";
import { Waiting } from "../kit/state/waiting.tsx";
import { ChainPage } from "../pages/chain/chain-page.tsx";
import { loadDrawing } from "../pages/chain/frame/chain-picture.tsx";
import { Home } from "../pages/office/home/home.tsx";
import { listedProjects } from "../pages/projects/board/listed.ts";
import { Shell } from "./shell.tsx";

/** The loaders only begin what a page will ask for, while its script is still on the way. */
const root = createRootRouteWithContext<{ client: QueryClient }>()({
  validateSearch: (search: Record<string, unknown>): PageAddress => z.parse(pageAddress, search),
  search: { middlewares: [retainSearchParams(["place", "lang", "theme"])] },
  component: Shell,
  notFoundComponent: NoPage,
});

type Passing<Address> = Parameters<SearchMiddleware<Address>>[0];

const client = makeQueryClient();

/** The chain stays in the bar from page to page, where there is such a chain; a chain's own page has it in its path. */
function bar<Address extends PlainAddress>(passing: Passing<Address>): Address {
  const kept = retainSearchParams<Address>(["chain"])(passing);
  const [, page, shown] = location.pathname.split("/");
  const inPath = page === "chain" && shown && passing.search.chain === undefined;
  const chain = kept.chain ?? (inPath ? decodeURIComponent(shown) : undefined);
  const chains = client.getQueryData(chainsAnswer().queryKey)?.chains;
  const known = chain && chains && !isChain(chain, chains) ? undefined : chain;
  return known === kept.chain ? kept : { ...kept, chain: known };
}

/** In recruiting the chosen gaps stay as well. */
const gaps = retainSearchParams<PlainAddress & { segment?: string | undefined }>(["segment"]);

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: "/",
    validateSearch: (search: Record<string, unknown>): HomeAddress => z.parse(homeAddress, search),
    loader: () => void loadDrawing(),
    component: Home,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/chain/$chain",
    validateSearch: (search: Record<string, unknown>): ChainAddress => z.parse(chainAddress, modern(search)),
    loader: () => void loadDrawing(),
    component: ChainPage,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/firm/$id",
    validateSearch: (search: Record<string, unknown>): FirmAddress => z.parse(firmAddress, search),
    search: { middlewares: [bar] },
    loaderDeps: ({ search: { place, old } }) => ({ place, old }),
    loader: ({ context: { client }, params: { id }, deps: { place, old } }) => {
      if (place !== undefined) void client.prefetchQuery(dossierAnswer(id, place, old));
    },
    component: lazyRouteComponent(() => withTexts(import("../pages/firms/firm/firm-page.tsx")), "FirmPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/leader/$firm",
    validateSearch: (search: Record<string, unknown>): PlainAddress => z.parse(plainAddress, search),
    search: { middlewares: [bar] },
    loaderDeps: ({ search: { place } }) => ({ place }),
    loader: ({ context: { client }, params: { firm }, deps: { place } }) => {
      if (place !== undefined) void client.prefetchQuery(leaderAnswer(firm, place));
    },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/firms/leader/leader-page.tsx")),
      "LeaderPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/firms",
    validateSearch: (search: Record<string, unknown>): FirmsAddress => z.parse(firmsAddress, search),
    loaderDeps: ({ search: { q, chain, segment, place, sort, page } }) => ({
      q,
      chain,
      segment,
      place,
      sort,
      page,
    }),
    loader: ({ context: { client }, deps }) => void client.prefetchQuery(firmsAnswer(deps)),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(() => withTexts(import("../pages/firms/list/firms-page.tsx")), "FirmsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/candidates",
    validateSearch: (search: Record<string, unknown>): CandidatesAddress =>
      z.parse(candidatesAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/recruit/candidates/candidates-page.tsx")),
      "CandidatesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/search-sheet",
    validateSearch: (search: Record<string, unknown>): SearchSheetAddress =>
      z.parse(searchSheetAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/recruit/search-sheet/search-sheet-page.tsx")),
      "SearchSheetPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/introducers",
    validateSearch: (search: Record<string, unknown>): IntroducersAddress =>
      z.parse(introducersAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/recruit/introducers/introducers-page.tsx")),
      "IntroducersPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/shortlists",
    validateSearch: (search: Record<string, unknown>): ShortlistsAddress =>
      z.parse(shortlistsAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/recruit/shortlists/shortlists-page.tsx")),
      "ShortlistsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/shortlists/$id",
    validateSearch: (search: Record<string, unknown>): ShortlistsAddress =>
      z.parse(shortlistsAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/recruit/shortlists/shortlist-page.tsx")),
      "ShortlistPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/portfolio",
    validateSearch: (search: Record<string, unknown>): PortfolioAddress => z.parse(portfolioAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/recruit/portfolio/portfolio-page.tsx")),
      "PortfolioPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/trips",
    validateSearch: (search: Record<string, unknown>): TripsAddress => z.parse(tripsAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(() => withTexts(import("../pages/trips/trips-page.tsx")), "TripsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/trips/$id",
    validateSearch: (search: Record<string, unknown>): TripAddress => z.parse(tripAddress, search),
    search: { middlewares: [bar, gaps] },
    component: lazyRouteComponent(() => withTexts(import("../pages/trips/trip-page.tsx")), "TripPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/projects",
    validateSearch: (search: Record<string, unknown>): ProjectsAddress => z.parse(projectsAddress, search),
    search: { middlewares: [bar] },
    loaderDeps: ({ search }) => search,
    loader: ({ context: { client }, deps }) => void client.prefetchQuery(listedProjects(deps)),
    component: lazyRouteComponent(
      () => withTexts(import("../pages/projects/board/projects-page.tsx")),
      "ProjectsPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/project/$id",
    validateSearch: (search: Record<string, unknown>): PlainAddress => z.parse(plainAddress, search),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/projects/project/project-page.tsx")),
      "ProjectPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/sources",
    validateSearch: (search: Record<string, unknown>): SourcesAddress => z.parse(sourcesAddress, search),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/office/sources/sources-page.tsx")),
      "SourcesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/figures",
    validateSearch: (search: Record<string, unknown>): FiguresAddress => z.parse(figuresAddress, search),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/projects/figures/figures-page.tsx")),
      "FiguresPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/figures/monthly",
    validateSearch: (search: Record<string, unknown>): MonthlyAddress => z.parse(monthlyAddress, search),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/projects/figures/monthly-page.tsx")),
      "MonthlyPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/changes",
    validateSearch: (search: Record<string, unknown>): ChangesAddress => z.parse(changesAddress, search),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/office/changes/changes-page.tsx")),
      "ChangesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/about",
    validateSearch: (search: Record<string, unknown>): PlainAddress => z.parse(plainAddress, search),
    search: { middlewares: [bar] },
    component: lazyRouteComponent(
      () => withTexts(import("../pages/office/about/about-page.tsx")),
      "AboutPage",
    ),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  context: { client },
  parseSearch: parseAddress,
  stringifySearch: formatAddress,
  defaultErrorComponent: Crash,
  defaultPendingComponent: Waiting,
  // What a link points to comes while the pointer is still on its way; answers are kept by the query client alone.
  defaultPreload: "intent",
  defaultPreloadDelay: 20,
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
