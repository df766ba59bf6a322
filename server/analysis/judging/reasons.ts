import { isUnderWay } from "../../model/projects.ts";
import type { Reasons, SegmentName, UnderWay } from "../../model/reasons.ts";
import type { Link, ProjectBrief, Share, Statement } from "../../model/rows.ts";
import type { SegmentClass } from "../../model/words.ts";
import { balanceOf, classOf, type Judgement } from "./gaps.ts";
import { listAt } from "./lists.ts";
import { ELSEWHERE, makersOf, RESIDENT } from "./makers.ts";
import { makingOf } from "./making.ts";
import { nameOf, nameOfFirm, stated } from "./names.ts";
import { feedersOf } from "./priority.ts";
import type { Situation } from "./situation.ts";
import { isInput } from "./structure.ts";

const MAKERS_TOLD = 5;

export function explain(judgement: Judgement, segment: number): Reasons {
  const name = classOf(judgement, segment);
  return {
    neededBy: neededBy(judgement, segment, name),
    declared: declaredBy(judgement, segment),
    kinds: judgement.present[segment] ? [] : recruitableKinds(judgement, segment),
    alternatives: alternatives(judgement, segment),
    elsewhere: elsewhere(judgement, segment),
    leakage: leakage(judgement, segment, name),
    underWay: underWay(judgement, segment),
    excluded: excluded(judgement, segment),
    recruitable: judgement.recruitable[segment] === 1,
    feeds: name === "extendable" ? feeds(judgement, segment) : [],
    soleMaker: name === "single" ? soleMaker(judgement, segment) : null,
    capacity: name === "weak" ? balanceOf(judgement, segment) : null,
    path: name === "distant" ? pathTo(judgement, segment) : [],
  };
}

function soleMaker(judgement: Judgement, segment: number): Reasons["soleMaker"] {
  const { chain, situation, makership } = judgement;
  const [firm] = makersOf(makership, segment, RESIDENT) as [number];
  const making = makingOf(chain, segment, firm);
  const by = making === null || making.segment === segment ? null : nameOf(judgement, making.segment);
  return { ...nameOfFirm(situation, chain.firms[firm] ?? ""), by };
}

function declaredBy({ chain, situation, declared }: Judgement, segment: number): Reasons["declared"] {
  return (declared.get(segment)?.rows ?? []).map((row) => {
    const demand = chain.demands.at(row)!;
    const { amount, unit } = demand;
    return { ...nameOfFirm(situation, demand.firm), amount, unit, ...stated(demand) };
  });
}

function recruitableKinds(judgement: Judgement, segment: number): SegmentName[] {
  const { chain, recruitable } = judgement;
  const kinds = new Set(listAt(chain.kindsOf, segment));
  for (const one of kinds) for (const kind of listAt(chain.kindsOf, one)) kinds.add(kind);
  return [...kinds]
    .filter((kind) => recruitable[kind])
    .sort((a, b) => a - b)
    .map((kind) => nameOf(judgement, kind));
}

/** Whether a present segment stands in for the absent one that the link comes from. */
function metOtherwise({ chain, present }: Judgement, link: Link, to: number): boolean {
  const { alternative } = link;
  if (!alternative || !isInput(link)) return false;
  return listAt(chain.linksTo, to).some((position) => {
    const other = chain.links[position]!;
    return isInput(other) && other.alternative === alternative && present[chain.linkFrom[position]!] === 1;
  });
}

function neededBy(judgement: Judgement, segment: number, name: SegmentClass): Reasons["neededBy"] {
  const { chain, situation, makership, present, makers } = judgement;
  const found: Reasons["neededBy"] = [];
  for (const position of listAt(chain.linksFrom, segment)) {
    const link = chain.links[position]!;
    const to = chain.linkTo[position]!;
    const serves = link.kind === "equipment_for" || link.kind === "service_for";
    if (!present[to]) continue;
    if (chain.linkCounts[position] === 0 && !(serves && name === "unsupported")) continue;
    if (!present[segment] && metOtherwise(judgement, link, to)) continue;
    found.push({
      ...nameOf(judgement, to),
      makers: makersOf(makership, to, RESIDENT)
        .slice(0, MAKERS_TOLD)
        .map((firm) => nameOfFirm(situation, chain.firms[firm] ?? "")),
      makersTotal: makers[to]!,
      kind: link.kind,
      required: link.required,
      alternative: link.alternative,
      ...stated(link),
    });
  }
  return found.sort((a, b) => (a.segment < b.segment ? -1 : a.segment > b.segment ? 1 : 0));
}

function alternatives(judgement: Judgement, segment: number): Reasons["alternatives"] {
  const { chain, present, needPresent } = judgement;
  const others = new Set<number>();
  for (const need of listAt(chain.memberOf, segment)) {
    if (!present[chain.needOwner[need]!] || (!present[segment] && needPresent[need]! > 0)) continue;
    for (const member of listAt(chain.needMembers, need)) if (member !== segment) others.add(member);
  }
  return [...others]
    .sort((a, b) => a - b)
    .map((other) => ({ ...nameOf(judgement, other), class: classOf(judgement, other) }));
}

