import type { QueryClient } from "@tanstack/react-query";
import type { TableName } from "../../../server/model/log.ts";
import type { ChangeBrief } from "../../api/changes.ts";
import { isTouched, touchOf } from "./touched.ts";

/** Asks again for what a change touched, and for nothing else; what is not on the screen, when it next is. */
export function forget(client: QueryClient, change: ChangeBrief): Promise<void> {
  const touch = touchOf(change);
  return client.invalidateQueries({ predicate: ({ queryKey }) => isTouched(queryKey, touch) });
}

/** The same after a write of this page, which knows the tables it wrote; `kept` is shown already as the write left it. */
export function forgetTables(
  client: QueryClient,
  tables: readonly TableName[],
  kept?: readonly unknown[],
): Promise<void> {
  const touch = { bulk: false, tables, things: null };
  return client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] !== kept?.[0] && isTouched(queryKey, touch),
  });
}
