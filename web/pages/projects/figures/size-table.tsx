import { useTranslation } from "react-i18next";
import type { ProjectFiguresAnswer } from "../../../../server/projects/figures/figure-shapes.ts";
import { number } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import type { TableColumn } from "../../../kit/table/columns.ts";
import { DataTable } from "../../../kit/table/data-table.tsx";
import page from "../../../kit/theme/page.module.css";
import { BehindLink } from "./behind-link.tsx";
import type { FigureKey } from "./figure-keys.ts";

interface SizeRow {
  key: string;
  name: string;
  all: { figure: FigureKey; projects: string[] };
  signed: { figure: FigureKey | null; projects: string[] };
}

/** Projects by the size of their investment, and those with a mark. */
export function SizeTable({
  answer,
  note,
}: {
  answer: ProjectFiguresAnswer;
  note: readonly (readonly [string, string])[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counted = (which: "all" | "signed", title: string): TableColumn<SizeRow> => ({
    key: which,
    title,
    value: (row) => row[which].projects.length,
    type: "number",
    rank: false,
    px: 84,
    show(row) {
      const { figure, projects } = row[which];
      const text = number(projects.length, language);
      return figure === null ? (
        text
      ) : (
        <BehindLink figure={figure} projects={projects} label={`${row.name} ${title} ${projects.length}`}>
          {text}
        </BehindLink>
      );
    },
  });
  return (
    <section className={page.sheet} aria-label={t("figures.sizes")}>
      <DataTable
        name={t("figures.sizes")}
        keep="figures-sizes"
        columns={[
          { key: "size", title: t("figures.sizes"), value: ({ name }) => name, rank: false, px: 130 },
          counted("all", t("figures.all_projects")),
          counted("signed", t("figures.signed")),
        ]}
        rows={sizeRows(answer, t)}
        rowKey={({ key }) => key}
        tools={<h2>{t("figures.sizes")}</h2>}
        note={note}
        empty={t("figures.unknown")}
      />
      <p className={page.none}>{t("figures.sizesNote")}</p>
    </section>
  );
}

function sizeRows({ sizes, marks, signed }: ProjectFiguresAnswer, t: Translate): SizeRow[] {
  const isSigned = new Set(signed.projects);
  return [
    ...sizes.map(
      ({ size, projects, signedProjects }): SizeRow => ({
        key: size,
        name: t(`figures.size.${size}`),
        all: { figure: `size.${size}.all`, projects },
        signed: { figure: `size.${size}.signed`, projects: signedProjects },
      }),
    ),
    ...(["top500", "xiangshang"] as const).map(
      (mark): SizeRow => ({
        key: mark,
        name: t(`figures.${mark}`),
        all: { figure: `mark.${mark}`, projects: marks[mark] },
        signed: { figure: null, projects: marks[mark].filter((id) => isSigned.has(id)) },
      }),
    ),
  ];
}
