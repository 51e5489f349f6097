/** The end of the fact in a row (rule S5): the row stays, with its last day and the reason. */
import { Day } from "../values/day.ts";
import { parseDayText } from "../wording/day-text.ts";
import { tidy } from "../values/fold.ts";
import type { LeavingFault } from "../vocabulary/faults/leaving-fault.ts";
import { textSchema } from "./column.ts";
import type { Fields, Form } from "./form.ts";

export interface Leaving {
  /** The last day on which the row holds. */
  readonly until: Day;
  readonly reason: string;
}

/** A leaving as a person types it. */
export interface LeavingText {
  readonly day: string;
  readonly reason: string;
}

export type ParsedLeaving =
  | { readonly kind: "leaving"; readonly leaving: Leaving }
  | { readonly kind: "fault"; readonly fault: LeavingFault };

/** The first day of a row that can end; undefined for a row that cannot. */
export function heldSince({ ending }: Form, fields: Fields): Day | undefined {
  return ending === undefined ? undefined : Day.safeParse(fields[ending.from]).data;
}

/** @param since the day given by `heldSince` */
export function parseLeaving(form: Form, since: Day, { day, reason }: LeavingText): ParsedLeaving {
  const fault = (code: LeavingFault): ParsedLeaving => ({ kind: "fault", fault: code });
  if (tidy(day) === "") return fault("day-missing");
  const read = parseDayText(day);
  if (read.kind !== "day") return fault("day-unclear");
  if (read.day < since) return fault("day-before-start");
  if (tidy(reason) === "") return fault("reason-missing");
  const column = form.columns[form.ending?.reason ?? ""];
  const checked = column?.kind === "text" ? textSchema(column.max).safeParse(reason).data : undefined;
  if (checked === undefined) return fault("reason-long");
  return { kind: "leaving", leaving: { until: read.day, reason: checked } };
}

/** The fields that leaving changes in a row; undefined where the row cannot end, or would end before it begins. */
export function endOf(form: Form, fields: Fields, { until, reason }: Leaving): Fields | undefined {
  const since = heldSince(form, fields);
  if (form.ending === undefined || since === undefined || until < since) return undefined;
  return { [form.ending.until]: until, [form.ending.reason]: reason };
}
