import { type FigureProject, isSigned, projectFigures } from "../../analysis/reporting/project-figures.ts";

interface Counted {
  /** A count of projects, 10,000 yuan, or a share. */
  unit: "projects" | "wan" | "share";
  value: number | null;
  projects: string[];
  /** Signed projects of which nobody said what the figure goes by. */
  unknown: string[];
}

type Counting = (projects: FigureProject[], on: string) => Counted;

const count = (ids: string[], unknown: string[] = []): Counted => ({
  unit: "projects",
  value: ids.length,
  projects: ids,
  unknown,
});
const signed = (projects: FigureProject[]) => projects.filter(isSigned);
const idsOf = (projects: FigureProject[]) => projects.map(({ id }) => id);
const of = (platform: string, projects: FigureProject[]) =>
  projects.filter((project) => project.platform?.startsWith(platform));
const unplaced = (projects: FigureProject[]) =>
  idsOf(signed(projects).filter(({ platform }) => platform === null));

function sizeOf(projects: FigureProject[], on: string, size: "200m" | "30m"): Counted {
  const { sizes, signed: of } = projectFigures(projects, on);
  return count(sizes.find((one) => one.size === size)!.signedProjects, of.withoutAmount);
}

function signedOf(platform: string, projects: FigureProject[]): Counted {
  return count(idsOf(signed(of(platform, projects))), unplaced(projects));
}

function fulfilment(platform: string, projects: FigureProject[], on: string): Counted {
  const { value, of: due, leftOut } = projectFigures(of(platform, projects), on).rates.fulfilment;
  return { unit: "share", value, projects: due, unknown: [...unplaced(projects), ...leftOut] };
}
function arrived(projects: FigureProject[], on: string): Counted {
  const { arrivedWan } = projectFigures(projects, on).signed;
  return {
    unit: "wan",
    value: arrivedWan,
    projects: idsOf(signed(projects).filter(({ arrivals }) => arrivals.length > 0)),
    unknown: idsOf(signed(projects).filter(({ arrivals }) => arrivals.length === 0)),
  };
}
const xiangshang = (projects: FigureProject[]) => projects.filter((project) => project.xiangshang);

/** By the id of a published figure, what is computed that says the same of the projects known here. */
const BESIDE: Record<string, Counting> = {
  "industrial-projects": (projects) => count(idsOf(signed(projects))),
  "projects-200m": (projects, on) => sizeOf(projects, on, "200m"),
  "projects-30m": (projects, on) => sizeOf(projects, on, "30m"),
  top500: (projects) => count(idsOf(signed(projects).filter((project) => project.top500))),
  "prefecture-signed": (projects) => signedOf("州级", projects),
  "prefecture-fulfilment": (projects, on) => fulfilment("州级", projects, on),
  "province-signed": (projects) => signedOf("省级", projects),
  "province-fulfilment": (projects, on) => fulfilment("省级", projects, on),
  arrived,
  "hunan-merchants": (projects) => count(idsOf(signed(xiangshang(projects)))),
  "hunan-merchants-arrived": (projects, on) => arrived(xiangshang(projects), on),
};
export const BESIDE_IDS = Object.keys(BESIDE);

/** Where a figure stands among those that have something beside them; the others come after. */
export function besideRank(id: string): number {
  const at = BESIDE_IDS.indexOf(id.slice(id.lastIndexOf(":") + 1));
  return at < 0 ? BESIDE_IDS.length : at;
}

/** What stands beside a published figure; its id may carry a place before a colon (`jishou:arrived`). */
export function besideOf(id: string, projects: FigureProject[], on: string): Counted | null {
  const key = id.slice(id.lastIndexOf(":") + 1);
  return Object.hasOwn(BESIDE, key) ? BESIDE[key]!(projects, on) : null;
}
