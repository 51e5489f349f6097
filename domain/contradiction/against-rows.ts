/** Contradictions between a row and the rows that it refers to, or that speak of the same matter. */
import { type Day, formatDay } from "../values/day.ts";
import type { Fields } from "../forms/form.ts";
import type { ContradictionCode } from "../vocabulary/faults/contradiction-code.ts";
import {
  cellOf,
  type CellPlace,
  type Contradiction,
  type ReadRow,
  type RowsOf,
  textAt,
} from "./contradiction.ts";

/** A day of another row. */
interface OtherDay {
  readonly day: string;
  readonly at: CellPlace;
}

export function contradictionsAgainst(row: ReadRow, rowsOf: RowsOf): readonly Contradiction[] {
  const { form, fields } = row;
  const refer = (field: string, to: string, day: string): OtherDay | undefined =>
    dayAt(rowsOf, to, textAt(fields, field), day);
  const before = (code: ContradictionCode, field: string, other: OtherDay | undefined) =>
    contradicted(row, code, field, other, (own, its) => own < its);
  const differs = (code: ContradictionCode, field: string, other: OtherDay | undefined) =>
    contradicted(row, code, field, other, (own, its) => own !== its);
  switch (form) {
    case "attendance": {
      const session = refer("session", "sessions", "date");
      return [
        ...differs("mark-day-differs", "day", session),
        ...before("made-up-before-session", "madeUpOn", session),
      ];
    }
    case "essays":
      return [
        ...before("essay-before-session", "submittedOn", firstSession(rowsOf, textAt(fields, "directive"))),
        ...differs("essay-day-differs", "due", refer("directive", "study-plans", "essayDue")),
      ];
    case "action-plans":
      return [
        ...before("plan-before-directive", "issuedOn", refer("directive", "directives", "issuedOn")),
        ...differs("plan-day-differs", "due", refer("directive", "study-plans", "planDue")),
      ];
    case "sessions":
      return listAt(fields, "directives").flatMap((key) =>
        before("session-before-directive", "date", dayAt(rowsOf, "directives", key, "issuedOn")),
      );
    case "study-plans":
      return ["studyBy", "makeUpBy", "essayDue", "planDue"].flatMap((field) =>
        before("due-before-directive", field, refer("directive", "directives", "issuedOn")),
      );
    case "memberships":
      return [
        ...before("membership-outside-unit", "from", refer("unit", "units", "establishedOn")),
        ...contradicted(
          row,
          "membership-outside-unit",
          textAt(fields, "until") === undefined ? "from" : "until",
          refer("unit", "units", "endedOn"),
          (own, its) => own > its,
        ),
      ];
    case "due-changes": {
      const old = oldDay(rowsOf, fields);
      return [
        ...contradicted(row, "new-day-not-later", "newDay", old, (own, its) => own <= its),
        ...contradicted(row, "decided-after-day", "decidedOn", old, (own, its) => own > its),
      ];
    }
    default:
      return [];
  }
}

function contradicted(
  row: ReadRow,
  code: ContradictionCode,
  field: string,
  other: OtherDay | undefined,
  holds: (own: string, its: string) => boolean,
): readonly Contradiction[] {
  const own = textAt(row.fields, field);
  if (own === undefined || other === undefined || !holds(own, other.day)) return [];
  const values = { one: formatDay(own as Day), other: formatDay(other.day as Day) };
  return [{ code, cell: cellOf(row, field), other: other.at, values }];
}

function dayAt(rowsOf: RowsOf, form: string, key: string | undefined, field: string): OtherDay | undefined {
  const fields = key === undefined ? undefined : rowsOf(form).get(key);
  const day = fields === undefined ? undefined : textAt(fields, field);
  return key === undefined || day === undefined ? undefined : { day, at: { form, key, field } };
}

/** The first session on a directive: nobody writes of what they have not studied yet. */
function firstSession(rowsOf: RowsOf, directive: string | undefined): OtherDay | undefined {
  let first: OtherDay | undefined;
  if (directive === undefined) return undefined;
  for (const [key, fields] of rowsOf("sessions")) {
    const day = textAt(fields, "date");
    if (day === undefined || !listAt(fields, "directives").includes(directive)) continue;
    if (first === undefined || day < first.day) first = { day, at: { form: "sessions", key, field: "date" } };
  }
  return first;
}

/** The day that a study plan set for what an office's decision changes. */
const PLANNED: Readonly<Record<string, string>> = {
  session: "studyBy",
  essay: "essayDue",
  "action-plan": "planDue",
};

function oldDay(rowsOf: RowsOf, fields: Fields): OtherDay | undefined {
  const field = PLANNED[textAt(fields, "kind") ?? ""];
  return field === undefined ? undefined : dayAt(rowsOf, "study-plans", textAt(fields, "about"), field);
}

function listAt(fields: Fields, field: string): readonly string[] {
  const value = fields[field];
  return Array.isArray(value) ? value : [];
}
