import { useQuery } from "@tanstack/react-query";
import { placesAnswer } from "../api/answers.ts";

/** The place judged when the address names none: the park with most firms, else the place where most firms are. */
export function useDefaultPlace(needed: boolean) {
  const query = useQuery({ ...placesAnswer("", undefined, 1), enabled: needed });
  const { data } = query;
  return { query, place: data ? (data.defaultPlace ?? data.places[0]?.id ?? null) : undefined };
}
