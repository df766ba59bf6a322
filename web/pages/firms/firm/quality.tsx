import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import page from "../../../kit/theme/page.module.css";
import style from "./dossier.module.css";
import { useDesk } from "./dossier-context.ts";
import { todosOf } from "./quality-text.ts";
import { PrintCut, Section } from "./section.tsx";

const YEARS = [1, 2, 3, 5, 10];
const PRINTED = 4;

/** What its record lacks, what is old and what nobody vouches for, each with what to do. */
export function Quality({ answer }: { answer: DossierAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: "/firm/$id" });
  const { edit } = useDesk();
  const todos = todosOf(answer, t, language);
  const years = [...new Set([...YEARS, answer.staleAfter])].sort((a, b) => a - b);
  return (
    <Section
      part="quality"
      title={t("dossier.todo")}
      count={todos.length}
      beside={
        <label className={style.years}>
          {t("dossier.staleAfter")}
          <select
            value={answer.staleAfter}
            onChange={(event) =>
              void navigate({
                search: (before) => ({ ...before, old: Number(event.target.value) }),
                replace: true,
              })
            }
          >
            {years.map((count) => (
              <option key={count} value={count}>
                {t("dossier.years", { count })}
              </option>
            ))}
          </select>
        </label>
      }
    >
      {todos.length === 0 ? <p className={page.none}>{t("dossier.todoNone")}</p> : null}
      <ul className={style.todos}>
        {todos.map(({ key, kind, text, advice, editing }, index) => (
          <li key={key} data-kind={kind} data-screen={index >= PRINTED}>
            <p>{text}</p>
            {editing ? (
              <button type="button" className={style.advice} onClick={() => edit(editing)}>
                {advice}
              </button>
            ) : (
              <p className={style.small}>{advice}</p>
            )}
          </li>
        ))}
      </ul>
      <PrintCut all={todos.length} printed={PRINTED} />
    </Section>
  );
}
