import { isReminded } from "../../domain/board/reminder.ts";
import { dueId } from "../../domain/due/due.ts";
import { grants } from "../../domain/forms/catalogue/grants.ts";
import { users } from "../../domain/forms/catalogue/users.ts";
import { typedFields } from "../../domain/forms/row.ts";
import type { Sending } from "../../domain/protocol/outward/sendings.ts";
import { type AddressFacts, addressesOf } from "../../domain/sending/addresses.ts";
import { officeMessage, unitLetter } from "../../domain/sending/letters.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import { type Day, dayParts } from "../../domain/values/day.ts";
import type { Register, UserId } from "../../domain/values/ids.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { REMINDER_FAILED, REMINDER_SENT } from "../aws/log-events.ts";
import type { Log } from "../aws/log.ts";
import { type DueDeps, type DueOffice, readDueOffice } from "../due/due-office.ts";
import type { Reminders, StoredReminder } from "../due/reminders.ts";
import { readUnitDues } from "../due/unit-dues.ts";
import { officeUsers } from "../ledger/catalogue-lookup.ts";
import { type OfficeUnit, readUnits } from "../ledger/units.ts";
import type { Sendings } from "./sendings.ts";
import { NotSent, type Ways } from "./ways.ts";

export interface RemindDeps extends DueDeps {
  readonly sendings: Sendings;
  readonly ways: Ways;
  readonly log: Log;
  /** An ISO instant. */
  readonly now: () => string;
}

export interface Occasion {
  /** The day of which the reminders speak; each unit is reminded once a day by each way. */
  readonly day: Day;
  readonly by: UserId;
}

/** Reminds every unit of what it owes in the day's year. False while the year has no catalogue. */
export async function sendReminders(deps: RemindDeps, { day, by }: Occasion): Promise<boolean> {
  const { year } = dayParts(day);
  const office = await readDueOffice(deps, year);
  if (office === undefined) return false;
  const units = await readUnits(deps.ledger, deps.committee, year);
  const owing: { readonly name: string; readonly count: number }[] = [];
  const facts = await readAddressFacts(deps, year, day);
  for (const unit of units) {
    const owed = await readOwed(deps, office, unit, day);
    if (owed.ids.length === 0) continue;
    owing.push({ name: unit.name, count: owed.ids.length });
    if (deps.ways.mail !== undefined) await mailUnit(deps, unit, { day, by }, owed, facts);
  }
  const { webhook } = deps.ways;
  if (webhook !== undefined && owing.length > 0) {
    const owed = owing.reduce((sum, { count }) => sum + count, 0);
    // The message counts; what each item is stands in the letters and in the registers.
    const about = { unit: deps.committee, way: "webhook", dues: [], count: owed } as const;
    const sending = makeSending(deps, { day, by }, about);
    await send(deps, sending, () => webhook(officeMessage(day, owing)));
  }
  return true;
}

type Owed = Awaited<ReturnType<typeof readOwed>>;

async function readOwed(deps: DueDeps, office: DueOffice, { unit }: OfficeUnit, day: Day) {
  const period = yearPeriod(dayParts(day).year);
  // Nobody reads the letter but the unit itself, from which nothing of its own is kept.
  const asked = { unit, period, asOf: day, language: "vi", recused: new Set<string>() } as const;
  const { dues, describeIn } = await readUnitDues(deps, office, asked);
  const owed = dues.filter(isReminded);
  const itemsIn = (language: Language) => owed.map(describeIn(language));
  return { ids: owed.map(dueId), itemsIn };
}

async function mailUnit(
  deps: RemindDeps,
  unit: OfficeUnit,
  { day, by }: Occasion,
  owed: Owed,
  facts: AddressFacts,
): Promise<void> {
  const { mail } = deps.ways;
  if (mail === undefined) return;
  const year = dayParts(day).year;
  const register = { unit: unit.unit, year };
  const about = { unit: unit.unit, way: "e-mail", dues: owed.ids, count: owed.ids.length } as const;
  const sending = makeSending(deps, { day, by }, about);
  const addresses = addressesOf(unit.unit, facts);
  const number = ((await deps.reminders.list(register)).at(-1)?.number ?? 0) + 1;
  const period = yearPeriod(year);
  const letter = unitLetter(
    { unit: unit.name, period, number, day },
    { vi: owed.itemsIn("vi"), en: owed.itemsIn("en") },
  );
  const isSent = await send(
    deps,
    sending,
    addresses.length === 0 ? undefined : () => mail(addresses, letter),
  );
  if (isSent)
    await keepReminder(deps.reminders, register, { number, period, day, by, way: "e-mail", dues: owed.ids });
}

/** The number may have been given meanwhile to a reminder of a person; then this one takes the next. */
async function keepReminder(
  reminders: Reminders,
  register: Register,
  reminder: StoredReminder,
): Promise<void> {
  if (await reminders.keep(register, reminder)) return;
  await keepReminder(reminders, register, { ...reminder, number: reminder.number + 1 });
}

function makeSending(
  { now }: RemindDeps,
  { day, by }: Occasion,
  about: Pick<Sending, "unit" | "way"> & { readonly dues: readonly string[]; readonly count: number },
): Sending {
  return { ...about, dues: [...about.dues], day, by, at: now(), outcome: "sending", code: null };
}

/**
 * Records, sends and records the outcome. What was begun is not begun again, so a call that is repeated sends nothing twice.
 * @param post undefined when nobody has an address
 * @returns whether it was sent now
 */
async function send(
  { sendings, log }: RemindDeps,
  sending: Sending,
  post: (() => Promise<void>) | undefined,
): Promise<boolean> {
  if (!(await sendings.begin(sending))) return false;
  const { unit, way, count, by } = sending;
  if (post === undefined) {
    await sendings.end(sending, "no-address", null);
    log.info(REMINDER_FAILED, { unit, step: way, code: "no-address", count });
    return false;
  }
  try {
    await post();
  } catch (error) {
    const code = error instanceof NotSent ? error.code : "unknown";
    await sendings.end(sending, "failed", code);
    log.info(REMINDER_FAILED, { unit, step: way, code, count });
    return false;
  }
  await sendings.end(sending, "sent", null);
  log.info(REMINDER_SENT, { unit, step: way, user: by, count });
  return true;
}

async function readAddressFacts(
  { ledger, committee }: DueDeps,
  year: number,
  today: Day,
): Promise<AddressFacts> {
  const register = { unit: committee, year };
  const [userRows, grantRows] = await Promise.all([
    ledger.allRows(register, users.id),
    ledger.allRows(register, grants.id),
  ]);
  return {
    list: officeUsers(userRows),
    grants: grantRows
      .filter(({ deleted }) => !deleted)
      .map(({ key, fields }) => typedFields(grants, key, fields)),
    today,
  };
}
