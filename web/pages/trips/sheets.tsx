import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { TripAnswer, TripVisit } from "../../../server/trips/shapes.ts";
import { sheetAnswer } from "../../api/trips.ts";
import { useOpened } from "../../kit/opened/use-opened.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { Waiting } from "../../kit/state/waiting.tsx";
import controls from "../../kit/theme/button.module.css";
import style from "./sheet.module.css";
import { VisitPage } from "./visit-page.tsx";

/** The sheet of one visit, or of all (`all`), each on a page of its own when printed. */
export function Sheets({
  trip,
  open,
  visits,
  onClose,
}: {
  trip: TripAnswer;
  open: string | undefined;
  visits: readonly TripVisit[];
  onClose: () => void;
}) {
  const shown = visits.filter(({ id }) => open === "all" || id === open);
  return shown.length === 0 ? null : <Opened key={open} trip={trip} visits={shown} onClose={onClose} />;
}

function Opened({
  trip,
  visits,
  onClose,
}: {
  trip: TripAnswer;
  visits: readonly TripVisit[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <section {...useOpened<HTMLElement>(onClose)} className={style.sheets} aria-label={t("trip.sheet")}>
      <p className={style.top}>
        <button type="button" className={controls.button} onClick={() => window.print()}>
          {t("trip.print")}
        </button>
        <button type="button" className={controls.button} onClick={onClose}>
          {t("trip.close")}
        </button>
      </p>
      {visits.map((visit) => (
        <Sheet key={visit.id} trip={trip} firm={visit.id} />
      ))}
    </section>
  );
}

function Sheet({ trip, firm }: { trip: TripAnswer; firm: string }) {
  const query = useQuery(sheetAnswer(trip.id, firm));
  return (
    <Answered query={query} waiting={<Waiting lines={10} />}>
      {({ sheet, sources }) => <VisitPage sheet={sheet} sources={sources} trip={trip} />}
    </Answered>
  );
}
