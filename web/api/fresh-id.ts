import { useState } from "react";
import { Refusal } from "./ask.ts";
import { newId } from "./new-id.ts";

/**
 * An id for one writing: the same until `renew`, so that what is sent again, as after a lost connection, happens once.
 * Where the server has it for other content, as when that was altered after an answer was lost, the next is another.
 */
export function useFreshId() {
  const [id, setId] = useState(newId);
  const renew = () => setId(newId());
  const renewWhenTaken = (error: Error) => {
    if (isTaken(error)) renew();
  };
  return { id, renew, renewWhenTaken };
}

export function isTaken(error: unknown): boolean {
  return error instanceof Refusal && error.code === "id_taken";
}
