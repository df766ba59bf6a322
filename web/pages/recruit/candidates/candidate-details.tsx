import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import controls from "../../../kit/theme/button.module.css";
import { TiePath } from "../../../kit/tie-path/tie-path.tsx";
import { CandidateParts } from "./candidate-score.tsx";
import style from "./candidates.module.css";
import { ListButton } from "./list-form.tsx";
import { reasonTexts, sentenceOf, sizeText } from "./raw-text.ts";

export interface DetailsOf {
  place: string;
  segment: string;
  sizeSet: boolean;
  sources: CitedSources;
  onProject: (candidate: Candidate) => void;
}

/** Of one candidate: what can be done next, every part of its score, the way to it and what is heard of it. */
export function CandidateDetails({
  candidate,
  rank,
  of: { place, segment, sizeSet, sources, onProject },
}: {
  candidate: Candidate;
  rank: number | null;
  of: DetailsOf;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { firm, name, stockCode, duplicates } = candidate;
  const facts = [
    candidate.fullName,
    placeOf(candidate, t),
    stockCode ? t("candidates.listed", { code: stockCode }) : null,
    candidate.industry?.name,
    sizeText(candidate, t, language) || null,
  ].filter(Boolean);
  return (
    <section className={style.details} aria-label={t("candidates.details", { name })}>
      <h3 className={style.detailsName}>
        {name}
        <FirmLatin id={firm} />
      </h3>
      <p>{sentenceOf(candidate, t, language)}</p>
      <p className={style.facts}>{facts.join(" · ")}</p>
      {candidate.tier === "related" ? (
        <ul className={style.because}>
          {reasonTexts(candidate, t, language).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      <p className={style.actions}>
        <button type="button" className={controls.button} onClick={() => onProject(candidate)}>
          {t("candidates.makeProject")}
        </button>
        <ListButton
          firms={[{ firm, name, score: candidate.score, rank }]}
          place={place}
          segment={segment}
          label={t("candidates.shortlist.adding", { name })}
        />
        <Link to="/introducers" search={{ firm }}>
          {t("candidates.introducers")}
        </Link>
        <Link to="/firm/$id" params={{ id: firm }}>
          {t("candidates.dossier")}
        </Link>
      </p>
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
              <DateText date={signal.on} /> {t(`candidates.signal.${signal.kind}`)} {signal.text}{" "}
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
    </section>
  );
}
