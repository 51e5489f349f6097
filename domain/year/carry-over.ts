/**
 * What a year hands on to the next: the same units and people under the same keys, so that what one year says of somebody is
 * told of the same person in the next. Rows of what was done stay in their year; what is still due there is read by the next
 * year's runs (`domain/facts/carried.ts`).
 */
import { absences } from "../forms/catalogue/absences.ts";
import { grants } from "../forms/catalogue/grants.ts";
import { interests } from "../forms/catalogue/interests.ts";
import { memberships } from "../forms/catalogue/memberships.ts";
import { pastAwards, pastDecisions } from "../forms/catalogue/past-decisions.ts";
import { people } from "../forms/catalogue/people.ts";
import { settings } from "../forms/catalogue/settings.ts";
import { shortcomings } from "../forms/catalogue/shortcomings.ts";
import { units } from "../forms/catalogue/units.ts";
import { users } from "../forms/catalogue/users.ts";
import type { Fields } from "../forms/form.ts";
import { groupBy } from "../values/group-by.ts";
import { periodStart, yearPeriod } from "../values/period.ts";
import type { LeftReason } from "../vocabulary/faults/left-reason.ts";

/** A live row in a unit's register. */
export interface HeldRow {
  readonly unit: string;
  readonly form: string;
  readonly key: string;
  readonly fields: Fields;
}

export interface LeftRow extends HeldRow {
  readonly why: LeftReason;
}

export interface CarryOver {
  /** Rows of the next year, under the keys of the old one. */
  readonly carried: readonly HeldRow[];
  /** What nobody finds in the next year unless it is entered there. */
  readonly left: readonly LeftRow[];
}

/** The forms that are carried, in the order in which their rows can be stored; rights come last, so that nobody works in half a year. */
export const CARRIED_FORMS: readonly string[] = [
  units,
  people,
  memberships,
  absences,
  settings,
  pastDecisions,
  pastAwards,
  shortcomings,
  users,
  grants,
  interests,
].map(({ id }) => id);

/** @param year the next year */
export function carryOver(rows: readonly HeldRow[], year: number): CarryOver {
  const first = periodStart(yearPeriod(year));
  const endsBefore = (day: unknown): boolean => typeof day === "string" && day < first;
  const endsBy = (day: unknown): boolean => typeof day === "string" && day <= first;
  const held = groupBy(
    rows.filter(({ form }) => form === memberships.id),
    ({ fields }) => String(fields["person"]),
  );
  const stays = new Set<string>(
    rows
      .filter(({ form, key, fields }) => {
        const own = held.get(key) ?? [];
        if (form === units.id) return !endsBefore(fields["endedOn"]);
        return (
          form === people.id && (own.length === 0 || own.some((row) => !endsBefore(row.fields["until"])))
        );
      })
      .map(({ key }) => key),
  );
  // Rights that have ended do not come back by a grant that outlives them, whichever name it has for the user.
  const stopped = new Set(
    rows
      .filter(({ form, fields }) => form === users.id && endsBy(fields["until"]))
      .flatMap(({ key, fields }) => [key, String(fields["directoryId"] ?? key)]),
  );
  const isStopped = (fields: Fields): boolean => stopped.has(String(fields["user"]));
  const refers = (fields: Fields, field: string): boolean =>
    (fields[field] ?? null) === null || stays.has(String(fields[field]));

  /** Undefined for a row that is carried, null for one that has done its service. */
  const whyLeft = ({ form, key, fields }: HeldRow): LeftReason | null | undefined => {
    switch (form) {
      case units.id:
        return stays.has(key) ? undefined : "ended";
      case people.id:
        return stays.has(key) ? undefined : "belongs-nowhere";
      case memberships.id:
        if (endsBefore(fields["until"])) return null;
        return refers(fields, "person") && refers(fields, "unit") ? undefined : "of-left";
      case absences.id:
        if (endsBefore(fields["until"])) return null;
        return refers(fields, "person") ? undefined : "of-left";
      case users.id:
        return endsBy(fields["until"]) ? null : undefined;
      case grants.id:
        if (isStopped(fields)) return null;
        return refers(fields, "unit") && refers(fields, "person") ? undefined : "of-left";
      case interests.id:
        if ((fields["withdrawal"] ?? null) !== null || isStopped(fields)) return null;
        return refers(fields, "subject") ? undefined : "of-left";
      case pastDecisions.id:
      case pastAwards.id:
        return refers(fields, "subject") ? undefined : null;
      case shortcomings.id:
        if ((fields["remediedOn"] ?? null) !== null) return null;
        return refers(fields, "subject") ? undefined : "of-left";
      case settings.id:
        return undefined;
      default:
        return null;
    }
  };

  const judged = rows.map((row) => ({ row, why: whyLeft(row) }));
  return {
    carried: judged
      .flatMap(({ row, why }) => (why === undefined ? [withoutPastStatus(row, endsBefore)] : []))
      .toSorted((left, right) => formOrder(left) - formOrder(right)),
    left: judged.flatMap(({ row, why }) => (why === undefined || why === null ? [] : [{ ...row, why }])),
  };
}

function formOrder({ form }: HeldRow): number {
  return CARRIED_FORMS.indexOf(form);
}

const STATUSES = ["exempt", "suspended"];

/**
 * Without an exemption or suspension that ended before the year, while one without days goes on, and without the year's
 * recognised initiative.
 */
function withoutPastStatus(row: HeldRow, endsBefore: (day: unknown) => boolean): HeldRow {
  if (row.form !== people.id) return row;
  const ended = STATUSES.flatMap((status) =>
    endsBefore(row.fields[`${status}Until`]) ? [status, `${status}From`, `${status}Until`] : [],
  );
  const over = [...ended, ...("initiative" in row.fields ? ["initiative"] : [])];
  const fields = Object.fromEntries(Object.entries(row.fields).filter(([field]) => !over.includes(field)));
  return over.length === 0 ? row : { ...row, fields };
}
