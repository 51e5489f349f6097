import * as z from "zod";
import { SubjectResult } from "../../../domain/score/result.ts";
import { TraceNode } from "../../../domain/trace/trace.ts";

/** `runs/<run>/units/<unit>.json`: the results of one unit's subjects, with their traces by subject. */
export const UnitFile = z.object({
  results: z.array(SubjectResult),
  traces: z.record(z.string(), TraceNode),
});
export type UnitFile = z.infer<typeof UnitFile>;
