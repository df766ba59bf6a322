import { TABS, type Tab } from "../kit/address.ts";
import { isRecruitPage } from "../pages/recruit/recruit-pages.ts";

/** What an office does, as the header and the menu list it. */
export const SECTIONS = ["look", "think", "recruit", "projects", "figures", "data"] as const;
export type Section = (typeof SECTIONS)[number];

/** The pages of the sections that have several, beside those of the chain and of recruiting. */
export const SECTION_PAGES = {
  figures: [
    { to: "/figures", name: "nav.overview" },
    { to: "/figures/monthly", name: "nav.monthly" },
  ],
  data: [
    { to: "/firms", name: "nav.firms" },
    { to: "/changes", name: "nav.changes" },
    { to: "/sources", name: "nav.sources" },
    { to: "/about", name: "nav.about" },
  ],
} as const;

const FIRST = new Map<string, Section>([
  ["leader", "look"],
  ["projects", "projects"],
  ["project", "projects"],
  ["figures", "figures"],
  ["firms", "data"],
  ["firm", "data"],
  ["changes", "data"],
  ["sources", "data"],
  ["about", "data"],
]);

/** The section a page belongs to. */
export function sectionOf(path: string, view: Tab | undefined): Section | null {
  const first = path.split("/")[1] ?? "";
  if (first === "chain") return TABS.think.some((each) => each === view) ? "think" : "look";
  return isRecruitPage(path) ? "recruit" : (FIRST.get(first) ?? null);
}

/** What a page is about whose address names no chain: all of them, the one at hand, or none in particular. */
export function chainless(
  path: string,
  segment: string | undefined,
): "all" | "at hand" | "kept" | "of the segment" {
  if (listsByChain(path) || path === "/portfolio" || path === "/introducers") return "all";
  if (segment !== undefined && isRecruitPage(path)) return "of the segment";
  return path === "/candidates" || path === "/search-sheet" ? "at hand" : "kept";
}

/** Whether the bar's chain narrows down what a page lists. */
export function listsByChain(path: string): boolean {
  return ["/projects", "/figures", "/figures/monthly", "/firms"].includes(path);
}
