import type { GivenReminder } from "../../domain/protocol/reminders.ts";
import type { RemindersOf } from "../../domain/study/subject-shortfalls.ts";
import type { Register } from "../../domain/values/ids.ts";
import type { Day } from "../../domain/values/day.ts";
import { mapFew } from "../run/store/concurrency.ts";
import type { Reminders, StoredReminder } from "./reminders.ts";

/** The reminders that spoke of each due, by its id, oldest first. */
export function remindersByDue(
  given: readonly StoredReminder[],
): ReadonlyMap<string, readonly GivenReminder[]> {
  const byDue = new Map<string, GivenReminder[]>();
  for (const { number, day, way, dues } of given) {
    for (const id of dues) byDue.set(id, [...(byDue.get(id) ?? []), { number, day, way }]);
  }
  return byDue;
}

/** The reminders beside what fell short in these registers, as far as they were given by a day. */
export async function readRemindersOf(
  reminders: Reminders,
  registers: readonly Register[],
  until: Day,
): Promise<RemindersOf> {
  const byUnit = new Map<string, ReturnType<typeof remindersByDue>>(
    await mapFew(registers, async (register) => {
      const given = await reminders.list(register);
      return [register.unit, remindersByDue(given.filter(({ day }) => day <= until))] as const;
    }),
  );
  return (shortfall) =>
    ("due" in shortfall && byUnit.get(shortfall.unit)?.get(shortfall.due)) || NOBODY_REMINDED;
}

const NOBODY_REMINDED: readonly GivenReminder[] = [];
