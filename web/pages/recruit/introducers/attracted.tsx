import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { AttractedAnswer, Brought } from "../../../../server/recruit/attracted.ts";
import { nameOf } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { FirmLink } from "../../../kit/links/firm-link.tsx";
import { type CitedSources, SourceMark } from "../../../kit/statement/source-mark.tsx";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./introducers.module.css";
import { branchColumns, branchesOf } from "./list-columns.ts";

/** Who came through whom, as a tree of two levels. */
export function Attracted({ answer }: { answer: AttractedAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const bringers = answer.introducers.filter(({ brought }) => brought.length > 0);
  return (
    <section className={page.sheet} aria-label={t("introducers.tree")}>
      <div className={page.top}>
        <h2>{t("introducers.tree")}</h2>
        <ExcelButton
          name={t("introducers.tree")}
          columns={branchColumns(answer.sources, t)}
          rows={branchesOf(answer)}
          note={[[t("excel.place"), nameOf(answer.place, language)]]}
        />
      </div>
      <p className={style.total}>{t("introducers.treeMeaning")}</p>
      {bringers.length === 0 ? <p className={page.none}>{t("introducers.treeNone")}</p> : null}
      <ul className={style.tree}>
        {bringers.map(({ member, brought }) => (
          <li key={`${member.kind} ${member.id}`}>
            {member.kind === "firm" ? (
              <FirmLink id={member.id} name={member.name} />
            ) : (
              <Link to="/introducers" search={(before) => ({ ...before, by: member.id, firm: undefined })}>
                {member.name}
              </Link>
            )}{" "}
            <span className={style.quiet}>{t("introducers.brought", { count: brought.length })}</span>
            <ul>
              {brought.map((one) => (
                <Branch key={one.firm?.id ?? one.projects[0]?.id} brought={one} sources={answer.sources} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Branch({ brought: { firm, ties, projects }, sources }: { brought: Brought; sources: CitedSources }) {
  const { t } = useTranslation();
  return (
    <li>
      {firm ? <FirmLink id={firm.id} name={firm.name} /> : <span>{t("introducers.noFirm")}</span>}{" "}
      {ties.map((tie) => (
        <SourceMark key={tie.source} stated={tie} sources={sources} />
      ))}{" "}
      {projects.map((project) => (
        <span key={project.id} className={style.quiet}>
          {t("introducers.project", { name: project.name, stage: t(`projectStage.${project.stage}`) })}{" "}
          <SourceMark stated={project} sources={sources} />
        </span>
      ))}
    </li>
  );
}
