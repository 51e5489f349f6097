import type * as z from "zod";

/** The security requirement of every route but the OpenAPI document. */
export const SIGNED_IN = [{ token: [] }];

/** Problems that any authorized route may answer. */
export const COMMON_PROBLEMS = [
  "unauthorized",
  "forbidden",
  "invalid-request",
  "too-many-requests",
  "internal-error",
] as const;

export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { "application/json": { schema } } };
}
