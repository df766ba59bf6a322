import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { FigureKey } from "./figure-keys.ts";
import style from "./figures.module.css";

/** A figure that opens the projects behind it; without any it is only told. */
export function BehindLink({
  figure,
  projects,
  label,
  children,
}: {
  figure: FigureKey;
  projects: readonly string[];
  /** Where the figure alone does not say what it is. */
  label?: string;
  children: ReactNode;
}) {
  if (projects.length === 0) return <span>{children}</span>;
  return (
    <Link
      from="/figures"
      to="."
      search={(before) => ({ ...before, figure })}
      resetScroll={false}
      className={style.behind}
      aria-label={label}
    >
      {children}
    </Link>
  );
}
