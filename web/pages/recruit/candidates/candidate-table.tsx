import { type KeyboardEvent, memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { closesByEscape } from "../../../kit/opened/use-opened.ts";
import { useCited } from "../../../kit/statement/cited.ts";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";
import { DataTable } from "../../../kit/table/data-table.tsx";
import { walkRows } from "../../../kit/table/row-keys.ts";
import { useWidth } from "../../../kit/width.ts";
import { CandidateCards } from "./candidate-cards.tsx";
import { candidateColumns, type Ranked } from "./candidate-columns.tsx";
import { CandidateDetails, type DetailsOf } from "./candidate-details.tsx";
import style from "./candidates.module.css";

/**
 * The candidates of one tier, a line each, in the order of their rank; a line opens to what its score is made of. It is
 * large: it renders again only for what it shows.
 */
export const CandidateTable = memo(function CandidateTable({
  name,
  keep,
  candidates,
  every,
  chosen,
  onChosen,
  details,
  note,
  empty,
}: {
  name: string;
  keep: string;
  candidates: readonly Candidate[];
  /** Those beyond the ones listed too, in the same order; nothing where all are listed. */
  every: (() => Promise<{ candidates: readonly Candidate[]; sources: CitedSources }>) | undefined;
  /** Those of this tier. */
  chosen: readonly string[];
  onChosen: (tier: readonly Candidate[], firms: string[]) => void;
  details: DetailsOf;
  note: readonly (readonly [label: string, text: string])[];
  empty: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useWidth() === "phone";
  const [open, setOpen] = useState<string[]>([]);
  const { cited, cite } = useCited(details.sources);
  const rows = useMemo(() => rankedOf(candidates), [candidates]);
  const [first] = candidates;
  const columns = useMemo(() => candidateColumns(first, cited, t, language), [first, cited, t, language]);
  const choose = (firms: string[]) => onChosen(candidates, firms);
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const firm = (event.target as HTMLElement).closest<HTMLElement>("[data-opened]")?.dataset.opened;
    if (event.key !== "Escape" || !closesByEscape(event) || firm === undefined) return walkRows(event);
    event.preventDefault();
    setOpen(open.filter((one) => one !== firm));
    event.currentTarget
      .querySelector<HTMLElement>(`[data-row-key="${CSS.escape(firm)}"] .ant-table-row-expand-icon`)
      ?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows within are walked by the arrows
    <div className={style.table} onKeyDown={keys}>
      <DataTable<Ranked>
        name={name}
        keep={keep}
        columns={columns}
        rows={rows}
        rowKey={({ candidate }) => candidate.firm}
        chosen={chosen}
        onChosen={choose}
        open={open}
        onOpen={setOpen}
        opened={({ candidate, rank }) => <CandidateDetails candidate={candidate} rank={rank} of={details} />}
        all={every && (async () => rankedOf(cite(await every()).candidates))}
        cards={
          phone
            ? (listed) => (
                <CandidateCards
                  rows={listed}
                  chosen={chosen}
                  onChosen={choose}
                  details={details}
                  name={name}
                  empty={empty}
                />
              )
            : undefined
        }
        note={note}
        empty={empty}
      />
    </div>
  );
});

const rankedOf = (candidates: readonly Candidate[]) =>
  candidates.map((candidate, at): Ranked => ({ rank: at + 1, candidate }));
