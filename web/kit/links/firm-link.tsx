import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
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
    </Link>
  );
}
