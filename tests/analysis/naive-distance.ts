/** Where firms and places are, and how far from each other, sentence by sentence. Shares no code with the product. */
import type { NaiveWorld } from "./naive-world.ts";

interface Located {
  longitude: number | null;
  latitude: number | null;
}
interface At {
  longitude: number;
  latitude: number;
  approximate: boolean;
}

function greatCircle(a: At, b: At): number {
  const rad = (degrees: number) => (degrees / 180) * Math.PI;
  const cosine =
    Math.sin(rad(a.latitude)) * Math.sin(rad(b.latitude)) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.cos(rad(a.longitude - b.longitude));
  return 6371.0088 * Math.acos(Math.max(-1, Math.min(1, cosine)));
}

const point = ({ longitude, latitude }: Located, approximate = false): At | null =>
  longitude === null || latitude === null ? null : { longitude, latitude, approximate };

/** A city, or a province without a city below it. */
export function isCity(naive: NaiveWorld, id: string): boolean {
  const { kind } = naive.place(id)!;
  const holdsACity = naive.world.atlas.places.some(
    (one) => one.kind === "city" && naive.ancestors(one.id).includes(id),
  );
  return kind === "city" || (kind === "province" && !holdsACity);
}
export const cityOf = (naive: NaiveWorld, place: string | null) =>
  naive.ancestors(place).find((id) => isCity(naive, id));

function locate(naive: NaiveWorld, thing: Located, place: string | null): At | null {
  const own = point(thing);
  if (own) return own;
  const around = naive.ancestors(place).map((id) => naive.place(id)!);
  for (const one of around) {
    const found = point(one);
    if (found && (one.kind === "park" || one.kind === "county" || isCity(naive, one.id))) return found;
  }
  const province = around.find(({ kind }) => kind === "province");
  return province ? point(province, true) : null;
}

/** From the place judged to a firm; null when unknown. */
export function distanceTo(naive: NaiveWorld, id: string): { km: number; approximate: boolean } | null {
  const { atlas, place } = naive.world;
  const firm = atlas.firms.find((one) => one.id === id)!;
  const here = locate(naive, naive.place(place)!, place);
  const there = locate(naive, firm, firm.place);
  if (!here || !there) return null;
  return { km: greatCircle(here, there), approximate: here.approximate || there.approximate };
}
