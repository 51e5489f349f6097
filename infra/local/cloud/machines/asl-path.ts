import * as z from "zod";

/** "$" or "$.a.b": the only reference paths that our machines use. */
export const Path = z.string().regex(/^\$(\.[A-Za-z_]\w*)*$/, "path not modelled");
const FORMAT = /^States\.Format\('([^'\\]*)'((?:, ?\$(?:\.[A-Za-z_]\w*)*)+)\)$/;
/** A path, or States.Format over paths. */
export const Expression = z.union([Path, z.string().regex(FORMAT)]);

/** The value at a path, or undefined when the path leads nowhere. */
function valueAt(path: string, data: unknown): unknown {
  let value = data;
  for (const part of path.split(".").slice(1)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

/** The value of an expression; undefined when one of its paths leads nowhere. */
export function evaluate(expression: string, data: unknown): unknown {
  const format = FORMAT.exec(expression);
  if (format === null) return valueAt(expression, data);
  const [, template = "", list = ""] = format;
  const values = list
    .split(",")
    .slice(1)
    .map((path) => valueAt(path.trim(), data));
  if (values.includes(undefined)) return undefined;
  return template.replaceAll("{}", () => String(values.shift()));
}

/** A copy of `data` with `value` at the path: null keeps the data as it is, undefined or "$" replaces it whole. */
export function placeResult(path: string | null | undefined, data: unknown, value: unknown): unknown {
  if (path === null) return data;
  const [first, ...rest] = (path ?? "$").split(".").slice(1);
  if (first === undefined) return value;
  const parent = typeof data === "object" && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  return { ...parent, [first]: placeResult(["$", ...rest].join("."), parent[first], value) };
}
