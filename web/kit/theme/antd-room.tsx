import { ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { type ReactNode, useMemo } from "react";
import { useLanguage } from "../../i18n/use-language.ts";
import { antdTheme } from "./antd.ts";
import { useMode } from "./mode-context.ts";

/** Ant Design in the page's colours and language, around the parts that need it; they load when first used. */
export function AntdRoom({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const mode = useMode();
  const theme = useMemo(() => antdTheme(mode), [mode]);
  return (
    <ConfigProvider
      theme={theme}
      locale={language === "zh" ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}
