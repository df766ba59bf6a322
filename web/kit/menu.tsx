import { Drawer } from "antd";
import { useTranslation } from "react-i18next";
import { AntdRoom } from "../app/antd-room.tsx";
import { Appearance } from "../app/appearance.tsx";
import { ChainChooser } from "../app/chain-chooser.tsx";
import { MORE_PAGES, PAGES } from "../app/pages.ts";
import { PlaceChooser } from "../app/place-chooser.tsx";
import style from "../app/shell.module.css";
import { PageLink } from "./page-link.tsx";

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
