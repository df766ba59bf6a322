import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { labelled } from "../../server/words/format.ts";
import { storeLanguage } from "../i18n/language.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon } from "../kit/icon.tsx";
import { storeMode } from "../kit/theme/mode.ts";
import { useMode } from "../kit/theme/mode-context.ts";
import style from "./shell.module.css";

/** Language and light or dark; both go into the address and are kept for the next visit. */
export function Appearance() {
  const { t } = useTranslation();
  const language = useLanguage();
  const mode = useMode();
  const navigate = useNavigate();
  const other = language === "zh" ? "en" : "zh";
  const opposite = mode === "dark" ? "light" : "dark";
  const named = t(opposite === "dark" ? "shell.themeDark" : "shell.themeLight");
  const systemMode = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return (
    <>
      <button
        type="button"
        className={style.switch}
        lang={other === "zh" ? "zh-CN" : "en"}
        aria-label={t("shell.switchLanguage")}
        onClick={() => {
          storeLanguage(other);
          void navigate({ to: ".", search: (before) => ({ ...before, lang: other }), replace: true });
        }}
      >
        {other === "zh" ? "中文" : "EN"}
      </button>
      <button
        type="button"
        className={style.switch}
        aria-label={labelled(t("shell.theme"), named, language)}
        title={named}
        onClick={() => {
          storeMode(opposite === systemMode ? null : opposite);
          void navigate({ to: ".", search: (before) => ({ ...before, theme: opposite }), replace: true });
        }}
      >
        <Icon name={mode === "dark" ? "sun" : "moon"} />
      </button>
    </>
  );
}
