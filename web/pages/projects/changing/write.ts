import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ProjectAnswer } from "../../../../server/projects/state/shapes.ts";
import { Refusal } from "../../../api/ask.ts";
import { isTaken, useFreshId } from "../../../api/fresh-id.ts";
import type { Writing } from "../../../api/projects.ts";
import { faultsOf } from "../../../kit/form/faults.ts";
import { useMe } from "../../../kit/people/me.ts";
import { tell } from "../../../kit/toast/tell.ts";
import { keepAnswer, revisionOf } from "./kept.ts";

/**
 * One change by the person of this browser: its answer is shown everywhere, the change told with a way back. The same
 * change sent again, as after a lost connection, happens once.
 */
export function useWrite<G>(
  run: (given: G, writing: Writing) => Promise<ProjectAnswer>,
  {
    told,
    eventOf = (id) => id,
    onDone,
  }: {
    told: (answer: ProjectAnswer, given: G) => string;
    /** The event that tells of it, by the name of the writing. */
    eventOf?: (id: string) => string;
    onDone?: (answer: ProjectAnswer, given: G) => void;
  },
) {
  const client = useQueryClient();
  const me = useMe();
  const { id, renew } = useFreshId();
  const write = useMutation({
    mutationFn: (given: G) => run(given, { id, by: me?.id ?? null }),
    onSuccess: (answer, given) => {
      keepAnswer(client, answer);
      // What was so already left no event to take back.
      const number = revisionOf(answer, eventOf(id));
      if (number !== null) tell(told(answer, given), number);
      renew();
      onDone?.(answer, given);
    },
    onError: (error) => {
      const now = currentIn(error);
      if (now) keepAnswer(client, now);
      if (isTaken(error)) renew();
    },
  });
  return {
    /** Does nothing while the one before is on its way. */
    send: (given: G) => {
      if (!write.isPending) write.mutate(given);
    },
    pending: write.isPending,
    /** What is on its way. */
    sending: write.isPending ? write.variables : null,
    error: write.error,
    reset: write.reset,
    /** By field, as the server found them. */
    faults: write.error instanceof Refusal ? faultsOf(write.error) : {},
    /** The project as somebody else left it meanwhile. */
    overtaken: overtakenBy(write.error),
  };
}

export function overtakenBy(error: unknown): ProjectAnswer | null {
  return error instanceof Refusal && error.code === "changed" ? currentIn(error) : null;
}

/** The project as the server told it with a refusal. */
function currentIn(error: unknown): ProjectAnswer | null {
  return error instanceof Refusal ? ((error.current as ProjectAnswer | undefined) ?? null) : null;
}
