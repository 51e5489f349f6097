import { decisions } from "../forms/catalogue/decisions.ts";
import type { FieldsOf } from "../forms/form.ts";
import type { pastAwards, pastDecisions } from "../forms/catalogue/past-decisions.ts";
import { yearPeriod } from "../values/period.ts";
import type { Fact } from "./fact.ts";
import type { OrganisationFacts } from "./facts.ts";

/** A level of an earlier year, recorded or typed in. */
export type RecordedDecision = Fact<typeof pastDecisions>;
/** An award of an earlier year, recorded or typed in. */
export type RecordedAward = Fact<typeof pastAwards>;

/**
 * The levels that the authority recognised in earlier years, from its recorded decisions, so that nobody types them
 * again. A refused level counts as none and ends a streak.
 */
export function recordedDecisions(facts: OrganisationFacts): readonly RecordedDecision[] {
  return (facts.earlier ?? []).flatMap(({ year, rows }) =>
    rows.flatMap(({ form, key, rev, fields }) => {
      const row = fields as Partial<FieldsOf<typeof decisions>>;
      const { subject, level, typical = null, number = null, decidedOn = null } = row;
      const isLevel = form === decisions.id && row.matter === "level" && row.period === yearPeriod(year);
      const counts = isLevel && row.outcome !== "refused";
      if (!counts || subject === undefined || level === undefined || level === null) return [];
      return [
        {
          ref: { form, key, rev },
          register: facts.committee,
          fields: { subject, decisionYear: year, level, typical, number, decidedOn, decidedBy: null },
        },
      ];
    }),
  );
}

/** The awards that the authority gave in earlier years: as proposed, or another that it named instead. */
export function recordedAwards(facts: OrganisationFacts): readonly RecordedAward[] {
  const { options } = decisions.columns.award;
  return (facts.earlier ?? []).flatMap(({ year, rows }) =>
    rows.flatMap(({ form, key, rev, fields }) => {
      if (form !== decisions.id) return [];
      const row = fields as Partial<FieldsOf<typeof decisions>>;
      const { subject, matter, outcome, number = null, decidedOn = null } = row;
      const isLevel = matter === "level" || matter === "second-level";
      const given = row.award ?? (isLevel ? undefined : matter);
      if (subject === undefined || given === undefined || outcome === "refused") return [];
      return [
        {
          ref: { form, key, rev },
          register: facts.committee,
          fields: { subject, awardYear: year, award: options[given].vi, number, decidedOn, decidedBy: null },
        },
      ];
    }),
  );
}
