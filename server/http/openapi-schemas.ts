import { z } from "zod";

export type Schema = Record<string, unknown>;

/** The named schemas of an OpenAPI document, gathered while it is written. */
export interface Schemas {
  /** The schema of an input as it is sent. */
  input(schema: z.ZodType): Schema;
  /** A reference to the schema of an answer: under its own id, else under the name given. */
  answer(schema: z.ZodType, name: string): Schema;
  all(): Record<string, Schema>;
}

const AT = "#/components/schemas/";

export function openSchemas(): Schemas {
  const named = new Map<string, Schema>();
  const keep = (name: string, schema: Schema): string => {
    const known = named.get(name);
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) return keep(`${name}_sent`, schema);
    named.set(name, schema);
    return name;
  };
  const hoisted = (schema: z.ZodType, io: "input" | "output"): Schema => {
    const { $defs = {}, ...plain } = schemaOf(schema, io);
    const definitions = Object.entries($defs as Record<string, Schema>);
    const names = new Map(definitions.map(([name, one]) => [name, keep(name, moved(one))]));
    return moved(plain, names);
  };
  return {
    input: (schema) => hoisted(schema, "input"),
    answer(schema, name) {
      const described = hoisted(schema, "output");
      if (typeof described.$ref === "string") return described;
      return { $ref: AT + keep(name, described) };
    },
    all: () => Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The same schema with its references into the components of the document. */
function moved(schema: Schema, names?: ReadonlyMap<string, string>): Schema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      key === "$ref" && typeof value === "string"
        ? value.replace(/^#\/\$defs\/(.+)$/, (_, name: string) => AT + (names?.get(name) ?? name))
        : value,
    ),
  );
}

/** Answers may gain fields, so their objects stay open. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Schema {
  const { $schema, ...plain } = z.toJSONSchema(schema, {
    io,
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      delete jsonSchema.id;
    },
  });
  return plain;
}
