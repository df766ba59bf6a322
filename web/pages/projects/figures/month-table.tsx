import type { MonthlyAnswer } from "../../../../server/projects/figures/monthly.ts";
import { dateText, number } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { SourceMark } from "../../../kit/statement/source-mark.tsx";
import page from "../../../kit/theme/page.module.css";
import type { MonthColumn, MonthLine } from "./month-columns.ts";
import style from "./monthly.module.css";
import { ProjectLink } from "./project-link.tsx";

const RIGHT: readonly MonthColumn["name"][] = ["amount", "arrivedMonth", "arrived"];

/** The table of a form that is handed in as it stands, rows numbered and in its order: not the kit's, whose rows move. */
export function MonthTable({
  answer,
  columns,
  lines,
}: {
  answer: MonthlyAnswer;
  columns: MonthColumn[];
  lines: MonthLine[];
}) {
  return (
    <div className={style.scroll}>
      <table className={style.table}>
        <thead>
          <tr>
            {columns.map(({ name, title }) => (
              <th
                key={name}
                scope="col"
                data-column={name}
                className={RIGHT.includes(name) ? page.right : ""}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.row?.id ?? "sum"} data-sum={line.row === null}>
              {columns.map((column) => (
                <Cell key={column.name} column={column} line={line} answer={answer} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ column, line, answer }: { column: MonthColumn; line: MonthLine; answer: MonthlyAnswer }) {
  const language = useLanguage();
  const { name, lines, value } = column;
  const { row } = line;
  if (row && name === "name")
    return (
      <th scope="row" data-column={name}>
        <ProjectLink id={row.id} name={row.name} /> <SourceMark stated={row} sources={answer.sources} />
      </th>
    );
  if (row && lines)
    return (
      <td data-column={name}>
        <ul>
          {lines(row).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </td>
    );
  const told = value(line);
  return (
    <td data-column={name} className={RIGHT.includes(name) ? page.right : ""}>
      {typeof told === "number" && name !== "number"
        ? number(told, language)
        : column.type === "date" && typeof told === "string"
          ? dateText(told, language)
          : told}
    </td>
  );
}
