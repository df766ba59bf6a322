import { useTranslation } from "react-i18next";
import type { WhatIfAnswer } from "../../../../server/chain/plans/what-if.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { fraction, percentOf } from "../../../kit/completeness.ts";
import { NumberText } from "../../../kit/number-text.tsx";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import { useChainAddress } from "../address/chain-address.ts";
import { EFFECT_LISTS, type EffectRow, effectRows } from "./effect-rows.ts";
import style from "./what-if.module.css";

/** What the scenario does: completeness before and after, what it fills, loses, opens and changes. */
export function Effects({ answer }: { answer: WhatIfAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { before, after } = answer;
  const name = (id: string) => {
    const named = answer.names.segments[id];
    return named ? nameOf(named, language) : id;
  };
  const classText = ({ class: of, steps }: WhatIfAnswer["changed"][number]["from"]) =>
    `${t(`class.${of}.name`)}${steps ? ` ${steps}` : ""}`;
  const rows = effectRows(answer);
  return (
    <section className={style.section} aria-label={t("whatIf.effects")}>
      <DataTable
        name={t("whatIf.effects")}
        keep="effects"
        columns={[
          { key: "list", title: t("excel.list"), value: ({ list }) => t(`whatIf.${list}`) },
          { key: "segment", title: t("excel.segment"), value: ({ segment }) => name(segment) },
          { key: "before", title: t("whatIf.before"), value: ({ from }) => from && classText(from) },
          { key: "after", title: t("whatIf.after"), value: ({ to }) => to && classText(to) },
        ]}
        rows={rows}
        rowKey={({ list, segment }) => `${list} ${segment}`}
        tools={<h2>{t("whatIf.effects")}</h2>}
        note={[
          ...chainNote(answer, t, language),
          [t("headline.completeness"), `${percentOf(before) ?? "–"} → ${percentOf(after) ?? "–"}`],
        ]}
        cards={(listed) => (
          <div className={style.effects}>
            <p className={style.scores}>
              <span>{t("headline.completeness")}</span>
              <Score of={before} />
              <span aria-hidden="true">→</span>
              <span className="unseen">{t("whatIf.becomes")}</span>
              <Score of={after} strong />
            </p>
            {answer.changed.length === 0 ? <p className={style.hint}>{t("whatIf.nothing")}</p> : null}
            <EffectLists rows={listed} name={name} />
          </div>
        )}
        empty={t("whatIf.nothing")}
      />
    </section>
  );
}

function EffectLists({ rows, name }: { rows: readonly EffectRow[]; name: (segment: string) => string }) {
  const { t } = useTranslation();
  const { change } = useChainAddress();
  return [...EFFECT_LISTS, "changed" as const].map((list) => {
    const listed = rows.filter((row) => row.list === list);
    if (listed.length === 0) return null;
    return (
      <div key={list} className={style.effect} data-list={list}>
        <h3 title={list === "changed" ? undefined : t(`whatIf.${list}Meaning`)}>
          {t(`whatIf.${list}`)}{" "}
          <span>
            <NumberText of={listed.length} />
          </span>
        </h3>
        <ul>
          {listed.map(({ segment, from, to }) => (
            <li key={segment}>
              <button type="button" className={style.link} onClick={() => change({ segment }, true)}>
                {name(segment)}
              </button>
              {list === "changed" && from && to ? (
                <span className={style.shift}>
                  <ClassMark of={from.class} steps={from.steps ?? null} />
                  <span className={style.to} aria-hidden="true">
                    →
                  </span>
                  <span className="unseen">{t("whatIf.becomes")}</span>
                  <ClassMark of={to.class} steps={to.steps ?? null} />
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    );
  });
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
