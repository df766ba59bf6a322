/** The pages of recruiting, in the order of their tabs. */
export const RECRUIT_PAGES = [
  { to: "/candidates", name: "recruit.candidates" },
  { to: "/search-sheet", name: "recruit.searchSheet" },
  { to: "/introducers", name: "recruit.introducers" },
  { to: "/portfolio", name: "recruit.portfolio" },
  { to: "/trips", name: "recruit.trips" },
] as const;

/** Whether an address is one of these pages or a page below one. */
export function isRecruitPage(path: string): boolean {
  return RECRUIT_PAGES.some(({ to }) => path === to || path.startsWith(`${to}/`));
}
