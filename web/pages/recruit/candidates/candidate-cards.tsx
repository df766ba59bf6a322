import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Icon } from "../../../kit/icon.tsx";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import type { Ranked } from "./candidate-columns.tsx";
import { CandidateDetails, type DetailsOf } from "./candidate-details.tsx";
import { CandidateScore } from "./candidate-score.tsx";
import style from "./candidates.module.css";
import { FirmCell } from "./firm-cell.tsx";
import { sentenceOf } from "./raw-text.ts";
import { SaysCell } from "./says-cell.tsx";

const SHOWN = 25;

/** The same candidates where a table has no room: a card each, the first of them, and more when asked for. */
export function CandidateCards({
  rows,
  chosen,
  onChosen,
  details,
  name,
  empty,
}: {
  rows: readonly Ranked[];
  chosen: readonly string[];
  onChosen: (firms: string[]) => void;
  details: DetailsOf;
  name: string;
  empty: ReactNode;
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const left = rows.length - shown;
  if (rows.length === 0) return empty;
  return (
    <>
      <ol aria-label={name}>
        {rows.slice(0, shown).map((row) => {
          const { firm } = row.candidate;
          const isChosen = chosen.includes(firm);
          return (
            <CandidateCard
              key={firm}
              row={row}
              details={details}
              chosen={isChosen}
              onChoose={() => onChosen(isChosen ? chosen.filter((one) => one !== firm) : [...chosen, firm])}
            />
          );
        })}
      </ol>
      {left > 0 ? (
        <button type="button" className={style.more} onClick={() => setShown(shown + SHOWN)}>
          {t("candidates.more", { count: Math.min(left, SHOWN) })}
        </button>
      ) : null}
    </>
  );
}

function CandidateCard({
  row: { rank, candidate },
  details,
  chosen,
  onChoose,
}: {
  row: Ranked;
  details: DetailsOf;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { name } = candidate;
  return (
    <li className={style.candidate} data-tier={candidate.tier}>
      <div className={style.head}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={t("table.choose", { row: name })}
          onChange={onChoose}
        />
        <span className={style.rank}>
          <span className="unseen">{t("candidates.rank", { rank })} </span>
          <span aria-hidden="true">{rank}</span>
        </span>
        <FirmCell candidate={candidate} />
        <button
          type="button"
          className={style.expand}
          aria-expanded={open}
          aria-label={t("candidates.details", { name })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? "up" : "down"} size={12} />
        </button>
      </div>
      <p className={style.short}>{sentenceOf(candidate, t, language)}</p>
      <div className={style.cardFoot}>
        <CandidateScore candidate={candidate} />
        <SaysCell candidate={candidate} sources={details.sources} />
      </div>
      {open ? (
        <CardDetails onClose={() => setOpen(false)}>
          <CandidateDetails candidate={candidate} rank={rank} of={details} />
        </CardDetails>
      ) : null}
    </li>
  );
}

function CardDetails({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  const opened = useOpened<HTMLDivElement>(onClose);
  return (
    <div {...opened} className={style.cardDetails}>
      {children}
    </div>
  );
}
