import { createHash } from "node:crypto";

/**
 * JSON whose bytes depend on the value alone: object keys are sorted, lists keep their order, `undefined` is left out.
 * Every file of a run is written with it, so that a repeated step writes the same bytes.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isObject(part) ? sortedObject(part) : part));
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export function canonicalHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortedObject(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
