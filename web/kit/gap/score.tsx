import { useTranslation } from "react-i18next";
import type { GapAnswer } from "../../../server/chain/gaps.ts";
import { scoreLevel, scoreShown } from "../../../server/model/weights.ts";
import { number } from "../../../server/words/format.ts";
import { LEVEL_NAMES } from "../../../server/words/names.ts";
import { useLanguage } from "../../i18n/use-language.ts";

import style from "./gap.module.css";
import { rawText } from "./raw-text.ts";

type Part = GapAnswer["parts"][number];

/** The score from 0 to 100 with how high that is, and as a bar of what each part adds to it. */
export function ScoreBar({ gap, score }: { gap: Pick<GapAnswer, "parts">; score: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counted = gap.parts.filter((part) => part.weight > 0);
  const all = counted.reduce((sum, part) => sum + part.weight, 0);
  const level = scoreLevel(score);
  return (
    <span className={style.score}>
      <span className={style.scoreBar} aria-hidden="true">
        {counted.map((part) => (
          <span
            key={part.name}
            data-part={part.name}
            data-known={part.known}
            style={{ width: `${((part.value * part.weight) / all) * 100}%` }}
          />
        ))}
      </span>
      <span className={style.scoreNumber}>
        <span className="unseen">{t("gaps.score")} </span>
        {scoreShown(score)} <small data-level={level}>{LEVEL_NAMES[language][level]}</small>
      </span>
    </span>
  );
}

/** Each part with its value as a bar, its weight and the numbers it comes from; what is not known says so. */
export function PartBars({ parts }: { parts: Part[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={style.parts}>
      <caption className="unseen">{t("gaps.parts")}</caption>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name} data-known={part.known} title={t(`gaps.part.${part.name}.fill`)}>
            <th scope="row">{t(`gaps.part.${part.name}.name`)}</th>
            <td className={style.partBar}>
              <span aria-hidden="true">
                <span
                  data-part={part.name}
                  data-known={part.known}
                  style={{ width: `${part.value * 100}%` }}
                />
              </span>
              <small>{rawText(part, t, language)}</small>
            </td>
            <td className={style.partValue}>{part.known ? scoreShown(part.value) : t("gaps.partUnknown")}</td>
            <td className={style.partWeight}>× {number(part.weight, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
