import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/use-language.ts";
import { Icon } from "../icon.tsx";
import controls from "../theme/button.module.css";
import type { Column } from "./columns.ts";
import style from "./excel-button.module.css";

interface ExcelButtonProps<Row> {
  /** What the list is; the file and its sheet are called so. */
  name: string;
  /** As on the screen: the same columns in the same order, in the reader's language. */
  columns: readonly Column<Row>[];
  /** As on the screen: the same rows in the same order; or how to get those the screen pages through. */
  rows: readonly Row[] | (() => Promise<readonly Row[]>);
  /** Place, filters and dates, each with its label, for the sheet that says what the list is. */
  note?: readonly (readonly [label: string, text: string])[];
  /** A line above the head, for a table that is printed. */
  heading?: string;
}

/** A list as an Excel file, made here in the browser. */
export function ExcelButton<Row>({ name, columns, rows, note = [], heading }: ExcelButtonProps<Row>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const make = useMutation({
    networkMode: "always",
    mutationFn: async () => {
      const [{ writeWorkbook }, { fileName, saveFile }, listed] = await Promise.all([
        import("./workbook.ts"),
        import("../save.ts"),
        typeof rows === "function" ? rows() : rows,
      ]);
      const made = new Date();
      const lines: [string, string][] = [
        [t("excel.list"), name],
        ...note.map(([label, text]): [string, string] => [label, text]),
        [t("excel.rows"), String(listed.length)],
        [t("excel.made"), made.toLocaleString(language === "zh" ? "zh-CN" : "en-GB")],
        [t("excel.address"), window.location.href],
      ];
      const about = { name: t("excel.about"), lines };
      const content = await writeWorkbook({ name, heading, columns, rows: listed, about });
      saveFile(content, `${fileName(name, dayOf(made))}.xlsx`);
    },
  });
  return (
    <span className={style.whole}>
      <button
        type="button"
        className={`${controls.button} ${style.button}`}
        disabled={make.isPending || (typeof rows !== "function" && rows.length === 0)}
        title={t("excel.meaning")}
        aria-label={t("excel.label", { name })}
        onClick={() => make.mutate()}
      >
        <Icon name="download" size={13} /> {make.isPending ? t("excel.making") : t("excel.button")}
      </button>
      <span className="unseen" role="status">
        {make.isSuccess ? t("excel.done") : null}
      </span>
      {make.error ? (
        <span className={style.failed} role="alert">
          {t("excel.failed")} {make.error.message}
        </span>
      ) : null}
    </span>
  );
}

function dayOf(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
