import { useTranslation } from "react-i18next";
import type { FirmRow } from "../../../../server/firms/firms.ts";
import type { Language } from "../../../../server/model/words.ts";
import { nameOf, STOP } from "../../../../server/words/format.ts";
import type { Translate } from "../../../i18n/i18n.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { Floating } from "../../../kit/floating/floating.tsx";
import style from "./firms.module.css";

const NAMED = 3;

/** All that a firm makes, and by what it makes the segment asked about. */
export function makesText({ makes, by, through }: FirmRow, t: Translate, language: Language): string {
  const names = makes.map((made) => nameOf(made, language)).join(t("sentence.and"));
  if (!through) return names;
  const how = t(by === "kind" ? "segment.byKind" : "segment.byproduct", {
    segment: nameOf(through, language),
  });
  return [names, how].filter(Boolean).join(STOP[language]);
}

/** The first of what a firm makes, the rest behind a button. */
export function MakesCell({ firm }: { firm: FirmRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { name, makes, by, through } = firm;
  const names = makes.map((made) => nameOf(made, language));
  const left = names.length - NAMED;
  return (
    <>
      {names.length === 0 ? <span className={style.full}>{t("listed.makesNone")}</span> : null}
      {names.slice(0, NAMED).join(t("sentence.and"))}
      {left > 0 ? (
        <Floating
          className={style.more}
          popup="dialog"
          label={t("listed.moreOf", { name, count: names.length })}
          trigger={t("listed.more", { count: left })}
        >
          {() => (
            <div
              className={style.whole}
              role="dialog"
              aria-label={t("listed.moreOf", { name, count: names.length })}
            >
              <ul>
                {makes.map((made) => (
                  <li key={made.segment}>{nameOf(made, language)}</li>
                ))}
              </ul>
            </div>
          )}
        </Floating>
      ) : null}
      {through ? (
        <span className={style.full}>
          {" "}
          {t(by === "kind" ? "segment.byKind" : "segment.byproduct", { segment: nameOf(through, language) })}
        </span>
      ) : null}
    </>
  );
}
