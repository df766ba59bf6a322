import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** From a gap to what an officer types into a company database for it. */
export function SearchSheetLink({
  chain,
  segment,
  name,
}: {
  chain?: string | undefined;
  segment: string;
  name: string;
}) {
  const { t } = useTranslation();
  return (
    <Link
      to="/search-sheet"
      search={{ chain, segment }}
      aria-label={t("searchSheet.openOf", { name })}
      preload="intent"
    >
      {t("searchSheet.open")}
    </Link>
  );
}
