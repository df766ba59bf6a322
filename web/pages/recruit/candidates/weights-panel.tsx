import { useTranslation } from "react-i18next";
import { CANDIDATE_PARTS, type CandidatePart } from "../../../../server/model/weights.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

import controls from "../../../kit/theme/button.module.css";
import style from "./candidates.module.css";
import type { CandidateWeights } from "./ranking.ts";

/** The weights to be moved; the list follows at once, the address when one is let go. */
export function WeightsPanel({
  defaults,
  weights,
  onMove,
  onSet,
  onReset,
}: {
  defaults: CandidateWeights;
  weights: CandidateWeights;
  onMove: (name: CandidatePart, value: number) => void;
  onSet: () => void;
  onReset: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className={style.weights}>
      <legend>{t("candidates.weights")}</legend>
      {CANDIDATE_PARTS.filter((name) => defaults[name] !== undefined).map((name) => {
        const value = weights[name] ?? defaults[name]!;
        return (
          <label key={name} title={t(`candidates.part.${name}.meaning`)}>
            <span>
              <span className={style.key} data-part={name} aria-hidden="true" />
              {t(`candidates.part.${name}.name`)}
            </span>
            <input
              type="range"
              min={0}
              max={Math.max(1, value)}
              step={0.05}
              value={value}
              onChange={(event) => onMove(name, Number(event.target.value))}
              onPointerUp={onSet}
              onKeyUp={onSet}
              onBlur={onSet}
            />
            <output>{number(value, language)}</output>
          </label>
        );
      })}
      <p className={style.hint}>{t("candidates.weightsHint")}</p>
      <button
        type="button"
        className={controls.button}
        onClick={onReset}
        disabled={Object.keys(weights).length === 0}
      >
        {t("candidates.resetWeights")}
      </button>
    </fieldset>
  );
}
