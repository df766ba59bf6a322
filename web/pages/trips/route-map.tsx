import { useTranslation } from "react-i18next";
import type { TripPlanAnswer } from "../../../server/trips/trip-plan.ts";
import { nameOf } from "../../../server/words/format.ts";
import { placeOf } from "../../i18n/place-names.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { useWidth } from "../../kit/width.ts";
import { sketchOf, TO_NAME } from "./sketch.ts";
import style from "./trips.module.css";

export type Arranged = Pick<TripPlanAnswer, "start" | "end" | "days" | "left" | "unplaced" | "km">;

const SIZE = { width: 560, height: 340 };
/** The drawing is smaller on a phone, its names are not. */
const LETTER = { phone: 22, middle: 14, wide: 14 };
/** Days stay apart without colour. */
const DASHES = ["none", "7 4", "2 4", "10 3 2 3", "14 4", "4 2"];

/** The route as points and lines between longitude and latitude, each day with its own stroke. */
export function RouteMap({ trip }: { trip: Arranged }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const letter = LETTER[useWidth()];
  let order = 0;
  const ends = (end: Arranged["start"], mark: string, day: number) =>
    end?.point ? [{ name: nameOf(end, language), point: end.point, mark, day }] : [];
  const last = trip.days.findLast(({ back }) => back !== null)?.day ?? trip.days.length;
  const stops = [
    ...ends(trip.start, t("trip.start"), 1),
    ...trip.days.flatMap(({ day, visits }) =>
      visits.flatMap((visit) => {
        order++;
        const { point, name } = visit;
        return point ? [{ name: placeOf(visit, t) ?? name, point, mark: String(order), day }] : [];
      }),
    ),
    ...(order > 0 ? ends(trip.end, t("trip.end"), last) : []),
  ];
  if (stops.length < 2) return null;
  const { spots, stretches } = sketchOf(stops, { ...SIZE, letter });
  return (
    <figure className={style.map}>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={t("trip.map")}>
        {stretches.map(({ day, from, to }) => (
          <line
            key={`${day} ${from.x} ${from.y} ${to.x} ${to.y}`}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            data-day={(day - 1) % DASHES.length}
            strokeDasharray={DASHES[(day - 1) % DASHES.length]}
          />
        ))}
        {spots.map(({ x, y, name, marks, side, labelY }) => {
          const textX = side === "right" ? x + TO_NAME : x - TO_NAME;
          return (
            <g key={`${x} ${y}`}>
              {labelY === y ? null : <line className={style.leader} x1={x} y1={y} x2={textX} y2={labelY} />}
              <circle cx={x} cy={y} r={6} />
              <text
                x={textX}
                y={labelY + letter / 3}
                fontSize={letter}
                textAnchor={side === "right" ? "start" : "end"}
              >
                <tspan className={style.markText}>{marks.join(" ")}</tspan> {name}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption>
        <span>{t("trip.mapMeaning", { count: spots.length })}</span>
        <span className={style.strokes}>
          {trip.days
            .filter(({ visits, back }) => visits.length > 0 || back !== null)
            .map(({ day }) => (
              <span key={day}>
                <svg width="26" height="8" aria-hidden="true">
                  <line
                    x1="0"
                    y1="4"
                    x2="26"
                    y2="4"
                    data-day={(day - 1) % DASHES.length}
                    strokeDasharray={DASHES[(day - 1) % DASHES.length]}
                  />
                </svg>
                {t("trip.day", { day })}
              </span>
            ))}
        </span>
      </figcaption>
    </figure>
  );
}
