import * as z from "zod";
import { absences } from "./absences.ts";
import { actionPlans } from "./action-plans.ts";
import { attendance } from "./attendance.ts";
import { decisions } from "./decisions.ts";
import { directives } from "./directives.ts";
import { discipline } from "./discipline.ts";
import { essays } from "./essays.ts";
import { dueChanges } from "./due/due-changes.ts";
import { evaluations } from "./evaluations.ts";
import type { Form } from "../form.ts";
import { grants } from "./grants.ts";
import { inspections } from "./inspections.ts";
import { interests } from "./interests.ts";
import { memberships } from "./memberships.ts";
import { outreach } from "./outreach.ts";
import { overrides } from "./overrides.ts";
import { pastAwards, pastDecisions } from "./past-decisions.ts";
import { people } from "./people.ts";
import { planTasks } from "./plan-tasks.ts";
import { reports } from "./due/reports.ts";
import { sessions } from "./sessions.ts";
import { settings } from "./settings.ts";
import { shortcomings } from "./shortcomings.ts";
import { studyPlans } from "./study-plans.ts";
import { taskResults } from "./task-results.ts";
import { units } from "./units.ts";
import { users } from "./users.ts";

/** Every form, catalogue first, in the order in which a workbook shows them. */
export const FORMS = [
  units,
  people,
  memberships,
  absences,
  directives,
  studyPlans,
  sessions,
  dueChanges,
  settings,
  pastDecisions,
  pastAwards,
  overrides,
  decisions,
  interests,
  users,
  grants,
  attendance,
  essays,
  actionPlans,
  planTasks,
  outreach,
  inspections,
  evaluations,
  taskResults,
  discipline,
  shortcomings,
  reports,
] as const;

export type FormId = (typeof FORMS)[number]["id"];
export const FormId = z.string().regex(/^[a-z][a-z-]{1,29}$/);

const BY_ID: ReadonlyMap<string, Form> = new Map(FORMS.map((form): [string, Form] => [form.id, form]));

/** undefined for an unknown form: its rows are invalid, which is an outcome and no error. */
export function findForm(id: string): Form | undefined {
  return BY_ID.get(id);
}
