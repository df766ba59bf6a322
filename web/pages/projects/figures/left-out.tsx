import { useTranslation } from "react-i18next";
import type { MonthlyAnswer } from "../../../../server/projects/figures/monthly.ts";
import { Folded } from "../../../kit/opened/folded.tsx";
import style from "./monthly.module.css";
import { ProjectLink } from "./project-link.tsx";

const NAMED = 20;

/** The other projects of the place, by why they are not in the table. */
export function LeftOut({ answer: { leftOut } }: { answer: MonthlyAnswer }) {
  const { t } = useTranslation();
  return (
    <div className={style.leftOut}>
      {(["undated", "ended", "later"] as const).map((why) =>
        leftOut[why].length === 0 ? null : (
          <LeftOutProjects key={why} told={t(`monthly.leftOut.${why}`)} projects={leftOut[why]} />
        ),
      )}
    </div>
  );
}

function LeftOutProjects({
  told,
  projects,
}: {
  told: string;
  projects: MonthlyAnswer["leftOut"]["undated"];
}) {
  const { t } = useTranslation();
  const named = (some: typeof projects) =>
    some.map(({ id, name }, index) => (
      <span key={id}>
        {index > 0 ? t("sentence.and") : ""}
        <ProjectLink id={id} name={name} />
      </span>
    ));
  const rest = projects.slice(NAMED);
  return (
    <div>
      {told}
      {named(projects.slice(0, NAMED))}
      {rest.length > 0 ? (
        <Folded printed summary={t("listed.more", { count: rest.length })}>
          {named(rest)}
        </Folded>
      ) : null}
    </div>
  );
}
