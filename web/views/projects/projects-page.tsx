import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { projectsAnswer } from "../../api/projects.ts";
import { MeChooser } from "../../people/me-chooser.tsx";
import controls from "../../theme/button.module.css";
import page from "../../theme/page.module.css";
import { useTitle } from "../shell/title.ts";
import { Answered } from "../state/answered.tsx";
import { Waiting } from "../state/waiting.tsx";
import { NewProject } from "./new-project.tsx";

/** All recruitment projects. */
export function ProjectsPage() {
  const { t } = useTranslation();
  const { place, chain, q } = useSearch({ from: "/projects" });
  const navigate = useNavigate({ from: "/projects" });
  const query = useQuery(projectsAnswer({ place, chain, q }));
  const [making, setMaking] = useState(false);
  useTitle(t("projects.title"));
  return (
    <div className={page.page}>
      <div className={page.head}>
        <div>
          <h1>{t("projects.title")}</h1>
          <p className={page.under}>{t("projects.under")}</p>
        </div>
        <MeChooser />
        <button type="button" className={controls.button} onClick={() => setMaking(true)}>
          {t("projects.make")}
        </button>
      </div>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {({ projects }) => (
          <div className={page.sheet}>
            {projects.length === 0 ? <p className={page.none}>{t("projects.noneText")}</p> : null}
            <table className={page.table}>
              <tbody>
                {projects.map((project) => (
                  <tr key={project.id}>
                    <td>{project.name}</td>
                    <td>{project.firmName}</td>
                    <td>{t(`projectStage.${project.stage}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Answered>
      {making ? (
        <NewProject
          initial={{ place }}
          onClose={() => setMaking(false)}
          onMade={(_, name) => {
            setMaking(false);
            void navigate({ search: (before) => ({ ...before, q: name }) });
          }}
        />
      ) : null}
    </div>
  );
}
