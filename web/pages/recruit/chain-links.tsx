import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { nameOf } from "../../../server/words/format.ts";
import { chainsAnswer } from "../../api/answers.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import style from "./chain-links.module.css";

/** The chains in a row, for a page that is of one of them; chosen gaps are of a chain and do not go along to another. */
export function ChainLinks({
  to,
  shown,
  all,
  within = false,
}: {
  to: "/candidates" | "/introducers" | "/portfolio" | "/search-sheet";
  shown: string | undefined;
  /** Where all of them together can be asked for too. */
  all?: { chain: string | undefined; name: string };
  /** In the head of a sheet. */
  within?: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const chains = useQuery(chainsAnswer()).data?.chains ?? [];
  const rows = chains.map((row) => ({ chain: row.id as string | undefined, name: nameOf(row, language) }));
  return (
    <nav className={style.chains} data-within={within} data-paper="no" aria-label={t("shell.chain")}>
      {[...(all ? [all] : []), ...rows].map(({ chain, name }) => (
        <Link
          key={chain ?? ""}
          to={to}
          search={(before: object) => ({ ...before, chain, ...NO_GAPS })}
          aria-current={chain === shown ? "page" : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

/** Nothing of what was chosen of another chain. */
const NO_GAPS = { segment: undefined, step: undefined, with: undefined };
