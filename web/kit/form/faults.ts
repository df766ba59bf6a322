import type { Refusal } from "../../api/ask.ts";

/** What is wrong with each field; something not found is told at its field too. */
export function faultsOf({ status, field, fields, message }: Refusal): Record<string, string> {
  if (status === 404 && field !== null) return { [field]: message };
  return fields;
}
