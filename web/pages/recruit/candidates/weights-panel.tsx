import { useTranslation } from "react-i18next";
import { CANDIDATE_PARTS, type CandidatePart } from "../../../../server/model/weights.ts";
import { SliderField } from "../../../kit/form/slider-field.tsx";
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
  return (
    <fieldset className={style.weights}>
      <legend>{t("candidates.weights")}</legend>
      {CANDIDATE_PARTS.filter((name) => defaults[name] !== undefined).map((name) => {
        const value = weights[name] ?? defaults[name]!;
        return (
          <SliderField
            key={name}
            label={t(`candidates.part.${name}.name`)}
            named={
              <>
                <span className={style.key} data-part={name} aria-hidden="true" />
                {t(`candidates.part.${name}.name`)}
              </>
            }
            title={t(`candidates.part.${name}.meaning`)}
            value={value}
            most={Math.max(1, value)}
            step={0.05}
            onMove={(to) => onMove(name, to)}
            onSet={onSet}
          />
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
