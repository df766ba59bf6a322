import { Link, useLocation, useParams, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isCurrent, type MORE_PAGES, type PAGES } from "./pages.ts";

/** A page of the header's list; recruiting goes on with the chain in sight. */
export function PageLink({
  page,
  className,
  onClick,
}: {
  page: (typeof PAGES | typeof MORE_PAGES)[number];
  className?: string | undefined;
  onClick?: () => void;
}) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const shown = useParams({ strict: false }).chain;
  const asked = useSearch({ strict: false }).chain;
  return (
    <Link
      to={page.to}
      search={page.to === "/candidates" ? { chain: shown ?? asked } : {}}
      className={className}
      aria-current={isCurrent(page, pathname) ? "page" : undefined}
      preload="intent"
      onClick={onClick}
    >
      {t(page.name)}
    </Link>
  );
}
