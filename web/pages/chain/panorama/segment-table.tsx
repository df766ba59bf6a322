import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import { STAGES } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { segmentsAnswer } from "../../../api/answers.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { phaseOf } from "../../../graph/card.ts";
import { grouped } from "../../../graph/grouping.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FoldedText } from "../../../kit/folded-text/folded-text.tsx";
import { NumberText } from "../../../kit/number-text.tsx";
import { usePrinting } from "../../../kit/paper/printed.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { PaperTable } from "../../../kit/table/paper-table.tsx";
import { segmentColumns, someFirmsOf, withAllFirms } from "./segment-columns.ts";
import style from "./segment-table.module.css";

/** Makers beyond these are not fetched before somebody asks for them. */
const NAMED_AHEAD = 2_000;
/** ms after which the picture has been drawn. */
const IDLE_AFTER = 2_000;

/** Fetches every maker of a chain of no unusual size, for a printer does not wait for them. */
export function useNamedAhead(segments: readonly PanoramaSegment[], wanted: boolean) {
  const { chain } = useParams({ from: "/chain/$chain" });
  const { place = "" } = useSearch({ from: "/chain/$chain" });
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const waiting = setTimeout(() => setIdle(true), IDLE_AFTER);
    return () => clearTimeout(waiting);
  }, []);
  const makers = segments.reduce((sum, segment) => sum + segment.makers, 0);
  useQuery({
    ...segmentsAnswer(chain, place),
    enabled: wanted && idle && place !== "" && makers <= NAMED_AHEAD,
  });
}

/** The picture's segments on paper, after the picture: every one of them with its makers. */
export function SegmentPaper({
  segments: drawn,
  kept,
  words,
  title,
  subtitle,
}: {
  segments: readonly MarkedSegment[];
  kept: (segment: PanoramaSegment) => boolean;
  words: PictureWords;
  title: string;
  subtitle: string;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chain } = useParams({ from: "/chain/$chain" });
  const { place = "" } = useSearch({ from: "/chain/$chain" });
  const whole = useQuery({ ...segmentsAnswer(chain, place), enabled: place !== "" }).data;
  const rows = (whole ? withAllFirms(drawn, whole) : drawn).filter(kept);
  const marked = rows.some(({ mark }) => mark);
  return (
    <div className={style.after} data-sheet-table="">
      <PaperTable
        name={title}
        columns={segmentColumns(words, t, language, marked).map((column) => ({
          ...column,
          key: column.title,
        }))}
        rows={STAGES.flatMap((stage) => rows.filter((row) => row.stage === stage))}
        rowKey={({ id }) => id}
        note={[[t("excel.scope"), subtitle]]}
      />
    </div>
  );
}

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
  const { chain } = useParams({ from: "/chain/$chain" });
  const { place = "" } = useSearch({ from: "/chain/$chain" });
  const asked = segmentsAnswer(chain, place);
  const client = useQueryClient();
  const printing = usePrinting();
  const whole = useQuery({ ...asked, enabled: place !== "" }).data;
  const shown = (whole ? withAllFirms(drawn, whole) : drawn).filter(kept);
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
  const columns = segmentColumns(words, t, language, marked);
  const rows = stages.flatMap(({ groups }) => groups.flatMap(([, segments]) => segments));
  const note = [
    [t("excel.scope"), subtitle],
    ...(shown.length < drawn.length
      ? [[t("excel.filter"), t("excel.part", { shown: shown.length, total: drawn.length })] as const]
      : []),
  ] as const;
  return (
    <div className={style.scroll}>
      <div className={style.excel}>
        <ExcelButton
          name={title}
          columns={columns}
          rows={async () => withAllFirms(rows, await client.fetchQuery(asked))}
          note={note}
        />
      </div>
      {printing ? (
        <PaperTable
          name={title}
          columns={columns.map((column) => ({ ...column, key: column.title }))}
          rows={rows}
          rowKey={({ id }) => id}
          note={note}
        />
      ) : null}
      <table className={style.table} data-paper="no">
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
                      {nameOf(segment, language)}
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
                    {segment.makers > 0 ? (
                      <b>
                        <NumberText of={segment.makers} />
                      </b>
                    ) : null}{" "}
                    <span className={style.firms}>
                      <FoldedText text={someFirmsOf(segment, t, language)} lines={3} />
                    </span>
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
  const { t } = useTranslation();
  const phase = phaseOf(segment.underWay);
  if (!phase) return null;
  return (
    <>
      <span className={style.phase}>{words.phases[phase]}</span>{" "}
      {segment.underWay.map(({ name }) => name).join(t("sentence.and"))}
    </>
  );
}
