/** The definition of a gap, sentence by sentence, in sets and loops. Slow on purpose; shares no code with the product. */
import type { Firm, Link, Makes, Needs, Segment } from "../../server/model/rows.ts";
import type { World } from "./worlds.ts";

export type Need = { owner: string; members: string[] };
type Row = Makes | Needs;

export const minus = <T>(set: Iterable<T>, ...out: T[]) => [...set].filter((item) => !out.includes(item));

export class NaiveWorld {
  readonly world: World;
  readonly segments: Segment[];
  readonly links: Link[];
  constructor(world: World) {
    this.world = world;
    this.segments = world.data.segments;
    const ids = this.segments.map((segment) => segment.id);
    this.links = world.data.links.filter((link) => ids.includes(link.from) && ids.includes(link.to));
  }

  ancestors(place: string | null): string[] {
    const found = this.world.atlas.places.find((one) => one.id === place);
    return found ? [found.id, ...this.ancestors(found.parent)] : [];
  }
  active(): Firm[] {
    return this.world.atlas.firms.filter(
      (firm) => !["注销", "吊销", "停业", "迁出"].includes((firm.status ?? "").trim()),
    );
  }
  residents(): string[] {
    return this.active()
      .filter((firm) => this.ancestors(firm.place).includes(this.world.place))
      .map((firm) => firm.id);
  }
  elsewhere(): string[] {
    return minus(
      this.active().map((firm) => firm.id),
      ...this.residents(),
    );
  }

  /** Makers of every segment among the given firms; by-products grow until nothing changes. */
  makers(firms: string[], lost: string[] = []): Map<string, Set<string>> {
    const makers = new Map(this.segments.map(({ id }) => [id, new Set<string>()]));
    for (const { firm, segment } of this.world.data.makes)
      if (firms.includes(firm)) makers.get(segment)?.add(firm);
    return this.spread(makers, lost);
  }
  spread(makers: Map<string, Set<string>>, lost: string[]): Map<string, Set<string>> {
    for (let before = -1, now = 0; before !== now; ) {
      before = now;
      for (const { from, to, kind } of this.links) {
        if (kind !== "waste_to" || this.segment(to).role !== "byproduct" || lost.includes(from)) continue;
        for (const firm of makers.get(from)!) makers.get(to)!.add(firm);
      }
      now = [...makers.values()].reduce((sum, set) => sum + set.size, 0);
    }
    return makers;
  }
  segment(id: string): Segment {
    return this.segments.find((segment) => segment.id === id)!;
  }

  needs(): Need[] {
    const needs: Need[] = [];
    for (const { id: owner } of this.segments) {
      const inputs = this.links.filter(
        (link) => link.to === owner && (link.kind === "input_of" || link.kind === "packaging_for"),
      );
      const groups = new Set(
        inputs.map((link) => link.alternative).filter((name) => name !== null && name !== ""),
      );
      for (const name of groups) {
        const group = inputs.filter((link) => link.alternative === name);
        if (group.some((link) => link.required)) {
          needs.push({ owner, members: [...new Set(group.map((link) => link.from))].sort() });
        }
      }
      for (const link of inputs) {
        if (link.required && (link.alternative === null || link.alternative === "")) {
          needs.push({ owner, members: [link.from] });
        }
      }
    }
    return needs;
  }

  recruitable(id: string): boolean {
    const segment = this.segment(id);
    const here = this.ancestors(this.world.place);
    const excluded = this.world.atlas.exclusions.some(
      (row) =>
        here.includes(row.place) &&
        (row.segment === id ||
          (row.industryCode !== null && segment.industryCode?.startsWith(row.industryCode))),
    );
    return segment.recruitable && !excluded;
  }

  /** The row that speaks for each firm and segment. */
  speaking<R extends Row>(rows: R[]): R[] {
    const strength = { stated: 1, derived: 2, assumed: 3 };
    const better = (a: R, b: R): boolean => {
      if (a.chosen || b.chosen) return a.chosen;
      if ((a.asOf ?? "") !== (b.asOf ?? "")) return (a.asOf ?? "") > (b.asOf ?? "");
      const [ca, cb] = [a, b].map((row) => (row.confidence ? strength[row.confidence] : 4));
      if (ca !== cb) return ca! < cb!;
      return (a.source ?? "") < (b.source ?? "");
    };
    return rows.filter((row) =>
      rows.every(
        (other) =>
          other === row || other.firm !== row.firm || other.segment !== row.segment || better(row, other),
      ),
    );
  }
}

