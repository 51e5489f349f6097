import fc from "fast-check";
import * as z from "zod";

/** The part of JSON Schema that the API's document uses. */
export interface Schema {
  readonly $ref?: string | undefined;
  readonly const?: unknown;
  readonly enum?: readonly unknown[] | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly additionalProperties?: boolean | Schema | undefined;
  readonly items?: Schema | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

export const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    items: Schema.optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
);

/** A generator of values that a schema allows; lists stay short, and texts hold `mark` where no pattern forbids it. */
export function valuesOf(
  schema: Schema,
  named: (ref: string) => Schema,
  mark: string,
): fc.Arbitrary<unknown> {
  const of = (inner: Schema): fc.Arbitrary<unknown> => valuesOf(inner, named, mark);
  if (schema.$ref !== undefined) return of(named(schema.$ref));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map(of));
  const types = [schema.type ?? "null"].flat();
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, of, mark)));
}

function valuesOfType(
  type: string,
  { properties = {}, required = [], additionalProperties, items, pattern, minimum, maximum }: Schema,
  of: (inner: Schema) => fc.Arbitrary<unknown>,
  mark: string,
): fc.Arbitrary<unknown> {
  switch (type) {
    case "object": {
      const known = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, of(inner)]));
      if (typeof additionalProperties !== "object")
        return fc.record(known, { requiredKeys: required.filter((name) => name in known) });
      return fc.dictionary(fc.constantFrom("fullName", "note", mark), of(additionalProperties), {
        maxKeys: 3,
      });
    }
    case "array":
      return fc.array(items === undefined ? fc.constant(null) : of(items), { maxLength: 3 });
    case "string":
      return pattern === undefined ? textsWith(mark) : fc.stringMatching(new RegExp(pattern));
    case "number":
    case "integer":
      return fc.integer({ min: minimum ?? -1000, max: Math.min(maximum ?? 100_000, 2 ** 31 - 1) });
    case "boolean":
      return fc.boolean();
    default:
      return fc.constant(null);
  }
}

/** Values that no schema asks for: other types, long and odd texts, nested lists. */
export function strayValues(mark: string): fc.Arbitrary<unknown> {
  return fc.oneof(
    textsWith(mark),
    fc.constantFrom(null, true, -1, 1.5, 1e308, "", "\u0000", "../..", "=1+1", "2026-02-30", [], {}, [[[]]]),
    fc.constant(mark.repeat(2000)),
    fc.jsonValue({ maxDepth: 2 }),
  );
}

function textsWith(mark: string): fc.Arbitrary<string> {
  return fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `${mark}${text}`);
}

/** The value with one of its parts, or the whole of it, replaced by a stray one. */
export function spoiled(value: unknown, path: readonly number[], stray: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== "object" || value === null) return stray;
  const keys = Object.keys(value);
  if (keys.length === 0) return stray;
  const key = keys[first % keys.length] ?? "";
  const part: unknown = Reflect.get(value, key);
  const changed = spoiled(part, rest, stray);
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === key ? changed : item));
  return { ...value, [key]: changed };
}
