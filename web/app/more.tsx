import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Floating } from "../kit/floating/floating.tsx";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "./page-link.tsx";
import { isCurrent, MORE_PAGES } from "./pages.ts";
import style from "./shell.module.css";

/** The pages seldom wanted, behind one button. */
export function More() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Floating
      className={style.page}
      current={MORE_PAGES.some((page) => isCurrent(page, pathname))}
      trigger={
        <>
          {t("shell.more")} <Icon name="down" size={11} />
        </>
      }
    >
      {(close) => (
        <div className={style.more}>
          {MORE_PAGES.map((page) => (
            <PageLink key={page.to} page={page} className={style.page} onClick={close} />
          ))}
          <a className={style.page} href="/api/docs">
            {t("shell.apiDocs")}
          </a>
        </div>
      )}
    </Floating>
  );
}
