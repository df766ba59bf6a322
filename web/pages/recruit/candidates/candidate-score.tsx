import { useTranslation } from "react-i18next";
import { scoreLevel, scoreShown } from "../../../../server/model/weights.ts";
import type { Candidate } from "../../../../server/recruit/candidates/candidates.ts";
import { number } from "../../../../server/words/format.ts";
import { LEVEL_NAMES } from "../../../../server/words/names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { type CitedSources, SourceMark, type Stated } from "../../../kit/statement/source-mark.tsx";
import style from "./candidates.module.css";
import { rawText } from "./raw-text.ts";

const MARKS_AT_MOST = 3;

/** The score from 0 to 100 with how high that is, and a bar of what each part adds; what risk takes off is hatched. */
export function CandidateScore({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counted = candidate.parts.filter(({ name, weight }) => name !== "risk" && weight > 0);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const risk = candidate.parts.find(({ name }) => name === "risk")!;
  const off = risk.value * risk.weight;
  const level = scoreLevel(candidate.score);
  return (
    <span className={style.score}>
      <span className={style.bar} aria-hidden="true">
        {counted.map(({ name, value, weight }) => (
          <span key={name} data-part={name} style={{ width: `${((value * weight) / all) * 100}%` }} />
        ))}
        {off > 0 ? (
          <span
            data-part="risk"
            style={{ width: `${Math.min(off, 1) * 100}%`, marginLeft: `-${Math.min(off, 1) * 100}%` }}
          />
        ) : null}
      </span>
      <span className={style.scoreNumber}>
        <span className="unseen">{t("candidates.score", { score: "" })} </span>
        {scoreShown(candidate.score)} <small data-level={level}>{LEVEL_NAMES[language][level]}</small>
      </span>
    </span>
  );
}

/** Each part with its value, its weight, what the value comes from and the sources of that. */
export function CandidateParts({
  candidate,
  sizeSet,
  sources,
}: {
  candidate: Candidate;
  sizeSet: boolean;
  sources: CitedSources;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={style.parts}>
      <caption className="unseen">{t("candidates.parts")}</caption>
      <tbody>
        {candidate.parts.map((part) => (
          <tr key={part.name} data-known={part.known}>
            <th scope="row" title={t(`candidates.part.${part.name}.meaning`)}>
              <span className={style.key} data-part={part.name} aria-hidden="true" />
              {t(`candidates.part.${part.name}.name`)}
            </th>
            <td className={style.raw}>
              {rawText(candidate, part, sizeSet, t, language)}{" "}
              {marksOf(part, sizeSet).map((stated) => (
                <SourceMark key={JSON.stringify(stated)} stated={stated} sources={sources} />
              ))}
            </td>
            <td className={style.number}>
              {scoreShown(part.value)}
              {part.known ? null : <small>{t("candidates.unknown")}</small>}
            </td>
            <td className={style.weight}>
              {part.name === "risk" ? t("candidates.riskOff") : "×"} {number(part.weight, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What no value rests on is not shown beside it. */
function marksOf(part: Candidate["parts"][number], sizeSet: boolean): Stated[] {
  if (part.name === "size" && !sizeSet) return [];
  const told = new Map(part.statements.map((stated) => [JSON.stringify(stated), stated]));
  return [...told.values()].slice(0, MARKS_AT_MOST);
}
