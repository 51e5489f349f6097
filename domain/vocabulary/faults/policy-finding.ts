import * as z from "zod";

/** What a sound policy leaves open, or rests on what no longer holds: a person decides whether it is meant. */
export const PolicyFindingCode = z.enum([
  "gap",
  "overlap",
  "ground-unknown",
  "setting-unknown",
  "text-ended",
  "text-changed",
  "text-not-read",
  "text-not-known",
  "text-not-cited",
]);
export type PolicyFindingCode = z.infer<typeof PolicyFindingCode>;
