import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate, CandidatesAnswer } from "../../../../server/recruit/candidates/candidates.ts";
import { type CandidatesAsked, everyCandidate } from "../../../api/candidates.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { rank, weightsFrom } from "./ranking.ts";

/** The table of one tier. What it is handed stays the same as long as it says the same. */
export function TierTable({
  name,
  answered,
  asked,
  segment,
  sizeSet,
  candidates,
  ranking,
  chosen,
  onChosen,
  onProject,
  note,
}: {
  name: string;
  answered: CandidatesAnswer;
  asked: CandidatesAsked;
  segment: string;
  sizeSet: boolean;
  candidates: readonly Candidate[];
  ranking: string;
  /** Of both tiers. */
  chosen: readonly string[];
  onChosen: (tier: readonly Candidate[], firms: string[]) => void;
  onProject: (candidate: Candidate) => void;
  note: readonly (readonly [label: string, text: string])[];
}) {
  const { t } = useTranslation();
  const { sources, cursor } = answered;
  const place = answered.place.id;
  const details = useMemo(
    () => ({ place, segment, sizeSet, sources, onProject }),
    [place, segment, sizeSet, sources, onProject],
  );
  const own = useMemo(() => new Set(candidates.map(({ firm }) => firm)), [candidates]);
  const here = JSON.stringify(chosen.filter((firm) => own.has(firm)));
  const chosenHere = useMemo(() => JSON.parse(here) as string[], [here]);
  const question = JSON.stringify(asked);
  const every = useMemo(
    () =>
      cursor === null
        ? undefined
        : async () => {
            const all = await everyCandidate(JSON.parse(question) as CandidatesAsked);
            return { ...all, candidates: rank(all.candidates, weightsFrom(ranking)) };
          },
    [cursor, question, ranking],
  );
  return (
    <CandidateTable
      name={name}
      keep="candidates"
      candidates={candidates}
      every={every}
      chosen={chosenHere}
      onChosen={onChosen}
      details={details}
      note={note}
      empty={t("candidates.noneFiltered")}
    />
  );
}
