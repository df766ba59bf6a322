import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../../server/chain/panorama.ts";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { type Scenario, scenarioAnswer, whatIfAnswer } from "../../../api/analysis.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import controls from "../../../kit/theme/button.module.css";
import { useChainAddress } from "../address/chain-address.ts";
import frame from "../frame/chain.module.css";
import { formatScenario, isEmpty } from "../scenario/scenario.ts";
import { EFFECT_LISTS } from "./effect-rows.ts";
import style from "./what-if.module.css";

const NAMED = 12;

interface Column {
  key: string;
  name: string;
  found: WhatIfAnswer | undefined;
  problem: string | null;
}

/** The scenario of the address and up to four saved ones, what each does in a column. */
export function ScenarioTable({
  answer,
  scenario,
  ids,
}: {
  answer: PanoramaAnswer;
  scenario: Scenario;
  ids: string[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = useChainAddress();
  const chain = answer.chain.id;
  const place = answer.place.id;
  const saved = useQueries({ queries: ids.map((id) => scenarioAnswer(id)) });
  const effects = useQueries({
    queries: [
      { ...whatIfAnswer(chain, place, scenario), enabled: !isEmpty(scenario) },
      ...saved.map(({ data }) => {
        const { add = [], remove = [] } = data ?? {};
        return { ...whatIfAnswer(chain, place, { add, remove }), enabled: data !== undefined };
      }),
    ],
  });
  const text = (one: Scenario) => JSON.stringify(formatScenario(one));
  const known = saved.some(({ data }) => data !== undefined && text(data) === text(scenario));
  const columns: Column[] = [
    ...(isEmpty(scenario) || known
      ? []
      : [{ key: "", name: t("whatIf.current"), found: effects[0]?.data, problem: problemOf(effects[0]) }]),
    ...ids.map((id, index) => ({
      key: id,
      name: saved[index]?.data?.name ?? id,
      found: effects[index + 1]?.data,
      problem: problemOf(saved[index]) ?? problemOf(effects[index + 1]),
    })),
  ];
  const cell = (column: Column, told: (found: WhatIfAnswer) => React.ReactNode) => (
    <td key={column.key}>{column.found ? told(column.found) : (column.problem ?? t("state.loading"))}</td>
  );
  const names = (found: WhatIfAnswer, list: (typeof EFFECT_LISTS)[number]) => (
    <>
      <strong>
        <NumberText of={found[list].length} />
      </strong>
      <ul>
        {found[list].slice(0, NAMED).map((id) => {
          const named = found.names.segments[id];
          return <li key={id}>{named ? nameOf(named, language) : id}</li>;
        })}
        {found[list].length > NAMED ? <li>{t("headline.more", { count: found[list].length })}</li> : null}
      </ul>
    </>
  );
  return (
    <section className={`${frame.canvas} ${style.compared}`} aria-label={t("whatIf.comparison")}>
      <div className={style.heading}>
        <h2>{t("whatIf.comparison")}</h2>
        <button type="button" className={controls.button} onClick={() => change({ with: undefined })}>
          {t("whatIf.backToPicture")}
        </button>
      </div>
      <div className={style.scroll}>
        <table className={style.columns}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t("headline.completeness")}</th>
              {columns.map((column) =>
                cell(column, ({ before, after }) => (
                  <>
                    {percentOf(before) ?? "–"} → <strong>{percentOf(after) ?? "–"}</strong>{" "}
                    <small>
                      {fraction(before)} → {fraction(after)}
                    </small>
                  </>
                )),
              )}
            </tr>
            {EFFECT_LISTS.map((list) => (
              <tr key={list}>
                <th scope="row">{t(`whatIf.${list}`)}</th>
                {columns.map((column) => cell(column, (found) => names(found, list)))}
              </tr>
            ))}
            {(["missing", "single", "extendable"] as const).map((each) => (
              <tr key={each}>
                <th scope="row">{t(`class.${each}.name`)}</th>
                {columns.map((column) =>
                  cell(column, ({ counts }) => (
                    <>
                      {counts.before[each] ?? 0} → <strong>{counts.after[each] ?? 0}</strong>
                    </>
                  )),
                )}
              </tr>
            ))}
            <tr>
              <th scope="row">{t("whatIf.goneRow")}</th>
              {columns.map((column) =>
                cell(column, ({ gone }) => gone.firms.length + gone.segments.length || "–"),
              )}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function problemOf(query: { error: Error | null } | undefined): string | null {
  return query?.error?.message ?? null;
}
