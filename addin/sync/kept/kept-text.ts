import type * as z from "zod";

/** A stored text as read from the workbook, which other programs and other versions write into as well. */
export type KeptText<T> =
  | { readonly kind: "none" }
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "damaged" };

/** @param text undefined when it is incomplete */
export function parseKept<T>(schema: z.ZodType<T>, text: string | undefined): KeptText<T> {
  if (text === "") return { kind: "none" };
  const read = schema.safeParse(jsonOf(text ?? ""));
  return read.success ? { kind: "read", value: read.data } : { kind: "damaged" };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
