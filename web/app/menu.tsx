import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { AntdRoom } from "../kit/theme/antd-room.tsx";
import { Appearance } from "./appearance.tsx";
import { ChainChooser } from "./chain-chooser.tsx";
import { PageLink } from "./page-link.tsx";
import { MORE_PAGES, PAGES } from "./pages.ts";
import { PlaceChooser } from "./place-chooser.tsx";
import style from "./shell.module.css";

/** The header's content on a narrow screen. */
export function Menu({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <AntdRoom>
      <Drawer open onClose={onClose} size={300} title={t("product.name")}>
        <div className={style.menuChoosers}>
          <ChainChooser />
          <PlaceChooser />
        </div>
        <nav className={style.menuPages} aria-label={t("shell.pages")}>
          {[...PAGES, ...MORE_PAGES].map((page) => (
            <PageLink key={page.to} page={page} onClick={onClose} />
          ))}
          <a href="/api/docs">{t("shell.apiDocs")}</a>
        </nav>
        <div className={style.menuAppearance}>
          <Appearance />
        </div>
      </Drawer>
    </AntdRoom>
  );
}
