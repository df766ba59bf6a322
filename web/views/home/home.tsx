import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { chainsAnswer } from "../../api/answers.ts";
import { Answered } from "../state/answered.tsx";
import { EmptyGraph } from "../state/empty-graph.tsx";

/** The start: the first chain, or how to load one. */
export function Home() {
  const chains = useQuery(chainsAnswer());
  return (
    <Answered query={chains}>
      {({ chains: [first] }) =>
        first ? <Navigate to="/chain/$chain" params={{ chain: first.id }} replace /> : <EmptyGraph />
      }
    </Answered>
  );
}
