import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { OnlyChain } from "../kit/links/only-chain.tsx";
import { TabRow } from "../kit/theme/tab-row.tsx";
import tabs from "../kit/theme/tabs.module.css";
import { SECTION_PAGES, sectionOf } from "./pages.ts";

const RecruitFlow = lazy(() =>
  import("../pages/recruit/recruit-flow.tsx").then((m) => ({ default: m.RecruitFlow })),
);

/** Under the header: the pages of the section that is open. A chain has its own, under its figures. */
export function SectionBar() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const section = sectionOf(pathname, undefined);
  if (section === "recruit") {
    return (
      <Suspense fallback={<div className={tabs.empty} />}>
        <RecruitFlow />
      </Suspense>
    );
  }
  if (section !== "figures" && section !== "data") return null;
  return (
    <TabRow
      label={t("nav.of", { section: t(`nav.${section}`) })}
      end={section === "figures" ? <OnlyChain /> : null}
    >
      {SECTION_PAGES[section].map(({ to, name }) => (
        <Link
          key={to}
          to={to}
          className={tabs.tab}
          aria-current={pathname === to ? "page" : isWithin(pathname, to) ? "true" : undefined}
          activeOptions={{ exact: true }}
          preload="intent"
        >
          {t(name)}
        </Link>
      ))}
      {section === "data" ? (
        <a className={tabs.tab} href="/api/docs">
          {t("nav.api")}
        </a>
      ) : null}
    </TabRow>
  );
}

/** A firm's page belongs to the list of firms. */
function isWithin(path: string, list: string): boolean {
  return list === "/firms" && path.startsWith("/firm/");
}
