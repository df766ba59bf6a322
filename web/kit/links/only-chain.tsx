import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { nameOf } from "../../../server/words/format.ts";
import { chainsAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import style from "./only-chain.module.css";

/** Says that a page lists what is of the bar's chain only, with the way to see all. */
export function OnlyChain() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { chain } = useSearch({ strict: false });
  const chains = useQuery(chainsAnswer());
  if (chain === undefined || chain === ALL_CHAINS) return null;
  const found = chains.data?.chains.find(({ id }) => id === chain);
  return (
    <p className={style.only}>
      <span>{t("nav.onlyChain", { chain: found ? nameOf(found, language) : chain })}</span>
      <Link to="." search={(before) => ({ ...before, chain: undefined })}>
        {t("nav.seeAll")}
      </Link>
    </p>
  );
}
