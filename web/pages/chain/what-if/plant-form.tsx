import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer, PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Addition } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import chooser from "../../../kit/chooser/chooser.module.css";
import { ChooserQuery } from "../../../kit/chooser/chooser-query.tsx";
import button from "../../../kit/chooser/firm-chooser.module.css";
import { useListbox } from "../../../kit/chooser/listbox.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { ClassIcon, ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import { byPromise, matching } from "./choices.ts";
import style from "./what-if.module.css";

const PlantAmount = lazy(() => import("./plant-amount.tsx").then((m) => ({ default: m.PlantAmount })));

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
        <Choice
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

function Choice({ answer, onAdd }: { answer: PanoramaAnswer; onAdd: (plant: Addition) => void }) {
  const { t } = useTranslation();
  const { address } = useChainAddress();
  const [chosen, setChosen] = useState<PanoramaSegment | null>(
    answer.segments.find(({ id }) => id === address.segment) ?? null,
  );
  return (
    <div className={chooser.places} role="dialog" aria-label={t("whatIf.addPlant")}>
      {chosen ? (
        <Suspense>
          <PlantAmount segment={chosen} onBack={() => setChosen(null)} onAdd={onAdd} />
        </Suspense>
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
