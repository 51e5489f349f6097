import * as z from "zod";

export type JsonObject = Readonly<Record<string, unknown>>;
export type SchemaOf = (schema: z.ZodType) => JsonObject;

/**
 * JSON Schemas of requests and responses. A schema with an id becomes a component of the document, which the others
 * reference. A type in a schema's meta is the type that a client writes: a number of the URL arrives as text.
 */
export function jsonSchemas(schemas: readonly z.ZodType[]): {
  readonly components: JsonObject;
  readonly schemaOf: SchemaOf;
} {
  const names = new Map([...new Set(schemas)].map((schema, index) => [schema, String(index)]));
  const object = z.object(Object.fromEntries([...names].map(([schema, name]) => [name, schema])));
  const json = z.toJSONSchema(object, {
    // A later version of a response may have fields that an older client does not know.
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const meta = z.globalRegistry.get(zodSchema);
      if (meta?.["type"] === undefined) return;
      for (const key of Object.keys(jsonSchema)) if (!(key in meta)) delete jsonSchema[key];
    },
  });
  const text = JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/');
  const { properties, $defs } = AllSchemas.parse(JSON.parse(text));
  return { components: $defs, schemaOf: (schema) => properties[names.get(schema) ?? ""] ?? {} };
}

const Json = z.record(z.string(), z.unknown());
const AllSchemas = z.object({ properties: z.record(z.string(), Json), $defs: z.record(z.string(), Json) });
