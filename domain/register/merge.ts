/**
 * Optimistic concurrency with a merge per field (rule S11). A stored row keeps, for each field, the revision that last
 * changed it. A patch to field f made on revision b conflicts only if f changed after b to another value; every other
 * field merges. A row with one conflicting field is not written at all: nothing is half applied, nothing discarded.
 */
import { type Column, type FieldValue, sameValue } from "../forms/column.ts";
import { findForm } from "../forms/catalogue/catalogue.ts";
import type { Fields, Form } from "../forms/form.ts";
import {
  checkFields,
  checkRow,
  confirmingColumns,
  type FieldIssue,
  forbiddenColumns,
  laneColumns,
  rowPeriod,
  withoutNulls,
} from "../forms/row.ts";
import type { Day } from "../values/day.ts";
import type { Role } from "../vocabulary/role.ts";
import { coveringPeriods, type Period, periodEnd, periodsOf, periodStart } from "../values/period.ts";
import { closingOf, isLateFulfilment } from "./late-fulfilment.ts";
import { touchedDays } from "./touched-days.ts";

/** The pseudo-field that keeps the revision of a deletion (tombstone) or revival. */
export const DELETED = "#deleted";

export interface RowState {
  readonly rev: number;
  readonly revs: Readonly<Record<string, number>>;
  readonly fields: Fields;
  readonly deleted: boolean;
}

export interface RowPatch {
  readonly form: string;
  readonly key: string;
  /** The revision that the client last saw; 0 for a row it believes new. */
  readonly baseRev: number;
  readonly fields?: Readonly<Record<string, FieldValue>> | undefined;
  readonly deleted?: boolean | undefined;
}

export interface PeriodLock {
  readonly by: string;
  readonly at: string;
  readonly seq: number;
  /** The day up to which the year's rule book counts, where that is not the period's last. */
  readonly closing?: Day | undefined;
}
export type Locks = Readonly<Partial<Record<Period, PeriodLock>>>;

export interface Place {
  readonly year: number;
  readonly scope: Form["scope"];
  readonly roles: readonly Role[];
  readonly locks: Locks;
  /** The lane of the rows. A form or column with a lane accepts rows of that lane alone. */
  readonly lane?: Form["lane"] | Column["lane"];
}

export type RowDecision =
  | { readonly status: "accepted"; readonly next: RowState; readonly change: RowChange }
  /** `others`: the stored values of the fields that others changed since the patch's base. */
  | {
      readonly status: "merged";
      readonly next: RowState;
      readonly change: RowChange;
      readonly others: Fields;
    }
  /** `rev`: the newest revision that the client may take as its base without having seen more than it sent. */
  | { readonly status: "unchanged"; readonly rev: number }
  | {
      readonly status: "conflict";
      readonly fields: readonly { field: string; mine: FieldValue; theirs: FieldValue; rev: number }[];
    }
  | { readonly status: "locked"; readonly period: Period; readonly lock: PeriodLock }
  | { readonly status: "invalid"; readonly issues: readonly FieldIssue[] }
  | { readonly status: "forbidden"; readonly fields: readonly string[] };

/** One commit's change of one row: new values, the values before, and the periods whose locks it must respect. */
export interface RowChange {
  readonly rev: number;
  readonly set: Fields;
  readonly before: Fields;
  readonly deleted: boolean;
  readonly wasDeleted: boolean;
  readonly periods: readonly Period[];
}

const ABSENT: RowState = { rev: 0, revs: {}, fields: {}, deleted: false };

export function decideRow(stored: RowState | undefined, patch: RowPatch, place: Place): RowDecision {
  const form = findForm(patch.form);
  if (form === undefined) return invalid("row", "unknown-form");
  if (form.scope !== place.scope) return invalid("row", "wrong-register");
  const current = stored ?? ABSENT;
  if (form.lane !== undefined && form.lane !== place.lane)
    return { status: "forbidden", fields: Object.keys(form.columns) };
  if (patch.baseRev > current.rev) return invalid("row", "base-ahead");

  const checked = checkFields(form, patch.fields ?? {});
  if (!checked.ok) return { status: "invalid", issues: checked.issues };
  const deleted = patch.deleted ?? (current.deleted && patch.fields === undefined);
  const changed = changedFields(current, checked.fields);
  const moved = deleted !== current.deleted;
  const named = Object.keys(changed).length > 0;
  if (current.rev === 0 && deleted) return { status: "unchanged", rev: 0 };
  if (!named && !moved && current.rev > 0) {
    return { status: "unchanged", rev: seenRevision(current, checked.fields, patch) };
  }

  // Deleting or reviving a row counts as a change of each of its cells (rule L11), and what was confirmed is the confirmer's.
  const confirmed = confirmingColumns(form, changed, current.fields).map((field) => [field, null]);
  const touched = { ...(moved ? current.fields : {}), ...changed, ...Object.fromEntries(confirmed) };
  const forbidden = [
    ...forbiddenColumns(form, touched, place.roles),
    ...laneColumns(form, changed, place.lane),
  ];
  if (forbidden.length > 0) return { status: "forbidden", fields: forbidden };

  const fields = withoutNulls({ ...current.fields, ...changed });
  const issues = deleted && !named ? [] : checkRow(form, patch.key, fields, place.year);
  if (issues.length > 0) return { status: "invalid", issues };

  // The row's present period and the period it would move to must both be open (rule S14), unless the change enters only
  // what is too late to count there (rule L16).
  const before = current.rev === 0 || current.deleted ? undefined : current.fields;
  const periods: Period[] = [];
  for (const period of touchedPeriods(form, current, fields, deleted, place.year)) {
    const lock = place.locks[period];
    if (lock === undefined) periods.push(period);
    else if (current.deleted || deleted || !isLateFulfilment(form, before, changed, closingOf(period, lock)))
      return { status: "locked", period, lock };
  }

  const conflicts = conflictingFields(current, changed, deleted, patch.baseRev);
  if (conflicts.length > 0) return { status: "conflict", fields: conflicts };
  return accept(current, changed, fields, deleted, periods, patch.baseRev);
}

