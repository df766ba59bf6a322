import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import controls from "../theme/button.module.css";
import page from "../theme/page.module.css";

/** Below a list of which only the first pages are here: how many that are, and the way to the next. */
export function NextPage({
  query,
  shown,
  total,
}: {
  query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;
  shown: number;
  total: number;
}) {
  const { t } = useTranslation();
  if (!query.hasNextPage) return null;
  return (
    <p className={page.none}>
      {t("table.part", { shown, total })}{" "}
      <button
        type="button"
        className={controls.button}
        disabled={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        {query.isFetchingNextPage ? t("state.loading") : t("table.next")}
      </button>
    </p>
  );
}
