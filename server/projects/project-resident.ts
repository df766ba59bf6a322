import { z } from "zod";
import { pathOf } from "../analysis/judging/situation.ts";
import { duplicatesOf } from "../analysis/recruiting/dossier.ts";
import { readValue } from "../data/folder/value.ts";
import { columnOf } from "../data/tables/tables.ts";
import { optionalDate, optionalIdOf, optionalTextOf, textOf } from "../http/column-input.ts";
import { type Call, defineEndpoint } from "../http/endpoint.ts";
import { WRITING } from "../http/problem.ts";
import { firmName, id, share, statement } from "../http/shapes.ts";
import { NETWORK_TIES } from "../model/bounds.ts";
import { notFound } from "../words/problem.ts";
import { readRows } from "./state/answer.ts";
import { changeProject } from "./state/change.ts";
import { proposedName } from "./state/company-name.ts";
import { type Around, SETTLINGS, settle } from "./state/resident.ts";
import { projectAnswer, projectFields, version, writing } from "./state/shapes.ts";

const heldShare = share.refine((text) => typeof readValue(columnOf("owns", "share"), text) === "string", {
  params: { fault: "share", column: "" },
});

export const projectResident = defineEndpoint({
  method: "post",
  path: "/api/projects/{project}/resident",
  summary:
    "Confirms who makes the segments of a project in production: a new project company that its firm owns, one that is known, or the firm itself where it moved",
  input: z.object({
    ...writing,
    project: id,
    version,
    how: z
      .enum(SETTLINGS)
      .default("new")
      .describe(
        "new: a project company is founded, and the firm stays what and where it is; known: a recorded firm is the project company; moved: the firm itself is a resident now",
      ),
    name: textOf("firms", "name").optional().describe("of a new company; by default the proposed one"),
    company: optionalIdOf("projects", "company").optional().describe("the known firm"),
    segments: projectFields.shape.segments
      .optional()
      .describe("those of the project that are made; all of them by default"),
    share: heldShare.nullable().optional().describe("of the company, held by the firm"),
    source: optionalIdOf("makes", "source").optional().describe("by default the office's own projects"),
    asOf: optionalDate.optional().describe("by default the day production began"),
    confidence: statement.shape.confidence.optional().describe("derived by default"),
    note: optionalTextOf("makes", "note").optional(),
  }),
  output: projectAnswer,
  problems: ["not_found", "changed", "id_taken", "not_confirmable", ...WRITING],
  async handle({ project, id: write, by, version: seen, name, ...given }, call) {
    const asked = { kind: "resident", name, ...given };
    const called = name ?? (await proposalOf(project, call)) ?? "";
    return changeProject(call, project, { id: write, by, asked, version: seen }, (plan) =>
      settle(plan, { ...given, name: called }, () => aroundOf(call, plan)),
    );
  },
});

/** Names that others may have added since the graph was read are read again. */
async function aroundOf(
  call: Call,
  { tx, queries, revision }: Parameters<Parameters<typeof changeProject>[3]>[0],
): Promise<Around> {
  const atlas = await call.graph.atlas();
  const firms =
    revision === call.revision + 1 ? atlas.firms : await tx.run<KnownFirm>(queries["firms/found/known"]);
  const advisers = await tx.run<{ id: string }>(queries["recruit/ties/advisers"]);
  return { firms, advisers, places: new Map(atlas.places.map((place) => [place.id, place])) };
}

interface KnownFirm {
  id: string;
  name: string;
  fullName: string | null;
}

/** What the company of a project would be called; null while it has no firm or place. */
async function proposalOf(project: string, call: Call): Promise<string | null> {
  const [row] = await readRows(call, [project]);
  if (!row) throw notFound("project", project);
  const { places, directory, firms } = await call.graph.atlas();
  const byId = new Map(places.map((place) => [place.id, place]));
  const place = row.place === null ? undefined : byId.get(row.place);
  if (!place || row.firm === null) return null;
  const at = directory.position(row.firm);
  const path = pathOf(byId, firms.at(at)?.place ?? null);
  return proposedName(place, { name: row.firmName!, path });
}

const company = firmName.extend({ place: z.string().nullable(), placeName: z.string().nullable() });

export const projectCompany = defineEndpoint({
  method: "get",
  path: "/api/projects/{project}/company",
  summary: "What the company of a project would be called, and which recorded firms it may be",
  input: z.object({
    project: id,
    name: textOf("firms", "name").optional().describe("another name than the proposed one"),
  }),
  output: z.object({
    proposed: z
      .string()
      .nullable()
      .describe("the place for short, then the firm for short; null without a firm or a place"),
    known: z.array(company).describe("firms called like that, or like the name asked about"),
    held: z.array(company).describe("firms at the place that the project's firm owns a part of"),
  }),
  problems: ["not_found"],
  async handle({ project, name }, call) {
    const proposed = await proposalOf(project, call);
    const asked = name ?? proposed;
    const [row] = await readRows(call, [project]);
    const { firms, places } = await call.graph.atlas();
    const byId = new Map(places.map((place) => [place.id, place]));
    const situation = await call.graph.situation(row?.place ?? null);
    const shown = (firm: string) => {
      const { name: called = firm, place = null } = situation.firms.get(firm) ?? {};
      return { id: firm, name: called, place, placeName: byId.get(place ?? "")?.nameZh ?? null };
    };
    const known =
      asked === null ? [] : duplicatesOf({ id: "", name: asked, fullName: null, uscc: null }, firms, []);
    const owned =
      row?.firm == null
        ? []
        : await call.graph.rows<{ from: string; to: string; kind: string }>(
            "firms/network",
            { firms: [row.firm], most: NETWORK_TIES },
            ["owns", "firms"],
          );
    const held = owned
      .filter(({ kind, from, to }) => kind === "owns" && from === row?.firm && situation.isResident(to))
      .map(({ to }) => to);
    return {
      proposed,
      known: known.filter((firm) => firm.id !== row?.firm).map((firm) => shown(firm.id)),
      held: [...new Set(held)].map(shown),
    };
  },
});
