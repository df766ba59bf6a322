import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { joinIds } from "../../../server/model/id-list.ts";
import { SearchSheetLink } from "./search-sheet-link.tsx";

/** From a gap to the firms elsewhere that could fill it, and to the sheet to search for more. */
export function FindFirms({ segment, name }: { segment: string; name: string }) {
  const { t } = useTranslation();
  const { chain } = useParams({ strict: false });
  return (
    <>
      <Link
        to="/candidates"
        search={{ chain, segment: joinIds([segment]) }}
        aria-label={t("gaps.findFor", { name })}
        preload="intent"
      >
        {t("gaps.find")}
      </Link>{" "}
      <SearchSheetLink chain={chain} segment={segment} name={name} />
    </>
  );
}
