import type { essays } from "../../forms/catalogue/essays.ts";
import { type FactIndex, preferredOf, wasIn } from "../../facts/fact-index.ts";
import type { Fact } from "../../facts/fact.ts";
import { leaveOn } from "../../facts/leave.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Span, within } from "../../facts/span.ts";
import { owesNothingOn } from "../../facts/status.ts";
import { type Tally, tallyOf } from "./tally.ts";

type Essay = Fact<typeof essays>;

/** Essays handed in by their day / essays due in the period. A person's essay belongs to the unit of its due day. */
export function essaysTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const due = essaysDue(index, subject, span);
  const rules = { done: "essays-done", base: "essays-base" } as const;
  return tallyOf(rules, due, due.filter(isOnTime));
}

/** Essays handed in by their day and graded as passed or better / essays due in the period. */
export function gradedEssaysTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const due = essaysDue(index, subject, span);
  const passed = due.filter(
    (essay) => isOnTime(essay) && essay.fields.grade != null && essay.fields.grade !== "fail",
  );
  return tallyOf({ done: "essays-graded", base: "essays-base" }, due, passed);
}

function essaysDue(index: FactIndex, subject: RatedSubject, span: Span): readonly Essay[] {
  const rows =
    subject.kind === "collective"
      ? index.essaysByRegister.get(subject.unit)
      : index.essaysByPerson.get(subject.id);
  const due = (rows ?? []).filter(
    ({ fields, register }) =>
      within(span, fields.due) &&
      wasIn(index, fields.person, register, fields.due) &&
      !owesNothingOn(index.personById.get(fields.person), fields.due) &&
      // No essay is due from a person on long leave, but one handed in counts.
      (fields.submittedOn != null || leaveOn(index, fields.person, fields.due) === undefined),
  );
  return subject.kind === "collective" ? due : oncePerDirective(due, subject.unit);
}

function isOnTime({ fields }: Essay): boolean {
  return fields.submittedOn != null && fields.submittedOn <= fields.due;
}

/** Someone in two units owes one essay per directive, not two. */
function oncePerDirective(due: readonly Essay[], unit: string): readonly Essay[] {
  const kept = new Map<string, Essay>();
  for (const essay of due) {
    const { directive } = essay.fields;
    const other = kept.get(directive);
    kept.set(directive, other === undefined ? essay : preferredOf(other, essay, unit));
  }
  return [...kept.values()];
}
