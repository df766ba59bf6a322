import { z } from "zod";
import type { Situation } from "../analysis/judging/situation.ts";
import type { Member, TieNetwork, TiesHere } from "../analysis/recruiting/ties.ts";
import { citing } from "../graph/citing.ts";
import { defineEndpoint } from "../http/endpoint.ts";
import { paged, pageOf, paging } from "../http/paging.ts";
import { citedSources, firmName, id, placeBrief, statement } from "../http/shapes.ts";
import type { Chain, Leads, Statement } from "../model/rows.ts";
import { PROJECT_STAGES, type ProjectStage } from "../model/words.ts";
import { type TieTeller, tieMember, tieTeller, walkedTie } from "./tie-paths.ts";

const input = z.object({ place: id, ...paging("introducers", { normal: 50, most: 100 }) });
const project = statement.extend({
  id: z.string(),
  name: z.string(),
  stage: z.enum(PROJECT_STAGES),
});
const brought = z.object({
  firm: tieMember.nullable().describe("null for a project that names no firm yet"),
  ties: z.array(walkedTie).describe("attracted_by, one for each source"),
  projects: z.array(project).describe("those it introduced"),
});
const introducer = z.object({
  member: tieMember,
  appointed: statement.nullable().describe("where it says that an adviser was appointed"),
  firm: firmName.nullable().describe("whom an adviser works for"),
  leads: z.array(statement.extend({ chain: z.string(), nameZh: z.string(), nameEn: z.string().nullable() })),
  reach: z.int().describe("active firms elsewhere within 4 steps"),
  brought: z.array(brought),
});
const output = z.object({
  place: placeBrief,
  introducers: z
    .array(introducer)
    .describe("advisers of the place, firms that lead a chain there, and others through whom somebody came"),
  ...paged,
  sources: citedSources,
});
export type AttractedAnswer = z.infer<typeof output>;
export type Introducer = z.infer<typeof introducer>;
export type Brought = z.infer<typeof brought>;

interface IntroducedProject extends Statement {
  id: string;
  name: string;
  stage: ProjectStage;
  firm: string | null;
  place: string | null;
  introducer: string;
  kind: Member["kind"];
}

export const attracted = defineEndpoint({
  method: "get",
  path: "/api/attracted",
  summary: "Who can introduce firms to a place, and who came there through whom",
  input,
  output,
  problems: ["not_found"],
  async handle({ place, ...asked }, { graph, engine, queries }) {
    const situation = await graph.situation(place);
    const [ties, here, tell, chains, leads, projects] = await Promise.all([
      graph.ties(),
      graph.tiesHere(place),
      tieTeller(graph, situation),
      graph.chains(),
      engine.read<Leads>(queries["export/leads"]),
      engine.read<IntroducedProject>(queries["recruit/ties/projects"]),
    ]);
    const roll = new Roll(ties, situation, tell);
    for (const adviser of ties.advisers.values())
      if (situation.contains(adviser.place)) roll.of({ kind: "adviser", id: adviser.id });
    for (const row of leads)
      if (situation.contains(row.place) && situation.isResident(row.firm)) roll.leads(row, chains);
    for (const tie of ties.ties)
      if (tie.tieKind === "attracted_by" && situation.isResident(tie.from)) roll.attracted(tie);
    for (const row of projects) if (situation.contains(row.place)) roll.introduced(row);
    const { rows, ...page } = pageOf("introducers", roll.inOrder(), asked, ({ member: { kind, id: one } }) =>
      JSON.stringify([kind, one]),
    );
    return citing(graph, {
      place: situation.place,
      introducers: rows.map((one) => ({ ...one, reach: reachOf(one.member, here, situation) })),
      ...page,
    });
  },
});

function reachOf(member: Member, here: TiesHere, situation: Situation): number {
  return here.reach(member).filter(({ member: { kind, id: firm } }) => {
    return kind === "firm" && !situation.isResident(firm) && situation.isActive(firm);
  }).length;
}

/** Introducers as they are found, each once, and whom each brought, each once. */
class Roll {
  private readonly entries = new Map<string, Omit<Introducer, "reach">>();
  private readonly network: TieNetwork;
  private readonly situation: Situation;
  private readonly tell: TieTeller;

  constructor(network: TieNetwork, situation: Situation, tell: TieTeller) {
    this.network = network;
    this.situation = situation;
    this.tell = tell;
  }

  of(member: Member): Omit<Introducer, "reach"> {
    const key = `${member.kind} ${member.id}`;
    const known = this.entries.get(key);
    if (known) return known;
    const adviser = member.kind === "adviser" ? this.network.advisers.get(member.id) : undefined;
    const { source, asOf, confidence, note } = adviser ?? {};
    const entry = {
      member: this.tell.member(member),
      appointed: adviser ? { source: source!, asOf: asOf!, confidence: confidence!, note: note! } : null,
      firm: adviser?.firm ? { id: adviser.firm, name: this.situation.firms.get(adviser.firm)!.name } : null,
      leads: [],
      brought: [],
    };
    this.entries.set(key, entry);
    return entry;
  }

  leads({ firm, chain, source, asOf, confidence, note }: Leads, chains: readonly Chain[]): void {
    const { nameZh, nameEn } = chains.find(({ id: one }) => one === chain)!;
    this.of({ kind: "firm", id: firm }).leads.push({ chain, nameZh, nameEn, source, asOf, confidence, note });
  }

  attracted(tie: TieNetwork["ties"][number]): void {
    const statement = this.tell.tie({ tie, forward: false });
    this.broughtBy({ kind: "firm", id: tie.to }, tie.from).ties.push(statement);
  }

  introduced({ introducer: by, kind, firm, place: _, ...statement }: IntroducedProject): void {
    this.broughtBy({ kind, id: by }, firm).projects.push(statement);
  }

  private broughtBy(member: Member, firm: string | null): Brought {
    const entry = this.of(member);
    const known = firm === null ? undefined : entry.brought.find((one) => one.firm?.id === firm);
    if (known) return known;
    const statement = firm === null ? null : this.tell.member({ kind: "firm", id: firm });
    const fresh: Brought = { firm: statement, ties: [], projects: [] };
    entry.brought.push(fresh);
    return fresh;
  }

  /** Advisers, then who leads a chain, then the rest; who brought more goes before. */
  inOrder() {
    const rank = ({ member, leads }: Omit<Introducer, "reach">) =>
      member.kind === "adviser" ? 0 : leads.length > 0 ? 1 : 2;
    return [...this.entries.values()].sort(
      (a, b) =>
        rank(a) - rank(b) || b.brought.length - a.brought.length || (a.member.id < b.member.id ? -1 : 1),
    );
  }
}
