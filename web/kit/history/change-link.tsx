import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Leads to one change, open, among all. */
export function ChangeLink({ number, children }: { number: number; children: ReactNode }) {
  return (
    <Link to="/changes" search={{ change: number }}>
      {children}
    </Link>
  );
}
