import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../kit/icon.tsx";
import { Appearance } from "./appearance.tsx";
import { ChainChooser } from "./chain-chooser.tsx";
import mark from "./favicon.svg";
import { SECTIONS } from "./pages.ts";
import { PlaceChooser } from "./place-chooser.tsx";
import { SectionLink } from "./section-link.tsx";
import style from "./shell.module.css";

const Menu = lazy(() => import("./menu.tsx").then((m) => ({ default: m.Menu })));

export function Header({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation();
  const [menu, setMenu] = useState(false);
  return (
    <header className={style.header}>
      <Link to="/" className={style.brand} aria-label={`${t("product.name")} ${t("product.latin")}`}>
        <img src={mark} width={26} height={26} alt="" />
        <span className={style.name}>{t("product.name")}</span>
        <span className={style.latin}>{t("product.latin")}</span>
      </Link>
      <div className={style.choosers}>
        <ChainChooser />
        <PlaceChooser />
      </div>
      <nav className={style.sections} aria-label={t("nav.label")}>
        {SECTIONS.map((section) => (
          <SectionLink key={section} section={section} className={style.section} />
        ))}
      </nav>
      <button type="button" className={style.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className={style.searchText}>{t("shell.searchHint")}</span>
        <kbd className={style.searchText}>Ctrl K</kbd>
        <span className="unseen">{t("shell.search")}</span>
      </button>
      <div className={style.appearance}>
        <Appearance />
      </div>
      <button
        type="button"
        className={style.menu}
        aria-label={t("shell.menu")}
        aria-expanded={menu}
        onClick={() => setMenu(true)}
      >
        <Icon name="menu" size={20} />
      </button>
      {menu ? (
        <Suspense>
          <Menu onClose={() => setMenu(false)} />
        </Suspense>
      ) : null}
    </header>
  );
}
