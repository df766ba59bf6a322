import type { Here, Member, Step, TiePath } from "../../server/analysis/recruiting/ties.ts";
import type { Adviser, Tie } from "../../server/model/rows.ts";

export interface TieWorld {
  firms: string[];
  advisers: Adviser[];
  ties: Tie[];
  residents: string[];
  inactive: string[];
}

const key = ({ kind, id }: Member) => `${id}\u0000${kind === "firm" ? 0 : 1}`;
const SURE = ["stated", "derived", "assumed"];
const KINDS = ["supplies", "owns", "tied", "works_for"];

/** Every path there is, and the best of them by comparing all. */
export class NaiveTies {
  private readonly world: TieWorld;
  private readonly ties: Tie[];

  constructor(world: TieWorld) {
    this.world = world;
    const employed = world.advisers.filter(({ firm }) => firm !== null);
    this.ties = [
      ...world.ties.filter(({ tieKind }) => tieKind !== "same_name"),
      ...employed.map(({ id, firm, source, asOf, confidence, note }) => ({
        from: id,
        to: firm!,
        kind: "works_for" as const,
        tieKind: null,
        segment: null,
        share: null,
        source,
        asOf,
        confidence,
        note,
      })),
    ];
  }

  here(): Here {
    const { residents, inactive } = this.world;
    return {
      isResident: (firm) => residents.includes(firm) && !inactive.includes(firm),
      isAppointed: ({ place }) => place === "here",
      isActive: (firm) => !inactive.includes(firm),
    };
  }

  isHere({ kind, id }: Member): boolean {
    if (kind === "firm") return this.here().isResident(id);
    return this.world.advisers.some((one) => one.id === id && one.place === "here");
  }

  private steps(from: Member): { to: Member; step: Step }[] {
    const firm = (id: string): Member => ({ kind: "firm", id });
    return this.ties.flatMap((tie): { to: Member; step: Step }[] => {
      const start: Member = tie.kind === "works_for" ? { kind: "adviser", id: tie.from } : firm(tie.from);
      const end = firm(tie.to);
      const known = [start, end].every((one) => one.kind === "adviser" || this.world.firms.includes(one.id));
      if (!known || key(start) === key(end)) return [];
      if (key(start) === key(from)) return [{ to: end, step: { tie, forward: true } }];
      if (key(end) === key(from)) return [{ to: start, step: { tie, forward: false } }];
      return [];
    });
  }

  /** Every path of 1 to 4 steps that visits nobody twice and goes on only from those allowed. */
  paths(from: Member, goesOn: (member: Member) => boolean): TiePath[] {
    const found: TiePath[] = [];
    const extend = (path: TiePath) => {
      const last = path.members.at(-1)!;
      if (path.steps.length === 4 || (path.steps.length > 0 && !goesOn(last))) return;
      for (const { to, step } of this.steps(last)) {
        if (path.members.some((one) => key(one) === key(to))) continue;
        const longer = { members: [...path.members, to], steps: [...path.steps, step] };
        found.push(longer);
        extend(longer);
      }
    };
    extend({ members: [from], steps: [] });
    return found;
  }

  carries = ({ kind, id }: Member) => kind === "adviser" || !this.world.inactive.includes(id);

  /** Fewest steps, fewest assumed, fewest derived, the ids along it, then the best of parallel ties. */
  order = (a: TiePath, b: TiePath): number => {
    const unsure = (path: TiePath, level: string) =>
      path.steps.filter(({ tie }) => (tie.confidence ?? "assumed") === level).length;
    const along = ({ members }: TiePath) => members.map(key);
    return (
      a.steps.length - b.steps.length ||
      unsure(a, "assumed") - unsure(b, "assumed") ||
      unsure(a, "derived") - unsure(b, "derived") ||
      compare(along(a), along(b)) ||
      compare(a.steps.map(quality), b.steps.map(quality))
    );
  };
}

const newest = (date: string | null) => String(9999 - Number((date ?? "0").slice(0, 4)) + 10_000);

const quality = ({ tie }: Step) =>
  JSON.stringify([
    tie.confidence === null ? 3 : SURE.indexOf(tie.confidence),
    KINDS.indexOf(tie.kind),
    newest(tie.asOf),
    ...[tie.tieKind, tie.segment, tie.source, tie.share, tie.note, tie.from, tie.to].map(
      (text) => text ?? "",
    ),
  ]);

function compare(a: string[], b: string[]): number {
  for (const [at, text] of a.entries()) if (text !== b[at]) return text < b[at]! ? -1 : 1;
  return 0;
}
