import { memberships } from "../forms/catalogue/memberships.ts";
import { units } from "../forms/catalogue/units.ts";
import type { Movement } from "../protocol/year/movements.ts";
import { addDays, type Day, formatDay } from "../values/day.ts";
import type { RowKey } from "../values/ids.ts";
import { type Period, periodEnd, periodHasDay, yearPeriod } from "../values/period.ts";
import { headsOn, membershipsAfter } from "./after-plan.ts";
import { planJoin } from "./join.ts";
import { planLeave } from "./leave.ts";
import { MovementPlan } from "./movement-plan.ts";
import { liveUnit } from "./named.ts";
import { setLeadership } from "./move-member.ts";
import type { Office } from "./office.ts";
import { planMerge, planSplit } from "./reshape.ts";
import { planTransfer } from "./transfer.ts";

/** What a movement is planned with. */
export interface MovementDeps {
  readonly office: Office;
  /** The keys of a new person and of a new unit. */
  readonly newPerson: RowKey;
  readonly newUnit: RowKey;
  readonly today: Day;
  /** The locked periods of a unit's register. */
  readonly locksOf: (unit: string) => readonly Period[];
}

/** The rows of one transaction, of which a commit holds some more for itself. */
const MOST_ROWS = 95;

/** What a movement writes, what keeps it from being stored, and what follows from it. Nothing is stored here. */
export function planMovement(deps: MovementDeps, movement: Movement): MovementPlan {
  const { office } = deps;
  const effective = movement.kind === "leave" ? addDays(movement.day, 1) : movement.day;
  const plan = new MovementPlan(office, effective, movement.reason);
  if (!periodHasDay(yearPeriod(office.year), movement.day))
    plan.fault("day", "day-outside-year", { day: formatDay(movement.day), year: String(office.year) });
  planKind(plan, deps, movement);
  if (plan.faults.length === 0) judge(plan, deps);
  return plan;
}

function planKind(plan: MovementPlan, deps: MovementDeps, movement: Movement): void {
  switch (movement.kind) {
    case "join":
      return planJoin(plan, movement, deps.newPerson);
    case "leave":
      return planLeave(plan, movement, deps.today);
    case "transfer":
      return planTransfer(plan, movement);
    case "split":
      return planSplit(plan, movement, deps.newUnit);
    case "merge":
      return planMerge(plan, movement, deps.newUnit);
    case "term-end": {
      if (liveUnit(plan, "unit", movement.unit) === undefined) return;
      const members = plan.office.membersFrom(movement.unit, plan.day);
      setLeadership(plan, members, movement);
      if (plan.faults.length === 0 && plan.rows.length === 0)
        plan.fault("head", "nobody-named", { unit: plan.office.unitName(movement.unit) });
    }
  }
}

/** What the rows mean together: one head a unit, no locked day, one transaction. */
function judge(plan: MovementPlan, { office, locksOf }: MovementDeps): void {
  const { day } = plan;
  if (plan.rows.length > MOST_ROWS)
    plan.fault("people", "too-many-rows", { count: String((MOST_ROWS / 2) | 0) });
  const before = office.people.all.flatMap((person) => person.memberships.map(({ fields }) => fields));
  const after = membershipsAfter(plan);
  for (const unit of touchedUnits(plan)) {
    const name = unitNameIn(plan, unit);
    const [had, heads] = [headsOn(before, unit, addDays(day, -1)), headsOn(after, unit, day)];
    const isNamedHere = plan.rows.some(
      ({ form, fields }) => form === memberships.id && fields["unit"] === unit && fields["role"] === "head",
    );
    if (heads.length > 1 && isNamedHere)
      plan.fault("head", "head-taken", {
        unit: name,
        names: heads.map(({ person }) => nameIn(plan, person)).join(", "),
      });
    if (isEnded(plan, unit)) {
      const writers = writersOf(office, unit);
      if (writers.length > 0) plan.notice("rights-of-ended-unit", { unit: name, names: writers.join(", ") });
    } else {
      if (had.length > 0 && heads.length === 0) plan.notice("no-head", { unit: name, day: formatDay(day) });
      if (!after.some((fields) => fields.unit === unit && (fields.until === null || fields.until >= day)))
        plan.notice("unit-empty", { unit: name, day: formatDay(day) });
    }
    if (office.unit(unit) === undefined) plan.notice("rights-of-new-unit", { unit: name });
    tellLocks(plan, name, locksOf(unit));
  }
}

/** A change from a day on would alter what a locked period of that day or a later one was closed with. */
function tellLocks(plan: MovementPlan, unit: string, locked: readonly Period[]): void {
  const reached = locked.filter((period) => periodEnd(period) >= plan.day);
  const last = reached.toSorted((left, right) => (periodEnd(left) < periodEnd(right) ? 1 : -1))[0];
  if (last === undefined) return;
  plan.fault("day", "day-locked", { unit, period: last, free: formatDay(addDays(periodEnd(last), 1)) });
}

/** The units whose people the plan changes, or that it founds or ends. */
export function touchedUnits({ rows }: MovementPlan): readonly string[] {
  const named = rows.flatMap(({ form, key, before, fields }) => {
    if (form === units.id) return [key];
    return form === memberships.id ? [String({ ...before, ...fields }["unit"])] : [];
  });
  return [...new Set(named)];
}

function isEnded({ rows }: MovementPlan, unit: string): boolean {
  return rows.some(({ form, key, fields }) => form === units.id && key === unit && fields["endedOn"] != null);
}

export function unitNameIn({ rows, office }: MovementPlan, unit: string): string {
  const planned = rows.find(({ form, key }) => form === units.id && key === unit)?.fields["name"];
  return planned === undefined || planned === null ? office.unitName(unit) : String(planned);
}

function nameIn({ rows, office }: MovementPlan, person: string): string {
  const known = office.person(person)?.fields.fullName;
  return known ?? String(rows.find(({ key }) => key === person)?.fields["fullName"] ?? "");
}

/** The users who may write in the unit by a grant on it. */
function writersOf(office: Office, unit: string): readonly string[] {
  return office.grants
    .filter(({ fields }) => fields.unit === unit && fields.access === "write")
    .map(({ fields: { user } }) => {
      const row = office.users.find((one) => one.row.key === user || one.fields.directoryId === user);
      return row?.fields.fullName ?? user;
    });
}
