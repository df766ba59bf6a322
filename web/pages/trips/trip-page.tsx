import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { tripAnswer } from "../../api/trips.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { Waiting } from "../../kit/state/waiting.tsx";
import page from "../../kit/theme/page.module.css";
import { useTitle } from "../../kit/title.ts";
import { TripView } from "./trip-view.tsx";

/** One trip: its route to arrange by hand, a sheet for each visit, and the record of what came of it. */
export function TripPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: "/trips/$id" });
  const query = useQuery(tripAnswer(id));
  useTitle(query.data?.name ?? t("trips.title"));
  return (
    <div className={page.page}>
      <Answered query={query} waiting={<Waiting lines={12} />}>
        {(trip) => <TripView key={trip.id} trip={trip} />}
      </Answered>
    </div>
  );
}