export interface NaiveJudgement {
  classes: Map<string, { class: string; steps: number | null }>;
  completeness: { met: number; all: number; boughtIn: number } | null;
  makers: Map<string, Set<string>>;
}

export function naiveJudge(naive: NaiveWorld): NaiveJudgement {
  const residents = naive.residents();
  const makers = naive.makers(residents);
  const present = (id: string) => makers.get(id)!.size > 0;
  const needs = naive.needs();
  const met = (need: Need) => need.members.some(present);
  const ofPresent = needs.filter((need) => present(need.owner));
  const classes = new Map<string, { class: string; steps: number | null }>();

  const weak = (id: string): boolean => {
    const unitOf = (row: { unit: string | null }) => row.unit || naive.segment(id).unit || "unknown";
    const rows = naive.speaking(naive.world.data.makes);
    const capacities = [...makers.get(id)!].map((firm) =>
      rows.find((row) => row.firm === firm && row.segment === id),
    );
    if (capacities.some((row) => row === undefined || row.capacity === null)) return false;
    const amounts = naive
      .speaking(naive.world.data.needs)
      .filter((row) => row.segment === id && residents.includes(row.firm) && row.amount !== null);
    if (amounts.length === 0) return false;
    const units = new Set([...capacities.map((row) => unitOf(row!)), ...amounts.map(unitOf)]);
    if (units.size !== 1 || units.has("unknown")) return false;
    // quantities have one decimal: tenths are whole numbers
    const tenths = (values: (number | null)[]) =>
      values.reduce<number>((sum, value) => sum + Math.round(value! * 10), 0);
    return tenths(capacities.map((row) => row!.capacity)) < tenths(amounts.map((row) => row.amount));
  };
  const extendable = (id: string): boolean => {
    const own = needs.filter((need) => need.owner === id);
    const metOwn = own.filter(met).length;
    const fed = naive.links.some(
      (link) =>
        link.to === id && (link.kind === "waste_to" || link.kind === "recycle_to") && present(link.from),
    );
    return naive.recruitable(id) && metOwn >= own.length / 2 && (metOwn > 0 || fed);
  };

  for (const { id } of naive.segments) {
    const memberOf = ofPresent.filter((need) => need.members.includes(id));
    const single = memberOf.some(
      (need) =>
        makers.get(id)!.size === 1 &&
        !need.members.some((other) => other !== id && present(other)) &&
        [...makers.get(need.owner)!].some((firm) => !makers.get(id)!.has(firm)),
    );
    let name: string | null = null;
    if (present(id)) {
      if (memberOf.length > 0 && single) name = "single";
      else if (memberOf.length > 0 && weak(id)) name = "weak";
      else name = makers.get(id)!.size >= 3 ? "strong" : "present";
    } else if (memberOf.some((need) => !met(need))) name = naive.recruitable(id) ? "missing" : "bought_in";
    else if (extendable(id)) name = "extendable";
    else if (
      naive.links.some(
        (link) =>
          link.from === id &&
          (link.kind === "equipment_for" || link.kind === "service_for") &&
          present(link.to),
      )
    )
      name = "unsupported";
    if (name) classes.set(id, { class: name, steps: name === "missing" || name === "bought_in" ? 1 : null });
  }

  const steps = new Map<string, number>();
  for (const [id, judged] of classes)
    if (judged.class === "missing" || judged.class === "bought_in") steps.set(id, 1);
  for (let step = 1; step <= naive.segments.length; step++) {
    for (const [id, at] of [...steps]) {
      if (at !== step) continue;
      for (const need of needs) {
        if (need.owner !== id || met(need)) continue;
        for (const member of need.members) if (!steps.has(member)) steps.set(member, step + 1);
      }
    }
  }
  for (const { id } of naive.segments) {
    if (classes.has(id)) continue;
    const at = steps.get(id);
    classes.set(id, at === undefined ? { class: "outside", steps: null } : { class: "distant", steps: at });
  }

  const counted = ofPresent.filter((need) => met(need) || need.members.some((id) => naive.recruitable(id)));
  const completeness = naive.segments.some(({ id }) => present(id))
    ? { met: ofPresent.filter(met).length, all: counted.length, boughtIn: ofPresent.length - counted.length }
    : null;
  return { classes, completeness, makers };
}
