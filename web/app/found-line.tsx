import { useTranslation } from "react-i18next";
import type { ChainsAnswer } from "../../server/chain/chains.ts";
import type { SearchResult } from "../../server/office/search.ts";
import { dateText, nameOf } from "../../server/words/format.ts";
import { placeOf } from "../i18n/place-names.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { Marked } from "./marked.tsx";
import style from "./search-palette.module.css";

/** One thing found: its name with what matched, and what tells it from others of that name. */
export function FoundLine({
  found,
  chains,
  kind,
}: {
  found: SearchResult;
  chains: ChainsAnswer["chains"];
  /** Whether its kind is told. */
  kind: boolean;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = nameOf(found, language);
  const { matched, mark } = found;
  const chain = chains.find(({ id }) => id === found.chain);
  const where = [
    kind ? t(`search.kind.${found.kind}`) : null,
    chain ? nameOf(chain, language) : found.chainName,
    found.title,
    found.firmName,
    found.on && dateText(found.on, language),
    placeOf(found, t),
  ];
  return (
    <>
      <span className={style.name}>
        <Marked text={name} mark={matched === name ? mark : null} />
        {language === "en" && found.latin ? <span className={style.latin}>{found.latin}</span> : null}
      </span>
      <span className={style.where}>
        {matched === name ? null : (
          <span>
            {t("search.matched")}
            <Marked text={matched} mark={mark} />
          </span>
        )}
        <span>{where.filter(Boolean).join(" · ")}</span>
      </span>
    </>
  );
}
