import { z } from "zod";
import { isActive } from "../analysis/judging/directory.ts";
import { speaking } from "../analysis/judging/speaking.ts";
import { duplicatesOf } from "../analysis/recruiting/dossier.ts";
import { ancestry, placeNameOf } from "../chain/view/segment-view.ts";
import type { Call } from "../http/endpoint.ts";
import {
  cut,
  date,
  firmName,
  makesStatement,
  named,
  needsStatement,
  share,
  statement,
  tieKind,
} from "../http/shapes.ts";
import type { TableName } from "../model/log.ts";
import type { QueryIn } from "../model/query-names.ts";
import { PROJECT_STAGES } from "../model/words.ts";
import { notFound } from "../words/problem.ts";
import { type Network, networkOf } from "./network.ts";

const ofSegment = {
  segment: z.string(),
  nameZh: z.string(),
  nameEn: z.string().nullable(),
  chain: z.string(),
};
const delivery = statement.extend({
  firm: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  segmentName: z.string().nullable(),
  segmentNameEn: z.string().nullable(),
});
const holding = statement.extend({ firm: z.string(), name: z.string(), share: share.nullable() });

/** Everything stated of one firm. */
export const firmFile = z.object({
  firm: statement.extend({
    id: z.string(),
    name: z.string(),
    fullName: z.string().nullable(),
    uscc: z.string().nullable().describe("unified social credit code"),
    longitude: z.number().nullable(),
    latitude: z.number().nullable(),
    status: z.string().nullable(),
    active: z.boolean(),
    founded: date.nullable(),
    registeredCapitalWan: z.number().nullable().describe("registered capital in 10,000 yuan"),
    employees: z.number().nullable(),
    stockCode: z.string().nullable(),
    industryCode: z.string().nullable(),
    place: z.string().nullable(),
  }),
  placePath: z
    .array(named.extend({ kind: z.string() }))
    .describe("its place and the place's ancestors, the country first"),
  makes: z.array(
    makesStatement
      .extend(ofSegment)
      .extend({ speaks: z.boolean().describe("the statement that counts where sources differ") }),
  ),
  needs: z.array(needsStatement.extend(ofSegment).extend({ speaks: z.boolean() })),
  buys: z.array(delivery).describe("known deliveries to it"),
  sells: z.array(delivery).describe("known deliveries from it"),
  owns: z.array(holding),
  ownedBy: z.array(holding),
  ties: z.array(
    statement.extend({ firm: z.string(), name: z.string(), kind: tieKind, outward: z.boolean() }),
  ),
  leads: z.array(
    statement.extend({
      chain: z.string(),
      nameZh: z.string(),
      nameEn: z.string().nullable(),
      place: z.string(),
      placeName: z.string().nullable(),
    }),
  ),
  advisers: z.array(
    statement.extend({
      id: z.string(),
      name: z.string(),
      title: z.string().nullable(),
      since: date.nullable(),
      place: z.string().nullable(),
    }),
  ),
  projects: z.array(
    statement.extend({
      id: z.string(),
      name: z.string(),
      stage: z.enum(PROJECT_STAGES),
      role: z.enum(["target", "introducer", "company"]).describe("company: the project stands as this firm"),
      amountWan: z.number().nullable().describe("agreed investment in 10,000 yuan"),
      signedOn: date.nullable(),
      place: z.string().nullable(),
      placeName: z.string().nullable(),
    }),
  ),
  duplicates: z
    .array(firmName.extend({ reason: z.enum(["same_code", "same_name", "like_name"]) }))
    .describe("other firms that may be the same one"),
  cut: cut.describe("true when a list was cut at 1,000 rows"),
});
export type FirmFile = z.infer<typeof firmFile>;

/** Rows of one kind at most. */
const ROWS = 1_000;

/** What a firm's own rows tell of. */
const FILE_TABLES = [
  "firms",
  "makes",
  "needs",
  "leads",
  "projects",
  "places",
  "chains",
  "segments",
] as const satisfies TableName[];

/** @throws Problem not_found */
export async function readFirmFile(wanted: string, call: Pick<Call, "graph">): Promise<FirmFile> {
  const { graph } = call;
  const rows = <R>(query: QueryIn<"firms/firm">) =>
    graph.rows<R>(`firms/firm/${query}`, { id: wanted }, FILE_TABLES);
  const [[found], makes, needs, leads, projects, situation, atlas] = await Promise.all([
    rows<Omit<FirmFile["firm"], "active">>("firm"),
    rows<Omit<FirmFile["makes"][number], "speaks">>("makes"),
    rows<Omit<FirmFile["needs"][number], "speaks">>("needs"),
    rows<Omit<FirmFile["leads"][number], "placeName">>("leads"),
    rows<Omit<FirmFile["projects"][number], "placeName">>("projects"),
    graph.situation(null),
    graph.atlas(),
  ]);
  if (!found) throw notFound("id", wanted);
  const network = await networkOf(
    wanted,
    { depth: 1, limit: ROWS, judged: false, ahead: false },
    situation,
    call,
  );
  const placed = <Row extends { place: string | null }>(row: Row) => ({
    ...row,
    placeName: placeNameOf(situation, row.place),
  });
  const sameName = network.links
    .filter((link) => link.tieKind === "same_name")
    .map(({ from, to }) => (from === wanted ? to : from));
  return {
    firm: { ...found, active: isActive(found) },
    placePath: ancestry(situation, found.place),
    makes: withSpeaking(makes),
    needs: withSpeaking(needs),
    ...relationsOf(wanted, network),
    leads: leads.map(placed),
    projects: projects.map(placed),
    duplicates: duplicatesOf(found, atlas.firms, sameName),
    cut: network.cut || [makes, needs, projects].some((list) => list.length >= ROWS),
  };
}

type Sourced = Parameters<typeof speaking>[0][number] & { segment: string };

function withSpeaking<Row extends Sourced>(statements: Row[]): (Row & { speaks: boolean })[] {
  return statements.map((row) => ({
    ...row,
    speaks: speaking(statements.filter(({ segment }) => segment === row.segment)) === row,
  }));
}

/** What the links around the firm mean to it. */
function relationsOf(wanted: string, { nodes, links }: Network) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sorted = {
    buys: [] as FirmFile["buys"],
    sells: [] as FirmFile["sells"],
    owns: [] as FirmFile["owns"],
    ownedBy: [] as FirmFile["ownedBy"],
    ties: [] as FirmFile["ties"],
    advisers: [] as FirmFile["advisers"],
  };
  for (const {
    from,
    to,
    kind,
    segment,
    segmentName,
    segmentNameEn,
    tieKind,
    share: held,
    ...stated
  } of links) {
    if (from !== wanted && to !== wanted) continue;
    const outward = from === wanted;
    const other = byId.get(outward ? to : from)!;
    const partner = { ...stated, firm: other.id, name: other.name };
    if (kind === "supplies")
      sorted[outward ? "sells" : "buys"].push({ ...partner, segment, segmentName, segmentNameEn });
    else if (kind === "owns") sorted[outward ? "owns" : "ownedBy"].push({ ...partner, share: held });
    else if (kind === "tied") sorted.ties.push({ ...partner, kind: tieKind!, outward });
    else {
      const { id: adviser, name, place, title, since } = other;
      sorted.advisers.push({ ...stated, id: adviser, name, title, since, place });
    }
  }
  return sorted;
}
