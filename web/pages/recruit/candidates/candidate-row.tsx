import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { doubtOf } from "../../../../server/model/doubt.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Icon } from "../../../kit/icon.tsx";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import type { CitedSources } from "../../../kit/statement/source-mark.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import { CandidateParts, CandidateScore } from "./candidate-score.tsx";
import style from "./candidates.module.css";
import { reasonTexts, sentenceOf, sizeText } from "./raw-text.ts";
import { ShortlistButton } from "./shortlist-button.tsx";

export interface RowActions {
  compared: readonly string[];
  onCompare: (firm: string) => void;
  onProject: (candidate: Candidate) => void;
}

const COMPARED_MOST = 4;

/** One candidate: who and where, its score; opened, every part of it and what can be done next. */
export function CandidateRow({
  candidate,
  place,
  segment,
  sizeSet,
  sources,
  actions,
  rank,
  open: opened = false,
}: {
  candidate: Candidate;
  place: string;
  segment: string;
  sizeSet: boolean;
  sources: CitedSources;
  actions: RowActions;
  rank: number | null;
  open?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(opened);
  const { firm, name, stockCode, active, status, duplicates } = candidate;
  const compared = actions.compared.includes(firm);
  const full = actions.compared.length >= COMPARED_MOST && !compared;
  const facts = [
    placeOf(candidate, t),
    stockCode ? t("candidates.listed", { code: stockCode }) : null,
    candidate.industry?.name,
    sizeText(candidate, t, language) || null,
  ].filter(Boolean);
  return (
    <li className={style.candidate} data-tier={candidate.tier}>
      <div className={style.head}>
        <input
          type="checkbox"
          checked={compared}
          disabled={full}
          title={full ? t("candidates.compareFull") : undefined}
          aria-label={t("candidates.compareAdd", { name })}
          onChange={() => actions.onCompare(firm)}
        />
        {rank === null ? null : (
          <span className={style.rank}>
            <span className="unseen">{t("candidates.rank", { rank })} </span>
            <span aria-hidden="true">{rank}</span>
          </span>
        )}
        <span className={style.who}>
          <FirmLink id={firm} name={name} />
          {active ? null : <span className={style.gone}>{status}</span>}
          {candidate.rivals.map((rival) => (
            <span
              key={rival.segment}
              className={style.rival}
              title={t("candidates.raw.rival", {
                segment: nameOf(rival, language),
                leader: rival.leader.name,
              })}
            >
              {t("candidates.rival")}
            </span>
          ))}
          {duplicates.length > 0 ? (
            <span className={style.rival}>{t("candidates.raw.duplicate")}</span>
          ) : null}
          <span className={style.short}>
            {sentenceOf(candidate, t, language)}{" "}
            {candidate.makes.map((made) => (
              <SourceMark key={made.segment} stated={made} sources={sources} />
            ))}
          </span>
          {candidate.makes.map((made) => {
            const doubt = doubtOf(made);
            return doubt === null ? null : (
              <span key={made.segment} className={style.doubt}>
                {t("candidates.doubt", { doubt })}
              </span>
            );
          })}
          <span className={style.facts}>{facts.join(" · ")}</span>
        </span>
        <CandidateScore candidate={candidate} />
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
      {candidate.tier === "related" ? (
        <ul className={style.because}>
          {reasonTexts(candidate, t, language).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {open ? (
        <div className={style.details}>
          <CandidateParts candidate={candidate} sizeSet={sizeSet} sources={sources} />
          {candidate.path ? (
            <div className={style.path}>
              <TiePath path={candidate.path} sources={sources} />
            </div>
          ) : null}
          {candidate.signals.length > 0 ? (
            <ul className={style.signals}>
              {candidate.signals.map((signal) => (
                <li key={signal.id}>
                  {signal.on} {t(`candidates.signal.${signal.kind}`)} {signal.text}{" "}
                  <SourceMark stated={signal} sources={sources} />
                </li>
              ))}
            </ul>
          ) : null}
          {duplicates.length > 0 ? (
            <p className={style.duplicate}>
              {t("candidates.duplicate", {
                names: duplicates.map((other) => other.name).join(t("sentence.and")),
              })}
            </p>
          ) : null}
        </div>
      ) : null}
      <div className={style.actions}>
        <button type="button" onClick={() => actions.onProject(candidate)}>
          {t("candidates.makeProject")}
        </button>
        <ShortlistButton firm={firm} name={name} place={place} segment={segment} />
        <Link to="/introducers" search={{ firm }}>
          {t("candidates.introducers")}
        </Link>
        <Link to="/firm/$id" params={{ id: firm }}>
          {t("candidates.dossier")}
        </Link>
      </div>
    </li>
  );
}
