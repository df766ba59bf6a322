import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { placesAnswer } from "../../../api/answers.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";
import tabs from "../../../kit/theme/tabs.module.css";

const PAGES = [
  { to: "/figures", name: "figures.overview" },
  { to: "/figures/monthly", name: "figures.monthly" },
] as const;

/** The tabs of the figures, and under them a page of the address's place; without one, of the usual place. */
export function Placed({ children }: { children: (place: string) => ReactNode }) {
  const { t } = useTranslation();
  const { place, chain } = useSearch({ strict: false });
  const places = useQuery({ ...placesAnswer("", undefined, 1), enabled: place === undefined });
  return (
    <>
      <div className={tabs.row}>
        <nav className={tabs.tabs} aria-label={t("figures.views")}>
          {PAGES.map(({ to, name }) => (
            <Link
              key={to}
              to={to}
              search={{ chain }}
              activeOptions={{ exact: true }}
              className={tabs.tab}
              preload="intent"
            >
              {t(name)}
            </Link>
          ))}
        </nav>
      </div>
      {place ? (
        children(place)
      ) : (
        <Answered query={places}>
          {({ defaultPlace }) =>
            defaultPlace ? (
              <Navigate to="." search={(before) => ({ ...before, place: defaultPlace })} replace />
            ) : (
              <EmptyGraph />
            )
          }
        </Answered>
      )}
    </>
  );
}
