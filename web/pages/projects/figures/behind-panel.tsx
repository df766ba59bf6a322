import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import type {
  FigureListed,
  ProjectFiguresAnswer,
} from "../../../../server/projects/figures/figure-shapes.ts";
import { moneyText } from "../../../../server/words/format.ts";
import { placeOf } from "../../../i18n/place-names.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { DateText } from "../../../kit/date-text.tsx";
import { FirmLatin } from "../../../kit/links/firm-link.tsx";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import { type Column, statementColumns } from "../../../kit/table/columns.ts";
import { ExcelButton } from "../../../kit/table/excel-button.tsx";
import { AntdRoom } from "../../../kit/theme/antd-room.tsx";
import page from "../../../kit/theme/page.module.css";
import style from "./figures.module.css";
import { ProjectLink } from "./project-link.tsx";

/** The projects behind a figure, with what is known of their money and days. */
export function BehindPanel({
  answer,
  title,
  projects,
  note,
  onClose,
}: {
  answer: ProjectFiguresAnswer;
  title: string;
  projects: readonly string[];
  /** What the figures are of, for Excel. */
  note: readonly (readonly [string, string])[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = new Set(projects);
  const listed = answer.list.filter(({ id }) => wanted.has(id));
  const columns: Column<FigureListed>[] = [
    { title: t("figures.project"), value: ({ name }) => name },
    { title: t("figures.firm"), value: ({ firmName }) => firmName, firm: ({ firm }) => firm },
    { title: t("figures.stage"), value: ({ stage }) => t(`projectStage.${stage}`) },
    { title: t("monthly.column.amount"), value: ({ amountWan }) => amountWan },
    { title: t("monthly.column.arrived"), value: ({ arrivedWan }) => arrivedWan || null },
    { title: t("monthly.column.signedOn"), value: ({ signedOn }) => signedOn, type: "date" },
    { title: t("monthly.column.place"), value: (row) => placeOf(row, t) },
    { title: t("figures.owner"), value: ({ ownerName }) => ownerName },
    ...statementColumns((row: FigureListed) => row, answer.sources, t),
  ];
  return (
    <AntdRoom>
      <Drawer
        open
        onClose={onClose}
        size={680}
        title={title}
        extra={<ExcelButton name={title} columns={columns} rows={listed} note={note} />}
      >
        <p className={page.number}>{t("figures.behindCount", { count: listed.length })}</p>
        {listed.length === 0 ? <p>{t("figures.behindNone")}</p> : null}
        <ul className={style.list}>
          {listed.map((project) => (
            <li key={project.id}>
              <div>
                <ProjectLink id={project.id} name={project.name} />
                <span className={page.number}>
                  {project.firm === null ? null : (
                    <>
                      {project.firmName}
                      <FirmLatin id={project.firm} /> ·{" "}
                    </>
                  )}
                  {[t(`projectStage.${project.stage}`), project.ownerName].filter(Boolean).join(" · ")}
                </span>
              </div>
              <dl>
                <dt>{t("figures.amount")}</dt>
                <dd>
                  {project.amountWan === null ? t("figures.unknown") : moneyText(project.amountWan, language)}
                </dd>
                <dt>{t("figures.arrivedTotal")}</dt>
                <dd>{project.arrivedWan > 0 ? moneyText(project.arrivedWan, language) : "–"}</dd>
                <dt>{t("monthly.column.signedOn")}</dt>
                <dd>{project.signedOn ? <DateText date={project.signedOn} /> : t("figures.unknown")}</dd>
              </dl>
              <SourceMark stated={project} sources={answer.sources} />
            </li>
          ))}
        </ul>
      </Drawer>
    </AntdRoom>
  );
}
