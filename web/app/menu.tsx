import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { Drawer } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { TABS } from "../kit/address.ts";
import { AntdRoom } from "../kit/theme/antd-room.tsx";
import { RECRUIT_STEPS } from "../pages/recruit/recruit-pages.ts";
import { Appearance } from "./appearance.tsx";
import { ChainChooser } from "./chain-chooser.tsx";
import { SECTION_PAGES, SECTIONS, sectionOf } from "./pages.ts";
import { PlaceChooser } from "./place-chooser.tsx";
import { SectionLink } from "./section-link.tsx";
import style from "./shell.module.css";
import { useChain, useNamedChain } from "./use-chain.ts";

/** The header's content on a narrow screen: the same sections, each with its pages. */
export function Menu({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { view, segment } = useSearch({ strict: false });
  const chain = useChain();
  const named = useNamedChain();
  const current = (to: string) => (pathname === to ? ("page" as const) : undefined);
  const pages: Record<(typeof SECTIONS)[number], ReactNode> = {
    look: views("look"),
    think: views("think"),
    recruit: Object.values(RECRUIT_STEPS).flatMap((step) =>
      step.map(({ to, name }) => (
        <Link key={to} to={to} search={{ chain, segment }} aria-current={current(to)} onClick={onClose}>
          {t(name)}
        </Link>
      )),
    ),
    projects: null,
    figures: linked("figures"),
    data: (
      <>
        {linked("data")}
        <a href="/api/docs">{t("nav.api")}</a>
      </>
    ),
  };
  return (
    <AntdRoom>
      <Drawer open onClose={onClose} size={300} title={t("product.name")}>
        <div className={style.menuChoosers}>
          <ChainChooser />
          <PlaceChooser />
        </div>
        <nav aria-label={t("nav.label")}>
          <ul className={style.menuSections}>
            {SECTIONS.map((section) => (
              <li key={section}>
                <SectionLink section={section} className={style.menuSection} onClick={onClose} />
                {pages[section] ? <div className={style.menuPages}>{pages[section]}</div> : null}
              </li>
            ))}
          </ul>
        </nav>
        <div className={style.menuAppearance}>
          <Appearance />
        </div>
      </Drawer>
    </AntdRoom>
  );

  function views(section: "look" | "think") {
    if (chain === undefined) return null;
    const open = sectionOf(pathname, view) === section && pathname.startsWith("/chain/");
    return TABS[section].map((each) => (
      <Link
        key={each}
        to="/chain/$chain"
        params={{ chain }}
        search={{ view: each === "panorama" ? undefined : each }}
        activeOptions={{ exact: true }}
        aria-current={open && (view ?? "panorama") === each ? "page" : undefined}
        onClick={onClose}
      >
        {t(`tab.${each}`)}
      </Link>
    ));
  }

  function linked(section: keyof typeof SECTION_PAGES) {
    return SECTION_PAGES[section].map(({ to, name }) => (
      <Link
        key={to}
        to={to}
        search={named === undefined ? {} : { chain: named }}
        aria-current={current(to)}
        onClick={onClose}
      >
        {t(name)}
      </Link>
    ));
  }
}
