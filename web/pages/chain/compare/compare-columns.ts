import type { CompareAnswer } from "../../../../server/chain/compare.ts";
import type { Language, Stage } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { groupName } from "../../../../server/words/group-names.ts";
import { ADVICE_NAMES } from "../../../../server/words/names.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import type { Column } from "../../../kit/table/columns.ts";
import type { MatrixRow } from "./side-by-side.ts";

export type StagedRow = MatrixRow & { stage: Stage };

/** Stage, segment, group, and its class at every place. */
export function matrixColumns(
  { places }: Pick<CompareAnswer, "places">,
  t: Translate,
  language: Language,
): Column<StagedRow>[] {
  return [
    { title: t("panorama.column.stage"), value: ({ stage }) => t(`stage.${stage}`) },
    { title: t("compare.segment"), value: ({ segment }) => nameOf(segment, language) },
    { title: t("panorama.column.group"), value: ({ segment }) => groupName(segment.group, language) },
    ...places.map(
      ({ place }, index): Column<StagedRow> => ({
        title: nameOf(place, language),
        value: ({ classes }) => t(`class.${classes[index]!}.name`),
      }),
    ),
  ];
}

type Supply = CompareAnswer["places"][number]["supplies"][number];
export interface Supplier {
  segment: string;
  within: string;
  advice: Supply["advice"];
  firm: Supply["firms"][number] | null;
}

/** A missing segment, where it is first made, by whom, how far. */
export function supplierColumns(t: Translate, language: Language): Column<Supplier>[] {
  return [
    { title: t("compare.segment"), value: ({ segment }) => segment },
    { title: t("gaps.advice"), value: ({ advice }) => ADVICE_NAMES[language][advice] },
    { title: t("excel.scope"), value: ({ within }) => within },
    { title: t("firms.name"), value: ({ firm }) => firm?.name },
    { title: t("firms.place"), value: ({ firm }) => firm && placeOf(firm, t) },
    { title: t("excel.km"), value: ({ firm }) => firm?.km && Math.round(firm.km) },
  ];
}
