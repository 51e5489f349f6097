import { isReminded, reminderText } from "../../domain/board/reminder.ts";
import { dueId, subjectOfDue } from "../../domain/due/due.ts";
import type { ReminderResponse } from "../../domain/protocol/reminders.ts";
import type { Register, UserId } from "../../domain/values/ids.ts";
import type { ReminderWay } from "../../domain/vocabulary/reminder-way.ts";
import { type DueDeps, readDueOffice } from "./due-office.ts";
import type { StoredReminder } from "./reminders.ts";
import { readUnitDues, type UnitDuesQuery } from "./unit-dues.ts";

type Asked = UnitDuesQuery & { readonly year: number; readonly unitName: string };

interface Drafted {
  readonly response: ReminderResponse;
  /** The ids of the dues that it speaks of. */
  readonly dues: readonly string[];
}

/** The unit's next reminder, of what it owes in the period as of the day. Undefined while there is no catalogue. */
export async function draftReminder(deps: DueDeps, asked: Asked): Promise<Drafted | undefined> {
  const { unit, unitName, year, period, asOf, language } = asked;
  const office = await readDueOffice(deps, year);
  if (office === undefined) return undefined;
  const [{ dues, describeIn }, given] = await Promise.all([
    readUnitDues(deps, office, asked),
    deps.reminders.list({ unit, year }),
  ]);
  const owed = dues.filter(isReminded);
  const number = (given.at(-1)?.number ?? 0) + 1;
  const items = owed.map(describeIn(language));
  const text = reminderText({ unit: unitName, period, number, day: asOf }, items, language);
  const response = {
    unit,
    year,
    period,
    number,
    text: owed.length === 0 ? null : text,
    count: owed.length,
    given: wireGiven(given, asked.recused),
  };
  return { response, dues: owed.map(dueId) };
}

export type GivenResult =
  | { readonly kind: "given"; readonly response: ReminderResponse }
  | { readonly kind: "no-catalogue" | "nothing-missing" | "reminder-number-taken" };

/** Records a reminder that the office gives. The number is the one that it was shown with, so that no text is given twice. */
export async function giveReminder(
  deps: DueDeps,
  asked: Asked,
  { number, way, by }: { readonly number: number; readonly way: ReminderWay; readonly by: UserId },
): Promise<GivenResult> {
  const drafted = await draftReminder(deps, asked);
  if (drafted === undefined) return { kind: "no-catalogue" };
  const { response, dues } = drafted;
  if (response.text === null) return { kind: "nothing-missing" };
  if (response.number !== number) return { kind: "reminder-number-taken" };
  const register: Register = { unit: asked.unit, year: asked.year };
  const reminder: StoredReminder = {
    number,
    period: asked.period,
    day: asked.asOf,
    by,
    way,
    dues: [...dues],
  };
  if (!(await deps.reminders.keep(register, reminder))) return { kind: "reminder-number-taken" };
  const given = [...wireGiven([reminder], asked.recused), ...response.given];
  return { kind: "given", response: { ...response, given } };
}

/** The newest first, each with the items that the reader may know of. */
function wireGiven(
  given: readonly StoredReminder[],
  recused: ReadonlySet<string>,
): ReminderResponse["given"] {
  return given.toReversed().map(({ number, day, way, by, period, dues }) => {
    const told = dues.filter((id) => !recused.has(subjectOfDue(id)));
    return { number, day, way, by, period, count: told.length };
  });
}
