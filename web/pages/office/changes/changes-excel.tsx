import { useTranslation } from "react-i18next";
import type { ChangeBrief } from "../../../api/changes.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { kindText, thingsText, whoText } from "../../../kit/history/summary.ts";
import { dayOf, timeText } from "../../../kit/history/when.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";

/** The changes listed, as a file. */
export function ChangesExcel({ changes }: { changes: readonly ChangeBrief[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ExcelButton
      name={t("changes.title")}
      columns={[
        { title: t("changes.excelNumber"), value: ({ number }) => number },
        { title: t("changes.excelDay"), value: ({ at }) => dayOf(at), type: "date" },
        { title: t("changes.excelTime"), value: ({ at }) => timeText(at, language) },
        { title: t("changes.excelWho"), value: (change) => whoText(change, t) },
        { title: t("changes.excelWhat"), value: (change) => kindText(change, t) },
        {
          title: t("changes.excelThings"),
          value: (change) => thingsText(change, t, language) || change.note,
        },
        {
          title: t("changes.excelUndone"),
          value: ({ undoneBy }) => (undoneBy === null ? null : t("history.undoneBy", { number: undoneBy })),
        },
      ]}
      rows={changes}
    />
  );
}
