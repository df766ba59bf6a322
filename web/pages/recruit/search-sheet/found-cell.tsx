import { type ClipboardEvent, useId } from "react";
import { useTranslation } from "react-i18next";
import type { FoundColumn } from "../../../../server/model/words.ts";
import style from "./search-sheet.module.css";

/** A cell to type in, with what is wrong with it below. */
export function FoundCell({
  column,
  row,
  value,
  fault,
  hint,
  onChange,
  onPaste,
}: {
  column: FoundColumn;
  row: number;
  value: string;
  fault: string | undefined;
  hint: string;
  onChange: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <td data-column={column}>
      <input
        value={value}
        placeholder={hint}
        aria-label={`${t(`searchSheet.${column}`)} ${t("searchSheet.row", { row })}`}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : id}
        autoComplete="off"
        spellCheck={false}
        maxLength={column === "makes" ? 500 : 200}
        onChange={(event) => onChange(event.target.value)}
        onPaste={onPaste}
      />
      {fault === undefined ? null : (
        <span id={id} className={style.fault}>
          {fault}
        </span>
      )}
    </td>
  );
}
