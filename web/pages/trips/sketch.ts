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

interface Room {
  width: number;
  height: number;
  /** How high a letter of a name is. */
  letter: number;
}

const MARGIN_Y = 26;
/** From a dot to its name, and from the name to the edge. */
export const TO_NAME = 14;
const TO_EDGE = 6;

/** One stop after the other; stops at the same point are one spot. */
export function sketchOf(stops: readonly (Place & { mark: string; day: number })[], room: Room): Sketch {
  const { width, letter } = room;
  const key = ({ point }: Place) => `${point.longitude} ${point.latitude}`;
  const places = [...new Map(stops.map((stop) => [key(stop), stop])).values()];
  const marksAt = (place: Place) => stops.filter((stop) => key(stop) === key(place)).map(({ mark }) => mark);
  const longest = Math.max(...places.map((place) => nameWidth(place.name, marksAt(place), letter)));
  const beside = Math.min(longest + TO_NAME + TO_EDGE, 0.45 * width);
  const scale = scaleOf(places, room, beside);
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
      room,
    );
  const stretches = stops.slice(1).flatMap((stop, at): Stretch[] => {
    const [from, to] = [spots.get(key(stops[at]!))!, spots.get(key(stop))!];
    return from === to ? [] : [{ day: stop.day, from, to }];
  });
  return { spots: [...spots.values()], stretches };
}

/** About how wide a name is with its marks before it. */
export function nameWidth(name: string, marks: readonly string[], letter: number): number {
  const letters = [...`${marks.join(" ")} ${name}`];
  return letters.reduce((sum, one) => sum + (one > "\u2e7f" ? 1 : 0.62) * letter, 0);
}

/** As large as the room allows, north up, east and north in the same measure; beside it names have room. */
function scaleOf(places: readonly Place[], { width, height }: Room, beside: number) {
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const latitudes = places.map(({ point }) => point.latitude);
  const longitudes = places.map(({ point }) => point.longitude);
  const squeeze = Math.cos((middle(latitudes) * Math.PI) / 180);
  const east = Math.max(...longitudes) - Math.min(...longitudes);
  const north = Math.max(...latitudes) - Math.min(...latitudes);
  const unit = Math.min(
    east === 0 ? Number.POSITIVE_INFINITY : (width - 2 * beside) / (east * squeeze),
    north === 0 ? Number.POSITIVE_INFINITY : (height - 2 * MARGIN_Y) / north,
  );
  const by = Number.isFinite(unit) ? unit : 0;
  return ({ longitude, latitude }: Place["point"]) => ({
    x: width / 2 + (longitude - middle(longitudes)) * squeeze * by,
    y: height / 2 - (latitude - middle(latitudes)) * by,
  });
}

/** Moves names apart that would lie on each other. */
function spread(spots: Spot[], { height, letter }: Room): void {
  const apart = 1.25 * letter;
  const order = spots.sort((a, b) => a.y - b.y);
  let least = MARGIN_Y / 2;
  for (const spot of order) {
    spot.labelY = Math.max(spot.y, least);
    least = spot.labelY + apart;
  }
  let most = height - MARGIN_Y / 2;
  for (const spot of order.toReversed()) {
    spot.labelY = Math.min(spot.labelY, most);
    most = spot.labelY - apart;
  }
}
