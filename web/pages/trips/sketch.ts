/** A sketch of a route by longitude and latitude: no map, only where things lie to each other. */
export interface Place {
  name: string;
  point: { longitude: number; latitude: number };
}
export interface Spot {
  x: number;
  y: number;
  name: string;
  /** What the route does there: 起, 1, 2 … in order. */
  marks: string[];
  /** Where the name goes beside the dot. */
  side: "left" | "right";
  labelY: number;
}
export interface Stretch {
  day: number;
  from: { x: number; y: number };
  to: { x: number; y: number };
}
export interface Sketch {
  spots: Spot[];
  stretches: Stretch[];
}

const MARGIN = { x: 110, y: 26 };
const LABEL_HEIGHT = 17;

/** One stop after the other; stops at the same point are one spot. */
export function sketchOf(
  stops: readonly (Place & { mark: string; day: number })[],
  { width, height }: { width: number; height: number },
): Sketch {
  const key = ({ point }: Place) => `${point.longitude} ${point.latitude}`;
  const places = [...new Map(stops.map((stop) => [key(stop), stop])).values()];
  const scale = scaleOf(places, { width, height });
  const spots = new Map<string, Spot>();
  for (const stop of stops) {
    const known = spots.get(key(stop));
    if (known) known.marks.push(stop.mark);
    else {
      const { x, y } = scale(stop.point);
      const side = x > width / 2 ? "right" : "left";
      spots.set(key(stop), { x, y, name: stop.name, marks: [stop.mark], side, labelY: y });
    }
  }
  for (const side of ["left", "right"] as const)
    spread(
      [...spots.values()].filter((spot) => spot.side === side),
      height,
    );
  const stretches = stops.slice(1).flatMap((stop, at): Stretch[] => {
    const [from, to] = [spots.get(key(stops[at]!))!, spots.get(key(stop))!];
    return from === to ? [] : [{ day: stop.day, from, to }];
  });
  return { spots: [...spots.values()], stretches };
}

/** As large as the room allows, north up, east and north in the same measure. */
function scaleOf(places: readonly Place[], { width, height }: { width: number; height: number }) {
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const latitudes = places.map(({ point }) => point.latitude);
  const longitudes = places.map(({ point }) => point.longitude);
  const squeeze = Math.cos((middle(latitudes) * Math.PI) / 180);
  const east = Math.max(...longitudes) - Math.min(...longitudes);
  const north = Math.max(...latitudes) - Math.min(...latitudes);
  const unit = Math.min(
    east === 0 ? Number.POSITIVE_INFINITY : (width - 2 * MARGIN.x) / (east * squeeze),
    north === 0 ? Number.POSITIVE_INFINITY : (height - 2 * MARGIN.y) / north,
  );
  const by = Number.isFinite(unit) ? unit : 0;
  return ({ longitude, latitude }: Place["point"]) => ({
    x: width / 2 + (longitude - middle(longitudes)) * squeeze * by,
    y: height / 2 - (latitude - middle(latitudes)) * by,
  });
}

/** Moves names apart that would lie on each other. */
function spread(spots: Spot[], height: number): void {
  const order = spots.sort((a, b) => a.y - b.y);
  let least = MARGIN.y / 2;
  for (const spot of order) {
    spot.labelY = Math.max(spot.y, least);
    least = spot.labelY + LABEL_HEIGHT;
  }
  let most = height - MARGIN.y / 2;
  for (const spot of order.toReversed()) {
    spot.labelY = Math.min(spot.labelY, most);
    most = spot.labelY - LABEL_HEIGHT;
  }
}
