import type { searchZh } from "./search-zh.ts";

export const searchEn: typeof searchZh = {
  title: "Search",
  placeholder: "Name, alias, pinyin or initials: 无纺布, wufangbu, wfb",
  hint: "Finds firms, segments, chains, places, projects, people, trips, shortlists and pages. Arrow keys choose, Enter opens.",
  none: "Nothing found for '{{q}}'",
  more: "{{count}} more, write more of the name",
  recent: "Opened lately",
  kind: {
    chain: "Chains",
    segment: "Segments",
    firm: "Firms",
    place: "Places",
    project: "Projects",
    person: "People",
    adviser: "Advisers",
    trip: "Trips",
    shortlist: "Shortlists",
    page: "Pages",
  },
  matched: "matched: ",
  results: "Results",
};
