import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { joinIds } from "../../../../server/model/id-list.ts";
import { nameOf, scoreText } from "../../../../server/words/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ClassMark } from "../../../kit/segment-class/class-mark.tsx";
import { CopyButton } from "./copy-button.tsx";
import style from "./search-sheet.module.css";
import { fieldsOf, type SheetRow, sheetText } from "./sheet-text.ts";

/** One segment: what to look for, field by field, each to be copied. */
export function Sheet({ row, within, alone }: { row: SheetRow; within: number; alone: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameOf(row, language);
  return (
    <section className={style.sheet} aria-label={name}>
      <header className={style.head}>
        <h3>{name}</h3>
        <ClassMark of={row.class} />
        <span className={style.quiet}>
          {row.known === 0 ? t("searchSheet.makersNone") : t("searchSheet.makersKnown", { count: row.known })}
          {row.priority === null
            ? null
            : ` · ${t("searchSheet.priority", { score: scoreText(row.priority, language) })}`}
        </span>
        <span className={style.tools}>
          <CopyButton
            text={sheetText(row, within, t, language)}
            label={t("searchSheet.copyWholeOf", { name })}
            name={t("searchSheet.copyWhole")}
          />
          {alone ? null : (
            <Link
              to="/search-sheet"
              search={(before) => ({ ...before, chain: row.chain, segment: joinIds([row.segment]) })}
              hash="found"
            >
              {t("searchSheet.found")}
            </Link>
          )}
        </span>
      </header>
      <dl className={style.fields}>
        <dt>{t("searchSheet.id")}</dt>
        <dd>
          <code>{row.segment}</code>
        </dd>
        {fieldsOf(row, within, t, language).map((field) => (
          <div key={field.name} className={style.field}>
            <dt>{field.label}</dt>
            <dd>
              <ul className={style.words} data-none={field.text === ""}>
                {field.shown.map((word) => (
                  <li key={word}>{word}</li>
                ))}
              </ul>
              {field.name === "size" && field.text !== "" ? (
                <span className={style.quiet}>{t("searchSheet.sizeMeaning")}</span>
              ) : null}
              {field.text === "" || field.name === "size" ? null : (
                <CopyButton
                  text={field.text}
                  label={t("searchSheet.copyField", { name, field: field.label })}
                  name={t("searchSheet.copy")}
                />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
