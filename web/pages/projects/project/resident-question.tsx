import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { settleFirm } from "../../../api/projects.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import page from "../../../kit/theme/page.module.css";
import { useWrite } from "../changing/write.ts";
import style from "./project.module.css";

/** In production: whether the firm is now a resident that makes the segments, and what follows from it. */
export function ResidentQuestion({ answer: { project } }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const firm = project.firmName ?? "";
  const settle = useWrite((version: number, writing) => settleFirm(project.id, { ...writing, version }), {
    told: () => t("project.confirmed", { firm }),
  });
  return (
    <section className={style.question} aria-label={t("project.confirmTitle")}>
      <h2>{t("project.confirmTitle")}</h2>
      <p>
        {t("project.confirmText", {
          firm,
          place: placeOf(project, t) ?? "",
          segments: project.segments.map((segment) => nameOf(segment, language)).join(t("sentence.and")),
        })}
      </p>
      {settle.error ? (
        <p className={style.wrong} role="alert">
          {settle.error.message}
        </p>
      ) : null}
      <button
        type="button"
        className={page.main}
        disabled={settle.pending}
        onClick={() => settle.send(project.version)}
      >
        {t("project.confirm")}
      </button>
    </section>
  );
}
