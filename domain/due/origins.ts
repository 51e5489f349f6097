import type { DueKind } from "../vocabulary/due-kind.ts";
import { actionPlans } from "./action-plans.ts";
import { attendance } from "./attendance.ts";
import { discussions } from "./discussions.ts";
import { essays } from "./essays.ts";
import type { Origin } from "./origin.ts";
import { planTasks } from "./plan-tasks.ts";
import { studySessions } from "./study-sessions.ts";
import { targets } from "./targets.ts";
import { points } from "./points.ts";
import { taskResults } from "./task-results.ts";
import { remedies } from "./remedies.ts";
import { inspections } from "./inspections.ts";
import { reports } from "./reports.ts";

/** Where each kind of due comes from; the authority's decisions rest on results, which are no facts of a year. */
export const ORIGINS = {
  attendance,
  session: studySessions,
  essay: essays,
  "action-plan": actionPlans,
  discussion: discussions,
  target: targets,
  "plan-task": planTasks,
  inspection: inspections,
  remedy: remedies,
  points,
  "task-results": taskResults,
  report: reports,
} as const satisfies Record<Exclude<DueKind, "decision">, Origin>;
