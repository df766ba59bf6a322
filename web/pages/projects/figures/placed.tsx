import { Navigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useDefaultPlace } from "../../../kit/default-place.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";

/** A page of the address's place; without one, of the usual place. */
export function Placed({ children }: { children: (place: string) => ReactNode }) {
  const { place } = useSearch({ strict: false });
  const { query, place: usual } = useDefaultPlace(place === undefined);
  if (place) return children(place);
  return (
    <Answered query={query}>
      {() =>
        usual ? (
          <Navigate to="." search={(before) => ({ ...before, place: usual })} replace />
        ) : (
          <EmptyGraph />
        )
      }
    </Answered>
  );
}
