import type * as z from "zod";
import { jsonOf } from "../../../domain/values/json-of.ts";

/** A stored text as read from the workbook, which other programs and other versions write into as well. */
export type KeptText<T> =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "damaged" };

/** @param text undefined when it is incomplete */
export function parseKept<T>(schema: z.ZodType<T>, text: string | undefined): KeptText<T> {
  if (text === "") return { kind: "none" };
  const parsed = schema.safeParse(jsonOf(text ?? ""));
  return parsed.success ? { kind: "read", value: parsed.data } : { kind: "damaged" };
}
