import type { FirmRow } from "../../../../server/firms/firms.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import type { Column } from "../../../kit/table/columns.ts";
import { MAKES_NAMED, type SortedColumn } from "./sorted-columns.ts";

/** The columns of the directory, the two lines of a name apart, and the codes by which a firm is found. */
export function firmColumns(
  sorted: readonly SortedColumn[],
  t: Translate,
  language: Language,
): Column<FirmRow>[] {
  return [
    { title: t("firms.name"), value: ({ name }) => name },
    { title: t("firms.fullName"), value: ({ fullName }) => fullName },
    { title: t("firm.code"), value: ({ uscc }) => uscc, type: "text" },
    { title: t("firm.status"), value: ({ status }) => status },
    { title: t("firms.place"), value: (firm) => placeOf(firm, t) },
    {
      title: t("firms.makes"),
      value: ({ makes, makesTotal }) =>
        makes
          .slice(0, MAKES_NAMED)
          .map((made) => nameOf(made, language))
          .join(t("sentence.and")) +
        (makesTotal > MAKES_NAMED ? ` ${t("firms.more", { count: makesTotal })}` : ""),
      width: 36,
    },
    ...sorted.map(
      ([field, name]): Column<FirmRow> => ({
        title: name === "capital" ? t("firms.capitalWan") : t(`firms.${name}`),
        value: (firm) => firm[field],
        ...(field === "founded" && { type: "date" as const }),
      }),
    ),
  ];
}
