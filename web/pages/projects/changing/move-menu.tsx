import { useTranslation } from "react-i18next";
import { nextStage, STEPS } from "../../../../server/model/projects.ts";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectRow } from "../../../../server/projects/state/shapes.ts";
import chooser from "../../../kit/chooser/chooser.module.css";
import { takeFocus, useListbox } from "../../../kit/chooser/listbox.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import style from "./move-menu.module.css";

/** The way to move a project without a mouse: a list of the stages. */
export function MoveMenu({
  project,
  onMove,
}: {
  project: ProjectRow;
  onMove: (project: ProjectRow, to: ProjectStage) => void;
}) {
  const { t } = useTranslation();
  return (
    <Floating
      className={style.move}
      popup="listbox"
      label={t("project.moveOf", { name: project.name })}
      trigger={<span aria-hidden="true">⋯</span>}
    >
      {(close) => (
        <Stages
          project={project}
          onChoose={(to) => {
            close();
            onMove(project, to);
          }}
        />
      )}
    </Floating>
  );
}

function Stages({ project, onChoose }: { project: ProjectRow; onChoose: (to: ProjectStage) => void }) {
  const { t } = useTranslation();
  const stages: ProjectStage[] = [...STEPS, "dropped" as const].filter((stage) => stage !== project.stage);
  const listbox = useListbox(stages, onChoose, {
    startAt: Math.max(0, stages.indexOf(nextStage(project.stage) ?? "dropped")),
  });
  return (
    <ul
      className={`${chooser.list} ${style.stages}`}
      {...listbox.listProps}
      {...listbox.focusProps}
      aria-label={t("project.moveTo")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a listbox takes the focus, its options do not
      tabIndex={0}
      ref={takeFocus}
    >
      {stages.map((stage, index) => (
        <li key={stage} className={chooser.option} {...listbox.optionProps(index)}>
          {t(`projectStage.${stage}`)}
        </li>
      ))}
    </ul>
  );
}
