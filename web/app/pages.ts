import { isRecruitPage } from "../pages/recruit/recruit-pages.ts";

/** The pages beside the chain, as the header and the menu list them. */
export const PAGES = [
  { to: "/candidates", name: "shell.recruit" },
  { to: "/projects", name: "projects.title" },
  { to: "/figures", name: "shell.figures" },
  { to: "/firms", name: "shell.firms" },
] as const;

/** Those seldom wanted: the header folds them away. */
export const MORE_PAGES = [
  { to: "/changes", name: "changes.title" },
  { to: "/sources", name: "shell.sources" },
  { to: "/about", name: "shell.about" },
] as const;

/** Whether a page of the list is the one open: recruiting is one entry for several pages. */
export function isCurrent(page: (typeof PAGES | typeof MORE_PAGES)[number], path: string): boolean {
  return (
    page.to === path || path.startsWith(`${page.to}/`) || (page.to === "/candidates" && isRecruitPage(path))
  );
}
