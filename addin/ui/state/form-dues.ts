import { findForm } from "../../../domain/forms/catalogue/catalogue.ts";
import type { DueItem } from "../../../domain/protocol/dues.ts";
import { type Day, dayParts } from "../../../domain/values/day.ts";
import { rowId } from "../../../domain/values/ids.ts";
import { coveringPeriods, monthOf, monthPeriod, periodEnd } from "../../../domain/values/period.ts";
import type { RegisterStatus } from "../../sync/ports/register-sync.ts";
import type { RegisterState } from "./register-state.ts";

/** What is due in one form, of what was sent. */
export interface FormDues {
  /** Its day has come, and a lock does not stand in the way. */
  readonly missing: readonly DueItem[];
  /** Due until the end of this month. */
  readonly awaited: readonly DueItem[];
  /** Missing in a locked period: entered by a correction only. */
  readonly locked: readonly DueItem[];
}

/** undefined while it is not known what is due. */
export function formDues({ bound, dues, status }: RegisterState, form: string): FormDues | undefined {
  if (dues === undefined) return undefined;
  const monthEnd = periodEnd(monthOf(dues.asOf));
  const own = dues.items.filter(
    ({ place }) => place.form === form && place.unit === bound?.unit && place.year === undefined,
  );
  const lacking = own.filter(isMissing);
  return {
    missing: lacking.filter((item) => !isLocked(item, status?.locks)),
    awaited: own.filter((item) => isAwaited(item) && item.dueOn <= monthEnd),
    locked: lacking.filter((item) => isLocked(item, status?.locks)),
  };
}

/** How much of the register is missing that was due by a day; undefined while it is not known. */
export function missingBy({ dues, status }: Pick<RegisterState, "dues" | "status">, day: Day) {
  return dues?.items.filter((item) => isMissing(item) && item.dueOn <= day && !isLocked(item, status?.locks))
    .length;
}

/** Rows that are due and do not stand yet, each once, with what they begin with. */
export function rowsToAdd({ missing, awaited }: FormDues, { standing }: RegisterState) {
  const rows = new Map(
    [...missing, ...awaited].flatMap(({ place: { form, key }, newRow }) =>
      key === null || newRow === undefined ? [] : [[rowId({ form, key }), { form, fields: newRow }] as const],
    ),
  );
  return [...rows].filter(([id]) => !standing.has(id)).map(([, row]) => row);
}

/** How many lines of the sheet the rows make: those that differ across a line alone share one. */
export function linesOf(rows: ReturnType<typeof rowsToAdd>): number {
  return new Set(
    rows.map(({ form, fields }) => {
      const { keyColumns = [], pivot } = findForm(form) ?? {};
      return keyColumns.map((column) => (column === pivot?.across ? "" : fields[column])).join("#");
    }),
  ).size;
}

function isMissing({ state }: DueItem): boolean {
  return state === "missing" || state === "late-open";
}

function isAwaited({ state }: DueItem): boolean {
  return state === "not-yet" || state === "open";
}

/** A row that stands takes the day of a late fulfilment also in a locked period; a new row does not. */
function isLocked({ state, period, dueOn }: DueItem, locks: RegisterStatus["locks"] = {}): boolean {
  if (state === "late-open") return false;
  const { year, month } = dayParts(dueOn);
  return coveringPeriods(period ?? monthPeriod(year, month)).some(
    (covering) => locks[covering] !== undefined,
  );
}
