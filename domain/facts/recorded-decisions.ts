import type { Day } from "../values/day.ts";
import { decisions } from "../forms/catalogue/decisions.ts";
import type { FieldsOf } from "../forms/form.ts";
import type { pastDecisions } from "../forms/catalogue/past-decisions.ts";
import { yearPeriod } from "../values/period.ts";
import type { Fact } from "./fact.ts";
import type { OrganisationFacts } from "./facts.ts";

/** A row of `decisions` or `past-decisions`; only the former has the day of the decision. */
export interface RecordedDecision extends Fact<typeof pastDecisions> {
  readonly decidedOn?: Day;
}

/**
 * The levels that the authority recognised in earlier years, from its recorded decisions, so that nobody types them
 * again. A refused level counts as none and ends a streak.
 */
export function recordedDecisions(facts: OrganisationFacts): readonly RecordedDecision[] {
  return (facts.earlier ?? []).flatMap(({ year, rows }) =>
    rows.flatMap(({ form, key, rev, fields }) => {
      const row = fields as Partial<FieldsOf<typeof decisions>>;
      const { subject, level, typical = null, number = null, decidedOn } = row;
      const isLevel = form === decisions.id && row.matter === "level" && row.period === yearPeriod(year);
      const counts = isLevel && row.outcome !== "refused";
      if (!counts || subject === undefined || level === undefined || level === null) return [];
      return [
        {
          ref: { form, key, rev },
          register: facts.committee,
          fields: { subject, decisionYear: year, level, typical, number },
          ...(decidedOn && { decidedOn }),
        },
      ];
    }),
  );
}
