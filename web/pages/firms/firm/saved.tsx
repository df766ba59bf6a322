import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changesAnswer } from "../../../api/changes.ts";
import { Undo } from "../../../kit/history/undo.tsx";
import { Icon } from "../../../kit/icon.tsx";
import { useMe } from "../../../kit/people/me.ts";
import style from "./dossier.module.css";

/** Says that it was saved, and takes it back; later the history of the firm does. */
export function Saved({ firm, onClose }: { firm: string; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data, isFetching } = useInfiniteQuery({
    ...changesAnswer({ table: "firms", id: firm }, 1),
    staleTime: 0,
  });
  const latest = data?.pages[0]?.changes[0];
  // Somebody else may have been quicker than this question.
  const mine = !isFetching && latest?.by === (me?.id ?? null) ? latest : null;
  const undone = latest?.undoes !== null && latest?.undoes !== undefined;
  return (
    <div className={style.saved}>
      <span role="status">{t(undone ? "firmRecord.undone" : "firmRecord.saved")}</span>
      {mine ? <Undo key={mine.number} number={mine.number} redo={undone} numbered={false} /> : null}
      <button type="button" aria-label={t("firmRecord.close")} onClick={onClose}>
        <Icon name="close" size={13} />
      </button>
    </div>
  );
}
