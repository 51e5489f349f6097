import { actionPlans } from "../../forms/catalogue/action-plans.ts";
import { essays } from "../../forms/catalogue/essays.ts";
import { inspections } from "../../forms/catalogue/inspections.ts";
import type { planTasks } from "../../forms/catalogue/plan-tasks.ts";
import { inForce, useOf } from "../../policy/dated.ts";
import type { RateId } from "../../policy/measures.ts";
import { exact } from "../../values/exact.ts";
import { derive, leaf } from "../../trace/traced-number.ts";
import type { Due } from "../../due/due.ts";
import { asksForItself, isEnded, rowOf, rowsOf } from "../../due/due-row.ts";
import { hasPassed } from "../../due/essays.ts";
import { isNamed } from "../../due/plan-tasks.ts";
import type { SubjectDues } from "../../due/subject-dues.ts";
import type { Fact } from "../../facts/fact.ts";
import { invitesMember } from "../../facts/invitations.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import type { Span } from "../../facts/span.ts";
import { countDues, type DueRules, type DueTally } from "./due-count.ts";
import { seatsTally } from "./seats.ts";
import { soundSessionsTally } from "./session-conduct.ts";
import { count } from "./tally.ts";

type CountDues = (due: SubjectDues, subject: RatedSubject, span: Span) => DueTally;

const ESSAYS: DueRules = {
  done: "essays-done",
  late: "essays-late",
  missing: "essays-missing",
  base: "essays-base",
};
const GRADED: DueRules = { ...ESSAYS, done: "essays-graded", missing: "essays-not-passed" };
const PLANS: DueRules = {
  done: "plans-done",
  late: "plans-late",
  missing: "plans-missing",
  base: "plans-base",
};
const TARGETS: DueRules = {
  done: "plan-targets-done",
  missing: "plan-targets-missing",
  base: "plans-asked",
};
const TASKS: DueRules = {
  done: "plan-tasks-done",
  late: "plan-tasks-late",
  missing: "plan-tasks-open",
  base: "plan-tasks-base",
};
const REMEDIES = { late: "remedies-late", missing: "remedies-open" } as const;
const FINDINGS: DueRules = { ...REMEDIES, done: "inspections-done", base: "inspections-base" };
const SHORTCOMINGS: DueRules = { ...REMEDIES, done: "shortcomings-done", base: "shortcomings-base" };

/** Each rate over what was due: a base of what was asked, and of it what was met. */
export const DUE_TALLIES: Record<RateId, CountDues> = {
  attendance: (due, subject) => seatsTally(due, subject),
  "attendance-members": (due, subject) =>
    seatsTally(due, subject, (seat) => invitesMember(due.scope.index, seat)),
  "attendance-non-members": (due, subject) =>
    seatsTally(due, subject, (seat) => !invitesMember(due.scope.index, seat)),
  "attendance-online": (due, subject) => channelTally(due, subject, "online"),
  "attendance-direct": (due, subject) => channelTally(due, subject, "direct"),
  "attendance-cell": (due, subject) => channelTally(due, subject, "cell"),
  "sessions-sound": (due, subject, span) => ({
    ...soundSessionsTally(due.scope.index, subject, span),
    unknown: [],
  }),
  essays: (due, subject) => countDues(ESSAYS, due.answered("essay"), undefined, peopleOf(due, subject)),
  "essays-graded": (due, subject) =>
    countDues(
      GRADED,
      due.answered("essay").filter((one) => isOwed(one) || isPassed(one)),
      isPassed,
      peopleOf(due, subject),
    ),
  plans: (due) => countDues(PLANS, due.ofUnit("action-plan")),
  "plan-discussions": (due) => discussionsTally(due, "plan-discussions-done"),
  "plan-comments": (due) => discussionsTally(due, "plan-comments-done"),
  "plan-targets": (due) => countDues(TARGETS, due.ofUnit("target")),
  "named-persons": namedPersonsTally,
  "plan-tasks": (due) => countDues(TASKS, due.answered("plan-task")),
  inspections: (due) => countDues(FINDINGS, due.answered("remedy").filter(isFinding)),
  "inspections-held": inspectionsHeldTally,
  reminders: remindersTally,
  shortcomings: (due, subject) =>
    countDues(
      SHORTCOMINGS,
      due.own("remedy").filter((one) => !isFinding(one) && one.subject.id === subject.id),
    ),
};

