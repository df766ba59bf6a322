import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TripsAnswer } from "../../../server/trips/trips.ts";
import { tripsAnswer } from "../../api/trips.ts";
import { useDefaultPlace } from "../../kit/default-place.ts";
import { FoldedHistory } from "../../kit/history/thing-history.tsx";
import { NumberText } from "../../kit/number-text.tsx";
import { Answered } from "../../kit/state/answered.tsx";
import type { TableColumn } from "../../kit/table/columns.ts";
import { DataTable } from "../../kit/table/data-table.tsx";
import controls from "../../kit/theme/button.module.css";
import page from "../../kit/theme/page.module.css";
import { PageHead } from "../../kit/theme/page-head.tsx";
import { useTitle } from "../../kit/title.ts";
import { AtPlace } from "../recruit/at-place.tsx";
import { NewTrip } from "./new-trip.tsx";
import style from "./trips.module.css";

type Row = TripsAnswer["trips"][number];

/** The trips saved, and a new one: on request, or at once where firms came along or there is none yet. */
export function TripsPage() {
  const { t } = useTranslation();
  const address = useSearch({ from: "/trips" });
  const fallback = useDefaultPlace(address.place === undefined);
  const here = address.place ?? fallback.place ?? null;
  const query = useQuery({ ...tripsAnswer(here ?? ""), enabled: here !== null });
  const [asked, setAsked] = useState<boolean | null>(null);
  const making = asked ?? (address.firms !== undefined || query.data?.total === 0);
  useTitle(t("trips.title"));
  return (
    <div className={page.page}>
      <PageHead title={t("trips.title")} note={t("trips.lead")}>
        <button
          type="button"
          className={making ? controls.button : page.main}
          aria-expanded={making}
          onClick={() => setAsked(!making)}
        >
          {t("trips.make")}
        </button>
      </PageHead>
      <AtPlace asked={address.place}>
        {(place) => (
          <>
            {making ? (
              <div data-paper="no" className={style.new}>
                <NewTrip
                  key={place}
                  place={place}
                  address={address}
                  asked={asked === true}
                  onClose={() => setAsked(false)}
                />
              </div>
            ) : null}
            <Saved place={place} query={query} />
          </>
        )}
      </AtPlace>
    </div>
  );
}

function Saved({ place, query }: { place: string; query: UseQueryResult<TripsAnswer> }) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <section className={page.sheet} aria-label={t("trips.saved")}>
      <Answered query={query}>
        {({ trips, total }) => (
          <DataTable
            name={t("trips.saved")}
            keep="trips"
            columns={columns}
            rows={trips}
            rowKey={({ id }) => id}
            tools={
              <h2>
                {t("trips.saved")}{" "}
                <span className={page.number}>
                  <NumberText of={total} />
                </span>
              </h2>
            }
            note={[[t("excel.place"), trips[0]?.placeName ?? place]]}
            empty={t("trips.none")}
          />
        )}
      </Answered>
      <FoldedHistory table="places" id={place} kind="trip" />
    </section>
  );
}

function useColumns(): TableColumn<Row>[] {
  const { t } = useTranslation();
  return [
    {
      key: "name",
      title: t("trips.name"),
      px: 260,
      fixed: true,
      filter: "text",
      value: ({ name }) => name,
      show: ({ id, name }) => (
        <Link to="/trips/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { key: "startOn", title: t("trips.on"), value: ({ startOn }) => startOn, type: "date" },
    { key: "days", title: t("trips.days"), value: ({ days }) => days, type: "number" },
    { key: "visits", title: t("trips.visits"), value: ({ visits }) => visits, type: "number", sum: true },
    {
      key: "recorded",
      title: t("trips.recorded"),
      value: ({ recorded }) => recorded,
      type: "number",
      sum: true,
    },
  ];
}
