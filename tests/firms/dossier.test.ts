import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, served } from "../http/served.ts";

let api: Served;
beforeAll(async () => {
  api = await served("seed");
});
afterAll(() => api.close());

const PLACE = "xiangxi-hitech";
const dossier = async (id: string, more = "") =>
  (await api.get(`/api/firms/${id}/dossier?place=${PLACE}${more}`)).body;

test("a leader: what it makes, who needs it here, and what its record lacks", async () => {
  const { standing, roles, km, quality, projects } = await dossier("s000799");
  expect({ standing, km }).toEqual({ standing: "leader", km: expect.any(Number) });
  expect(projects.length).toBeGreaterThan(0);
  const base = roles.find(({ segment }: { segment: string }) => segment === "liquor:base");
  expect(base).toMatchObject({ class: expect.any(String), makersHere: expect.any(Number) });
  expect(base.usedBy.length).toBeGreaterThan(0);
  expect(quality).toContainEqual({
    kind: "missing",
    of: "uscc",
    segments: [],
    names: [],
    asOf: null,
    count: 1,
  });
});

test("a candidate: the gaps it would fill, as the list of gaps has them", async () => {
  const { gaps } = (await api.get(`/api/gaps?chain=battery&place=${PLACE}&limit=400`)).body;
  const fill = gaps.filter(({ list }: { list: string }) => list === "fill");
  const [gap] = fill.filter(({ class: name }: { class: string }) => name === "missing");
  const makers = (await api.get(`/api/segments/${gap.segment}?place=${PLACE}`)).body.elsewhere;
  const { standing, roles } = await dossier(makers[0].firm);
  expect(standing).toBe("candidate");
  const role = roles.find(({ segment }: { segment: string }) => segment === gap.segment);
  expect(role).toMatchObject({ class: "missing", list: "fill", score: gap.score });
  expect(fill[role.rank - 1].segment).toBe(gap.segment);
});

test("how old is stale is the reader's to set", async () => {
  const stale = (found: { kind: string }[]) => found.filter(({ kind }) => kind === "stale");
  expect(stale((await dossier("s000799", "&staleAfter=50")).quality)).toEqual([]);
  const { status, body } = await api.get(`/api/firms/s000799/dossier?place=${PLACE}&staleAfter=0`);
  expect([status, body.field]).toEqual([400, "staleAfter"]);
});

test("an unknown firm or place is a 404 that names it", async () => {
  const absent = await api.get(`/api/firms/absent/dossier?place=${PLACE}`);
  expect([absent.status, absent.body.field]).toEqual([404, "id"]);
  const nowhere = await api.get("/api/firms/s000799/dossier?place=absent");
  expect([nowhere.status, nowhere.body.field]).toEqual([404, "place"]);
});
