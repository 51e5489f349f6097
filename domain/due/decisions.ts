import type { PublishedMatter } from "../facts/facts.ts";
import type { Fact } from "../facts/fact.ts";
import { inForce } from "../policy/dated.ts";
import { addDays, Day } from "../values/day.ts";
import { periodEnd, periodKind, periodYear } from "../values/period.ts";
import { decided, type Draft, NO_DIRECTIVES } from "./changes.ts";
import type { Due } from "./due.ts";
import { judge } from "./judge.ts";
import { inPeriod, NO_DUES, nothing, type Origin } from "./origin.ts";
import type { DueScope } from "./scope.ts";

/**
 * The authority's decision on each level and proposal of published results, by so many days after the period's end. It is
 * the committee that owes them, and nothing is scored by them.
 */
export const decisions: Origin = {
  ofSubject: (scope, { id }) => {
    const { index } = scope;
    if (id !== index.committee) return NO_DUES;
    return inPeriod(
      scope,
      index.published.flatMap((matter) => decisionDue(scope, matter) ?? []),
    );
  },
  ofPeople: nothing,
};

function decisionDue(scope: DueScope, published: PublishedMatter): Due | undefined {
  const { period, subject, matter, publishedOn } = published;
  const end = periodEnd(period);
  const days = scope.policy.dues?.decisions?.[periodKind(period)];
  if (days === undefined) return undefined;
  const asks = inForce(days, end);
  const row = rowOf(scope, published);
  const draft: Draft = {
    kind: "decision",
    unit: scope.index.committee,
    subject,
    about: matter,
    period,
    opensOn: publishedOn,
    dueOn: addDays(end, Number(asks.value)),
    row,
    off: undefined,
    asks,
    directives: NO_DIRECTIVES,
  };
  return decided(scope, draft, (day) =>
    judge(scope.asOf, day, { opensOn: publishedOn, doneOn: doneOn(row, day), entered: row !== undefined }),
  );
}

function rowOf({ index, period: asked }: DueScope, { period, decision }: PublishedMatter): Fact | undefined {
  if (decision === undefined) return undefined;
  const { form, key, rev, fields } = decision;
  const year = periodYear(period);
  const row: Fact = { ref: { form, key, rev }, register: index.committee, fields: fields as Fact["fields"] };
  return year === periodYear(asked) ? row : { ...row, year };
}

/** A decision whose paper has no day yet was made in time. */
function doneOn(row: Fact | undefined, dueOn: Day): Day | undefined {
  if (row === undefined) return undefined;
  const { decidedOn } = row.fields;
  return typeof decidedOn === "string" ? Day.parse(decidedOn) : dueOn;
}
