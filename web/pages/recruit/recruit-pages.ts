/** The steps of recruiting after the choice of gaps, each with its pages. */
export const RECRUIT_STEPS = {
  firms: [
    { to: "/candidates", name: "flow.candidates" },
    { to: "/search-sheet", name: "flow.searchSheet" },
    { to: "/shortlists", name: "flow.shortlists" },
    { to: "/portfolio", name: "flow.portfolio" },
  ],
  introducers: [{ to: "/introducers", name: "flow.introducers" }],
  trips: [{ to: "/trips", name: "flow.trips" }],
} as const;
export type RecruitStep = "gaps" | keyof typeof RECRUIT_STEPS;

/** The step that an address belongs to; null for a page that is none of recruiting. */
export function recruitStep(
  path: string,
  { segment, step }: { segment?: string | undefined; step?: string | undefined } = {},
): RecruitStep | null {
  if (path === "/candidates" && (segment === undefined || step === "gaps")) return "gaps";
  for (const [name, pages] of Object.entries(RECRUIT_STEPS)) {
    if (pages.some(({ to }) => path === to || path.startsWith(`${to}/`))) return name as RecruitStep;
  }
  return null;
}

/** Whether an address is one of these pages or a page below one. */
export function isRecruitPage(path: string): boolean {
  return recruitStep(path) !== null;
}
