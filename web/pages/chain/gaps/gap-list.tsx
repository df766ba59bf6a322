import { lazy, type ReactNode, Suspense, useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GapAnswer, GapsAnswer } from "../../../../server/chain/gaps.ts";
import { isWeightless } from "../../../../server/model/weights.ts";
import { LIST_CLASSES, LISTS, type ListName, type SegmentClass } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { withTexts } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "../../../kit/gap/gap.module.css";
import { gapColumns, type ListedGap } from "../../../kit/gap/gap-columns.ts";
import { Icon } from "../../../kit/icon.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { chainNote } from "../../../kit/table/chain-note.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { GapRow } from "./gap-row.tsx";
import { type Moved, weightsIn } from "./moved.ts";
import { fold, rank, type Weights } from "./ranking.ts";
import { StandingNotes } from "./standing-notes.tsx";

const WeightSliders = lazy(() =>
  withTexts(import("./weight-sliders.tsx")).then((m) => ({ default: m.WeightSliders })),
);
const FOLDED = ["unsupported", "bought_in", "distant"] as const;
const AT_ONCE = 12;
const NONE = { fill: "gaps.noneFill", strengthen: "gaps.noneStrengthen", extend: "gaps.noneExtend" } as const;

/** What to fill, to strengthen and to extend by priority; below, folded, what nobody recruits first. */
export function GapList({
  answer,
  classes,
  moved,
  selected,
  drawn = true,
  onSelect,
  onMoved,
}: {
  answer: GapsAnswer;
  classes: SegmentClass[] | undefined;
  /** What the reader set: weights, how near is nearby, the ceiling. */
  moved: Moved;
  selected: string | undefined;
  /** Whether a picture stands beside the list. */
  drawn?: boolean;
  onSelect: (segment: string) => void;
  onMoved: (moved: Moved) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [tuning, setTuning] = useState(Object.keys(moved).length > 0);
  const [moving, setMoving] = useState<Weights>({});
  const effective = { ...weightsIn(moved), ...moving };
  const isShown = (name: SegmentClass) => !classes || classes.includes(name);
  const shown = answer.gaps.filter((gap) => isShown(gap.class));
  const lists = Object.fromEntries(LISTS.map((list) => [list, rank(shown, list, effective)])) as Record<
    ListName,
    GapAnswer[]
  >;
  const total = (names: readonly SegmentClass[]) =>
    names.filter(isShown).reduce((sum, name) => sum + (answer.counts[name] ?? 0), 0);
  const folded = FOLDED.map((name) => ({
    name,
    gaps: shown
      .filter((gap) => gap.class === name)
      .sort((one, other) => (one.steps ?? 0) - (other.steps ?? 0)),
  }));
  const listed = [
    ...LISTS.map((list) => ({ list: t(`gaps.${list}`), gaps: lists[list] })),
    ...folded.map(({ name, gaps }) => ({ list: t(`gaps.${name}`), gaps })),
  ].flatMap(({ list, gaps }) => gaps.map((gap, index): ListedGap => ({ list, rank: index + 1, gap })));
  // The picture beside comes first: of a long list what is in sight at once, the rest after it.
  const most = useDeferredValue(Number.POSITIVE_INFINITY, AT_ONCE);
  const only = classes?.map((each) => t(`class.${each}.name`)).join(t("sentence.and"));
  const whole = answer.place.kind === "country";
  const common = { sources: answer.sources, selected, drawn, whole, onSelect };

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
            answer={answer}
            moved={{ ...moved, ...moving }}
            onMove={(name, value) => setMoving({ ...moving, [name]: value })}
            onSet={(set) => {
              setMoving({});
              onMoved(set);
            }}
            onClose={() => setTuning(false)}
          />
        </Suspense>
      ) : null}
      {only ? <p className={style.filtered}>{t("gaps.filterActive", { classes: only })}</p> : null}
      <StandingNotes answer={answer} className={style.needs} />
      {LISTS.map((list) => {
        const all = total(LIST_CLASSES[list]);
        if (all === 0 && answer.why) return null;
        return (
          <Section key={list} list={list} count={all}>
            {isWeightless(inForce(answer.weights[list] ?? {}, effective)) ? (
              <Note text={t("gaps.noWeight")} />
            ) : null}
            {all === 0 ? <Note text={t(NONE[list])} /> : null}
            <ol>
              {fold(lists[list])
                .slice(0, most)
                .map(({ best, others }) => (
                  <GapRow key={best.segment} gap={best} others={others} {...common} />
                ))}
            </ol>
            <Cut shown={lists[list].length} total={all} />
          </Section>
        );
      })}
      {folded.map(({ name, gaps }) => {
        const all = total([name]);
        return all === 0 ? null : (
          <details key={name} className={style.folded}>
            <summary>
              {t(`gaps.${name}`)} <span className={style.number}>{all}</span>
            </summary>
            <p className={style.hint}>{t(`class.${name}.meaning`)}</p>
            <ul>
              {gaps.slice(0, most === AT_ONCE ? 0 : most).map((gap) => (
                <GapRow key={gap.segment} gap={gap} {...common} />
              ))}
            </ul>
            <Cut shown={gaps.length} total={all} />
          </details>
        );
      })}
    </div>
  );
}

function Section({ list, count, children }: { list: ListName; count: number; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className={style.section}>
      <h3 title={t(`gaps.${list}Meaning`)}>
        {t(`gaps.${list}`)}{" "}
        <span className={style.number}>
          <NumberText of={count} />
        </span>
      </h3>
      {children}
    </section>
  );
}

/** Says that a list is longer than what is shown of it. */
function Cut({ shown, total }: { shown: number; total: number }) {
  const { t } = useTranslation();
  return shown < total ? <Note text={t("gaps.listCut", { shown, total })} /> : null;
}

function Note({ text }: { text: string }) {
  return <p className={style.note}>{text}</p>;
}

/** The weights of a list, those moved as they were moved. */
function inForce(weights: Weights, moved: Weights): Weights {
  return Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, moved[name] ?? weight]));
}
