import { type FactIndex, wasIn } from "../../facts/fact-index.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Span, within } from "../../facts/span.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** Action plans issued by their day / plans due in the period, in the subject's unit. */
export function plansTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const due = plansDue(index, subject, span);
  const onTime = due.filter(({ fields }) => fields.issuedOn != null && fields.issuedOn <= fields.due);
  return tallyOf({ done: "plans-done", base: "plans-base" }, due, onTime);
}

/** Plans whose draft was put to discussion / plans issued. */
export function planDiscussionsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const issued = issuedPlans(index, subject, span);
  const discussed = issued.filter(({ fields }) => fields.discussedOn != null);
  const rules = { done: "plan-discussions-done", base: "plan-discussions-base" } as const;
  return tallyOf(rules, issued, discussed);
}

/** Plans whose draft was put to discussion and drew at least one comment / plans issued. */
export function planCommentsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const issued = issuedPlans(index, subject, span);
  const commented = issued.filter(({ fields }) => fields.discussedOn != null && (fields.comments ?? 0) > 0);
  const rules = { done: "plan-comments-done", base: "plan-discussions-base" } as const;
  return tallyOf(rules, issued, commented);
}

/** Plans that set targets, each with a named person (its day is a required field) / plans issued. */
export function planTargetsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const issued = issuedPlans(index, subject, span);
  const tasks = index.planTasksByRegister.get(subject.unit) ?? [];
  const complete = issued.filter((plan) => {
    const own = tasks.filter(({ fields }) => fields.plan === plan.ref.key);
    return own.length > 0 && own.every(({ fields }) => fields.person != null);
  });
  const rules = { done: "plan-targets-done", base: "plan-discussions-base" } as const;
  return tallyOf(rules, issued, complete);
}

/** Targets and tasks with a named person in charge / all those due in the period, in the subject's unit. */
export function namedPersonsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const due = (index.planTasksByRegister.get(subject.unit) ?? []).filter(({ fields }) =>
    within(span, fields.due),
  );
  const named = due.filter(({ fields }) => fields.person != null);
  const rules = { done: "named-persons-done", base: "named-persons-base" } as const;
  return tallyOf(rules, due, named);
}

/** Plan tasks done by their day / tasks due in the period: a person's own, or the whole unit's. */
export function planTasksTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const rows =
    subject.kind === "collective"
      ? index.planTasksByRegister.get(subject.unit)
      : index.planTasksByPerson.get(subject.id);
  const due = (rows ?? []).filter(
    ({ fields, register }) =>
      within(span, fields.due) &&
      (subject.kind === "collective" || wasIn(index, subject.id, register, fields.due)),
  );
  const onTime = due.filter(({ fields }) => fields.doneOn != null && fields.doneOn <= fields.due);
  const rules = { done: "plan-tasks-done", base: "plan-tasks-base" } as const;
  return tallyOf(rules, due, onTime);
}

export function issuedPlans(index: FactIndex, subject: RatedSubject, span: Span) {
  return plansDue(index, subject, span).filter(({ fields }) => fields.issuedOn != null);
}

function plansDue(index: FactIndex, subject: RatedSubject, span: Span) {
  return (index.plansByRegister.get(subject.unit) ?? []).filter(({ fields }) => within(span, fields.due));
}
