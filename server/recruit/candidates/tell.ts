import type { z } from "zod";
import type { Situation } from "../../analysis/judging/situation.ts";
import type { CandidateWeights } from "../../analysis/recruiting/candidates.ts";
import type { TiesHere } from "../../analysis/recruiting/ties.ts";
import { placeNameOf } from "../../chain/view/segment-view.ts";
import { industryName } from "../../data/folder/industry-codes.ts";
import type { Call } from "../../http/endpoint.ts";
import type { Statement } from "../../model/rows.ts";
import { tieTeller } from "../tie-paths.ts";
import type { Evaluated } from "./evaluate.ts";
import type { KnownFirms } from "./known-firms.ts";
import type { candidate } from "./shapes.ts";

type Candidate = z.infer<typeof candidate>;

const UNSTATED: Statement = { source: null, asOf: null, confidence: null, note: null };

/** Candidates with names, statements and the path to somebody here. */
export async function tellCandidates(
  { engine, queries, graph }: Pick<Call, "engine" | "queries" | "graph">,
  { known, situation, ties, weights }: Seen,
  candidates: readonly Evaluated[],
): Promise<Candidate[]> {
  const ids = candidates.map(({ firm }) => firm.id);
  const [segments, tell, rows] = await Promise.all([
    graph.segmentNames(),
    tieTeller(graph, situation),
    ids.length === 0
      ? []
      : engine.read<Statement & { firm: string }>(queries["recruit/firm-statements"], { firms: ids }),
  ]);
  const registered = new Map(rows.map(({ firm, ...stated }) => [firm, stated]));
  const named = (segment: string) => {
    const found = segments.get(segment);
    return { segment, nameZh: found?.nameZh ?? segment, nameEn: found?.nameEn ?? null };
  };
  return candidates.map((one) => {
    const { firm, facts, pooled, tier, score, measures, rivals } = one;
    const path = ties.path(firm.id);
    const introduction = path === null ? null : tell.path(path);
    const signals = (known.signals.get(firm.id) ?? []).map(({ firm: _, ...signal }) => signal);
    const said = registered.get(firm.id) ?? UNSTATED;
    const statements: Partial<Record<string, Statement[]>> = {
      fit: pooled.makes.map(({ row }) => statementOf(row)),
      ties: introduction?.ties.map(statementOf) ?? [],
      growth: signals.map(statementOf),
      size: [said],
      risk: facts.active ? [] : [said],
    };
    const province = one.province === null ? null : situation.places.get(one.province)!;
    return {
      firm: firm.id,
      name: firm.name,
      fullName: firm.fullName,
      tier,
      score,
      parts: measures.map(({ name, value, known, raw }) => ({
        name,
        value,
        known,
        weight: weights[name],
        raw,
        statements: statements[name] ?? [],
      })),
      makes: pooled.makes.map(({ segment, row, by }) => ({
        ...named(segment),
        by,
        through: by === "own" ? null : named(row.segment),
        ...statementOf(row),
        ...(by === "byproduct"
          ? { capacity: null, unit: null, revenueShare: null, soldElsewhereShare: null }
          : {
              capacity: row.capacity,
              unit: row.unit,
              revenueShare: row.revenueShare,
              soldElsewhereShare: row.soldElsewhereShare,
            }),
      })),
      related: pooled.related && {
        ...named(pooled.related.segment),
        rank: pooled.related.row.rank,
        together: pooled.related.row.together.map(({ segment, makers }) => ({ ...named(segment), makers })),
        alike: pooled.related.row.alike.map(({ segment, likeness }) => ({ ...named(segment), likeness })),
        industry: pooled.related.row.industry,
        restsOn: pooled.related.row.restsOn,
      },
      path: introduction,
      signals,
      duplicates: known
        .duplicates(firm.id)
        .map(({ id, reason }) => ({ id, name: known.firms.get(id)?.name ?? id, reason })),
      place: firm.place,
      placeName: placeNameOf(situation, firm.place),
      km: facts.km,
      approximate: facts.km !== null && situation.isApproximate(firm.id),
      rivals: rivals.map(({ segment, leader }) => ({
        ...named(segment),
        leader: { id: leader, name: known.firms.get(leader)?.name ?? leader },
      })),
      province: province && { id: province.id, nameZh: province.nameZh, nameEn: province.nameEn },
      status: firm.status,
      active: facts.active,
      employees: firm.employees,
      registeredCapitalWan: firm.registeredCapitalWan,
      founded: firm.founded,
      stockCode: firm.stockCode,
      registered: said,
      industry: firm.industryCode ? { code: firm.industryCode, name: industryName(firm.industryCode) } : null,
    };
  });
}

interface Seen {
  known: KnownFirms;
  situation: Situation;
  ties: TiesHere;
  weights: CandidateWeights;
}

const statementOf = ({ source, asOf, confidence, note }: Statement): Statement => ({
  source,
  asOf,
  confidence,
  note,
});
