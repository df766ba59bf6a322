import { readCount } from "../../../server/model/typed-money.ts";

/**
 * A number as typed: null where nothing was, and the text itself where it is none, so that the server says at which
 * field it is wrong.
 */
export const numberOf: (typed: string) => number | string | null = readCount;

/** Text as typed, null where nothing was. */
export function textOf(typed: string): string | null {
  return typed.trim() || null;
}
