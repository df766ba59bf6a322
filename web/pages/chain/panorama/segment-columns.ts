import type { Language } from "../../../../server/model/words.ts";
import type { PictureWords } from "../../../graph/caption.ts";
import { phaseOf, segmentName } from "../../../graph/card.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import type { Column } from "../../../kit/table/columns.ts";
import type { MarkedSegment } from "./marked-segment.ts";

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
    { title: t("panorama.column.segment"), value: (segment) => segmentName(segment, language) },
    { title: t("panorama.column.class"), value: (segment) => t(`class.${segment.class}.name`) },
    ...(marked
      ? [{ title: t("excel.mark"), value: ({ mark }: MarkedSegment) => mark?.text } as Column<MarkedSegment>]
      : []),
    { title: t("panorama.column.makers"), value: ({ makers }) => makers },
    { title: t("excel.firms"), value: (segment) => firmsOf(segment, t), width: 36 },
    { title: t("panorama.column.elsewhere"), value: ({ elsewhere }) => elsewhere },
    {
      title: t("panorama.column.needs"),
      value: ({ needsMet: met, needsAll: all }) => (all > 0 ? t("panorama.needs", { met, all }) : null),
    },
    {
      title: t("panorama.column.underWay"),
      value: ({ underWay }) => {
        const phase = phaseOf(underWay);
        return phase && `${words.phases[phase]} ${underWay.map(({ name }) => name).join(", ")}`;
      },
    },
  ];
}

/** The makers named, leaders marked, and how many there are when that is more. */
export function firmsOf({ firms, makers }: MarkedSegment, t: Translate): string {
  const names = firms.map(({ name, leader }) => (leader ? `${name}（${t("panorama.leader")}）` : name));
  const more = makers > names.length && names.length > 0;
  return names.join(", ") + (more ? ` ${t("panorama.andNames", { count: makers })}` : "");
}
