import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { FirmChange } from "../../../../server/firms/entry/change-shapes.ts";
import { changeFirm } from "../../../api/firm-changes.ts";
import { forgetTables } from "../../../kit/fresh/forget.ts";
import { Icon } from "../../../kit/icon.tsx";
import { exchanged, tablesOf } from "./changes.ts";
import style from "./dossier.module.css";

/** Says that it was saved, and takes it back. */
export function Saved({
  firm,
  changes,
  onClose,
}: {
  firm: string;
  changes: FirmChange[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => changeFirm(firm, exchanged(changes)),
    onSettled: () => forgetTables(client, tablesOf(changes)),
  });
  return (
    <div className={style.saved}>
      <span role="status">
        {undo.isSuccess ? t("firmRecord.undone") : undo.error ? undo.error.message : t("firmRecord.saved")}
      </span>
      {undo.isIdle || undo.isPending ? (
        <button type="button" disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t("firmRecord.undo")}
        </button>
      ) : null}
      <button type="button" aria-label={t("firmRecord.close")} onClick={onClose}>
        <Icon name="close" size={13} />
      </button>
    </div>
  );
}
