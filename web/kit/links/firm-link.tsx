import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { firmLatinAnswer } from "../../api/firm-latin.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import style from "./firm-link.module.css";

/** A link to a firm, with the flag of one that leads a chain here. */
export function FirmLink({ id, name, leader = false }: { id: string; name: string; leader?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to="/firm/$id" params={{ id }} className={style.firm}>
      {leader ? (
        <span className={style.flag} title={t("segment.leader")}>
          <span className="unseen">{t("segment.leader")} </span>
        </span>
      ) : null}
      {name}
      <FirmLatin id={id} />
    </Link>
  );
}

/** On an English page how the name of a firm is read, beside it. */
export function FirmLatin({ id }: { id: string }) {
  const language = useLanguage();
  const latin = useQuery({ ...firmLatinAnswer(id), enabled: language === "en" }).data;
  return language === "en" && latin ? <span className={style.latin}> {latin}</span> : null;
}
