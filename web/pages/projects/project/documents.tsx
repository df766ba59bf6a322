import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { safeAddress } from "./address.ts";
import { Parts } from "./parts.tsx";
import style from "./project.module.css";

/** Links to documents; an address that is none of the web's stays text. */
export function Documents({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  return (
    <Parts
      answer={answer}
      part="documents"
      title={t("project.documents")}
      none={t("project.documentsNone")}
      add={t("project.documentAdd")}
      added={({ title }) => t("project.documentAdded", { title: title ?? "" })}
      nameOf={(document) => document.title}
    >
      {({ title, address }) => {
        const safe = safeAddress(address);
        return safe ? (
          <a href={safe} target="_blank" rel="noreferrer noopener">
            {title}
          </a>
        ) : (
          <span>
            {title} <span className={style.note}>{address}</span>
          </span>
        );
      }}
    </Parts>
  );
}
