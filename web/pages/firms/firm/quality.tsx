import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DossierAnswer } from "../../../../server/firms/dossier.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { OneSelect } from "../../../kit/form/one-select.tsx";
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
  const label = useId();
  const todos = todosOf(answer, t, language);
  const years = [...new Set([...YEARS, answer.staleAfter])].sort((a, b) => a - b);
  return (
    <Section
      part="quality"
      title={t("dossier.todo")}
      count={todos.length}
      beside={
        <span className={style.years}>
          <label htmlFor={label}>{t("dossier.staleAfter")}</label>
          <OneSelect
            id={label}
            small
            value={answer.staleAfter}
            choices={years.map((count) => ({ value: count, text: t("dossier.years", { count }) }))}
            onChange={(old) => void navigate({ search: (before) => ({ ...before, old }), replace: true })}
          />
        </span>
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
