import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PARTS } from "../../../kit/address.ts";
import style from "../../../kit/theme/tabs.module.css";
import { useChainAddress } from "../address/chain-address.ts";

/** Between the parts of a tab; each is an address. */
export function PartSwitch({ of }: { of: keyof typeof PARTS }) {
  const { t } = useTranslation();
  const { part } = useChainAddress().address;
  const open = PARTS[of].some((each) => each === part) ? part : undefined;
  return (
    <nav className={style.switch} data-inside={of === "what-if"} aria-label={t(`part.label.${of}`)}>
      {[undefined, ...PARTS[of]].map((each) => (
        <Link
          key={each ?? of}
          from="/chain/$chain"
          to="."
          search={(before) => ({ ...before, part: each })}
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={each === open ? "page" : undefined}
          title={t(`part.${each ?? of}Meaning`)}
        >
          {t(`part.${each ?? of}`)}
        </Link>
      ))}
    </nav>
  );
}
