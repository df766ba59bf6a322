import { useTranslation } from "react-i18next";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { STAGES } from "../../../../server/model/words.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { phaseOf, segmentName } from "../../../graph/card.ts";
import { grouped } from "../../../graph/grouping.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import type { MarkedSegment } from "./marked-segment.ts";
import { firmsOf, segmentColumns } from "./segment-columns.ts";
import style from "./segment-table.module.css";

/** The picture's segments as a table by stage and group. */
export function SegmentTable({
  segments: drawn,
  kept,
  words,
  title,
  subtitle,
  selected,
  onSelect,
}: {
  segments: readonly MarkedSegment[];
  kept: (segment: PanoramaSegment) => boolean;
  words: PictureWords;
  title: string;
  subtitle: string;
  selected: string | null;
  onSelect: (segment: string | null) => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = drawn.filter(kept);
  const stages = STAGES.map((stage) => ({
    stage,
    groups: [
      ...grouped(
        shown.filter((segment) => segment.stage === stage),
        ({ group }) => group,
      ),
    ],
  })).filter(({ groups }) => groups.length > 0);
  const marked = shown.some(({ mark }) => mark);
  if (shown.length === 0) return <p className={style.none}>{t("panorama.none")}</p>;
  return (
    <div className={style.scroll}>
      <div className={style.excel}>
        <ExcelButton
          name={title}
          columns={segmentColumns(words, t, language, marked)}
          rows={stages.flatMap(({ groups }) => groups.flatMap(([, segments]) => segments))}
          note={[
            [t("excel.scope"), subtitle],
            ...(shown.length < drawn.length
              ? [[t("excel.filter"), t("excel.part", { shown: shown.length, total: drawn.length })] as const]
              : []),
          ]}
        />
      </div>
      <table className={style.table}>
        <thead>
          <tr>
            {(["group", "segment", "class", "makers", "elsewhere", "needs", "underWay"] as const).map(
              (name) => (
                <th key={name} scope="col" data-column={name}>
                  {t(`panorama.column.${name}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        {stages.map(({ stage, groups }) => (
          <tbody key={stage}>
            <tr className={style.stage}>
              <th scope="rowgroup" colSpan={7}>
                {t(`stage.${stage}`)}
              </th>
            </tr>
            {groups.flatMap(([group, segments]) =>
              segments.map((segment, index) => (
                <tr key={segment.id} aria-selected={segment.id === selected}>
                  {index === 0 ? (
                    <th scope="rowgroup" rowSpan={segments.length} className={style.group}>
                      {words.group(group)}
                    </th>
                  ) : null}
                  <th scope="row">
                    <button
                      type="button"
                      onClick={() => onSelect(segment.id === selected ? null : segment.id)}
                    >
                      {segmentName(segment, language)}
                    </button>
                  </th>
                  <td>
                    <ClassMark
                      of={segment.class}
                      steps={segment.class === "distant" ? segment.steps : null}
                    />
                    {segment.mark ? (
                      <span className={style.mark} data-tone={segment.mark.tone}>
                        {segment.mark.text}
                      </span>
                    ) : null}
                  </td>
                  <td data-column="makers">
                    {segment.makers > 0 ? <b>{segment.makers}</b> : null}{" "}
                    <span className={style.firms}>{firmsOf(segment, t)}</span>
                  </td>
                  <td data-column="elsewhere">{segment.elsewhere || null}</td>
                  <td data-column="needs">
                    {segment.needsAll > 0
                      ? t("panorama.needs", { met: segment.needsMet, all: segment.needsAll })
                      : null}
                  </td>
                  <td data-column="underWay">
                    <UnderWay segment={segment} words={words} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function UnderWay({ segment, words }: { segment: PanoramaSegment; words: PictureWords }) {
  const phase = phaseOf(segment.underWay);
  if (!phase) return null;
  return (
    <>
      <span className={style.phase}>{words.phases[phase]}</span>{" "}
      {segment.underWay.map(({ name }) => name).join(", ")}
    </>
  );
}
