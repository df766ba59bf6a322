import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import style from "./tabs.module.css";

/** Links to the pages of a section in one row, the one that is open in sight; what belongs beside them at its end. */
export function TabRow({ label, end, children }: { label: string; end?: ReactNode; children: ReactNode }) {
  const row = useRef<HTMLElement>(null);
  const { href } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place in the row
  useLayoutEffect(() => {
    const nav = row.current!;
    const current = nav.querySelector<HTMLElement>("[aria-current]");
    if (current) nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2;
  }, [href]);
  return (
    <div className={style.row}>
      <nav ref={row} className={style.tabs} aria-label={label}>
        {children}
      </nav>
      {end}
    </div>
  );
}
