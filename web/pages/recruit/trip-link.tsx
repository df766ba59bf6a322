import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PLAN_FIRMS } from "../../../server/model/bounds.ts";
import page from "../../kit/theme/page.module.css";

/** Leads on to a trip to the firms; of more than a trip takes it says so. */
export function TripLink({ firms, children }: { firms: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <Link to="/trips" search={{ firms: firms.slice(0, PLAN_FIRMS) }} className={page.main}>
        {children}
      </Link>
      {firms.length > PLAN_FIRMS ? (
        <small className={page.number}>{t("listed.tripMost", { count: PLAN_FIRMS })}</small>
      ) : null}
    </>
  );
}
