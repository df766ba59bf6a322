import { Slider } from "antd";
import { useTranslation } from "react-i18next";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import { AMOUNT_MOST, KM_MOST } from "../../../../server/model/bounds.ts";
import { GAP_PARTS, GAP_WEIGHTS, type GapPart } from "../../../../server/model/weights.ts";
import { LISTS } from "../../../../server/model/words.ts";
import { number } from "../../../../server/words/format.ts";
import { LIST_NAMES } from "../../../../server/words/names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

import style from "../../../kit/gap/gap.module.css";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import controls from "../../../kit/theme/button.module.css";
import { type Moved, UNMOVED } from "./moved.ts";

/** The weights, how near is nearby and the ceiling, to be moved; they are written to the address when let go. */
export function WeightSliders({
  answer,
  moved,
  onMove,
  onSet,
}: {
  answer: Pick<GapsAnswer, "near" | "ceiling">;
  moved: Moved;
  onMove: (name: GapPart, value: number) => void;
  onSet: (moved: Moved) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const usual = (name: GapPart) =>
    LISTS.flatMap((list) => {
      const weight = (GAP_WEIGHTS[list] as Partial<Record<GapPart, number>>)[name];
      return weight === undefined ? [] : [{ list, weight }];
    });
  return (
    <AntdRoom>
      <div className={style.weights}>
        <p className={style.hint}>{t("gaps.weightsHint")}</p>
        {GAP_PARTS.map((name) => {
          const weights = usual(name);
          const value = moved[name] ?? weights[0]?.weight ?? 0;
          const shown =
            moved[name] === undefined
              ? [...new Set(weights.map(({ weight }) => number(weight, language)))].join(" / ")
              : number(value, language);
          const told = weights.map(({ list, weight }) =>
            t("gaps.weightIn", { list: LIST_NAMES[language][list], weight: number(weight, language) }),
          );
          return (
            <div key={name} className={style.weight}>
              <span title={`${t(`gaps.part.${name}.fill`)} · ${told.join(" · ")}`}>
                {t(`gaps.part.${name}.name`)}
              </span>
              <Slider
                min={0}
                max={Math.max(1, value)}
                step={0.05}
                value={value}
                onChange={(to) => onMove(name, to)}
                onChangeComplete={(to) => onSet({ [name]: to })}
                tooltip={{ open: false }}
                ariaLabelForHandle={t(`gaps.part.${name}.name`)}
              />
              <output>{shown}</output>
            </div>
          );
        })}
        <Amount
          key={`near ${answer.near}`}
          label={t("gaps.near")}
          meaning={t("gaps.nearMeaning")}
          value={answer.near}
          least={0}
          most={KM_MOST}
          onSet={(near) => onSet({ near })}
        />
        <Amount
          key={`ceiling ${answer.ceiling}`}
          label={t("gaps.ceiling")}
          meaning={t("gaps.ceilingMeaning")}
          value={answer.ceiling}
          least={1}
          most={AMOUNT_MOST}
          onSet={(ceiling) => onSet({ ceiling })}
        />
        <button
          type="button"
          className={controls.button}
          onClick={() => onSet(UNMOVED)}
          disabled={Object.keys(moved).length === 0}
        >
          {t("gaps.resetWeights")}
        </button>
      </div>
    </AntdRoom>
  );
}

/** A number to set; an empty field is what is usual. */
function Amount({
  label,
  meaning,
  value,
  least,
  most,
  onSet,
}: {
  label: string;
  meaning: string;
  value: number | null;
  least: number;
  most: number;
  onSet: (value: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const settle = (text: string) => {
    const given = text.trim() === "" ? undefined : Number(text);
    if (given === (value ?? undefined)) return;
    if (given === undefined || (given >= least && given <= most)) onSet(given);
  };
  return (
    <label className={style.amount} title={meaning}>
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        defaultValue={value ?? ""}
        placeholder={t("gaps.ceilingNone")}
        onBlur={(event) => settle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle(event.currentTarget.value);
        }}
      />
    </label>
  );
}
