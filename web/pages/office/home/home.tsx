import { useQueries, useQuery } from "@tanstack/react-query";
import { Navigate, useSearch } from "@tanstack/react-router";
import { chainsAnswer, madeHereAnswer } from "../../../api/answers.ts";
import { useDefaultPlace } from "../../../kit/default-place.ts";
import { Answered } from "../../../kit/state/answered.tsx";
import { EmptyGraph } from "../../../kit/state/empty-graph.tsx";
import { WaitingPicture } from "../../../kit/state/waiting.tsx";
import { mostMade } from "./most-made.ts";

/** The start: the chain of which most is made at the place, or how to load one. */
export function Home() {
  const chains = useQuery(chainsAnswer());
  const asked = useSearch({ strict: false }).place;
  const fallback = useDefaultPlace(asked === undefined);
  const place = asked ?? fallback.place;
  const made = useQueries({
    queries: (place ? (chains.data?.chains ?? []) : []).map((chain) => madeHereAnswer(chain.id, place ?? "")),
  });
  return (
    <Answered query={chains} waiting={<WaitingPicture />}>
      {({ chains: rows }) => {
        if (rows.length === 0 || place === null) return <EmptyGraph />;
        if (place === undefined) {
          return (
            <Answered query={fallback.query} waiting={<WaitingPicture />}>
              {() => <WaitingPicture />}
            </Answered>
          );
        }
        // A count that fails does not keep the page from opening.
        if (made.some((query) => query.isPending && query.failureCount === 0)) return <WaitingPicture />;
        const first = mostMade(
          rows.map(({ id, segments }, at) => ({ id, segments, made: made[at]?.data?.total ?? 0 })),
        );
        return first ? (
          <Navigate
            to="/chain/$chain"
            params={{ chain: first }}
            search={(before) => ({ ...before, place })}
            replace
          />
        ) : (
          <EmptyGraph />
        );
      }}
    </Answered>
  );
}
