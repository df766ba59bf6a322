import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TripAnswer } from "../../../server/trips/shapes.ts";
import { Refusal } from "../../api/ask.ts";
import { planTrip, type SavedTrip, saveTrip, tripAnswer, tripsKey } from "../../api/trips.ts";
import { savedOf, visitsOf } from "./arrangement.ts";

/** Changes of a trip, saved at once; somebody else's later one is shown instead and told. */
export function useArrange(trip: TripAnswer) {
  const client = useQueryClient();
  const [stale, setStale] = useState(false);
  const keep = (now: TripAnswer) => {
    client.setQueryData(tripAnswer(now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: tripsKey, exact: false, refetchType: "none" });
  };
  const change = useMutation({
    networkMode: "always",
    scope: { id: `trip ${trip.id}` },
    mutationFn: async (changed: (now: TripAnswer) => Partial<SavedTrip> | Promise<Partial<SavedTrip>>) => {
      const now = client.getQueryData(tripAnswer(trip.id).queryKey) ?? trip;
      return saveTrip(now.id, savedOf(now, await changed(now)));
    },
    onSuccess: (now) => {
      setStale(false);
      keep(now);
    },
    onError: (error) => {
      if (!(error instanceof Refusal) || error.code !== "changed") return;
      setStale(true);
      keep(error.current as TripAnswer);
    },
  });
  const planAnew = () =>
    change.mutate(async (now) => {
      const { place, start, end, startOn, days, visitsPerDay, kmPerDay, visits } = savedOf(now);
      const firms = visits.map(({ firm }) => firm);
      const plan = await planTrip({ place, firms, start, end, startOn, days, visitsPerDay, kmPerDay });
      return { visits: visitsOf(plan) };
    });
  const failed =
    change.error && !(change.error instanceof Refusal && change.error.code === "changed")
      ? change.error
      : null;
  return { change: change.mutate, planAnew, pending: change.isPending, failed, stale, keep };
}
