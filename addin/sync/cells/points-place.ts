/** What points are compared with, from what the workbook knows of the year's criteria. */
import { CRITERIA } from "../../../domain/forms/column.ts";
import type { PointsPlace } from "../../../domain/contradiction/refusals.ts";
import type { CriteriaResponse } from "../../../domain/protocol/criteria.ts";
import type { Fields, Form } from "../../../domain/forms/form.ts";
import { limitsOf } from "../../../domain/forms/limits.ts";
import type { Language } from "../../../domain/values/bilingual.ts";
import type { KnownRows } from "../../../domain/forms/sheet/row-labels.ts";

type Criterion = CriteriaResponse["criteria"][number];

/** A criterion as it is kept beside the rows of the catalogue. */
export function criterionFields({ title, most = {} }: Criterion, language: Language): Fields {
  const { person = null, unit = null } = most;
  return { title: title[language], ...(person && { person }), ...(unit && { unit }) };
}

/** Without a list of criteria nothing is compared here: the service compares what is sent. */
export function pointsPlace(known: KnownRows): PointsPlace {
  const most = (criterion: string, subject: "person" | "unit"): string | undefined => {
    const value = known(CRITERIA).get(criterion)?.[subject];
    return typeof value === "string" ? value : undefined;
  };
  return {
    limits: {
      isKnown: (criterion) => known(CRITERIA).size === 0 || known(CRITERIA).has(criterion),
      mostOf: (criterion, subject) => (subject === undefined ? undefined : most(criterion, subject)),
    },
    kindOf: (subject) =>
      known("units").has(subject) ? "unit" : known("people").has(subject) ? "person" : undefined,
  };
}

/**
 * What a cell lets in, under the names of texts: for points what their criterion gives, where the column would let in
 * those of any criterion.
 */
export function limitsOfCell(
  form: Form,
  field: string,
  whole: Fields,
  known: KnownRows,
): Readonly<Record<string, string>> {
  const column = form.columns[field];
  const criterion = whole[form.pivot?.across ?? ""];
  if (column?.kind !== "decimal" || typeof criterion !== "string") return limitsOf(column);
  const { limits, kindOf } = pointsPlace(known);
  const max = limits.mostOf(criterion, kindOf(String(whole["subject"])));
  return { ...limitsOf(column), ...(max !== undefined && { max }) };
}
