import { actionPlans } from "../forms/catalogue/action-plans.ts";
import { attendance } from "../forms/catalogue/attendance.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import { reports } from "../forms/catalogue/due/reports.ts";
import { essays } from "../forms/catalogue/essays.ts";
import { evaluations } from "../forms/catalogue/evaluations.ts";
import { inspections } from "../forms/catalogue/inspections.ts";
import { planTasks } from "../forms/catalogue/plan-tasks.ts";
import { sessions } from "../forms/catalogue/sessions.ts";
import { taskResults } from "../forms/catalogue/task-results.ts";
import { naturalKey } from "../forms/row.ts";
import type { DueItem } from "../protocol/dues.ts";
import type { Due } from "../due/due.ts";
import { RowKey, UnitId } from "../values/ids.ts";

/** The cell in which what is due is entered, in a row that stands, or in one whose key follows from what is asked. */
export function placeOf(due: Due, committee: UnitId): DueItem["place"] {
  const { unit, row } = due;
  const { form, column, key } = cellOf(due);
  const isOwn = row?.ref.form === form;
  const own = isOwn ? row.ref.key : key;
  // Sessions are held by the whole organisation, so they stand in the catalogue.
  const register = form === sessions.id ? committee : isOwn ? row.register : unit;
  return {
    unit: UnitId.parse(register),
    form,
    column,
    key: own === undefined ? null : RowKey.parse(own),
  };
}

interface Cell {
  readonly form: string;
  readonly column: string;
  /** undefined where the key of a new row is chosen freely. */
  readonly key?: string | undefined;
}

function cellOf({ kind, about, subject, period, row }: Due): Cell {
  const { id } = subject;
  switch (kind) {
    case "attendance": {
      const key = naturalKey(attendance, { session: about, person: id });
      return { form: attendance.id, column: "mark", key };
    }
    case "session":
      return { form: sessions.id, column: "date" };
    case "essay": {
      const key = naturalKey(essays, { directive: about, person: id });
      return { form: essays.id, column: "submittedOn", key };
    }
    case "action-plan":
      return planCell("issuedOn", about);
    case "discussion":
      return planCell("discussedOn", about);
    case "target":
      return { form: planTasks.id, column: "content" };
    case "plan-task":
      return { form: planTasks.id, column: "doneOn", key: about };
    case "inspection":
      return { form: inspections.id, column: "date" };
    case "remedy":
      return { form: row?.ref.form ?? inspections.id, column: "remediedOn", key: about };
    case "points": {
      const key = naturalKey(evaluations, { period: period ?? null, subject: id, criterion: about });
      return { form: evaluations.id, column: "unit", key };
    }
    case "task-results": {
      const key = naturalKey(taskResults, { period: period ?? null, subject: id });
      return { form: taskResults.id, column: "done", key };
    }
    case "report": {
      const key = naturalKey(reports, { period: period ?? null });
      return { form: reports.id, column: "sentOn", key };
    }
    case "decision":
      return { form: decisions.id, column: "outcome" };
  }
}

function planCell(column: "issuedOn" | "discussedOn", directive: string): Cell {
  return { form: actionPlans.id, column, key: naturalKey(actionPlans, { directive }) };
}
