/** Points of a criterion against the rule book. */
import { exact } from "../values/exact.ts";
import { cellOf, type Contradiction, type ReadRow, textAt } from "./contradiction.ts";

/** What the rule book of a year says of the points and the share that are entered in it. */
export interface CriteriaLimits {
  /** The largest share of the best level, in per cent, that an authority may set under the rule book of the year. */
  readonly percentMost?: string;
  /** Whether some rule book that the office can use has the criterion. */
  isKnown(criterion: string): boolean;
  /**
   * The most points, as decimal text, that the rule book of the year gives for it to a person or a unit, or to either;
   * undefined where that book does not have it.
   */
  mostOf(criterion: string, subject: "person" | "unit" | undefined): string | undefined;
}

/** Whether a subject is a person or a unit; undefined where it is not known. */
export type KindOf = (subject: string) => "person" | "unit" | undefined;

/** The columns of points. */
const POINTS = ["self", "unit", "committee"];

export function contradictionsOfPoints(
  row: ReadRow,
  limits: CriteriaLimits,
  kindOf: KindOf,
): readonly Contradiction[] {
  const criterion = textAt(row.fields, "criterion");
  const subject = textAt(row.fields, "subject");
  if (row.form !== "evaluations" || criterion === undefined || subject === undefined) return [];
  const named = cellOf(row, "criterion");
  if (!limits.isKnown(criterion))
    return [{ code: "unknown-criterion", cell: named, other: named, values: { one: criterion } }];
  const most = limits.mostOf(criterion, kindOf(subject));
  if (most === undefined) return [];
  return POINTS.filter((field) => {
    const points = textAt(row.fields, field);
    return points !== undefined && exact(points).compare(exact(most)) > 0;
  }).map((field): Contradiction => {
    const values = { one: textAt(row.fields, field) ?? "", most };
    return { code: "points-over-maximum", cell: cellOf(row, field), other: named, values };
  });
}
