import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TripVisit } from "../../../server/trips/shapes.ts";
import { kmText, nameOf, number } from "../../../server/words/format.ts";
import type { TripLimits } from "../../api/trips.ts";
import { placeOf } from "../../i18n/place-names.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { DateText } from "../../kit/date-text.tsx";
import { FirmLatin } from "../../kit/links/firm-link.tsx";
import { NumberText } from "../../kit/number-text.tsx";
import { ExcelButton } from "../../kit/table/excel-button.tsx";
import page from "../../kit/theme/page.module.css";
import { dayColumns, plannedVisits } from "./day-columns.ts";
import type { Arranged } from "./route-map.tsx";
import style from "./trips.module.css";

interface DayListProps {
  trip: Arranged;
  limits: TripLimits;
  /** What may be done with a visit. */
  actions?: (visit: TripVisit, day: number, position: number) => ReactNode;
  /** Puts a day, or the visits without one, into what takes dropped visits. */
  room?: (day: number, children: ReactNode) => ReactNode;
}

/** The route by day: order, legs, the way back, what is over a limit; then what has no day. */
export function DayList({ trip, limits, actions, room = (_, children) => children }: DayListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = trip.days.filter(({ visits, back }) => actions || visits.length > 0 || back !== null);
  // Numbered through the trip, as on the map.
  const before = (day: number) =>
    trip.days.reduce((sum, one) => sum + (one.day < day ? one.visits.length : 0), 0);
  const visits = trip.days.reduce((sum, day) => sum + day.visits.length, 0);
  const km = number(Math.round(trip.km), language);
  return (
    <div className={style.days}>
      <div className={style.totals}>
        <p className={style.total}>
          {t("trip.total", {
            days: shown.filter((day) => day.km > 0 || day.visits.length > 0).length,
            visits,
            km,
          })}
          <span className={style.quiet}> {t("trip.straight")}</span>
        </p>
        <ExcelButton name={t("trip.route")} columns={dayColumns(t)} rows={plannedVisits(trip, t)} />
      </div>
      <ol className={style.dayList}>
        {shown.map(({ day, on, visits, back, km, over }) => (
          <li key={day} className={style.day} aria-label={t("trip.day", { day })}>
            <div className={style.dayHead}>
              <h3>
                {t("trip.day", { day })}{" "}
                {on ? (
                  <span className={page.number}>
                    <DateText date={on} />
                  </span>
                ) : null}
              </h3>
              <span className={style.quiet}>{t("trip.dayKm", { km: number(Math.round(km), language) })}</span>
              {over.visits ? (
                <strong className={style.over}>{t("trip.overVisits", { count: limits.visitsPerDay })}</strong>
              ) : null}
              {over.km ? (
                <strong className={style.over}>
                  {t("trip.overKm", { km: number(limits.kmPerDay ?? 0, language) })}
                </strong>
              ) : null}
            </div>
            {room(
              day,
              <ol className={style.visits}>
                {visits.length === 0 && back === null ? (
                  <li className={style.quiet}>{t("trip.empty")}</li>
                ) : null}
                {visits.map((visit, position) => (
                  <Visit
                    key={visit.id}
                    visit={visit}
                    mark={String(before(day) + position + 1)}
                    actions={actions?.(visit, day, position)}
                  />
                ))}
                {back !== null && trip.end ? (
                  <li className={style.back}>
                    {t("trip.back", { place: nameOf(trip.end, language), km: kmText(back, language) })}
                  </li>
                ) : null}
              </ol>,
            )}
          </li>
        ))}
      </ol>
      {(["left", "unplaced"] as const).map((kind) =>
        trip[kind].length === 0 ? null : (
          <section key={kind} className={style.waiting} aria-label={t(`trip.${kind}`)}>
            <h3>
              {t(`trip.${kind}`)}{" "}
              <span className={page.number}>
                <NumberText of={trip[kind].length} />
              </span>
            </h3>
            <p className={style.quiet}>{t(`trip.${kind}Meaning`)}</p>
            {room(
              0,
              <ul className={style.visits}>
                {trip[kind].map((visit, position) => (
                  <Visit key={visit.id} visit={visit} mark="–" actions={actions?.(visit, 0, position)} />
                ))}
              </ul>,
            )}
          </section>
        ),
      )}
    </div>
  );
}

function Visit({ visit, mark, actions }: { visit: TripVisit; mark: string; actions: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={style.visit} data-firm={visit.id}>
      <span className={style.mark} aria-hidden="true">
        {mark}
      </span>
      <div className={style.about}>
        <Link to="/firm/$id" params={{ id: visit.id }} className={style.name}>
          {visit.name}
          <FirmLatin id={visit.id} />
        </Link>
        <p className={style.quiet}>
          {placeOf(visit, t) ?? t("visit.unknown")}
          {mark === "–" ? null : ` · ${t("trip.leg", { km: kmText(visit.km, language) })}`}
        </p>
        {visit.project ? (
          <p className={style.recorded}>{t("trip.recordedIn", { name: visit.project.name })}</p>
        ) : null}
      </div>
      {actions}
    </li>
  );
}
