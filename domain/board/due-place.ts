import { actionPlans } from "../forms/catalogue/action-plans.ts";
import { attendance } from "../forms/catalogue/attendance.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import { reports } from "../forms/catalogue/due/reports.ts";
import { essays } from "../forms/catalogue/essays.ts";
import { evaluations } from "../forms/catalogue/evaluations.ts";
import { inspections } from "../forms/catalogue/inspections.ts";
import { planTasks } from "../forms/catalogue/plan-tasks.ts";
import { sessions } from "../forms/catalogue/sessions.ts";
import { shortcomings } from "../forms/catalogue/shortcomings.ts";
import { taskResults } from "../forms/catalogue/task-results.ts";
import type { Fields, Form } from "../forms/form.ts";
import { naturalKey } from "../forms/row.ts";
import type { DueItem } from "../protocol/dues.ts";
import type { Due } from "../due/due.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { RowKey, UnitId, Year } from "../values/ids.ts";
import { periodYear } from "../values/period.ts";

/**
 * The cell in which what is due is entered, in a row that stands, or in one whose key follows from what is asked. What a
 * row of last year asks for, or a period of last year, is entered in last year's register.
 */
export function placeOf(
  due: Due,
  { committee, year }: Pick<OrganisationFacts, "committee" | "year">,
): DueItem["place"] {
  const { unit, row } = due;
  const { form, column, key, begins } = cellOf(due);
  const isOwn = row?.ref.form === form.id;
  const asked = begins === undefined ? key : naturalKey(form, begins);
  const own = isOwn ? row.ref.key : asked;
  // Sessions are held by the whole organisation, so they stand in the catalogue.
  const register = form.id === sessions.id ? committee : isOwn ? row.register : unit;
  const earlier = isOwn ? row.year : askedIn(due, year);
  return {
    unit: UnitId.parse(register),
    ...(earlier !== undefined && earlier !== year && { year: Year.parse(earlier) }),
    form: form.id,
    column,
    key: own === undefined ? null : RowKey.parse(own),
  };
}

/** The year whose register takes what no row stands for yet. */
function askedIn({ asks, period }: Due, year: number): number {
  if (period !== undefined) return periodYear(period);
  return "row" in asks ? (asks.row.year ?? year) : year;
}

/**
 * The fields that a row to be entered begins with: whom and what it is about. undefined where a row stands, where its
 * key is chosen freely, and for marks, whose cells are there for everybody.
 */
export function newRowOf(due: Due): Fields | undefined {
  const { form, begins } = cellOf(due);
  return due.row?.ref.form === form.id || form.id === attendance.id ? undefined : begins;
}

interface Cell {
  readonly form: Form;
  readonly column: string;
  /** Of a row that stands; undefined where the key of a new row is chosen freely. */
  readonly key?: string | undefined;
  /** The key columns of a row to be entered. */
  readonly begins?: Fields;
}

function cellOf(due: Due): Cell {
  const { kind, about, subject, row } = due;
  const { id } = subject;
  const period = due.period ?? null;
  switch (kind) {
    case "attendance":
      return { form: attendance, column: "mark", begins: { session: about, person: id } };
    case "session":
      return { form: sessions, column: "date" };
    case "essay":
      return { form: essays, column: "submittedOn", begins: { directive: about, person: id } };
    case "action-plan":
      return { form: actionPlans, column: "issuedOn", begins: { directive: about } };
    case "discussion":
      return { form: actionPlans, column: "discussedOn", begins: { directive: about } };
    case "target":
      return { form: planTasks, column: "content" };
    case "plan-task":
      return { form: planTasks, column: "doneOn", key: about };
    case "inspection":
      return { form: inspections, column: "date" };
    case "remedy":
      return { form: remedyForm(row?.ref.form), column: "remediedOn", key: about };
    case "points":
      return { form: evaluations, column: "unit", begins: { period, subject: id, criterion: about } };
    case "task-results":
      return { form: taskResults, column: "done", begins: { period, subject: id } };
    case "report":
      return { form: reports, column: "sentOn", begins: { period } };
    case "decision":
      return {
        form: decisions,
        column: "outcome",
        key: naturalKey(decisions, { period, subject: id, matter: about }),
      };
  }
}

/** A finding stands among the inspections, what an earlier review named among the shortcomings. */
function remedyForm(form: string | undefined): Form {
  return form === shortcomings.id ? shortcomings : inspections;
}
