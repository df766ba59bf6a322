import fc from "fast-check";

export interface Schema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

const ODD = [
  "",
  " ",
  "0",
  "-1",
  "1e309",
  "NaN",
  "null",
  "__proto__",
  "constructor",
  "'\"`",
  "}) DETACH DELETE n //",
  "%00",
  "../../etc",
  "链图",
  "a\u0000b",
  "\ud800",
  "‮",
  "9".repeat(40),
  "长".repeat(300),
  "1.2E+11",
  "9.14E+17",
  "\u200b",
  "a\ufffe\uffff",
  ".",
  "x".repeat(200),
  'a b:c;d\\\n"e"',
];

/** Any JSON value, now and then a wild one. */
const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...ODD, null, true, -1, 0, 1.5, 2 ** 53, [], {}) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);

/** Values that a schema asks for, from ids that exist where it asks for text; one in eight does not fit. */
export function madeUp(schema: Schema, ids: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: fitting(schema, ids, depth) }, { weight: 1, arbitrary: anything });
}

function fitting(schema: Schema, ids: readonly string[], depth: number): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return fc.oneof(...choices.map((choice) => fitting(choice, ids, depth)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const types = [schema.type ?? []].flat();
  if (types.length > 1) return fc.oneof(...types.map((type) => fitting({ ...schema, type }, ids, depth)));
  switch (types[0]) {
    case "object":
      return fields(schema, ids, depth);
    case "array":
      return depth > 4
        ? fc.constant([])
        : fc.array(madeUp(schema.items ?? {}, ids, depth + 1), { maxLength: 4 });
    case "integer":
    case "number":
      return number(schema);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return text(ids, schema.maxLength);
  }
}

function fields({ properties = {}, required = [] }: Schema, ids: readonly string[], depth: number) {
  const values = Object.entries(properties).map(
    ([name, schema]) => [name, madeUp(schema, ids, depth + 1)] as const,
  );
  return fc.oneof(
    { weight: 9, arbitrary: fc.record(Object.fromEntries(values), { requiredKeys: required }) },
    { weight: 1, arbitrary: fc.record(Object.fromEntries(values), { requiredKeys: [] }) },
  );
}

function number({ minimum = -10, maximum = 1000 }: Schema): fc.Arbitrary<number> {
  const least = Math.max(minimum, Number.MIN_SAFE_INTEGER);
  const most = Math.min(maximum, Number.MAX_SAFE_INTEGER);
  return fc.oneof(
    fc.integer({ min: Math.ceil(least), max: Math.floor(most) }),
    fc.constantFrom(least, most, least - 1, most + 1, 0.5, 2 ** 53, 0.1 + 0.2),
  );
}

function text(ids: readonly string[], longest = 300): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(longest, longest + 1).map((letters) => "z".repeat(letters)) },
    { weight: 12, arbitrary: fc.constantFrom(...ids) },
    { weight: 4, arbitrary: fc.constantFrom("2024", "2024-02-30", "2024-05-01", ...ODD) },
    { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  );
}