function accept(
  current: RowState,
  changed: Fields,
  fields: Fields,
  deleted: boolean,
  periods: readonly Period[],
  baseRev: number,
): RowDecision {
  const rev = current.rev + 1;
  const revs = { ...current.revs };
  for (const field of Object.keys(changed)) revs[field] = rev;
  if (deleted !== current.deleted) revs[DELETED] = rev;
  const before = Object.fromEntries(
    Object.keys(changed).map((field) => [field, current.fields[field] ?? null]),
  );
  const next = { rev, revs, fields, deleted };
  const change = { rev, set: changed, before, deleted, wasDeleted: current.deleted, periods };
  if (baseRev === current.rev) return { status: "accepted", next, change };
  // These fields are not in the patch, since a field in both would have been a conflict.
  const others = fieldsChangedAfter(current, baseRev);
  return {
    status: "merged",
    next,
    change,
    others: Object.fromEntries(others.map((field) => [field, fields[field] ?? null])),
  };
}

function fieldsChangedAfter(current: RowState, rev: number): readonly string[] {
  return Object.keys(current.revs).filter((field) => field !== DELETED && (current.revs[field] ?? 0) > rev);
}

/**
 * The revision that a client may take as its base after sending values that are already stored. If others changed
 * further fields, the base stays: with a newer one the client's next edit would overwrite values that it never pulled
 * (rule L9).
 */
function seenRevision(current: RowState, sent: Fields, patch: RowPatch): number {
  const sawFields = fieldsChangedAfter(current, patch.baseRev).every((field) => Object.hasOwn(sent, field));
  return sawFields && (patch.deleted ?? false) === current.deleted ? current.rev : patch.baseRev;
}

/** Fields of the patch that differ from what is stored. */
function changedFields(current: RowState, fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => !sameValue(value, current.fields[field])),
  );
}

function conflictingFields(current: RowState, changed: Fields, deleted: boolean, baseRev: number) {
  const conflicts: { field: string; mine: FieldValue; theirs: FieldValue; rev: number }[] = [];
  const changedAfter = (field: string): boolean => (current.revs[field] ?? 0) > baseRev;
  for (const [field, mine] of Object.entries(changed)) {
    const theirs = current.fields[field] ?? null;
    if (changedAfter(field)) conflicts.push({ field, mine, theirs, rev: current.revs[field] ?? 0 });
  }
  if (changedAfter(DELETED) && deleted !== current.deleted) {
    conflicts.push({
      field: DELETED,
      mine: deleted,
      theirs: current.deleted,
      rev: current.revs[DELETED] ?? 0,
    });
  }
  if (deleted && !current.deleted) {
    // Deleting a row that somebody changed meanwhile would silently discard their work.
    for (const [field, theirs] of Object.entries(current.fields)) {
      if (changedAfter(field) && !Object.hasOwn(changed, field))
        conflicts.push({ field, mine: null, theirs, rev: current.revs[field] ?? 0 });
    }
  }
  return conflicts;
}

/**
 * Every period whose lock forbids the change: the row's period before and after, the periods that cover them, and those
 * with days that the change reaches (rule L17).
 */
function touchedPeriods(
  form: Form,
  current: RowState,
  fields: Fields,
  deleted: boolean,
  year: number,
): readonly Period[] {
  if (form.afterLock) return [];
  // A new row has no earlier period: rowPeriod gives the year, which covers its new period anyway.
  const places = [fields, current.fields].map((at) => rowPeriod(form, at, year));
  const before = current.rev === 0 || current.deleted ? undefined : current.fields;
  const ranges = touchedDays(form.id, before, deleted ? undefined : fields);
  const reached = periodsOf(year).filter((period) =>
    ranges.some(([first, last]) => first <= periodEnd(period) && periodStart(period) <= last),
  );
  return [...new Set([...places.flatMap(coveringPeriods), ...reached])];
}

function invalid(field: string, code: FieldIssue["code"]): RowDecision {
  return { status: "invalid", issues: [{ field, code }] };
}
