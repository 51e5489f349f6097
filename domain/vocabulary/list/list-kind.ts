import * as z from "zod";

/** What a list of an office is about. */
export const ListKind = z.enum(["people", "units", "directives", "results"]);
export type ListKind = z.infer<typeof ListKind>;

/**
 * What becomes of a line, those that need a decision first. `out` is a person who left before the year: named, and not
 * stored.
 */
export const LINE_STATUSES = ["unclear", "new", "changed", "out", "same"] as const;
export const LineStatus = z.enum(LINE_STATUSES);
export type LineStatus = z.infer<typeof LineStatus>;

/** What a person or thing was recognised by, in the order in which proofs are taken. */
export const Proof = z.enum(["card", "code", "name-birth", "name", "number"]);
export type Proof = z.infer<typeof Proof>;
