import { Input } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Addition } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { useDoubts } from "../../../kit/form/doubts.ts";
import { Field } from "../../../kit/form/field.tsx";
import { Form } from "../../../kit/form/form.tsx";
import { numberOf } from "../../../kit/form/given.ts";
import { NumberField } from "../../../kit/form/number-field.tsx";
import { ClassIcon } from "../../../kit/segment-class/class-mark.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import controls from "../../../kit/theme/button.module.css";
import { plantOf } from "../scenario/scenario.ts";
import style from "./what-if.module.css";

/** How much of a segment somebody would make a year, if that is known. */
export function PlantAmount({
  segment,
  onBack,
  onAdd,
}: {
  segment: PanoramaSegment;
  onBack: () => void;
  onAdd: (plant: Addition) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const [unit, setUnit] = useState(segment.unit ?? "");
  const capacity = numberOf(typed);
  const doubts = useDoubts("makes", { capacity });
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector("input")?.focus(), []);
  return (
    <AntdRoom>
      <Form
        className={style.form}
        doubts={doubts}
        onSubmit={() => {
          if (typeof capacity !== "string") onAdd(plantOf(segment.id, capacity, unit.trim() || null));
        }}
      >
        <p className={style.choice}>
          <ClassIcon of={segment.class} steps={segment.steps} />
          <strong>{nameOf(segment, language)}</strong>
          <button type="button" className={style.plain} onClick={onBack}>
            {t("whatIf.other")}
          </button>
        </p>
        <div ref={fields} className={style.form}>
          <Field label={t("whatIf.capacityField")} hint={t("whatIf.capacityHint")}>
            {(bound) => <NumberField {...bound} value={typed} onChange={setTyped} />}
          </Field>
          <Field label={t("whatIf.unitField")}>
            {(bound) => (
              <Input
                {...bound}
                maxLength={40}
                value={unit}
                onChange={(event) => setUnit(event.target.value)}
              />
            )}
          </Field>
        </div>
        <button type="submit" className={controls.button}>
          {t("whatIf.addThis")}
        </button>
      </Form>
    </AntdRoom>
  );
}