function channelTally(due: SubjectDues, subject: RatedSubject, channel: string): DueTally {
  return seatsTally(due, subject, ({ session }) => session.fields.channel === channel);
}

function peopleOf({ scope }: SubjectDues, subject: RatedSubject) {
  return subject.kind === "collective" ? scope.index.personById : undefined;
}

/** Whether anything but the row itself asked for it; what was handed in unasked never counts against its writer. */
function isOwed(due: Due): boolean {
  return due.off === undefined && !asksForItself(due);
}

function isPassed(due: Due): boolean {
  const essay = rowOf(due, essays);
  return due.outcome === "met" && essay !== undefined && hasPassed(essay);
}

function discussionsTally(due: SubjectDues, done: "plan-discussions-done" | "plan-comments-done"): DueTally {
  return countDues(
    { done, missing: "plan-discussions-missing", base: "plans-asked" },
    due.ofUnit("discussion"),
  );
}

/**
 * Targets and tasks with a named person of the unit / those of the plans that were due; a plan without any is one without
 * a name. Of a plan that nobody asked for, those with a name count alone.
 */
function namedPersonsTally(due: SubjectDues, subject: RatedSubject): DueTally {
  const { index } = due.scope;
  const hasName = (task: Fact<typeof planTasks>) => isNamed(due.scope, task);
  const asked = due.ofUnit("target").filter(({ outcome }) => outcome !== "out");
  const tasksOf = (plan: Fact<typeof actionPlans> | undefined) =>
    (index.planTasksByRegister.get(subject.unit) ?? []).filter(
      ({ fields }) => plan !== undefined && fields.plan === plan.ref.key,
    );
  const tasks = asked.flatMap((one) => {
    const own = tasksOf(rowOf(one, actionPlans));
    return asksForItself(one) ? own.filter(hasName) : own;
  });
  const bare = asked.filter((one) => tasksOf(rowOf(one, actionPlans)).length === 0);
  const named = tasks.filter(hasName);
  const done = count("named-persons-done", named);
  const without = countDues(TARGETS, bare, () => false);
  const unnamed = count(
    "named-persons-missing",
    tasks.filter((task) => !hasName(task)),
  );
  const base = derive("sum", [done, unnamed, without.base], { rule: "named-persons-base" });
  return { done, base, notRecorded: 0, unknown: [] };
}

function isFinding(due: Due): boolean {
  return rowOf(due, inspections) !== undefined;
}

/** Inspections held / as many as the policy's regularity asks; without one, none is asked. */
function inspectionsHeldTally(due: SubjectDues, subject: RatedSubject, span: Span): DueTally {
  const dues = subject.kind === "collective" ? due.own("inspection") : [];
  const asked = dues.filter(({ outcome }) => outcome !== "out");
  const held = rowsOf(asked.filter(({ outcome }) => outcome === "met"));
  const regularity = due.scope.policy.dues?.inspections;
  const parameters = regularity === undefined ? [] : [useOf("inspections", inForce(regularity, span.end))];
  return {
    done: count("inspections-held", held),
    base: leaf(exact(asked.length), { rule: "inspections-due", parameters }),
    notRecorded: 0,
    unknown: [],
  };
}

/** Findings with a reminder by the day to remedy them / findings whose day has come. */
function remindersTally(due: SubjectDues): DueTally {
  const findings = due
    .answered("remedy")
    .filter((one) => isFinding(one) && one.dueOn <= due.scope.asOf && !isEnded(one));
  const reminded = findings.filter((one) => {
    const remindedOn = rowOf(one, inspections)?.fields.remindedOn;
    return remindedOn != null && remindedOn <= one.dueOn;
  });
  return {
    done: count("reminders-done", rowsOf(reminded)),
    base: count("reminders-base", rowsOf(findings)),
    notRecorded: 0,
    unknown: [],
  };
}
