/** Inputs of the API with the bounds of the columns they end in, so that every door lets in the same. */
import { z } from "zod";
import { isDate, textFault } from "../data/folder/value.ts";
import { MANY } from "../data/tables/table.ts";
import { columnOf } from "../data/tables/tables.ts";
import { today } from "../model/dates.ts";
import { isBlank } from "../model/text.ts";
import { type Exactness, readDate } from "../model/typed-date.ts";
import type { FieldFault } from "../words/field-fault.ts";

const wrong = ({ code, params }: Pick<FieldFault, "code" | "params">, input: unknown) =>
  ({ code: "custom", input, params: { fault: code, ...params } }) as const;

/** A date of the API is written YYYY-MM-DD, or less of it; of another that people write it is said what is wrong with it. */
function dateIssues(value: string, exact: Exactness) {
  if (isBlank(value)) return [wrong({ code: "blank", params: {} }, value)];
  const read = readDate(value, today(), exact);
  if (read && "fault" in read)
    return [{ code: "custom", input: value, params: { typed: read.fault } } as const];
  return isDate(value) ? [] : [wrong({ code: "date", params: {} }, value)];
}

/** A date that has to be given, as exact as that. */
export const dateOf = (exact: Exactness) =>
  z.string().check(({ value, issues }) => void issues.push(...dateIssues(value, exact)));

/** An id as the column takes it. */
export function idOf(table: string, name: string) {
  const column = columnOf(table, name);
  return z
    .string()
    .min(1)
    .max(column.longest)
    .check(({ value, issues }) => {
      const fault = isBlank(value) ? { code: "blank" as const, params: {} } : textFault(column, value);
      if (fault && fault.code !== "long" && value !== "") issues.push(wrong(fault, value));
    });
}

/** An id, or null; a blank one is null. */
export function optionalIdOf(table: string, name: string) {
  const column = columnOf(table, name);
  return z
    .string()
    .max(column.longest)
    .check(({ value, issues }) => {
      const fault = isBlank(value) ? null : textFault(column, value);
      if (fault && fault.code !== "long") issues.push(wrong(fault, value));
    })
    .transform((id) => (isBlank(id) ? null : id))
    .nullable();
}

/** Ids of a column that holds several, each once; blank ones are left out. */
export function idsOf(table: string, name: string) {
  return z
    .array(optionalIdOf(table, name).unwrap())
    .max(MANY)
    .transform((ids) => [...new Set(ids.filter((id) => id !== null))]);
}

/** A date, or null; a blank one is null. */
export const optionalDate = z
  .string()
  .check(({ value, issues }) => {
    if (!isBlank(value)) issues.push(...dateIssues(value, "year"));
  })
  .transform((text) => (isBlank(text) ? null : text))
  .nullable()
  .describe("YYYY, YYYY-MM or YYYY-MM-DD");

/** A text that says something. */
export function textOf(table: string, name: string) {
  return z
    .string()
    .trim()
    .min(1)
    .max(columnOf(table, name).longest)
    .check(({ value, issues }) => {
      if (value !== "" && isBlank(value)) issues.push(wrong({ code: "blank", params: {} }, value));
    });
}

/** A text, or null; a blank one is null. */
export function optionalTextOf(table: string, name: string) {
  return z
    .string()
    .max(columnOf(table, name).longest)
    .transform((text) => (isBlank(text) ? null : text.trim()))
    .nullable();
}

/** Who writes: every call that changes the graph takes it. */
export const person = optionalTextOf("events", "by")
  .default(null)
  .describe("the person who does this, by id or as written; names are not verified");

/** A pasted cell: a text that may be empty. */
export function cellOf(table: string, name: string) {
  return z
    .string()
    .max(columnOf(table, name).longest)
    .transform((text) => (isBlank(text) ? "" : text.trim()))
    .default("");
}

/** A number within the bounds of its column. */
export function numberOf(table: string, name: string): z.ZodNumber {
  const { least, most, above, whole } = columnOf(table, name);
  const number = (whole ? z.int() : z.number()).max(most);
  return above ? number.gt(least) : number.min(least);
}
