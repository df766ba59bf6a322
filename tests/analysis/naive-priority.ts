/** Priority, sentence by sentence. Shares no code with the product. */
import type { Makes } from "../../server/model/rows.ts";
import { naiveCascade } from "./naive-cascade.ts";
import { minus, type NaiveWorld, naiveJudge } from "./naive-gaps.ts";

interface NaivePart {
  name: string;
  value: number | null;
}
export interface NaiveRanked {
  segment: string;
  score: number;
  parts: NaivePart[];
}

function greatCircle(a: { longitude: number; latitude: number }, b: { longitude: number; latitude: number }) {
  const rad = (degrees: number) => (degrees / 180) * Math.PI;
  const cosine =
    Math.sin(rad(a.latitude)) * Math.sin(rad(b.latitude)) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.cos(rad(a.longitude - b.longitude));
  return 6371.0088 * Math.acos(Math.max(-1, Math.min(1, cosine)));
}

type Located = { longitude: number | null; latitude: number | null } | undefined;
const known = (thing: Located) =>
  thing && thing.longitude !== null && thing.latitude !== null
    ? { longitude: thing.longitude, latitude: thing.latitude }
    : null;

function distance(naive: NaiveWorld, firmId: string): number | null {
  const { atlas, place } = naive.world;
  const placed = (ids: string[]) =>
    ids
      .map((id) => atlas.places.find((one) => one.id === id)!)
      .filter((one) => ["park", "county", "city"].includes(one.kind))
      .map(known)
      .find((point) => point !== null) ?? null;
  const here = known(atlas.places.find((one) => one.id === place)) ?? placed(naive.ancestors(place));
  const firm = atlas.firms.find((one) => one.id === firmId)!;
  const there = known(firm) ?? placed(naive.ancestors(firm.place));
  return here && there && greatCircle(here, there);
}

const divide = (a: number, b: number) => (b === 0 ? 0 : a / b);
const parse = (share: string | null) => (share === null ? null : Number(share.replace(/[<>]/, "")));
const average = (values: number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

export function naivePriority(naive: NaiveWorld, moved: Record<string, number>) {
  const { data } = naive.world;
  const judged = naiveJudge(naive);
  const { makers } = judged;
  const residents = naive.residents();
  const needs = naive.needs();
  const isPresent = (id: string) => makers.get(id)!.size > 0;
  const present = naive.segments.map(({ id }) => id).filter(isPresent);
  const leading = data.leads.map((row) => row.firm).filter((firm) => residents.includes(firm));
  const w = (id: string) => (leading.some((firm) => makers.get(id)!.has(firm)) ? 2 : 1);
  const total = (ids: Iterable<string>) => [...ids].reduce((sum, id) => sum + w(id), 0);

  const feeders = (id: string) =>
    present.filter(
      (t) =>
        needs.some((need) => need.owner === id && need.members.includes(t)) ||
        naive.links.some(
          (link) =>
            link.from === t && link.to === id && (link.kind === "waste_to" || link.kind === "recycle_to"),
        ),
    );
  const hereOnly = <Row extends { firm: string }>(rows: Row[]) =>
    rows.filter((row) => residents.includes(row.firm));

  const parts: Record<string, (id: string) => number | null> = {
    demand: (id) =>
      divide(
        total(
          minus(present, id).filter((t) =>
            needs.some((need) => need.owner === t && need.members.includes(id)),
          ),
        ),
        total(minus(present, id)),
      ),
    criticality: (id) => {
      const here = isPresent(id) ? data.makes : [...data.makes, { firm: "imagined", segment: id } as Makes];
      const imagined = Object.assign(Object.create(naive) as NaiveWorld, {
        world: { ...naive.world, data: { ...data, makes: here } },
      });
      const makersWithout = (lost: string[], gone: string[]) =>
        imagined.makers(minus([...residents, "imagined"], ...gone), lost);
      const graph = makersWithout([], []);
      const standing = [...graph].filter(([, firms]) => firms.size > 0).map(([one]) => one);
      const lost = naiveCascade(imagined, makersWithout, { segments: [id], firms: [] }).map(
        (one) => one.segment,
      );
      return divide(minus(lost, id).length, minus(standing, id).length);
    },
    feasibility: (id) => {
      const own = needs.filter((need) => need.owner === id);
      return own.length === 0 ? null : own.filter((need) => need.members.some(isPresent)).length / own.length;
    },
    supply: (id) => {
      const v = [...naive.makers(naive.elsewhere()).get(id)!].reduce((sum, firm) => {
        const km = distance(naive, firm);
        return sum + (km === null ? 0.25 : km <= 300 ? 1 : km <= 800 ? 0.5 : 0.25);
      }, 0);
      return Math.min(1, Math.log2(1 + v) / Math.log2(21));
    },
    leakage: (id) =>
      average(
        hereOnly(naive.speaking(data.needs))
          .filter((row) => row.segment === id)
          .map((row) => parse(row.boughtElsewhereShare))
          .filter((share) => share !== null),
      ),
    feed: (id) => divide(total(feeders(id)), total(present)),
    outlet: (id) =>
      average(
        hereOnly(naive.speaking(data.makes))
          .filter((row) => feeders(id).includes(row.segment))
          .map((row) => parse(row.soldElsewhereShare))
          .filter((share) => share !== null),
      ),
  };

  const list = (classes: string[], defaults: Record<string, number>): NaiveRanked[] =>
    naive.segments
      .map(({ id }) => id)
      .filter((id) => classes.includes(judged.classes.get(id)!.class))
      .map((segment) => {
        const own = Object.entries(defaults).map(([name, weight]) => ({
          name,
          value: parts[name]!(segment),
          weight: moved[name] ?? weight,
        }));
        const apply = own.filter((part) => part.value !== null);
        const score = divide(
          apply.reduce((sum, part) => sum + part.weight * part.value!, 0),
          apply.reduce((sum, part) => sum + part.weight, 0),
        );
        return { segment, score, parts: own.map(({ name, value }) => ({ name, value })) };
      });
  return {
    fill: list(["missing", "single", "weak"], {
      demand: 0.35,
      criticality: 0.25,
      feasibility: 0.15,
      supply: 0.15,
      leakage: 0.1,
    }),
    extend: list(["extendable"], { feed: 0.35, outlet: 0.3, feasibility: 0.2, supply: 0.15 }),
  };
}
