import { gapListOf } from "../analysis/judging/gap-list.ts";
import type { Call } from "../http/endpoint.ts";
import { type Target, type Targets, type Told, toldOf } from "../outputs/told.ts";
import { searchCandidates } from "../recruit/candidates/search.ts";
import { candidateInput } from "../recruit/candidates/shapes.ts";
import { tellCandidates } from "../recruit/candidates/tell.ts";

const EACH = 4;

/** For the gaps that a document tells, the first makers elsewhere as the page of candidates ranks them. */
export async function targetsOf(call: Call, chain: string, place: string, most: Told): Promise<Targets> {
  const judgement = await call.graph.judgement(chain, place);
  const asked = candidateInput.parse({ segment: "-", place, chain, tier: "makes" });
  const found: [string, Target[]][] = [];
  for (const { segment } of toldOf(gapListOf(judgement), most)) {
    const { listed, surroundings } = await searchCandidates(call, { ...asked, segment: [segment] });
    const candidates = await tellCandidates(call, surroundings, listed.slice(0, EACH));
    found.push([segment, candidates.map(targetOf)]);
  }
  return found;
}

type Candidate = Awaited<ReturnType<typeof tellCandidates>>[number];

function targetOf({ firm, name, makes, path, rivals, ...where }: Candidate): Target {
  const [made] = makes;
  const { place, placeName, km, approximate } = where;
  return {
    firm: { id: firm, name },
    place,
    placeName,
    km,
    approximate,
    stated: {
      source: made?.source ?? null,
      asOf: made?.asOf ?? null,
      confidence: made?.confidence ?? null,
      note: made?.note ?? null,
    },
    through: made?.through ?? null,
    rivals: [...new Set(rivals.map(({ leader }) => leader.name))],
    introducer: path?.members[0]?.name ?? null,
  };
}
