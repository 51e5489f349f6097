import { rowPeriod } from "../../../domain/forms/row.ts";
import { closingOf, isLateFulfilment } from "../../../domain/register/late-fulfilment.ts";
import { coveringPeriods, type Period } from "../../../domain/values/period.ts";
import type { RegisterStatus } from "../ports/register-sync.ts";
import type { RowDiff } from "./row-diff.ts";

/** The locked period into which the change of a row would be entered, as far as this workbook knows the locks (rule S14). */
export function lockedPeriod(
  { form, kind, fields, before, whole }: Pick<RowDiff, "form" | "kind" | "fields" | "before" | "whole">,
  locks: RegisterStatus["locks"],
  year: number,
): Period | undefined {
  if (form.afterLock === true || (kind !== "changed" && kind !== "new" && kind !== "cleared"))
    return undefined;
  const stored = Object.keys(before).length === 0 ? undefined : before;
  const periods = [stored, whole].flatMap((row) => (row === undefined ? [] : [rowPeriod(form, row, year)]));
  const changed = kind === "cleared" ? { mark: null } : fields;
  return periods.find((period) =>
    coveringPeriods(period).some((covering) => {
      const lock = locks[covering];
      return lock !== undefined && !isLateFulfilment(form, stored, changed, closingOf(covering, lock));
    }),
  );
}
