import { useTranslation } from "react-i18next";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { useChainAddress } from "../frame/chain-address.ts";
import { EFFECT_LISTS, effectRows } from "./effect-rows.ts";
import style from "./what-if.module.css";

/** What the scenario does: completeness before and after, what it fills, loses, opens and changes. */
export function Effects({ answer }: { answer: WhatIfAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { change } = useChainAddress();
  const name = (id: string) => {
    const named = answer.names.segments[id];
    return named ? nameOf(named, language) : id;
  };
  const link = (id: string) => (
    <button type="button" className={style.link} onClick={() => change({ segment: id }, true)}>
      {name(id)}
    </button>
  );
  const rows = effectRows(answer);
  const classText = ({ class: of, steps }: WhatIfAnswer["changed"][number]["from"]) =>
    `${t(`class.${of}.name`)}${steps ? ` ${steps}` : ""}`;
  const others = rows.filter(({ list }) => list === "changed");
  const nothing = answer.changed.length === 0;
  return (
    <section className={style.section} aria-label={t("whatIf.effects")}>
      <div className={style.heading}>
        <h2>{t("whatIf.effects")}</h2>
        <ExcelButton
          name={t("whatIf.effects")}
          columns={[
            { title: t("excel.list"), value: ({ list }) => t(`whatIf.${list}`) },
            { title: t("excel.segment"), value: ({ segment }) => name(segment) },
            { title: t("whatIf.before"), value: ({ from }) => from && classText(from) },
            { title: t("whatIf.after"), value: ({ to }) => to && classText(to) },
          ]}
          rows={rows}
          note={chainNote(answer, t, language)}
        />
      </div>
      <p className={style.scores}>
        <span>{t("headline.completeness")}</span>
        <Score of={answer.before} />
        <span aria-hidden="true">→</span>
        <span className="unseen">{t("whatIf.becomes")}</span>
        <Score of={answer.after} strong />
      </p>
      {nothing ? <p className={style.hint}>{t("whatIf.nothing")}</p> : null}
      {EFFECT_LISTS.map((list) =>
        answer[list].length === 0 ? null : (
          <div key={list} className={style.effect} data-list={list}>
            <h3 title={t(`whatIf.${list}Meaning`)}>
              {t(`whatIf.${list}`)} <span>{answer[list].length}</span>
            </h3>
            <ul>
              {answer[list].map((id) => (
                <li key={id}>{link(id)}</li>
              ))}
            </ul>
          </div>
        ),
      )}
      {others.length > 0 ? (
        <div className={style.effect} data-list="changed">
          <h3>
            {t("whatIf.changed")} <span>{others.length}</span>
          </h3>
          <table className={style.shifts}>
            <tbody>
              {others.map(({ segment, from, to }) => (
                <tr key={segment}>
                  <th scope="row">{link(segment)}</th>
                  <td>
                    {from ? <ClassMark of={from.class} steps={from.steps ?? null} /> : null}
                    <span className={style.to} aria-hidden="true">
                      →
                    </span>
                    <span className="unseen">{t("whatIf.becomes")}</span>
                    {to ? <ClassMark of={to.class} steps={to.steps ?? null} /> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}

function Score({ of, strong = false }: { of: WhatIfAnswer["before"]; strong?: boolean }) {
  const { t } = useTranslation();
  const percent = percentOf(of);
  return (
    <span className={strong ? style.strong : undefined}>
      {of === null ? t("headline.build") : (percent ?? "–")} <small>{fraction(of)}</small>
    </span>
  );
}
