import { type FigureProject, isSigned, projectFigures } from "../analysis/project-figures.ts";

interface Counted {
  /** A count of projects, 10,000 yuan, or a share. */
  unit: "projects" | "wan" | "share";
  value: number | null;
  projects: string[];
}

type Counting = (projects: FigureProject[], on: string) => Counted;

const count = (ids: string[]): Counted => ({ unit: "projects", value: ids.length, projects: ids });
const signed = (projects: FigureProject[]) => projects.filter(isSigned);
const idsOf = (projects: FigureProject[]) => projects.map(({ id }) => id);
const of = (platform: string, projects: FigureProject[]) =>
  projects.filter((project) => project.platform?.startsWith(platform));
const sizeOf = (projects: FigureProject[], on: string, size: string) =>
  count(projectFigures(projects, on).sizes.find((one) => one.size === size)!.signedProjects);

function fulfilment(projects: FigureProject[], on: string): Counted {
  const { value, of: due } = projectFigures(projects, on).rates.fulfilment;
  return { unit: "share", value, projects: due };
}
function arrived(projects: FigureProject[], on: string): Counted {
  const { arrivedWan } = projectFigures(projects, on).signed;
  return {
    unit: "wan",
    value: arrivedWan,
    projects: idsOf(signed(projects).filter(({ arrivals }) => arrivals.length > 0)),
  };
}
const xiangshang = (projects: FigureProject[]) => projects.filter((project) => project.xiangshang);

/** By the id of a published figure, what is computed that says the same of the projects known here. */
const BESIDE: Record<string, Counting> = {
  "industrial-projects": (projects) => count(idsOf(signed(projects))),
  "projects-200m": (projects, on) => sizeOf(projects, on, "200m"),
  "projects-30m": (projects, on) => sizeOf(projects, on, "30m"),
  top500: (projects) => count(idsOf(signed(projects).filter((project) => project.top500))),
  "prefecture-signed": (projects) => count(idsOf(signed(of("州级", projects)))),
  "prefecture-fulfilment": (projects, on) => fulfilment(of("州级", projects), on),
  "province-signed": (projects) => count(idsOf(signed(of("省级", projects)))),
  "province-fulfilment": (projects, on) => fulfilment(of("省级", projects), on),
  arrived,
  "hunan-merchants": (projects) => count(idsOf(signed(xiangshang(projects)))),
  "hunan-merchants-arrived": (projects, on) => arrived(xiangshang(projects), on),
};
export const BESIDE_IDS = Object.keys(BESIDE);

/** What stands beside a published figure; its id may carry a place before a colon (`jishou:arrived`). */
export function besideOf(id: string, projects: FigureProject[], on: string): Counted | null {
  const key = id.slice(id.lastIndexOf(":") + 1);
  return Object.hasOwn(BESIDE, key) ? BESIDE[key]!(projects, on) : null;
}
