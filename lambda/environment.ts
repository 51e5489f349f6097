import * as z from "zod";

/** What the stack hands to every function (see `infra/stack`); a missing name stops the function at its first start. */
const Environment = z.object({
  LEDGER_TABLE: z.string().min(1),
  JOURNAL_TABLE: z.string().min(1),
  OBJECT_BUCKET: z.string().min(1),
  ARCHIVE_BUCKET: z.string().min(1).optional(),
  RUN_MACHINE: z.string().min(1).optional(),
  WORKBOOK_MACHINE: z.string().min(1).optional(),
  /** The committee's unit, whose register holds the catalogue. */
  COMMITTEE_UNIT: z.string().min(1),
});
export type Environment = z.infer<typeof Environment>;

export function readEnvironment(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(`Environment variables missing or empty: ${names}`);
  }
  return parsed.data;
}
