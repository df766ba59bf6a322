import { useTranslation } from "react-i18next";
import type { ProjectAnswer, ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { eventName } from "../../../../server/words/names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { changesSince, describe } from "./history.ts";
import style from "./overtaken.module.css";

/** Says who changed the project meanwhile and how; what this person typed stays where it is. */
export function Overtaken({ seen, now }: { seen: Pick<ProjectRow, "version">; now: ProjectAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const since = changesSince(now.events, seen.version);
  return (
    <div className={style.note} role="alert">
      <strong>{t("project.overtaken")}</strong>
      <ul>
        {since.map((event) => (
          <li key={event.id}>
            {event.byName ?? t("project.nobody")} · {eventName(event.kind, language)}
            {describe(event, now, t, language).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </li>
        ))}
      </ul>
      <p>{t("project.overtakenNow", { stage: t(`projectStage.${now.project.stage}`) })}</p>
    </div>
  );
}
