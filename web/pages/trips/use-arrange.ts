import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { TripAnswer } from "../../../server/trips/shapes.ts";
import { Refusal } from "../../api/ask.ts";
import { planTrip, type SavedTrip, saveTrip, tripAnswer, tripsKey } from "../../api/trips.ts";
import { useMe } from "../../kit/people/me.ts";
import { tell } from "../../kit/toast/tell.ts";
import { savedOf, visitsOf } from "./arrangement.ts";

/** Changes of a trip, saved at once; where somebody else was quicker theirs is shown, and this one can be made again. */
export function useArrange(trip: TripAnswer) {
  const client = useQueryClient();
  const by = useMe()?.id ?? null;
  const [refused, setRefused] = useState<Arranging | null>(null);
  const keep = (now: TripAnswer) => {
    client.setQueryData(tripAnswer(now.id).queryKey, now);
    void client.invalidateQueries({ queryKey: tripsKey, exact: false, refetchType: "none" });
  };
  const change = useMutation({
    scope: { id: `trip ${trip.id}` },
    mutationFn: async ({ changed }: Arranging) => {
      const now = client.getQueryData(tripAnswer(trip.id).queryKey) ?? trip;
      return saveTrip(now.id, savedOf(now, await changed(now)), by);
    },
    onSuccess: ({ answer: now, change: number }, { told, onSaved }) => {
      setRefused(null);
      keep(now);
      // What was so already leaves nothing to take back.
      if (number !== null) tell(told, number);
      onSaved?.();
    },
    onError: (error, arranging) => {
      if (!(error instanceof Refusal) || error.code !== "changed") return;
      setRefused(arranging);
      keep(error.current as TripAnswer);
    },
  });
  const make = (told: string, changed: Arranging["changed"], onSaved?: () => void) =>
    change.mutate({ told, changed, onSaved });
  const planAnew = (told: string) =>
    make(told, async (now) => {
      const { place, start, end, startOn, days, visitsPerDay, kmPerDay, visits } = savedOf(now);
      const firms = visits.map(({ firm }) => firm);
      const plan = await planTrip({ place, firms, start, end, startOn, days, visitsPerDay, kmPerDay });
      return { visits: visitsOf(plan) };
    });
  const failed =
    change.error && !(change.error instanceof Refusal && change.error.code === "changed")
      ? change.error
      : null;
  /** The change that came too late, made to the trip as it is now; or left. */
  const late = refused && {
    again: () => change.mutate(refused),
    leave: () => {
      setRefused(null);
      change.reset();
    },
  };
  return { change: make, planAnew, pending: change.isPending, failed, late, keep };
}

interface Arranging {
  /** What was done, as it is told once it is saved. */
  told: string;
  changed: (now: TripAnswer) => Partial<SavedTrip> | Promise<Partial<SavedTrip>>;
  onSaved?: (() => void) | undefined;
}
