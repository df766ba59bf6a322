import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer, GapsAnswer } from "../../../../server/chain/gaps.ts";
import { GAP_PARTS, type GapPart, isWeightless } from "../../../../server/model/weights.ts";
import type { SegmentClass } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";

import style from "../../../kit/gap/gap.module.css";
import { gapColumns, type ListedGap } from "../../../kit/gap/gap-columns.ts";
import { Icon } from "../../../kit/icon.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { GapRow } from "./gap-row.tsx";
import { rank, type Weights } from "./ranking.ts";

const WeightSliders = lazy(() => import("./weight-sliders.tsx").then((m) => ({ default: m.WeightSliders })));
const FOLDED = ["unsupported", "bought_in", "distant"] as const;

/** What to fill and what to extend by priority; below, folded, what nobody recruits first. */
export function GapList({
  answer,
  classes,
  weights,
  selected,
  onSelect,
  onWeights,
}: {
  answer: GapsAnswer;
  classes: SegmentClass[] | undefined;
  weights: Weights;
  selected: string | undefined;
  onSelect: (segment: string) => void;
  onWeights: (weights: Partial<Record<GapPart, number>>) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [tuning, setTuning] = useState(Object.keys(weights).length > 0);
  const [moving, setMoving] = useState<Weights>({});
  const effective = { ...weights, ...moving };
  const shown = classes ? answer.gaps.filter((gap) => classes.includes(gap.class)) : answer.gaps;
  const lists = {
    fill: rank(shown, "fill", effective),
    extend: rank(shown, "extend", effective),
  };
  const row = (gap: GapAnswer) => (
    <GapRow
      key={gap.segment}
      gap={gap}
      sources={answer.sources}
      selected={gap.segment === selected}
      onSelect={onSelect}
    />
  );
  const toBuild = answer.completeness === null;
  const folded = FOLDED.map((name) => ({
    name,
    gaps: shown
      .filter((gap) => gap.class === name)
      .sort((one, other) => (one.steps ?? 0) - (other.steps ?? 0)),
  }));
  const listed = [
    ...(toBuild ? [] : [{ list: t("gaps.fill"), gaps: lists.fill }]),
    { list: t("gaps.extend"), gaps: lists.extend },
    ...folded.map(({ name, gaps }) => ({ list: t(`gaps.${name}`), gaps })),
  ].flatMap(({ list, gaps }) => gaps.map((gap, index): ListedGap => ({ list, rank: index + 1, gap })));
  const only = classes?.map((each) => t(`class.${each}.name`)).join(t("sentence.and"));

  return (
    <div className={style.list}>
      <div className={style.bar}>
        <h2>{t("chain.list")}</h2>
        <ExcelButton
          name={`${t("chain.list")} ${nameOf(answer.chain, language)}`}
          columns={gapColumns(answer.sources, t, language)}
          rows={listed}
          note={[
            ...chainNote(answer, t, language),
            ...(only ? [[t("excel.filter"), t("gaps.filterActive", { classes: only })] as const] : []),
          ]}
        />
        <button
          type="button"
          className={style.tune}
          aria-expanded={tuning}
          onClick={() => setTuning(!tuning)}
        >
          <Icon name="sliders" size={14} /> {t("gaps.weights")}
        </button>
      </div>
      {tuning ? (
        <Suspense>
          <WeightSliders
            defaults={{ ...answer.weights.extend, ...answer.weights.fill }}
            weights={effective}
            onMove={(name, value) => setMoving({ ...moving, [name]: value })}
            onSet={(name, value) => {
              setMoving({});
              onWeights({ [name]: value });
            }}
            onReset={() => {
              setMoving({});
              onWeights(Object.fromEntries(GAP_PARTS.map((name) => [name, undefined])));
            }}
          />
        </Suspense>
      ) : null}
      {only ? <p className={style.filtered}>{t("gaps.filterActive", { classes: only })}</p> : null}
      {toBuild ? (
        <p className={style.build}>
          <strong>{t("gaps.build")}</strong> {t("gaps.buildText", { place: nameOf(answer.place, language) })}
        </p>
      ) : (
        <Section title={t("gaps.fill")} meaning={t("gaps.fillMeaning")} count={lists.fill.length}>
          {isWeightless(inForce(answer.weights.fill, effective)) ? <Note text={t("gaps.noWeight")} /> : null}
          {lists.fill.length === 0 ? <Note text={t("gaps.noneFill")} /> : <ol>{lists.fill.map(row)}</ol>}
        </Section>
      )}
      <Section title={t("gaps.extend")} meaning={t("gaps.extendMeaning")} count={lists.extend.length}>
        {isWeightless(inForce(answer.weights.extend, effective)) ? <Note text={t("gaps.noWeight")} /> : null}
        {lists.extend.length === 0 ? <Note text={t("gaps.noneExtend")} /> : <ol>{lists.extend.map(row)}</ol>}
      </Section>
      {folded.map(({ name, gaps }) =>
        gaps.length === 0 ? null : (
          <details key={name} className={style.folded}>
            <summary>
              {t(`gaps.${name}`)} <span className={style.number}>{gaps.length}</span>
            </summary>
            <p className={style.hint}>{t(`class.${name}.meaning`)}</p>
            <ul>{gaps.map(row)}</ul>
          </details>
        ),
      )}
      {answer.cursor ? (
        <Note text={t("state.cut", { shown: answer.gaps.length, total: answer.total })} />
      ) : null}
    </div>
  );
}

function Section({
  title,
  meaning,
  count,
  children,
}: {
  title: string;
  meaning: string;
  count: number;
  children: ReactNode;
}) {
  return (
    <section className={style.section}>
      <h3 title={meaning}>
        {title} <span className={style.number}>{count}</span>
      </h3>
      {children}
    </section>
  );
}

function Note({ text }: { text: string }) {
  return <p className={style.note}>{text}</p>;
}

/** The weights of a list, those moved as they were moved. */
function inForce(weights: Weights, moved: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, moved[name] ?? weight]));
}
