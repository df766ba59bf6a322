import { EngineMisuse, type Params, type Row, type Value } from "./engine.ts";

/**
 * Parameters as JSON values: `undefined` becomes null at any depth, and `number` says how the engine takes a number.
 * @throws EngineMisuse for what JSON cannot carry (dates, class instances, bigint, NaN, Infinity)
 */
export function plainParams(params: Params, number: (value: number) => unknown = (value) => value) {
  const convert = (value: unknown, path: string): unknown => {
    if (value === undefined || value === null) return null;
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        if (!Number.isFinite(value)) throw new EngineMisuse(`Parameter ${path} is ${value}`);
        return number(value);
      case "object":
        if (Array.isArray(value))
          return value.map((item, index) => (isText(item) ? item : convert(item, `${path}[${index}]`)));
        if (isPlain(value)) return convertMap(value, path);
    }
    throw new EngineMisuse(`Parameter ${path} is not a JSON value`);
  };
  const convertMap = (map: object, path: string) => {
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(map))
      result[key] = isText(value) ? value : convert(value, path === "$" ? `$${key}` : `${path}.${key}`);
    return result;
  };
  return convertMap(params, "$");
}

/** Most of what a load hands over: nothing to convert, and no path to be named in a fault. */
function isText(value: unknown): value is string | null {
  return typeof value === "string" || value === null;
}

/**
 * The rows as they are, once every value in them is known to be JSON.
 * @throws EngineMisuse for an integer beyond 2^53, a NaN or Infinity, a date, a node: return maps and scalars
 */
export function plainRows<R = Row>(rows: Record<string, unknown>[]): R[] {
  for (const row of rows)
    for (const key in row)
      if (!isValue(row[key]))
        throw new EngineMisuse(`The query returned a value in "${key}" that JSON cannot carry`);
  return rows as R[];
}

function isValue(value: unknown): value is Value {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value);
    case "object":
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isValue);
      return isPlain(value) && Object.values(value).every(isValue);
    default:
      return false;
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
