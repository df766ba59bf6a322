import type { ReactNode } from "react";
import { useDefaultPlace } from "../../kit/default-place.ts";
import { Answered } from "../../kit/state/answered.tsx";
import { EmptyGraph } from "../../kit/state/empty-graph.tsx";
import { Waiting } from "../../kit/state/waiting.tsx";

/** What a page says of the place in its address, else of the default place once that is known. */
export function AtPlace({
  asked,
  children,
}: {
  asked: string | undefined;
  children: (place: string) => ReactNode;
}) {
  const fallback = useDefaultPlace(asked === undefined);
  const place = asked ?? fallback.place;
  if (place === undefined) return <Answered query={fallback.query}>{() => <Waiting />}</Answered>;
  return place === null ? <EmptyGraph /> : children(place);
}
