import type { LinkKind, Makes, SegmentClass, Statement } from "../model.ts";
import { classOf, type Judgement } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { makersOf, RESIDENT } from "./makers.ts";
import { type FirmName, nameOf, nameOfFirm, type SegmentName, stated } from "./names.ts";
import { statementOf } from "./portfolio.ts";
import { listOf, prioritise } from "./priority.ts";
import { explain, type Reasons } from "./reasons.ts";

/** A gap at the place that the firm makes. */
export interface Filled extends SegmentName, Statement {
  chain: string;
  class: SegmentClass;
  score: number;
  reasons: Reasons;
}

/** A segment made here that goes into what the firm makes, or takes it. */
export interface Neighbour extends SegmentName, Statement {
  chain: string;
  kind: LinkKind;
  of: SegmentName;
  /** At most MAKERS_TOLD of makersTotal. */
  makers: FirmName[];
  makersTotal: number;
}

export interface VisitFindings {
  firm: string;
  fills: Filled[];
  supplied: Neighbour[];
  used: Neighbour[];
  /** The class here of everything it makes, by segment. */
  classes: Record<string, SegmentClass>;
}

const MAKERS_TOLD = 5;
const NEIGHBOURS_TOLD = 40;

/** What each firm would fill at the place, and what it would find there. */
export function visitFindings(judgements: readonly Judgement[], firms: readonly string[]): VisitFindings[] {
  const scores = judgements.map(scoresOf);
  return firms.map((firm) => {
    const found: VisitFindings = { firm, fills: [], supplied: [], used: [], classes: {} };
    for (const [at, judgement] of judgements.entries()) {
      const { chain } = judgement;
      for (const segment of madeBy(judgement, firm)) {
        const name = nameOf(judgement, segment);
        found.classes[name.segment] = classOf(judgement, segment);
        const score = scores[at]!.get(name.segment);
        if (score !== undefined)
          found.fills.push({
            ...{ ...name, chain: chain.chain.id, class: classOf(judgement, segment), score },
            ...{ reasons: explain(judgement, segment), ...statementOf(judgement, firm, segment) },
          });
        found.supplied.push(...neighbours(judgement, segment, "into"));
        found.used.push(...neighbours(judgement, segment, "out of"));
      }
    }
    found.fills.sort((a, b) => b.score - a.score || (a.segment < b.segment ? -1 : 1));
    found.supplied.length = Math.min(found.supplied.length, NEIGHBOURS_TOLD);
    found.used.length = Math.min(found.used.length, NEIGHBOURS_TOLD);
    return found;
  });
}

/** The gaps of both lists that a firm makes, of all chains, by score. */
export function gapsMadeBy(
  judgements: readonly Judgement[],
  firm: string,
): { segment: string; score: number }[] {
  return judgements
    .filter((judgement) => madeBy(judgement, firm).some((segment) => listOf(judgement, segment) !== null))
    .flatMap((judgement) => {
      const scores = scoresOf(judgement);
      return madeBy(judgement, firm).flatMap((segment) => {
        const { id } = judgement.chain.segments[segment]!;
        const score = scores.get(id);
        return score === undefined ? [] : [{ segment: id, score }];
      });
    })
    .sort((a, b) => b.score - a.score || (a.segment < b.segment ? -1 : 1));
}

function scoresOf(judgement: Judgement): Map<string, number> {
  const { fill, extend } = prioritise(judgement);
  return new Map([...fill, ...extend].map(({ segment, score }) => [segment, score]));
}

/** What the firm makes of the chain, by-products of it too, in the order of the segments. */
function madeBy({ chain }: Judgement, firm: string): number[] {
  const position = chain.firmIndex.get(firm);
  if (position === undefined) return [];
  const direct = new Set([...listAt(chain.makesBy, position)].map((row) => chain.makesSegment[row]!));
  const yielded = [...chain.sources]
    .filter(([, sources]) => sources.some((source) => direct.has(source)))
    .map(([byProduct]) => byProduct);
  return [...new Set([...direct, ...yielded])].sort((a, b) => a - b);
}

function neighbours(judgement: Judgement, segment: number, way: "into" | "out of"): Neighbour[] {
  const { chain, situation, makership, makers, present } = judgement;
  const links = way === "into" ? listAt(chain.linksTo, segment) : listAt(chain.linksFrom, segment);
  return [...links].flatMap((position) => {
    const link = chain.links[position]!;
    const other = (way === "into" ? chain.linkFrom : chain.linkTo)[position]!;
    if (!present[other] || other === segment) return [];
    const here = makersOf(makership, other, RESIDENT).filter((firm) => firm < chain.firms.length);
    return [
      {
        ...{ ...nameOf(judgement, other), chain: chain.chain.id, kind: link.kind },
        of: nameOf(judgement, segment),
        makers: here.slice(0, MAKERS_TOLD).map((firm) => nameOfFirm(situation, chain.firms[firm]!)),
        makersTotal: makers[other]!,
        ...stated(link),
      },
    ];
  });
}

/** What should be asked of a firm because the data lacks it, is old or assumes it. */
export type QuestionCode = (typeof QUESTION_CODES)[number];
export const QUESTION_CODES = [
  "full_name",
  "uscc",
  "place",
  "place_rough",
  "status",
  "employees",
  "capital",
  "assumed",
  "share",
  "capacity",
  "stale",
  "needs",
  "introducer",
  "other_project",
  "duplicate",
] as const;

export interface Question {
  code: QuestionCode;
  /** What it is about, as the reader knows it. */
  names: string[];
}

interface Asked {
  firm: Statement & {
    fullName: string | null;
    uscc: string | null;
    status: string | null;
    employees: number | null;
    registeredCapitalWan: number | null;
  };
  placed: "point" | "rough" | "unknown";
  active: boolean;
  makes: (Pick<Makes, keyof Statement | "revenueShare" | "capacity"> & { name: string })[];
  needs: number;
  introducers: number;
  /** Of other firms, under way, for the gaps that this one fills. */
  otherProjects: string[];
  duplicates: string[];
  /** What is from before is stale. */
  since: string;
}

export function questionsOf(asked: Asked): Question[] {
  const { firm, placed, makes, since } = asked;
  const names = (test: (row: Asked["makes"][number]) => boolean) =>
    [...new Set(makes.filter(test).map(({ name }) => name))].sort();
  const isOld = ({ asOf }: Statement) => asOf !== null && asOf < since.slice(0, asOf.length);
  const all: [QuestionCode, boolean | string[]][] = [
    ["full_name", firm.fullName === null],
    ["uscc", firm.uscc === null],
    ["place", placed === "unknown"],
    ["place_rough", placed === "rough"],
    ["status", asked.active ? false : [firm.status ?? ""]],
    ["employees", firm.employees === null],
    ["capital", firm.registeredCapitalWan === null],
    ["assumed", names(({ confidence }) => confidence === "assumed")],
    ["share", names(({ revenueShare }) => revenueShare === null)],
    ["capacity", names(({ capacity }) => capacity === null)],
    ["stale", [...(isOld(firm) ? [firm.asOf!] : []), ...names(isOld)]],
    ["needs", asked.needs === 0],
    ["introducer", asked.introducers === 0],
    ["other_project", asked.otherProjects],
    ["duplicate", asked.duplicates],
  ];
  return all.flatMap(([code, about]) => {
    if (about === false || (Array.isArray(about) && about.length === 0)) return [];
    return [{ code, names: about === true ? [] : about }];
  });
}
