/** What points are compared with, from what the workbook knows of the year's criteria. */
import { CRITERIA } from "../../../domain/forms/column.ts";
import type { PointsPlace } from "../../../domain/contradiction/refusals.ts";
import type { CriteriaResponse } from "../../../domain/protocol/criteria.ts";
import type { Fields } from "../../../domain/forms/form.ts";
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
