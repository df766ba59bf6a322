import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ProjectStage } from "../../../../server/model/words.ts";
import type { ProjectAnswer, ProjectRow } from "../../../../server/projects/state/shapes.ts";
import { newId } from "../../../api/new-id.ts";
import { moveProject } from "../../../api/projects.ts";
import { useMe } from "../../../kit/people/me.ts";
import { tell } from "../../../kit/toast/tell.ts";
import { keepAnswer, keepRow, revisionOf } from "../changing/kept.ts";
import { askedFor } from "../changing/stage-needs.ts";
import { overtakenBy } from "../changing/write.ts";
import { Board } from "./board.tsx";
import style from "./projects.module.css";

const MoveDialog = lazy(() => import("../changing/move-dialog.tsx").then((m) => ({ default: m.MoveDialog })));

interface Move {
  project: ProjectRow;
  to: ProjectStage;
  now: ProjectAnswer | null;
}

/** The board with its moves: at once where the stage needs nothing, else after a dialog; too late is told in one. */
export function MovableBoard({
  projects,
  wanted,
  ended,
}: {
  projects: readonly ProjectRow[];
  wanted: readonly ProjectStage[] | undefined;
  ended: boolean;
}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useMe();
  const [asking, setAsking] = useState<Move | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const moveAtOnce = async (project: ProjectRow, to: ProjectStage) => {
    const id = newId();
    setFailed(null);
    keepRow(client, { ...project, stage: to });
    try {
      const answer = await moveProject(project.id, { id, by: me?.id ?? null, version: project.version, to });
      keepAnswer(client, answer);
      tell(
        t("project.moved", { name: project.name, stage: t(`projectStage.${to}`) }),
        revisionOf(answer, id),
      );
      followCard(project.id);
    } catch (error) {
      const now = overtakenBy(error);
      keepRow(client, now?.project ?? project);
      if (now) setAsking({ project, to, now });
      else setFailed(t("project.notMoved", { name: project.name, why: (error as Error).message }));
    }
  };
  const latest = useRef(moveAtOnce);
  latest.current = moveAtOnce;
  const onMove = useCallback((project: ProjectRow, to: ProjectStage) => {
    if (askedFor(project, to).length > 0) {
      setFailed(null);
      setAsking({ project, to, now: null });
    } else void latest.current(project, to);
  }, []);

  return (
    <>
      {failed ? (
        <p role="alert" className={style.cut}>
          {failed}
        </p>
      ) : null}
      <Board projects={projects} wanted={wanted} ended={ended} onMove={onMove} />
      {asking ? (
        <Suspense>
          <MoveDialog
            {...asking}
            onClose={() => {
              setAsking(null);
              followCard(asking.project.id);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** A card that went to another column takes the keyboard with it. */
function followCard(project: string): void {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-project="${CSS.escape(project)}"] a`)?.focus();
  }, 60);
}
