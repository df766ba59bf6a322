import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { TripAnswer, TripVisit } from "../../../server/trips/shapes.ts";
import { sheetAnswer } from "../../api/trips.ts";
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
  const { t } = useTranslation();
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    if (open !== undefined) top.current?.scrollIntoView({ block: "start" });
  }, [open]);
  const shown = visits.filter(({ id }) => open === "all" || id === open);
  if (shown.length === 0) return null;
  return (
    <section ref={top} className={style.sheets} aria-label={t("trip.sheet")}>
      <p className={style.top}>
        <button type="button" className={controls.button} onClick={() => window.print()}>
          {t("trip.print")}
        </button>
        <button type="button" className={controls.button} onClick={onClose}>
          {t("trip.close")}
        </button>
      </p>
      {shown.map((visit) => (
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
