import { Link } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { PanoramaAnswer } from "../../../server/chain/panorama.ts";
import { ALL_CHAINS } from "../../../server/model/words.ts";
import { TABS, type Tab } from "../../kit/address.ts";
import style from "../../kit/theme/tabs.module.css";
import { ReportButton } from "./report/report-button.tsx";

/** What to look at of the chain; every tab is an address. */
export function ChainTabs({ tab, answer }: { tab: Tab; answer: PanoramaAnswer }) {
  const { t } = useTranslation();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is another place in the row
  useLayoutEffect(() => {
    const nav = row.current!;
    const current = nav.querySelector<HTMLElement>("[aria-current=page]");
    if (current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, [tab]);
  return (
    <div className={style.row}>
      <nav ref={row} className={style.tabs} aria-label={t("tab.label")}>
        {TABS.map((each) => (
          <Link
            key={each}
            from="/chain/$chain"
            to="."
            search={(before) => ({ ...before, view: each === "panorama" ? undefined : each })}
            resetScroll={false}
            activeOptions={{ exact: true }}
            className={style.tab}
            aria-current={each === tab ? "page" : undefined}
            title={t(
              each === "panorama" && answer.chain.id === ALL_CHAINS ? "tab.allMeaning" : `tab.${each}Meaning`,
            )}
          >
            {t(each === "panorama" && answer.chain.id === ALL_CHAINS ? "tab.all" : `tab.${each}`)}
          </Link>
        ))}
      </nav>
      <ReportButton answer={answer} />
    </div>
  );
}
