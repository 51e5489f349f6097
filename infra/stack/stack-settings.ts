import * as z from "zod";
import { UnitId } from "../../domain/values/ids.ts";

/** A host name with a dot in it: letters, digits and hyphens, small. */
const DomainName = z
  .string()
  .max(253)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/);

/** The name of a table in DynamoDB. */
const TableName = z.string().regex(/^[\w.-]{3,255}$/);

/** Tables that a restore made: the stack takes them over in place of its own. */
export const RestoredTables = z.strictObject({
  ledgerTable: TableName,
  journalTable: TableName,
  /** The label of the journal's stream, the end of its ARN: "2026-12-01T10:00:00.000". */
  journalStream: z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/),
});
export type RestoredTables = z.infer<typeof RestoredTables>;
const { ledgerTable, journalTable, journalStream } = RestoredTables.shape;
const OWN = z.literal("");

/**
 * Settings of a deployment: the context values of cdk.json, overridden by `cdk deploy -c key=value`. The shipped issuer
 * and domain are names that cannot resolve, so that a deployment without its own fails instead of trusting a stranger.
 */
export const StackSettings = z.object({
  /** "test" can be deleted without a trace; of "prod" the data stay whatever is done to the stack. */
  stage: z.enum(["test", "prod"]),
  /** The committee's unit, whose register holds the catalogue. */
  committee: UnitId,
  /** `iss` of the access tokens; its OpenID discovery document names the keys. */
  issuer: z.url({ protocol: /^https$/ }),
  /** `aud` of the access tokens: the API's client id. */
  audience: z.string().min(1),
  /** The host name of the pane and the service, "quantriet.example.vn". */
  domain: DomainName,
  /** Whether browsers obey the pane's content security policy, or only report what it would stop. */
  contentPolicy: z.enum(["report", "enforce"]),
  /** The region of the data. There is no AWS region in Viet Nam: see docs/operations.md before choosing. */
  region: z.string().regex(/^[a-z]{2}-[a-z]+-[0-9]$/),
  /** US dollars a month; the alarm topic is notified at 50, 80 and 100 per cent. */
  monthlyBudget: z.coerce.number().int().min(1),
  /** Who is told of alarms by e-mail; "" for nobody. */
  alarmEmail: z.email().or(z.literal("")),
  /** The sender of reminders by e-mail, an identity that SES has verified in this region; "" sends none. */
  reminderFrom: z.email().or(z.literal("")),
  /** Whether reminders go to a channel of the office, whose address a secret of the stack holds. */
  reminderWebhook: z.enum(["off", "on"]),
  /**
   * "reserved" sets concurrent executions aside for each kind of work, for which the account needs a quota of 170;
   * "shared" fits the 10 of a new account, and an office.
   */
  concurrency: z.enum(["reserved", "shared"]),
  /** Tables that a restore made; "" for those that the stack makes. */
  ledgerTable: ledgerTable.or(OWN),
  journalTable: journalTable.or(OWN),
  journalStream: journalStream.or(OWN),
});
export type StackSettings = z.infer<typeof StackSettings>;

export function readStackSettings(contextOf: (key: string) => unknown): StackSettings {
  const found = Object.fromEntries(Object.keys(StackSettings.shape).map((key) => [key, contextOf(key)]));
  const parsed = StackSettings.safeParse(found);
  if (!parsed.success) throw new Error(`Context values of cdk.json:\n${z.prettifyError(parsed.error)}`);
  const restored = Object.keys(RestoredTables.shape) as (keyof RestoredTables)[];
  const missing = restored.filter((key) => parsed.data[key] === "");
  if (missing.length % restored.length !== 0)
    throw new Error(`Context values of cdk.json: restored tables without ${missing.join(", ")}`);
  return parsed.data;
}
