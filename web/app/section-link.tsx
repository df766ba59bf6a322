import { Link, useLocation, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type Section, sectionOf } from "./pages.ts";
import { useChain, useNamedChain } from "./use-chain.ts";

/** A section of the header: its first page, of the chain in the bar or else the one looked at last, or the first. */
export function SectionLink({
  section,
  className,
  onClick,
}: {
  section: Section;
  className?: string | undefined;
  onClick?: () => void;
}) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { view } = useSearch({ strict: false });
  const chain = useChain();
  const named = useNamedChain();
  const narrowed = named === undefined ? {} : { chain: named };
  const common = {
    className,
    onClick,
    preload: "intent" as const,
    // Another view of the same chain is another section.
    activeOptions: { exact: true },
    "aria-current": sectionOf(pathname, view) === section ? ("page" as const) : undefined,
    children: t(`nav.${section}`),
  };
  switch (section) {
    case "look":
    case "think": {
      const search = section === "think" ? ({ view: "cascade" } as const) : {};
      return chain === undefined ? (
        <Link to="/" search={search} {...common} />
      ) : (
        <Link to="/chain/$chain" params={{ chain }} search={search} {...common} />
      );
    }
    case "recruit":
      return <Link to="/candidates" search={{ chain }} {...common} />;
    case "projects":
      return <Link to="/projects" search={narrowed} {...common} />;
    case "figures":
      return <Link to="/figures" search={narrowed} {...common} />;
    case "data":
      return <Link to="/firms" search={narrowed} {...common} />;
  }
}
