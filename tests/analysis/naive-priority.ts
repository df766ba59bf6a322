/** Advice, priority and which next, sentence by sentence. Shares no code with the product. */
import { NaiveCascade } from "./naive-cascade.ts";
import { cityOf, distanceTo, isCity } from "./naive-distance.ts";
import { type NaiveJudgement, type NaiveWorld, type Need, reasonLinks } from "./naive-gaps.ts";
import { c } from "./naive-world.ts";

export interface NaivePart {
  name: string;
  value: number;
  known: boolean;
}
export interface NaiveRanked {
  segment: string;
  class: string;
  score: number;
  parts: NaivePart[];
  advice: string;
  oneOf: string[];
}
export interface Asked {
  moved?: Record<string, number>;
  near?: number | undefined;
  ceiling?: number | undefined;
}

const NEEDED = {
  demand: 0.25,
  criticality: 0.15,
  locality: 0.15,
  scale: 0.15,
  feasibility: 0.1,
  supply: 0.15,
  leakage: 0.05,
};
const EXTENDED = { feed: 0.25, outlet: 0.2, locality: 0.1, scale: 0.15, feasibility: 0.15, supply: 0.15 };

const divide = (a: number, b: number) => (b === 0 ? 0 : a / b);
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const parse = (share: string) => Number(share.replace(/[<>]/, ""));

export class NaivePriority {
  readonly naive: NaiveWorld;
  readonly judged: NaiveJudgement;
  readonly present: string[];
  readonly residents: string[];
  readonly ofPresent: Need[];
  readonly elsewhere: Map<string, Set<string>>;

  constructor(naive: NaiveWorld, judged: NaiveJudgement) {
    this.naive = naive;
    this.judged = judged;
    this.present = naive.segments.map(({ id }) => id).filter(judged.isPresent);
    this.residents = naive.residents();
    this.ofPresent = judged.needs.filter(({ owner }) => judged.isPresent(owner));
    this.elsewhere = naive.makers(naive.elsewhere());
  }

  w(id: string): number {
    return [...this.judged.makers.get(id)!].some((firm) => this.naive.leads(firm)) ? 2 : 1;
  }

  advice(id: string, near = 150): string | null {
    const name = this.judged.classes.get(id)!.class;
    if (name === "bought_in") return "buy";
    if (name === "single" || name === "weak") return "second_source";
    if (name === "extendable") return "extend";
    if (name !== "missing") return null;
    const city = cityOf(this.naive, this.naive.world.place);
    const isNear = (firm: string) => {
      const distance = distanceTo(this.naive, firm);
      if (distance && !distance.approximate) return distance.km <= near;
      const { place } = this.naive.world.atlas.firms.find((one) => one.id === firm)!;
      return city !== undefined && cityOf(this.naive, place) === city;
    };
    return [...this.elsewhere.get(id)!].some(isNear) ? "arrange" : "recruit";
  }