function elsewhere({ chain, situation, makership }: Judgement, segment: number): Reasons["elsewhere"] {
  const makers = makersOf(makership, segment, ELSEWHERE);
  const positions = situation.firms.positionsOf(chain.firms);
  let [near, km, approximate] = [-1, Number.POSITIVE_INFINITY, true];
  const known = { exact: 0, vague: 0 };
  for (const maker of makers) {
    const at = positions[maker]!;
    const far = situation.kmAt(at);
    if (far === null) continue;
    const vague = situation.isApproximateAt(at);
    known[vague ? "vague" : "exact"]++;
    if ((vague === approximate && far < km) || (approximate && !vague))
      [near, km, approximate] = [maker, far, vague];
  }
  const located = known.exact || known.vague;
  if (near < 0) return { count: makers.length, located, nearest: null };
  const { id, name, place } = situation.firms.get(chain.firms[near]!)!;
  const placeName = place === null ? null : (situation.places.get(place)?.nameZh ?? null);
  const row = stated(makingOf(chain, segment, near)!.row);
  return {
    count: makers.length,
    located,
    nearest: { firm: id, name, place, placeName, km, approximate, ...row },
  };
}

function leakage(judgement: Judgement, segment: number, name: SegmentClass): Reasons["leakage"] {
  const { chain, situation, makership } = judgement;
  const isHere = (firm: number) => makership.standing[firm] === RESIDENT;
  const found: Reasons["leakage"] = [];
  const tell = (
    row: Statement & { firm: string; segment: string },
    direction: "sold" | "bought",
    share: Share | null,
  ) => {
    if (share === null) return;
    const firm = nameOfFirm(situation, row.firm);
    found.push({
      firm: firm.id,
      name: firm.name,
      segment: row.segment,
      direction,
      share,
      ...stated(row),
    });
  };
  const sold = new Set([segment, ...(name === "extendable" ? feedersOf(judgement, segment) : [])]);
  for (const one of [...sold].sort((a, b) => a - b)) {
    for (const row of listAt(chain.makesOf, one)) {
      if (!isHere(chain.makesFirm[row]!)) continue;
      const made = chain.makes.at(row)!;
      tell(made, "sold", made.soldElsewhereShare);
    }
  }
  for (const row of listAt(chain.demandsOf, segment)) {
    const demand = chain.demands.at(row)!;
    if (isHere(chain.demandsFirm[row]!)) tell(demand, "bought", demand.boughtElsewhereShare);
  }
  return found;
}

/** Whether a project is before production and at the place. */
export function isUnderWayAt({ stage, place }: ProjectBrief, situation: Situation): boolean {
  return isUnderWay(stage) && situation.contains(place);
}

/** Projects under way that fill the segment; the class does not know them. */
export function underWay({ chain, situation }: Judgement, segment: number): UnderWay[] {
  const { id } = chain.segments[segment]!;
  return chain.projects
    .filter((project) => project.segments.includes(id) && isUnderWayAt(project, situation))
    .map((project) => ({
      project: project.id,
      name: project.name,
      stage: project.stage,
      firm: project.firm,
    }));
}

function excluded({ chain, situation }: Judgement, segment: number): Reasons["excluded"] {
  const exclusion = situation.exclusionOf(chain.segments[segment]!);
  if (exclusion === null) return null;
  const { place, reason } = exclusion;
  return { place, placeName: situation.places.get(place)?.nameZh ?? place, reason, ...stated(exclusion) };
}

function feeds(judgement: Judgement, segment: number): Reasons["feeds"] {
  const { chain, present } = judgement;
  const found: Reasons["feeds"] = [];
  for (const position of listAt(chain.linksTo, segment)) {
    const link = chain.links[position]!;
    const from = chain.linkFrom[position]!;
    const returns = link.kind === "waste_to" || link.kind === "recycle_to";
    if (!present[from] || !(returns || chain.linkCounts[position] === 1)) continue;
    found.push({ ...nameOf(judgement, from), kind: link.kind, ...stated(link) });
  }
  return found.sort((a, b) => (a.segment < b.segment ? -1 : a.segment > b.segment ? 1 : 0));
}

/** Walks down by unmet needs until a missing or bought-in segment; breadth first, so it is a shortest path. */
function pathTo(judgement: Judgement, segment: number): SegmentName[] {
  const { chain, steps, needPresent } = judgement;
  const next = new Map<number, number | null>([[segment, null]]);
  for (const at of next.keys()) {
    if (steps[at] === 1) {
      const path: SegmentName[] = [];
      for (let one: number | null = at; one !== null; one = next.get(one) ?? null) {
        path.push(nameOf(judgement, one));
      }
      return path;
    }
    for (const need of listAt(chain.memberOf, at)) {
      const owner = chain.needOwner[need]!;
      if (needPresent[need] === 0 && !next.has(owner)) next.set(owner, at);
    }
  }
  return [];
}
