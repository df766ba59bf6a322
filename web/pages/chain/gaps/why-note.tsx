import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GapsAnswer } from "../../../../server/chain/gaps.ts";
import type { Why } from "../../../../server/model/words.ts";
import { WHY_WORDS } from "../../../../server/words/why-words.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "../../../kit/gap/gap.module.css";

/** Why nothing can be said of gaps, in place of saying that there is none, and what to do next. */
export function WhyNote({ answer, why }: { answer: Pick<GapsAnswer, "place">; why: Why }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { short, text, next } = WHY_WORDS[language][why];
  return (
    <div className={style.build} data-why={why}>
      <p>
        <strong>{short}</strong> {text}
      </p>
      <p>{next}</p>
      {why === "nothing_present" ? (
        <p>
          <Link
            from="/chain/$chain"
            to="."
            search={(before) => ({ ...before, view: "gaps" as const, part: "build" as const })}
            resetScroll={false}
          >
            {t("part.build")}
          </Link>{" "}
          {answer.place.kind === "country" ? null : t("gaps.wider")}
        </p>
      ) : null}
      {why === "no_links" || why === "no_needs" ? <p>{t("gaps.now")}</p> : null}
    </div>
  );
}