  part(name: string, id: string, ceiling: number | null): { value: number; known: boolean } {
    const { naive, judged } = this;
    const others = this.present.filter((t) => t !== id);
    const segment = naive.segment(id);
    const own = judged.needs.filter(({ owner }) => owner === id);
    const comes = (need: Need) => need.members.some((one) => naive.recruitable(one));
    const known = (value: number) => ({ value, known: true });
    const mean = (shares: (string | null)[]) => {
      const declared = shares.filter((share) => share !== null).map(parse);
      return declared.length === 0 ? { value: 0, known: false } : known(sum(declared) / declared.length);
    };
    switch (name) {
      case "demand": {
        const needing = others.map((t) => {
          const links = reasonLinks(naive, this.ofPresent, id).filter(({ to }) => to === t);
          if (links.length === 0) return 0;
          return this.w(t) * Math.min(Math.max(...links.map(c)), naive.sureness(t));
        });
        const declared = judged.declared
          .filter((one) => one.segment === id)
          .map(({ holders, weight }) => weight * Math.max(...holders.map(c)));
        const of = sum(others.map((t) => this.w(t))) + sum(judged.declared.map(({ weight }) => weight));
        return known(divide(sum(needing) + sum(declared), of));
      }
      case "criticality": {
        const cascade = new NaiveCascade(naive, judged.isPresent(id) ? null : id);
        const graph = cascade.standing([], []).filter((one) => naive.has(one) && one !== id);
        const lost = cascade.lost({ segments: [id], firms: [] }).filter((one) => one.segment !== id);
        return known(divide(lost.length, graph.length));
      }
      case "locality":
        return { value: Math.min(1, 150 / (segment.radiusKm ?? 2000)), known: segment.radiusKm !== null };
      case "scale": {
        const m = segment.minInvestWan;
        if (ceiling === null) return known(1);
        if (m === null) return { value: 0.5, known: false };
        return known(m <= ceiling ? 1 : Math.max(0, 1 - Math.log(m / ceiling) / Math.log(4)));
      }
      case "feasibility": {
        if (own.length === 0) return { value: 0.5, known: false };
        const easy = own.filter(
          (need) =>
            judged.isMet(need) ||
            !comes(need) ||
            need.members.some((one) => (naive.segment(one).radiusKm ?? 0) >= 800),
        );
        return known(easy.length / own.length);
      }
      case "supply": {
        const each = [...this.elsewhere.get(id)!].map((firm) => {
          const km = distanceTo(naive, firm)?.km ?? Number.POSITIVE_INFINITY;
          return km <= 300 ? 1 : km <= 800 ? 1 / 2 : 1 / 4;
        });
        return known(Math.min(1, Math.log2(1 + sum(each)) / Math.log2(21)));
      }
      case "leakage":
        return mean(
          naive
            .speaking(naive.world.whole.needs)
            .filter((row) => row.segment === id && this.residents.includes(row.firm))
            .map((row) => row.boughtElsewhereShare),
        );
      case "feed":
        return known(
          divide(sum(this.feeders(id).map((t) => this.w(t))), sum(this.present.map((t) => this.w(t)))),
        );
      default:
        return mean(
          naive
            .speaking(naive.world.whole.makes)
            .filter((row) => this.feeders(id).includes(row.segment) && this.residents.includes(row.firm))
            .map((row) => row.soldElsewhereShare),
        );
    }
  }

  feeders(id: string): string[] {
    return this.present.filter(
      (t) =>
        this.judged.needs.some((need) => need.owner === id && need.members.includes(t)) ||
        this.naive.links.some(
          ({ from, to, kind }) => from === t && to === id && (kind === "waste_to" || kind === "recycle_to"),
        ),
    );
  }

  usualCeiling(): number | null {
    const { kind, id } = this.naive.place(this.naive.world.place)!;
    if (kind === "park" || kind === "county") return 30_000;
    return kind === "city" && isCity(this.naive, id) ? 200_000 : null;
  }

  /** The open needs that a segment can fill. */
  open(id: string): string {
    const needs = this.judged.needs
      .map((need, at) => ({ ...need, at }))
      .filter((need) => this.ofPresent.some((one) => one.owner === need.owner) && !this.judged.isMet(need))
      .filter(({ members }) => members.includes(id))
      .map(({ at }) => at);
    const declared = this.judged.declared.some(({ segment }) => segment === id) && !this.judged.isPresent(id);
    return `${needs.join(" ")}${declared ? ` declared ${id}` : ""}`;
  }

  list(classes: string[], defaults: Record<string, number>, asked: Asked): NaiveRanked[] {
    const ceiling = asked.ceiling ?? this.usualCeiling();
    const rows = this.naive.segments
      .map(({ id }) => id)
      .filter((id) => classes.includes(this.judged.classes.get(id)!.class))
      .map((segment) => {
        const parts = Object.keys(defaults).map((name) => ({ name, ...this.part(name, segment, ceiling) }));
        const weight = (name: string) => asked.moved?.[name] ?? defaults[name]!;
        const score = divide(
          sum(parts.map(({ name, value }) => weight(name) * value)),
          sum(parts.map(({ name }) => weight(name))),
        );
        const { class: name } = this.judged.classes.get(segment)!;
        return { segment, class: name, score, parts, advice: this.advice(segment, asked.near)! };
      })
      .sort((a, b) => (Math.abs(a.score - b.score) < 1e-10 ? 0 : b.score - a.score));
    return rows.map((row) => ({
      ...row,
      oneOf: rows
        .filter(
          (other) =>
            other === row ||
            (this.open(row.segment) !== "" && this.open(other.segment) === this.open(row.segment)),
        )
        .map(({ segment }) => segment),
    }));
  }

  lists(asked: Asked = {}) {
    return {
      fill: this.list(["missing"], NEEDED, asked),
      strengthen: this.list(["single", "weak"], NEEDED, asked),
      extend: this.list(["extendable"], EXTENDED, asked),
    };
  }
}
