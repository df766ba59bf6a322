import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import tabs from "../../kit/theme/tabs.module.css";
import { RECRUIT_PAGES } from "./recruit-pages.ts";

/** The pages of recruiting; place, chain and segment go along from one to the next. */
export function RecruitTabs() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { chain, segment } = useSearch({ strict: false });
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the row
  useLayoutEffect(() => {
    const nav = row.current!;
    const current = nav.querySelector<HTMLElement>("[aria-current=page]");
    if (current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, [pathname]);
  return (
    <div className={tabs.row}>
      <nav ref={row} className={tabs.tabs} aria-label={t("recruit.label")}>
        {RECRUIT_PAGES.map(({ to, name }) => (
          <Link
            key={to}
            to={to}
            search={{ chain, segment }}
            className={tabs.tab}
            aria-current={pathname === to || pathname.startsWith(`${to}/`) ? "page" : undefined}
            preload="intent"
          >
            {t(name)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
