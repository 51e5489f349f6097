import { exact } from "../../values/exact.ts";
import { periodHasDay } from "../../values/period.ts";
import { leaf } from "../../trace/traced-number.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import { type Span, within } from "../../facts/span.ts";
import { count, type Tally, tallyOf } from "./tally.ts";

/**
 * Findings of the period remedied in time / findings whose day has come. A finding without a day to remedy by is in
 * time when it is remedied within the period.
 */
export function inspectionsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const { end } = span;
  const findings = inspectionsOf(index, subject, span).filter(
    ({ fields }) =>
      fields.finding != null &&
      (fields.remedyBy == null || fields.remedyBy <= end || fields.remediedOn != null),
  );
  const inTime = findings.filter(
    ({ fields }) => fields.remediedOn != null && fields.remediedOn <= (fields.remedyBy ?? end),
  );
  const rules = { done: "inspections-done", base: "inspections-base" } as const;
  return tallyOf(rules, findings, inTime);
}

/**
 * Findings of the period with a reminder by the day to remedy them (by the period's end without such a day) / findings
 * whose day has come.
 */
export function remindersTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const findings = inspectionsOf(index, subject, span).filter(
    ({ fields }) => fields.finding != null && (fields.remedyBy == null || fields.remedyBy <= span.end),
  );
  const reminded = findings.filter(
    ({ fields }) => fields.remindedOn != null && fields.remindedOn <= (fields.remedyBy ?? span.end),
  );
  const rules = { done: "reminders-done", base: "reminders-base" } as const;
  return tallyOf(rules, findings, reminded);
}

/** Quarters of the period (the period itself when it is shorter) with an inspection in the unit / those quarters. */
export function inspectionsHeldTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const none = {
    done: count("inspections-held", []),
    base: count("inspection-quarters", []),
    notRecorded: 0,
  };
  if (subject.kind !== "collective") return none;
  const held = inspectionsOf(index, subject, span);
  const quarters = span.quarters.length === 0 ? [span.period] : span.quarters;
  const first = quarters.flatMap((quarter) => {
    const inQuarter = held.filter(({ fields }) => periodHasDay(quarter, fields.date));
    return inQuarter.toSorted((a, b) => (a.ref.key < b.ref.key ? -1 : 1)).slice(0, 1);
  });
  const base = leaf(exact(quarters.length), { rule: "inspection-quarters", subject: span.period });
  return { ...none, done: count("inspections-held", first), base };
}

/** Inspections of the period: those in a unit's register, or those of a person. */
function inspectionsOf(index: FactIndex, subject: RatedSubject, span: Span) {
  const rows =
    subject.kind === "collective"
      ? index.inspectionsByRegister.get(subject.unit)
      : index.inspectionsByPerson.get(subject.id);
  return (rows ?? []).filter(({ fields }) => within(span, fields.date));
}

/** Shortcomings named by earlier years' reviews and remedied by the period's end / all of them. */
export function shortcomingsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const { end } = span;
  const named = (index.shortcomings.get(subject.id) ?? []).filter(
    ({ fields }) => fields.reviewYear < Number(end.slice(0, 4)),
  );
  const remedied = named.filter(({ fields }) => fields.remediedOn != null && fields.remediedOn <= end);
  const rules = { done: "shortcomings-done", base: "shortcomings-base" } as const;
  return tallyOf(rules, named, remedied);
}
