import { exact } from "../../values/exact.ts";
import type { evaluations } from "../../forms/catalogue/evaluations.ts";
import type { EnteredBy } from "../../policy/measures.ts";
import type { FactIndex } from "../../facts/fact-index.ts";
import type { Fact } from "../../facts/fact.ts";
import { derive, leaf, type TracedNumber } from "../../trace/traced-number.ts";
import { rowsOfPeriod } from "../../facts/period-rows.ts";
import type { RatedSubject } from "../../facts/rated-subject.ts";
import type { Span } from "../../facts/span.ts";

const RULES = {
  committee: "entered-by-committee",
  unit: "entered-by-unit",
  self: "entered-by-self",
} as const;

/** Entered points, each cut to the maximum, or undefined when every cell is blank (blank is not zero). */
export function enteredPoints(
  index: FactIndex,
  subject: RatedSubject,
  span: Span,
  criterion: string,
  order: readonly EnteredBy[],
  max: TracedNumber,
): TracedNumber | undefined {
  const own = (index.evaluations.get(subject.id) ?? []).filter(
    ({ fields }) => fields.criterion === criterion && enteredBy(fields, order) !== undefined,
  );
  return pointsOf(rowsOfPeriod(own, span, subject.unit), order, max);
}

/** The mean of these rows, each cut to the maximum; undefined for none. */
export function pointsOf(
  rows: readonly Fact<typeof evaluations>[],
  order: readonly EnteredBy[],
  max: TracedNumber,
): TracedNumber | undefined {
  if (rows.length === 0) return undefined;
  const points = rows.map((row) => derive("min", [entered(row, order), max], { rule: "within-max" }));
  return derive("mean", points, { rule: "mean-of-periods" });
}

function entered(row: Fact<typeof evaluations>, order: readonly EnteredBy[]): TracedNumber {
  const by = enteredBy(row.fields, order) ?? "self";
  return leaf(exact(row.fields[by] ?? "0"), { rule: RULES[by], subject: row.fields.period, facts: [row] });
}

function enteredBy(
  fields: Fact<typeof evaluations>["fields"],
  order: readonly EnteredBy[],
): EnteredBy | undefined {
  return order.find((by) => fields[by] != null);
}
