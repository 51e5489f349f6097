import { createHash } from "node:crypto";

/**
 * JSON whose bytes depend on the value alone: object keys are sorted, lists keep their order, `undefined` is left out.
 * A repeated step of a run therefore writes the same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const members: string[] = [];
  for (const key of Object.keys(value).toSorted()) {
    const part = value[key];
    if (part !== undefined) members.push(`${JSON.stringify(key)}:${canonicalJson(part)}`);
  }
  return `{${members.join(",")}}`;
}

/** SHA-256 of the canonical JSON, hexadecimal. */
export function canonicalHash(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
