import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Day } from "../../domain/values/day.ts";
import { type Register, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { ReminderWay } from "../../domain/vocabulary/reminder-way.ts";
import { putNew } from "../aws/conditional-write.ts";
import { queryAll } from "../aws/query-all.ts";

/** A reminder of the office to a unit, which is never changed: who gave it, when, how, and what it spoke of. */
export const StoredReminder = z.object({
  number: z.int(),
  period: Period,
  day: Day,
  by: UserId,
  way: ReminderWay,
  /** The ids of the dues. */
  dues: z.array(z.string()),
});
export type StoredReminder = z.infer<typeof StoredReminder>;

/** Reminders in the Ledger table: `REMINDERS#<unit>#<year>` / the number in six digits. */
export interface Reminders {
  /** In the order of their numbers. */
  readonly list: (register: Register) => Promise<readonly StoredReminder[]>;
  /** false when one of this number was given meanwhile. */
  readonly keep: (register: Register, reminder: StoredReminder) => Promise<boolean>;
}

export function makeReminders(db: DynamoDBDocumentClient, table: string): Reminders {
  return {
    list: async (register) =>
      z.array(StoredReminder).parse(await queryAll({ db, table, pk: partition(register) })),
    keep: (register, reminder) =>
      putNew(db, table, {
        pk: partition(register),
        sk: String(reminder.number).padStart(6, "0"),
        ...reminder,
      }),
  };
}

function partition({ unit, year }: Register): string {
  return `REMINDERS#${unit}#${year}`;
}
