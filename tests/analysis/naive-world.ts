/** What is here and what is needed, sentence by sentence, in sets and loops. Slow on purpose; shares no code with the product. */
import type { Firm, Link, Makes, Needs, Place, Segment } from "../../server/model/rows.ts";
import type { World } from "./worlds.ts";

export interface Need {
  owner: string;
  members: string[];
}
export interface Declared {
  segment: string;
  holders: Needs[];
  weight: number;
}

const C = { stated: 1, derived: 0.9, assumed: 0.75 };
export const c = (row: { confidence: keyof typeof C | null }) => C[row.confidence ?? "assumed"];
const largest = (numbers: number[]) => Math.max(0, ...numbers);

export class NaiveWorld {
  readonly world: World;
  /** Of the chain looked at, by id. */
  readonly segments: Segment[];
  readonly links: Link[];

  constructor(world: World) {
    this.world = world;
    const { segments, shares, links } = world.whole;
    const belongs = (id: string) =>
      world.chain === "all" ||
      segments.some((one) => one.id === id && one.chain === world.chain) ||
      shares.some((row) => row.segment === id && row.chain === world.chain);
    this.segments = segments.filter(({ id }) => belongs(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    this.links = links.filter(({ from, to }) => belongs(from) && belongs(to));
  }
  has(id: string): boolean {
    return this.segments.some((segment) => segment.id === id);
  }
  segment(id: string): Segment {
    return this.world.whole.segments.find((segment) => segment.id === id)!;
  }
  /** In no lane of machines or services, as the chain looked at has it. */
  isUsedUp(id: string): boolean {
    const { shares } = this.world.whole;
    const own = this.segment(id);
    const share = shares.find((row) => row.segment === id && row.chain === this.world.chain);
    const { stage } = this.world.chain === "all" || own.chain === this.world.chain ? own : share!;
    return stage !== "equipment" && stage !== "service";
  }

  ancestors(place: string | null): string[] {
    const found = this.place(place);
    return found ? [found.id, ...this.ancestors(found.parent)] : [];
  }
  place(id: string | null): Place | undefined {
    return this.world.atlas.places.find((one) => one.id === id);
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
    const here = this.residents();
    return this.active()
      .map((firm) => firm.id)
      .filter((id) => !here.includes(id));
  }

  kindsOf(id: string): string[] {
    return this.world.whole.segments.filter(({ kindOf }) => kindOf === id).map((kind) => kind.id);
  }
  kindsOfKinds(id: string): string[] {
    return this.kindsOf(id).flatMap((kind) => [kind, ...this.kindsOfKinds(kind)]);
  }
  sourcesOf(id: string): string[] {
    if (this.segment(id).role !== "byproduct") return [];
    return this.world.whole.links
      .filter(({ to, kind }) => to === id && kind === "waste_to")
      .map(({ from }) => from);
  }

  /** Makers of every segment of every chain among the given firms; kinds and by-products repeat until nothing is added. */
  makers(firms: string[]): Map<string, Set<string>> {
    const { segments, makes } = this.world.whole;
    const makers = new Map(segments.map(({ id }) => [id, new Set<string>()]));
    for (const { firm, segment } of makes) if (firms.includes(firm)) makers.get(segment)!.add(firm);
    for (let before = -1, now = 0; before !== now; ) {
      before = now;
      now = 0;
      for (const [id, own] of makers) {
        for (const one of [...this.kindsOf(id), ...this.sourcesOf(id)])
          for (const firm of makers.get(one)!) own.add(firm);
        now += own.size;
      }
    }
    return makers;
  }

  needs(): Need[] {
    const needs: Need[] = [];
    for (const { id: owner } of this.segments) {
      const inputs = this.links.filter(
        (link) => link.to === owner && (link.kind === "input_of" || link.kind === "packaging_for"),
      );
      for (const name of new Set(inputs.map((link) => link.alternative))) {
        const group = inputs.filter((link) => link.alternative === name);
        if (name === null || name === "") {
          for (const link of group) if (link.required) needs.push({ owner, members: [link.from] });
        } else if (group.some((link) => link.required)) {
          needs.push({ owner, members: [...new Set(group.map((link) => link.from))].sort() });
        }
      }
    }
    return needs;
  }

  leads(firm: string): boolean {
    const { leads } = this.world.whole;
    return leads.some(
      (row) => row.firm === firm && (this.world.chain === "all" || row.chain === this.world.chain),
    );
  }

  declared(): Declared[] {
    const residents = this.residents();
    const makers = this.makers(residents);
    const madeBy = (firm: string) =>
      this.segments.map(({ id }) => id).filter((id) => makers.get(id)!.has(firm));
    const holds = ({ firm, segment, amount }: Needs) =>
      residents.includes(firm) &&
      this.has(segment) &&
      amount !== 0 &&
      this.isUsedUp(segment) &&
      (madeBy(firm).length > 0 || !this.world.whole.makes.some((row) => row.firm === firm)) &&
      !this.needs().some(
        ({ owner, members }) => madeBy(firm).includes(owner) && members.every((one) => one === segment),
      );
    const rows = this.speaking(this.world.whole.needs).filter(holds);
    return [...new Set(rows.map(({ segment }) => segment))].map((segment) => {
      const holders = rows.filter((row) => row.segment === segment);
      return { segment, holders, weight: holders.some(({ firm }) => this.leads(firm)) ? 2 : 1 };
    });
  }

  barred(id: string): boolean {
    const here = this.ancestors(this.world.place);
    return this.world.atlas.exclusions.some(
      ({ place, segment, industryCode }) =>
        here.includes(place) &&
        (segment === id ||
          (industryCode !== null && this.segment(id).industryCode?.startsWith(industryCode))),
    );
  }
  recruitable(id: string): boolean {
    if (this.segment(id).recruitable && !this.barred(id)) return true;
    return this.kindsOf(id).some((kind) => this.recruitable(kind));
  }

  /** How sure the best maker of a segment here is: its own rows, or at most 0.9 those it rests on. */
  sureness(id: string): number {
    const residents = this.residents();
    const rows = this.speaking(this.world.whole.makes).filter(({ firm }) => residents.includes(firm));
    const rests = new Set<string>();
    const follow = (one: string) => {
      for (const source of [...this.kindsOf(one), ...this.sourcesOf(one)]) {
        if (rests.has(source)) continue;
        rests.add(source);
        follow(source);
      }
    };
    follow(id);
    return largest(
      rows.flatMap((row) => [
        ...(row.segment === id ? [c(row)] : []),
        ...(rests.has(row.segment) ? [Math.min(0.9, c(row))] : []),
      ]),
    );
  }

  /** The row that speaks for each firm and segment. */
  speaking<R extends Makes | Needs>(rows: R[]): R[] {
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
