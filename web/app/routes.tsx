import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import * as z from "zod/mini";
import { makeQueryClient } from "../api/queries.ts";
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
  type IntroducersAddress,
  introducersAddress,
  type MonthlyAddress,
  monthlyAddress,
  type PageAddress,
  type PortfolioAddress,
  type ProjectsAddress,
  pageAddress,
  parseAddress,
  portfolioAddress,
  projectsAddress,
  type SearchSheetAddress,
  type SourcesAddress,
  searchSheetAddress,
  sourcesAddress,
  type TripAddress,
  type TripsAddress,
  tripAddress,
  tripsAddress,
} from "../kit/address.ts";
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

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: "/",
    loader: () => void loadDrawing(),
    component: Home,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/chain/$chain",
    validateSearch: (search: Record<string, unknown>): ChainAddress => z.parse(chainAddress, search),
    loader: () => void loadDrawing(),
    component: ChainPage,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/firm/$id",
    validateSearch: (search: Record<string, unknown>): FirmAddress => z.parse(firmAddress, search),
    component: lazyRouteComponent(() => import("../pages/firms/firm/firm-page.tsx"), "FirmPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/leader/$firm",
    component: lazyRouteComponent(() => import("../pages/firms/leader/leader-page.tsx"), "LeaderPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/firms",
    validateSearch: (search: Record<string, unknown>): FirmsAddress => z.parse(firmsAddress, search),
    component: lazyRouteComponent(() => import("../pages/firms/list/firms-page.tsx"), "FirmsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/candidates",
    validateSearch: (search: Record<string, unknown>): CandidatesAddress =>
      z.parse(candidatesAddress, search),
    component: lazyRouteComponent(
      () => import("../pages/recruit/candidates/candidates-page.tsx"),
      "CandidatesPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/search-sheet",
    validateSearch: (search: Record<string, unknown>): SearchSheetAddress =>
      z.parse(searchSheetAddress, search),
    component: lazyRouteComponent(
      () => import("../pages/recruit/search-sheet/search-sheet-page.tsx"),
      "SearchSheetPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/introducers",
    validateSearch: (search: Record<string, unknown>): IntroducersAddress =>
      z.parse(introducersAddress, search),
    component: lazyRouteComponent(
      () => import("../pages/recruit/introducers/introducers-page.tsx"),
      "IntroducersPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/portfolio",
    validateSearch: (search: Record<string, unknown>): PortfolioAddress => z.parse(portfolioAddress, search),
    component: lazyRouteComponent(
      () => import("../pages/recruit/portfolio/portfolio-page.tsx"),
      "PortfolioPage",
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/trips",
    validateSearch: (search: Record<string, unknown>): TripsAddress => z.parse(tripsAddress, search),
    component: lazyRouteComponent(() => import("../pages/trips/trips-page.tsx"), "TripsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/trips/$id",
    validateSearch: (search: Record<string, unknown>): TripAddress => z.parse(tripAddress, search),
    component: lazyRouteComponent(() => import("../pages/trips/trip-page.tsx"), "TripPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/projects",
    validateSearch: (search: Record<string, unknown>): ProjectsAddress => z.parse(projectsAddress, search),
    loaderDeps: ({ search }) => search,
    loader: ({ context: { client }, deps }) => void client.prefetchQuery(listedProjects(deps)),
    component: lazyRouteComponent(() => import("../pages/projects/board/projects-page.tsx"), "ProjectsPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/project/$id",
    component: lazyRouteComponent(() => import("../pages/projects/project/project-page.tsx"), "ProjectPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/sources",
    validateSearch: (search: Record<string, unknown>): SourcesAddress => z.parse(sourcesAddress, search),
    component: lazyRouteComponent(() => import("../pages/office/sources/sources-page.tsx"), "SourcesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/figures",
    validateSearch: (search: Record<string, unknown>): FiguresAddress => z.parse(figuresAddress, search),
    component: lazyRouteComponent(() => import("../pages/projects/figures/figures-page.tsx"), "FiguresPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/figures/monthly",
    validateSearch: (search: Record<string, unknown>): MonthlyAddress => z.parse(monthlyAddress, search),
    component: lazyRouteComponent(() => import("../pages/projects/figures/monthly-page.tsx"), "MonthlyPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/changes",
    validateSearch: (search: Record<string, unknown>): ChangesAddress => z.parse(changesAddress, search),
    component: lazyRouteComponent(() => import("../pages/office/changes/changes-page.tsx"), "ChangesPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/about",
    component: lazyRouteComponent(() => import("../pages/office/about/about-page.tsx"), "AboutPage"),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  context: { client: makeQueryClient() },
  parseSearch: parseAddress,
  stringifySearch: formatAddress,
  defaultErrorComponent: Crash,
  defaultPendingComponent: Waiting,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
