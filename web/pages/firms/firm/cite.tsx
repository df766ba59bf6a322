import { useTranslation } from "react-i18next";
import { Icon } from "../../../kit/icon.tsx";
import { type CitedSources, SourceMark, type Stated } from "../../../kit/statement/source-mark.tsx";
import style from "./dossier.module.css";
import { type Editing, useDesk } from "./dossier-context.ts";

/** Where a statement is from, on paper by the number of its source; and the way to alter it. */
export function Cite({
  stated,
  sources,
  name,
  editing,
}: {
  stated: Stated;
  sources: CitedSources;
  name: string;
  editing: Editing;
}) {
  const { t } = useTranslation();
  const { edit, numberOf } = useDesk();
  const number = numberOf(stated.source);
  return (
    <span className={style.cite}>
      <SourceMark stated={stated} sources={sources} />
      {number === null ? null : <span className={style.number}>[{number}]</span>}
      <button
        type="button"
        className={style.alter}
        aria-label={t("dossier.alter", { name })}
        title={t("dossier.alter", { name })}
        onClick={() => edit(editing)}
      >
        <Icon name="edit" size={13} />
      </button>
    </span>
  );
}
