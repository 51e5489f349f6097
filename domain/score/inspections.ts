import type { FactIndex } from "./fact-index.ts";
import type { RatedSubject } from "./rated-subject.ts";
import { type Span, within } from "./span.ts";
import { type Tally, tallyOf } from "./tally.ts";

/**
 * Findings of the period remedied in time / findings whose time has come. Without a day to remedy by, remedied within the
 * period is in time.
 */
export function inspectionsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const { end } = span;
  const rows =
    subject.kind === "collective"
      ? index.inspectionsByRegister.get(subject.unit)
      : index.inspectionsByPerson.get(subject.id);
  const findings = (rows ?? []).filter(
    ({ fields }) =>
      within(span, fields.date) &&
      fields.finding !== null &&
      (fields.remedyBy === null || fields.remedyBy <= end || fields.remediedOn !== null),
  );
  const inTime = findings.filter(
    ({ fields }) => fields.remediedOn !== null && fields.remediedOn <= (fields.remedyBy ?? end),
  );
  const rules = { done: "inspections-done", base: "inspections-base" } as const;
  return tallyOf(
    rules,
    findings.map((finding) => finding.ref),
    inTime.map((finding) => finding.ref),
  );
}

/** Shortcomings named by earlier years' reviews and remedied by the period's end / all of them. */
export function shortcomingsTally(index: FactIndex, subject: RatedSubject, span: Span): Tally {
  const { end } = span;
  const named = (index.shortcomings.get(subject.id) ?? []).filter(
    ({ fields }) => fields.reviewYear < Number(end.slice(0, 4)),
  );
  const remedied = named.filter(({ fields }) => fields.remediedOn !== null && fields.remediedOn <= end);
  const rules = { done: "shortcomings-done", base: "shortcomings-base" } as const;
  return tallyOf(
    rules,
    named.map((row) => row.ref),
    remedied.map((row) => row.ref),
  );
}
