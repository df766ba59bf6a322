import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { MeChooser } from "../../../kit/people/me-chooser.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { PageHead } from "../../../kit/theme/page-head.tsx";
import { useTitle } from "../../../kit/title.ts";
import { Marks } from "../changing/marks.tsx";
import { Arrivals } from "./arrivals.tsx";
import { BriefButton } from "./brief-button.tsx";
import { Documents } from "./documents.tsx";
import { Facts } from "./facts.tsx";
import { Mistake } from "./mistake.tsx";
import style from "./project.module.css";
import { ResidentQuestion } from "./resident-question.tsx";
import { StagePath } from "./stage-path.tsx";
import { Tasks } from "./tasks.tsx";
import { Timeline } from "./timeline.tsx";

/** Everything of one project. */
export function ProjectFile({ answer }: { answer: ProjectAnswer }) {
  const { t } = useTranslation();
  const { project, candidate, sources } = answer;
  const made = answer.events.find(({ kind }) => kind === "created");
  useTitle(project.name);
  return (
    <>
      <PageHead
        title={project.name}
        back={<Link to="/projects">← {t("projects.title")}</Link>}
        note={
          <span className={style.under}>
            {candidate ? (
              <Link to="/firm/$id" params={{ id: candidate.id }}>
                {candidate.name}
                <FirmLatin id={candidate.id} />
              </Link>
            ) : (
              t("project.firmOpen")
            )}
            {project.company && project.company !== project.firm ? (
              <Link to="/firm/$id" params={{ id: project.company }}>
                {t("company.of", { company: project.companyName ?? project.company })}
                <FirmLatin id={project.company} />
              </Link>
            ) : null}
            {candidate?.resident ? <span className={style.tag}>{t("project.resident")}</span> : null}
            {project.top500 ? <span className={style.tag}>{t("project.field.top500")}</span> : null}
            {project.xiangshang ? <span className={style.tag}>{t("project.field.xiangshang")}</span> : null}
            <Marks project={project} />
            {made && project.source === null ? (
              <span className={style.note}>
                {t("project.madeBy", { name: made.byName ?? t("project.nobody"), date: made.on })}
              </span>
            ) : (
              <SourceMark stated={project} sources={sources} />
            )}
          </span>
        }
      >
        <MeChooser />
        <BriefButton id={project.id} name={project.name} />
      </PageHead>
      <StagePath answer={answer} />
      {answer.confirmable ? <ResidentQuestion answer={answer} /> : null}
      <div className={style.file}>
        <div>
          <Facts answer={answer} />
          <Mistake answer={answer} />
        </div>
        <div>
          <Tasks answer={answer} />
          <Arrivals answer={answer} />
          <Documents answer={answer} />
          <Timeline answer={answer} />
        </div>
      </div>
    </>
  );
}
