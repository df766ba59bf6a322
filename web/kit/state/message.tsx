import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import style from "./state.module.css";

/** A page or a part of one that has something to say instead of something to show. */
export function Message({
  tone,
  title,
  text,
  detail,
  action,
  home = false,
  top = home,
}: {
  tone: "calm" | "wait" | "bad";
  title: string;
  text: ReactNode;
  detail?: string;
  action?: ReactNode;
  home?: boolean;
  /** It stands for the whole page. */
  top?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div
      className={style.message}
      data-tone={tone}
      data-top={top}
      role={tone === "calm" ? undefined : "alert"}
    >
      <span className={style.glyph} aria-hidden="true" />
      {top ? <h1>{title}</h1> : <h2>{title}</h2>}
      <div className={style.text}>{text}</div>
      {detail ? <p className={style.detail}>{detail}</p> : null}
      {action || home ? (
        <div className={style.actions}>
          {action}
          {home ? <Link to="/">{t("state.goHome")}</Link> : null}
        </div>
      ) : null}
    </div>
  );
}
