import * as z from "zod";
import { UnitId } from "../../domain/values/ids.ts";

/**
 * Environment variables set by the stack (`infra/stack`); a missing or malformed one stops the function at cold start.
 */
const Environment = z.object({
  LEDGER_TABLE: z.string().min(1),
  JOURNAL_TABLE: z.string().min(1),
  OBJECT_BUCKET: z.string().min(1),
  RUN_MACHINE: z.string().min(1).optional(),
  WORKBOOK_MACHINE: z.string().min(1).optional(),
  /** The sender of reminders by e-mail; without it none are sent. */
  REMINDER_FROM: z.email().optional(),
  /** The ARN of the secret that holds the address of the office's channel. */
  WEBHOOK_SECRET: z.string().min(1).optional(),
  /** The committee's unit, whose register holds the catalogue. */
  COMMITTEE_UNIT: UnitId,
});
export type Environment = z.infer<typeof Environment>;

export function parseEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join(".")).join(", ");
    throw new Error(`Environment variables missing or malformed: ${names}`);
  }
  return parsed.data;
}
