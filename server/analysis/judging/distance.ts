export interface Point {
  longitude: number;
  latitude: number;
}

/** Mean radius of the earth (IUGG), in kilometres. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres (haversine); null when either point is unknown. */
export function kilometres(a: Point | null, b: Point | null): number | null {
  if (a === null || b === null) return null;
  const north = Math.sin(((b.latitude - a.latitude) * RADIANS) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * RADIANS) / 2);
  const chord = north * north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east * east;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export function pointOf(thing: { longitude: number | null; latitude: number | null }): Point | null {
  const { longitude, latitude } = thing;
  return longitude === null || latitude === null ? null : { longitude, latitude };
}
