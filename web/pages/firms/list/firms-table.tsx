import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { FirmRow } from "../../../../server/firms/firms.ts";
import { FIRM_SORTS, type FirmSort } from "../../../../server/model/words.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import { walkRows } from "../../../kit/table/row-keys.ts";
import page from "../../../kit/theme/page.module.css";
import { firmColumns } from "./firm-columns.tsx";
import style from "./firms.module.css";

/** A page of firms, in the order of the server; Excel and paper have all of them. */
export function FirmsTable({
  firms,
  total,
  stale = false,
  order,
  onSort,
  all,
  note,
  tools,
}: {
  firms: readonly FirmRow[];
  total: number;
  stale?: boolean;
  /** Undefined where the best match stands first. */
  order: FirmSort | undefined;
  onSort: (sort: FirmSort | undefined) => void;
  all: () => Promise<readonly FirmRow[]>;
  note: readonly (readonly [label: string, text: string])[];
  tools?: ReactNode;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows within are walked by the arrows
    <div
      className={`${page.sheet} ${style.table}`}
      data-stale={stale}
      onKeyDown={(event: KeyboardEvent) => walkRows(event)}
    >
      <DataTable<FirmRow>
        name={t("firms.title")}
        keep="firms"
        columns={firmColumns(t, language)}
        rows={firms}
        rowKey={({ id }) => id}
        ordered
        order={order}
        onOrder={(order) => onSort(FIRM_SORTS.find((one) => one === order))}
        tools={
          <>
            <h2 className={style.total}>{t("firms.total", { count: total })}</h2>
            {tools}
          </>
        }
        all={all}
        note={note}
        empty={t("firms.none")}
      />
    </div>
  );
}
