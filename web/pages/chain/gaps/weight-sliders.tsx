import { Slider } from "antd";
import { useTranslation } from "react-i18next";
import { GAP_PARTS, type GapPart } from "../../../../server/model/weights.ts";
import { number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

import style from "../../../kit/gap/gap.module.css";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import controls from "../../../kit/theme/button.module.css";
import type { Weights } from "./ranking.ts";

/** The weights of both lists, to be moved; they are written to the address when let go. */
export function WeightSliders({
  defaults,
  weights,
  onMove,
  onSet,
  onReset,
}: {
  defaults: Weights;
  weights: Weights;
  onMove: (name: GapPart, value: number) => void;
  onSet: (name: GapPart, value: number) => void;
  onReset: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <AntdRoom>
      <div className={style.weights}>
        <p className={style.hint}>{t("gaps.weightsHint")}</p>
        {GAP_PARTS.map((name) => {
          const value = weights[name] ?? defaults[name] ?? 0;
          return (
            <div key={name} className={style.weight}>
              <span title={t(`gaps.part.${name}.fill`)}>{t(`gaps.part.${name}.name`)}</span>
              <Slider
                min={0}
                max={Math.max(1, value)}
                step={0.05}
                value={value}
                onChange={(moved) => onMove(name, moved)}
                onChangeComplete={(moved) => onSet(name, moved)}
                tooltip={{ open: false }}
                ariaLabelForHandle={t(`gaps.part.${name}.name`)}
              />
              <output>{number(value, language)}</output>
            </div>
          );
        })}
        <button
          type="button"
          className={controls.button}
          onClick={onReset}
          disabled={Object.keys(weights).length === 0}
        >
          {t("gaps.resetWeights")}
        </button>
      </div>
    </AntdRoom>
  );
}
