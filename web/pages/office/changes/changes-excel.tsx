import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dateText } from "../../../../server/words/format.ts";
import { type ChangeBrief, type ChangesAsked, everyChange, type NamedThing } from "../../../api/changes.ts";
import { peopleAnswer } from "../../../api/projects.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { kindText, thingsText, whoText } from "../../../kit/history/summary.ts";
import { dayOf, timeText } from "../../../kit/history/when.ts";
import { thingName } from "../../../kit/history/words.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";

/** All changes that fit, as a file that says by what they were chosen. */
export function ChangesExcel({
  asked,
  known,
  changes,
  whole,
}: {
  asked: ChangesAsked;
  known: readonly NamedThing[];
  changes: readonly ChangeBrief[];
  /** These are all that fit. */
  whole: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const people = useQuery({ ...peopleAnswer(), enabled: asked.by !== undefined }).data?.people ?? [];
  const { table, id, by, kind, from, to } = asked;
  const thing = known.find((one) => one.table === table && one.id === id);
  const told: [string, string | null | undefined][] = [
    [t("changes.thing"), (thing && thingName(thing, language)) ?? id],
    [t("changes.person"), people.find((one) => one.id === by)?.name ?? by],
    [t("changes.kind"), kind && t(`history.kind.${kind}`)],
    [t("changes.from"), from && dateText(from, language)],
    [t("changes.to"), to && dateText(to, language)],
  ];
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
      rows={whole ? changes : () => everyChange(asked)}
      note={told.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []))}
    />
  );
}
