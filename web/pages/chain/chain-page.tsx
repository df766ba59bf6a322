import { useQuery } from "@tanstack/react-query";
import { Navigate, useParams, useSearch } from "@tanstack/react-router";
import { placesAnswer } from "../../api/answers.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { EmptyGraph } from "../../kit/state/empty-graph.tsx";
import { WaitingPicture } from "../../kit/state/waiting.tsx";
import { ChainView } from "./chain-view.tsx";

/** A chain judged at a place; without a place in the address, the place with most firms. */
export function ChainPage() {
  const { chain } = useParams({ from: "/chain/$chain" });
  const { place } = useSearch({ from: "/chain/$chain" });
  const places = useQuery({ ...placesAnswer("", undefined, 1), enabled: place === undefined });
  if (place !== undefined) return <ChainView key={chain} chain={chain} place={place} />;
  return (
    <Answered query={places} waiting={<WaitingPicture />}>
      {({ defaultPlace, places: [first] }) => {
        const fallback = defaultPlace ?? first?.id;
        return fallback ? (
          <Navigate to="." search={(before) => ({ ...before, place: fallback })} replace />
        ) : (
          <EmptyGraph />
        );
      }}
    </Answered>
  );
}
