import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { joinIds } from "../../../server/model/id-list.ts";

/** From a gap to what an officer types into a company database for it. */
export function SearchSheetLink({
  chain,
  segment,
  name,
}: {
  chain?: string | undefined;
  /** One, or several that are looked for together. */
  segment: string | readonly string[];
  name: string;
}) {
  const { t } = useTranslation();
  return (
    <Link
      to="/search-sheet"
      search={{ chain, segment: joinIds([segment].flat()) }}
      aria-label={t("searchSheet.openOf", { name })}
      preload="intent"
    >
      {t("searchSheet.open")}
    </Link>
  );
}
