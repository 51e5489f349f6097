import type { FieldValue } from "../forms/column.ts";
import type { Fields, Form } from "../forms/form.ts";
import type { Day } from "../values/day.ts";
import { type Period, periodEnd } from "../values/period.ts";

/**
 * Whether a change enters nothing into a locked period but days on which duties were met after its closing day: such
 * days do not count for the period, so that nothing scored changes. A row that is new, and holds nothing besides but its
 * key, is one too: a unit that reports late.
 * @param before the row's fields; undefined for a new row
 */
export function isLateFulfilment(
  form: Form,
  before: Fields | undefined,
  changed: Fields,
  closing: Day,
): boolean {
  const isLate = (day: FieldValue | undefined): boolean =>
    typeof day === "string" ? day > closing : (day ?? null) === null;
  const keys = before === undefined ? (form.keyColumns ?? []) : [];
  const own = Object.keys(changed).filter((field) => !keys.includes(field));
  return (
    own.length > 0 &&
    own.every(
      (field) => form.columns[field]?.fulfils === true && isLate(before?.[field]) && isLate(changed[field]),
    )
  );
}

/** The day up to which a locked period counts: its last, unless the lock names an earlier one. */
export function closingOf(period: Period, lock: { readonly closing?: Day | undefined }): Day {
  return lock.closing ?? periodEnd(period);
}
