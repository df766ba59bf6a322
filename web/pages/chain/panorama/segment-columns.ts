import type { PanoramaSegment } from "../../../../server/chain/panorama.ts";
import type { SegmentsAnswer } from "../../../../server/chain/segments/segments.ts";
import type { Language } from "../../../../server/model/words.ts";
import { besideText, nameOf } from "../../../../server/words/format.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { phaseOf } from "../../../graph/card.ts";
import type { MarkedSegment } from "../../../graph/marked-segment.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Column } from "../../../kit/table/columns.ts";

/** The columns of the segment table, its stages and marks among them. */
export function segmentColumns(
  words: PictureWords,
  t: Translate,
  language: Language,
  marked: boolean,
): Column<MarkedSegment>[] {
  return [
    { title: t("panorama.column.stage"), value: ({ stage }) => t(`stage.${stage}`) },
    { title: t("panorama.column.group"), value: ({ group }) => words.group(group) },
    { title: t("panorama.column.segment"), value: (segment) => nameOf(segment, language) },
    { title: t("panorama.column.class"), value: (segment) => t(`class.${segment.class}.name`) },
    ...(marked
      ? [{ title: t("excel.mark"), value: ({ mark }: MarkedSegment) => mark?.text } as Column<MarkedSegment>]
      : []),
    { title: t("panorama.column.makers"), value: ({ makers }) => makers },
    { title: t("excel.firms"), value: (segment) => firmsOf(segment, t, language), width: 36 },
    { title: t("panorama.column.elsewhere"), value: ({ elsewhere }) => elsewhere },
    {
      title: t("panorama.column.needs"),
      value: ({ needsMet: met, needsAll: all }) => (all > 0 ? t("panorama.needs", { met, all }) : null),
    },
    {
      title: t("panorama.column.underWay"),
      value: ({ underWay }) => {
        const phase = phaseOf(underWay);
        return phase && `${words.phases[phase]} ${underWay.map(({ name }) => name).join(t("sentence.and"))}`;
      },
    },
  ];
}

/** The makers named, leaders marked. */
function firmsOf({ firms }: Pick<PanoramaSegment, "firms">, t: Translate, language: Language): string {
  return firms
    .map(({ name, leader }) => (leader ? besideText(name, t("panorama.leader"), language) : name))
    .join(t("sentence.and"));
}

/** The first makers, and how many there are when that is more. */
export function someFirmsOf(segment: PanoramaSegment, t: Translate, language: Language): string {
  const more = segment.makers > segment.firms.length && segment.firms.length > 0;
  return (
    firmsOf(segment, t, language) + (more ? ` ${t("panorama.andNames", { count: segment.makers })}` : "")
  );
}

/** The segments with all their makers, where the answer that names them knows them. */
export function withAllFirms(
  segments: readonly MarkedSegment[],
  { segments: named }: Pick<SegmentsAnswer, "segments">,
): MarkedSegment[] {
  const firms = new Map(named.map((segment) => [segment.id, segment.firms]));
  return segments.map((segment) => ({ ...segment, firms: firms.get(segment.id) ?? segment.firms }));
}
