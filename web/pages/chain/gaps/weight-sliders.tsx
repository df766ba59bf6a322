import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import { AMOUNT_MOST, KM_MOST } from "../../../../server/model/bounds.ts";
import { GAP_PARTS, GAP_WEIGHTS, type GapPart } from "../../../../server/model/weights.ts";
import { LISTS } from "../../../../server/model/words.ts";
import { number } from "../../../../server/words/format.ts";
import { LIST_NAMES } from "../../../../server/words/names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Field } from "../../../kit/form/field.tsx";
import { numberOf } from "../../../kit/form/given.ts";
import { MoneyField } from "../../../kit/form/money-field.tsx";
import { NumberField } from "../../../kit/form/number-field.tsx";
import { SliderField } from "../../../kit/form/slider-field.tsx";
import style from "../../../kit/gap/gap.module.css";
import place from "../../../kit/opened/opened.module.css";
import { useOpened } from "../../../kit/opened/use-opened.ts";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import controls from "../../../kit/theme/button.module.css";
import { type Moved, UNMOVED } from "./moved.ts";

/** The weights, how near is nearby and the ceiling, to be moved; they are written to the address when let go. */
export function WeightSliders({
  answer,
  moved,
  onMove,
  onSet,
  onClose,
}: {
  answer: Pick<GapsAnswer, "near" | "ceiling">;
  moved: Moved;
  onMove: (name: GapPart, value: number) => void;
  onSet: (moved: Moved) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const opened = useOpened<HTMLDivElement>(onClose);
  const usual = (name: GapPart) =>
    LISTS.flatMap((list) => {
      const weight = (GAP_WEIGHTS[list] as Partial<Record<GapPart, number>>)[name];
      return weight === undefined ? [] : [{ list, weight }];
    });
  return (
    <AntdRoom>
      <div {...opened} className={`${style.weights} ${place.opened}`}>
        <p className={style.hint}>{t("gaps.weightsHint")}</p>
        {GAP_PARTS.map((name) => {
          const weights = usual(name);
          const value = moved[name] ?? weights[0]?.weight ?? 0;
          // Where the lists differ no one number says it.
          const usuals =
            moved[name] === undefined
              ? [...new Set(weights.map(({ weight }) => number(weight, language)))]
              : [];
          const told = weights.map(({ list, weight }) =>
            t("gaps.weightIn", { list: LIST_NAMES[language][list], weight: number(weight, language) }),
          );
          return (
            <SliderField
              key={name}
              label={t(`gaps.part.${name}.name`)}
              named={t(`gaps.part.${name}.name`)}
              title={`${t(`gaps.part.${name}.fill`)} · ${told.join(" · ")}`}
              value={value}
              shown={usuals.length > 1 ? usuals.join(" / ") : undefined}
              most={Math.max(1, value)}
              step={0.05}
              onMove={(to) => onMove(name, to)}
              onSet={(to) => onSet({ [name]: to })}
            />
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
          money
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
  money = false,
  onSet,
}: {
  label: string;
  meaning: string;
  money?: boolean;
  value: number | null;
  least: number;
  most: number;
  onSet: (value: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(`${value ?? ""}`);
  const given = numberOf(typed);
  const beyond = typeof given === "number" && !(given >= least && given <= most);
  const settle = () => {
    if (beyond || typeof given === "string" || given === value) return;
    onSet(given ?? undefined);
  };
  const Input = money ? MoneyField : NumberField;
  return (
    <div className={style.amount} title={meaning}>
      <Field
        label={label}
        error={
          beyond
            ? t("form.between", { least: number(least, language), most: number(most, language) })
            : undefined
        }
      >
        {(bound) => (
          <Input
            {...bound}
            value={typed}
            placeholder={t("gaps.ceilingNone")}
            onChange={setTyped}
            onLeave={settle}
          />
        )}
      </Field>
    </div>
  );
}
