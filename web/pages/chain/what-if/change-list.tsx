import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { amountText, nameOf } from "../../../../server/words/format.ts";
import type { Addition, Scenario } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmChooser } from "../../../kit/chooser/firm-chooser.tsx";
import { firmOf, isEmpty, withAddition, withRemoval } from "../scenario/scenario.ts";
import { PlantForm } from "./plant-form.tsx";
import style from "./what-if.module.css";

/** Who comes and who goes, and how to say so. */
export function ChangeList({
  answer,
  scenario,
  found,
  onScenario,
}: {
  answer: PanoramaAnswer;
  scenario: Scenario;
  found: WhatIfAnswer | undefined;
  onScenario: (scenario: Scenario) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chain = answer.chain.id;
  const segments = new Map(answer.segments.map((one) => [one.id, one]));
  const firm = (id: string) => found?.names.firms[id] ?? id;
  const tell = (one: Addition) => {
    if (one.segment === null) return t("whatIf.firmComes", { firm: firm(one.firm ?? "") });
    const known = segments.get(one.segment);
    const segment = known ? nameOf(known, language) : one.segment;
    const capacity =
      one.capacity === null
        ? ""
        : t("whatIf.capacity", {
            amount: amountText(one.capacity, one.unit ?? known?.unit ?? null, language),
          });
    return one.firm === null
      ? t("whatIf.plantComes", { segment, capacity })
      : t("whatIf.plantOfFirm", { firm: firm(one.firm), segment, capacity });
  };
  const gone = found ? [...found.gone.firms, ...found.gone.segments] : [];
  return (
    <section className={style.section} aria-label={t("whatIf.changes")}>
      <div className={style.heading}>
        <h2>{t("whatIf.changes")}</h2>
        {isEmpty(scenario) ? null : (
          <button type="button" className={style.plain} onClick={() => onScenario({ add: [], remove: [] })}>
            {t("whatIf.clear")}
          </button>
        )}
      </div>
      {isEmpty(scenario) ? <p className={style.hint}>{t("whatIf.hint")}</p> : null}
      <ul className={style.changes}>
        {scenario.add.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two unnamed plants may be alike
          <li key={index} data-sign="plus">
            <span>{tell(one)}</span>
            <button
              type="button"
              aria-label={t("whatIf.drop", { change: tell(one) })}
              onClick={() => onScenario({ ...scenario, add: scenario.add.toSpliced(index, 1) })}
            >
              ×
            </button>
          </li>
        ))}
        {scenario.remove.map((id) => (
          <li key={id} data-sign="minus">
            <span>{t("whatIf.firmGoes", { firm: firm(id) })}</span>
            <button
              type="button"
              aria-label={t("whatIf.drop", { change: t("whatIf.firmGoes", { firm: firm(id) }) })}
              onClick={() =>
                onScenario({ ...scenario, remove: scenario.remove.filter((other) => other !== id) })
              }
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      {gone.length > 0 ? (
        <p className={style.gone} role="note">
          {t("whatIf.gone", { count: gone.length, names: gone.join(t("sentence.and")) })}
        </p>
      ) : null}
      <div className={style.actions}>
        <PlantForm answer={answer} onAdd={(plant) => onScenario(withAddition(scenario, plant))} />
        <FirmChooser
          chain={chain}
          label={t("whatIf.addFirm")}
          onChoose={(id) => onScenario(withAddition(scenario, firmOf(id)))}
        />
        <FirmChooser
          chain={chain}
          place={answer.place.id}
          label={t("whatIf.removeFirm")}
          onChoose={(id) => onScenario(withRemoval(scenario, id))}
        />
      </div>
    </section>
  );
}
