import type { DueKind } from "../vocabulary/due-kind.ts";
import { actionPlans, discussions } from "./action-plans.ts";
import { attendance } from "./attendance.ts";
import { essays } from "./essays.ts";
import type { Origin } from "./origin.ts";
import { planTasks } from "./plan-tasks.ts";
import { studySessions } from "./study-sessions.ts";
import { targets } from "./targets.ts";
import { points } from "./points.ts";
import { taskResults } from "./task-results.ts";
import { remedies } from "./remedies.ts";
import { inspections } from "./inspections.ts";
import { decisions } from "./decisions.ts";
import { reports } from "./reports.ts";

/** Where each kind of due comes from. */
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
  decision: decisions,
} as const satisfies Record<DueKind, Origin>;
