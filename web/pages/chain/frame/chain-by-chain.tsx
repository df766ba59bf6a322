import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../../server/words/format.ts";
import { chainsAnswer } from "../../../api/answers.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import style from "./chain.module.css";

/** All chains have no picture: the way to the picture of each. */
export function ChainByChain() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useQuery(chainsAnswer());
  return (
    <nav className={style.byChain} aria-label={t("chain.byChain")}>
      <span>{t("chain.byChain")}</span>
      {data?.chains.map((chain) => (
        <Link
          key={chain.id}
          to="/chain/$chain"
          params={{ chain: chain.id }}
          search={(before) => ({ ...before, segment: undefined })}
        >
          {nameOf(chain, language)}
        </Link>
      ))}
    </nav>
  );
}
