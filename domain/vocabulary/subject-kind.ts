import * as z from "zod";

/** Who is rated: a person who leads nothing, a person who leads a unit, a unit. */
export const SubjectKind = z.enum(["individual", "leader", "collective"]);
export type SubjectKind = z.infer<typeof SubjectKind>;
