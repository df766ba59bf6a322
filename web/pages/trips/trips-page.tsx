import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TripsAnswer } from "../../../server/trips/trips.ts";
import { tripsAnswer } from "../../api/trips.ts";
import { FoldedHistory } from "../../kit/history/thing-history.tsx";
import { Answered } from "../../kit/state/answered.tsx";
import type { Column } from "../../kit/table/columns.ts";
import { ExcelButton } from "../../kit/table/excel-button.tsx";
import page from "../../kit/theme/page.module.css";
import { useTitle } from "../../kit/title.ts";
import { AtPlace } from "../recruit/at-place.tsx";
import { RecruitTabs } from "../recruit/recruit-tabs.tsx";
import { NewTrip } from "./new-trip.tsx";

type Row = TripsAnswer["trips"][number];

/** A new trip, and those saved. */
export function TripsPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: "/trips" });
  useTitle(t("trips.title"));
  return (
    <>
      <RecruitTabs />
      <div className={page.page}>
        <div className={page.head}>
          <div>
            <h1>{t("trips.title")}</h1>
            <p className={page.under}>{t("trips.lead")}</p>
          </div>
        </div>
        <AtPlace asked={address.place}>
          {(place) => (
            <>
              <NewTrip key={place} place={place} address={address} />
              <Saved place={place} />
            </>
          )}
        </AtPlace>
      </div>
    </>
  );
}

function Saved({ place }: { place: string }) {
  const { t } = useTranslation();
  const query = useQuery(tripsAnswer(place));
  const columns = useColumns();
  return (
    <section className={page.sheet} aria-label={t("trips.saved")}>
      <Answered query={query}>
        {({ trips, total }) => (
          <>
            <div className={page.top}>
              <h2>
                {t("trips.saved")} <span className={page.number}>{total}</span>
              </h2>
              <ExcelButton name={t("trips.saved")} columns={columns} rows={trips} />
            </div>
            {trips.length === 0 ? (
              <p className={page.none}>{t("trips.none")}</p>
            ) : (
              <div className={page.scroll}>
                <table className={page.table}>
                  <thead>
                    <tr>
                      {columns.map(({ title, type }) => (
                        <th key={title} className={type === "number" ? page.right : undefined}>
                          {title}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {trips.map((trip) => (
                      <tr key={trip.id}>
                        <td>
                          <Link to="/trips/$id" params={{ id: trip.id }}>
                            {trip.name}
                          </Link>
                        </td>
                        <td>{trip.startOn ?? "–"}</td>
                        <td className={page.right}>{trip.days}</td>
                        <td className={page.right}>{trip.visits}</td>
                        <td className={page.right}>{trip.recorded}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Answered>
      <FoldedHistory table="places" id={place} kind="trip" />
    </section>
  );
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    { title: t("trips.name"), value: ({ name }) => name },
    { title: t("trips.on"), value: ({ startOn }) => startOn, type: "date" },
    { title: t("trips.days"), value: ({ days }) => days, type: "number" },
    { title: t("trips.visits"), value: ({ visits }) => visits, type: "number" },
    { title: t("trips.recorded"), value: ({ recorded }) => recorded, type: "number" },
  ];
}
