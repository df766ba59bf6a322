import { useTranslation } from "react-i18next";
import type { GapAnswer } from "../../../server/chain/gaps.ts";
import { GAP_PARTS, type GapPart } from "../../../server/model/weights.ts";
import type { Language } from "../../../server/model/words.ts";
import { number } from "../../../server/words/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";

import style from "./gap.module.css";

type Part = GapAnswer["parts"][number];

/** The score as a number and as a bar of what each part adds to it. */
export function ScoreBar({ gap, score }: { gap: GapAnswer; score: number }) {
  const { t } = useTranslation();
  const counted = gap.parts.filter((part) => part.value !== null && part.weight > 0);
  const all = counted.reduce((sum, part) => sum + part.weight, 0);
  return (
    <span className={style.score}>
      <span className={style.scoreBar} aria-hidden="true">
        {counted.map((part) => (
          <span
            key={part.name}
            data-part={part.name}
            style={{ width: `${(((part.value ?? 0) * part.weight) / all) * 100}%` }}
          />
        ))}
      </span>
      <span className={style.scoreNumber}>
        <span className="unseen">{t("gaps.score")} </span>
        {score.toFixed(2)}
      </span>
    </span>
  );
}

/** Each part with its value as a bar, its weight and the numbers it comes from. */
export function PartBars({ parts }: { parts: Part[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <table className={style.parts}>
      <caption className="unseen">{t("gaps.parts")}</caption>
      <tbody>
        {parts.filter(isKnown).map((part) => (
          <tr key={part.name} title={t(`gaps.part.${part.name}.fill`)}>
            <th scope="row">{t(`gaps.part.${part.name}.name`)}</th>
            <td className={style.partBar}>
              <span aria-hidden="true">
                <span data-part={part.name} style={{ width: `${(part.value ?? 0) * 100}%` }} />
              </span>
              {part.value === null ? null : (
                <small>{t(`gaps.part.${part.name}.raw`, shown(part.raw, language))}</small>
              )}
            </td>
            <td className={style.partValue}>
              {part.value === null ? t("gaps.notApplicable") : part.value.toFixed(2)}
            </td>
            <td className={style.partWeight}>× {number(part.weight, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const RAW = [
  "needing",
  "lost",
  "met",
  "feeding",
  "of",
  "within300",
  "within800",
  "farther",
  "declared",
] as const;

function shown(raw: Part["raw"], language: Language): Record<(typeof RAW)[number], string> {
  const text = (value: number | null | undefined) => (value == null ? "–" : number(value, language));
  return Object.fromEntries(RAW.map((name) => [name, text(raw[name])])) as Record<
    (typeof RAW)[number],
    string
  >;
}

function isKnown(part: Part): part is Part & { name: GapPart } {
  return (GAP_PARTS as readonly string[]).includes(part.name);
}
