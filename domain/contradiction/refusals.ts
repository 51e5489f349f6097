import type { SoftContradiction } from "../vocabulary/faults/contradiction-code.ts";
import type { FieldIssue } from "../forms/row.ts";
import { type Contradiction, isHard, isSoft, isTouched, type ReadRow, type RowsOf } from "./contradiction.ts";
import { contradictionsOf } from "./list-contradictions.ts";
import { contradictionsOfPoints, type CriteriaLimits, type KindOf } from "./points.ts";
import { contradictionsWithin } from "./within-row.ts";

/** What points are compared with. */
export interface PointsPlace {
  readonly limits: CriteriaLimits;
  readonly kindOf: KindOf;
}

/**
 * The contradictions for which a row is refused, each at the cell to be mended with the cell that it contradicts.
 * @param touched whether a change reaches the field; a row that is entered anew is touched everywhere
 */
export function refusalsOf(
  row: ReadRow,
  touched: (field: string) => boolean,
  points?: PointsPlace,
): readonly FieldIssue[] {
  const found = [
    ...contradictionsWithin(row),
    ...(points === undefined ? [] : contradictionsOfPoints(row, points.limits, points.kindOf)),
  ];
  return found.flatMap((contradiction) => {
    if (!isHard(contradiction) || !isTouched(contradiction, touched)) return [];
    const { code, cell, other, values } = contradiction;
    return [{ field: cell.field, code, other, values }];
  });
}

/** The contradictions about which whoever enters a row is asked; the row may be kept as it is. */
export function questionsOf(
  row: ReadRow,
  touched: (field: string) => boolean,
  rowsOf: RowsOf,
): readonly Contradiction<SoftContradiction>[] {
  return contradictionsOf(row, rowsOf)
    .filter(isSoft)
    .filter((one) => isTouched(one, touched));
}
