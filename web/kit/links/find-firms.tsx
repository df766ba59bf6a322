import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SearchSheetLink } from "./search-sheet-link.tsx";

/** From a gap to the firms elsewhere that could fill it, and to the sheet to search for more. */
export function FindFirms({ segment, name }: { segment: string; name: string }) {
  const { t } = useTranslation();
  const { chain } = useParams({ strict: false });
  return (
    <>
      <Link
        to="/candidates"
        search={{ chain, segment }}
        aria-label={t("candidates.findFor", { name })}
        preload="intent"
      >
        {t("candidates.find")}
      </Link>{" "}
      <SearchSheetLink chain={chain} segment={segment} name={name} />
    </>
  );
}
