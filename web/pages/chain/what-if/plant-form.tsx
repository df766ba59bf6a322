import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer, PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Addition } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import chooser from "../../../kit/chooser/chooser.module.css";
import { ChooserQuery } from "../../../kit/chooser/chooser-query.tsx";
import button from "../../../kit/chooser/firm-chooser.module.css";
import { takeFocus, useListbox } from "../../../kit/chooser/listbox.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { ClassIcon, ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import controls from "../../../kit/theme/button.module.css";
import { useChainAddress } from "../frame/chain-address.ts";
import { plantOf } from "../scenario/scenario.ts";
import { byPromise, matching } from "./choices.ts";
import style from "./what-if.module.css";

const SHOWN = 60;

/** Someone who makes a segment: which one, and how much a year if that is known. */
export function PlantForm({ answer, onAdd }: { answer: PanoramaAnswer; onAdd: (plant: Addition) => void }) {
  const { t } = useTranslation();
  return (
    <Floating
      className={button.button}
      popup="dialog"
      trigger={
        <>
          {t("whatIf.addPlant")} <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <Form
          answer={answer}
          onAdd={(plant) => {
            close();
            onAdd(plant);
          }}
        />
      )}
    </Floating>
  );
}

function Form({ answer, onAdd }: { answer: PanoramaAnswer; onAdd: (plant: Addition) => void }) {
  const { t } = useTranslation();
  const { address } = useChainAddress();
  const [chosen, setChosen] = useState<PanoramaSegment | null>(
    answer.segments.find(({ id }) => id === address.segment) ?? null,
  );
  return (
    <div className={chooser.places} role="dialog" aria-label={t("whatIf.addPlant")}>
      {chosen ? (
        <Amount segment={chosen} onBack={() => setChosen(null)} onAdd={onAdd} />
      ) : (
        <Segments segments={answer.segments} onChoose={setChosen} />
      )}
    </div>
  );
}

function Segments({
  segments,
  onChoose,
}: {
  segments: readonly PanoramaSegment[];
  onChoose: (segment: PanoramaSegment) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const found = matching(byPromise(segments), typed);
  const shown = found.slice(0, SHOWN);
  const listbox = useListbox(shown, onChoose);
  return (
    <>
      <ChooserQuery label={t("whatIf.segmentQuery")} typed={typed} onTyped={setTyped} listbox={listbox} />
      <ul className={chooser.list} {...listbox.listProps} aria-label={t("whatIf.addPlant")}>
        {shown.map((segment, index) => (
          <li key={segment.id} className={chooser.option} {...listbox.optionProps(index)}>
            <span className={chooser.row}>
              <span className={style.choice}>
                <ClassIcon of={segment.class} steps={segment.steps} />
                {nameOf(segment, language)}
              </span>
              <ClassMark of={segment.class} bare />
            </span>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className={chooser.note}>{t("whatIf.segmentNone")}</p> : null}
      {found.length > SHOWN ? (
        <p className={chooser.note}>{t("choose.more", { count: found.length - SHOWN })}</p>
      ) : null}
    </>
  );
}

function Amount({
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
  const id = useId();
  const [capacity, setCapacity] = useState("");
  const [unit, setUnit] = useState(segment.unit ?? "");
  const amount = capacity.trim() === "" ? null : Number(capacity);
  const wrong = amount !== null && !(Number.isFinite(amount) && amount >= 0);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!wrong) onAdd(plantOf(segment.id, amount, unit.trim() || null));
      }}
    >
      <p className={style.choice}>
        <ClassIcon of={segment.class} steps={segment.steps} />
        <strong>{nameOf(segment, language)}</strong>
        <button type="button" className={style.plain} onClick={onBack}>
          {t("whatIf.other")}
        </button>
      </p>
      <div className={style.fields}>
        <label htmlFor={`${id}-capacity`}>{t("whatIf.capacityField")}</label>
        <input
          id={`${id}-capacity`}
          className={chooser.query}
          inputMode="decimal"
          value={capacity}
          ref={takeFocus}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setCapacity(event.target.value)}
        />
        <label htmlFor={`${id}-unit`}>{t("whatIf.unitField")}</label>
        <input
          id={`${id}-unit`}
          className={chooser.query}
          maxLength={40}
          value={unit}
          onChange={(event) => setUnit(event.target.value)}
        />
      </div>
      <p id={`${id}-hint`} className={wrong ? style.wrong : style.hint} role={wrong ? "alert" : undefined}>
        {t(wrong ? "whatIf.capacityWrong" : "whatIf.capacityHint")}
      </p>
      <button type="submit" className={controls.button} disabled={wrong}>
        {t("whatIf.addThis")}
      </button>
    </form>
  );
}
