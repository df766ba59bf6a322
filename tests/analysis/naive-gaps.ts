/** How a gap is judged, sentence by sentence. Shares no code with the product. */
import type { Makes, Needs } from "../../server/model/rows.ts";
import { c, type Declared, NaiveWorld, type Need } from "./naive-world.ts";

export { NaiveWorld, type Need };

export interface NaiveJudgement {
  classes: Map<string, { class: string; steps: number | null }>;
  completeness: { met: number; all: number; boughtIn: number } | null;
  why: string | null;
  needsOpen: number;
  evidence: Map<string, string | null>;
  /** Of every segment of every chain. */
  makers: Map<string, Set<string>>;
  declared: Declared[];
  needs: Need[];
  isPresent(id: string): boolean;
  isMet(need: { members: string[] }): boolean;
}

export function naiveJudge(naive: NaiveWorld): NaiveJudgement {
  const residents = naive.residents();
  const makers = naive.makers(residents);
  const isPresent = (id: string) => makers.get(id)!.size > 0;
  const needs = naive.needs();
  const declared = naive.declared();
  const isMet = (need: { members: string[] }) => need.members.some(isPresent);
  const isComing = (need: { members: string[] }) => need.members.some((id) => naive.recruitable(id));
  const ofPresent = needs.filter((need) => isPresent(need.owner));
  const counted = [...ofPresent, ...declared.map(({ segment }) => ({ members: [segment] }))];
  const classes = new Map<string, { class: string; steps: number | null }>();

  for (const { id } of naive.segments) {
    const name = isPresent(id) ? classOfPresent(id) : classOfAbsent(id);
    if (name === null) continue;
    classes.set(id, { class: name, steps: name === "missing" || name === "bought_in" ? 1 : null });
  }

  function classOfPresent(id: string): string {
    const wanting = ofPresent.filter((need) => need.members.includes(id));
    const wanted = declared.find(({ segment }) => segment === id);
    if (makers.get(id)!.size === 1) {
      const [only] = makers.get(id)!;
      const alone = (need: { members: string[] }) =>
        need.members.every((member) => [...makers.get(member)!].every((firm) => firm === only));
      const another = (firms: Iterable<string>) => [...firms].some((firm) => firm !== only);
      if (wanting.some((need) => alone(need) && another(makers.get(need.owner)!))) return "single";
      if (wanted && another(wanted.holders.map(({ firm }) => firm))) return "single";
    }
    if ((wanting.length > 0 || wanted) && isShort(id)) return "weak";
    return makers.get(id)!.size >= 3 ? "strong" : "present";
  }

  function isShort(id: string): boolean {
    const unitOf = (row: Makes | Needs) => row.unit || naive.segment(id).unit || "unknown";
    const rows = naive.speaking(naive.world.whole.makes);
    const capacities = [...makers.get(id)!].map((firm) =>
      rows.find((row) => row.firm === firm && row.segment === id),
    );
    if (capacities.some((row) => row === undefined || row.capacity === null)) return false;
    const amounts = naive
      .speaking(naive.world.whole.needs)
      .filter((row) => row.segment === id && residents.includes(row.firm) && row.amount !== null);
    if (amounts.length === 0) return false;
    const units = new Set([...capacities.map((row) => unitOf(row!)), ...amounts.map(unitOf)]);
    if (units.size !== 1 || units.has("unknown")) return false;
    // quantities have one decimal: tenths are whole numbers
    const tenths = (values: (number | null)[]) =>
      values.reduce<number>((sum, value) => sum + Math.round(value! * 10), 0);
    return tenths(capacities.map((row) => row!.capacity)) < tenths(amounts.map((row) => row.amount));
  }

  function classOfAbsent(id: string): string | null {
    const isWanted = ofPresent.some((need) => !isMet(need) && need.members.includes(id));
    if (isWanted || declared.some(({ segment }) => segment === id))
      return naive.recruitable(id) ? "missing" : "bought_in";
    const own = needs.filter((need) => need.owner === id);
    const standsInNobodysWay = own.filter((need) => isMet(need) || !isComing(need));
    const fed = naive.links.some(
      ({ from, to, kind }) => to === id && (kind === "waste_to" || kind === "recycle_to") && isPresent(from),
    );
    const half = standsInNobodysWay.length >= own.length / 2;
    if (naive.recruitable(id) && naive.isUsedUp(id) && half && (own.some(isMet) || fed)) return "extendable";
    const serves = naive.links.some(
      ({ from, to, kind }) =>
        from === id && (kind === "equipment_for" || kind === "service_for") && isPresent(to),
    );
    return serves ? "unsupported" : null;
  }

  const steps = new Map([...classes].filter(([, { steps }]) => steps === 1).map(([id]) => [id, 1]));
  for (let step = 1; step <= naive.segments.length; step++) {
    for (const { owner, members } of needs.filter((need) => !isMet(need))) {
      if (steps.get(owner) !== step) continue;
      for (const member of members) if (!steps.has(member)) steps.set(member, step + 1);
    }
  }
  for (const { id } of naive.segments) {
    if (classes.has(id)) continue;
    const at = steps.get(id);
    classes.set(id, at === undefined ? { class: "outside", steps: null } : { class: "distant", steps: at });
  }

  const somethingPresent = naive.segments.some(({ id }) => isPresent(id));
  const boughtIn = counted.filter((need) => !isMet(need) && !isComing(need)).length;
  const met = counted.filter(isMet).length;
  const completeness =
    somethingPresent || declared.length > 0 ? { met, all: counted.length - boughtIn, boughtIn } : null;
  const why = () => {
    if (!naive.links.some(({ kind }) => kind === "input_of" || kind === "packaging_for")) return "no_links";
    if (!somethingPresent) return "nothing_present";
    if (counted.length === 0) return "no_needs";
    return counted.length === boughtIn ? "bought_in_only" : null;
  };

  const evidenceOf = (id: string): string | null => {
    if (!["missing", "bought_in", "single", "weak"].includes(classes.get(id)!.class)) return null;
    const reasons = [
      ...reasonLinks(naive, ofPresent, id).map((link) => Math.min(c(link), naive.sureness(link.to))),
      ...declared.filter(({ segment }) => segment === id).flatMap(({ holders }) => holders.map(c)),
    ];
    const most = Math.max(...reasons);
    return most === 1 ? "stated" : most === 0.9 ? "derived" : "assumed";
  };
  return {
    classes,
    completeness,
    why: why(),
    needsOpen: counted.filter((need) => !isMet(need) && isComing(need)).length,
    evidence: new Map(naive.segments.map(({ id }) => [id, evidenceOf(id)])),
    makers,
    declared,
    needs,
    isPresent,
    isMet,
  };
}

/** The links from a segment that stand in one of these needs. */
export function reasonLinks(naive: NaiveWorld, needs: Need[], id: string) {
  return naive.links.filter(
    (link) =>
      link.from === id &&
      (link.kind === "input_of" || link.kind === "packaging_for") &&
      needs.some((need) => {
        if (need.owner !== link.to || !need.members.includes(id)) return false;
        if (link.alternative) {
          const group = naive.links.filter(
            ({ to, alternative, kind }) =>
              to === link.to &&
              alternative === link.alternative &&
              (kind === "input_of" || kind === "packaging_for"),
          );
          return group.some(({ required }) => required);
        }
        return link.required;
      }),
  );
}
