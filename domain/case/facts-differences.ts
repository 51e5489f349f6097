import type { Policy } from "../policy/policy.ts";
import type { SubjectResult } from "../score/result.ts";
import type { Standing } from "../score/standing.ts";
import type { Day } from "../values/day.ts";
import { exact, exactText } from "../values/exact.ts";
import { contains, type Difference, lacks, same } from "./case-outcome.ts";
import { moneyText } from "./case-money.ts";
import type { FactsExpectation } from "./facts-case.ts";

/** What a case expects of one subject against what the engine gave. */
export function factsDifferences(
  id: string,
  expected: FactsExpectation,
  result: SubjectResult,
  standing: Standing,
): readonly Difference[] {
  const proposals = result.proposals.map((proposal) => proposal.id);
  const given = new Map(result.criteria.map((criterion) => [criterion.id, criterion.points]));
  return [
    ...same(`${id}.level`, expected.level, result.level),
    ...same(`${id}.suggested`, expected.suggested, result.suggested),
    ...Object.entries(expected.points ?? {}).flatMap(([criterion, points]) =>
      same(
        `${id}.points.${criterion}`,
        exactText(exact(points)),
        exactText(exact(given.get(criterion) ?? "0")),
      ),
    ),
    ...same(`${id}.missing`, expected.missing && listed(expected.missing), listed(missingOf(standing))),
    ...contains(`${id}.flags`, expected.flags, result.flags),
    ...lacks(`${id}.notFlags`, expected.notFlags, result.flags),
    ...contains(`${id}.proposals`, expected.proposals, proposals),
    ...lacks(`${id}.notProposals`, expected.notProposals, proposals),
  ];
}

/** The money of awards that are decided on the day, against what the case expects. */
export function moneyDifferences(
  id: string,
  { money = {} }: FactsExpectation,
  result: SubjectResult,
  { policy, day }: { readonly policy: Policy; readonly day: Day | undefined },
): readonly Difference[] {
  if (day === undefined) return [];
  return policy.proposals.flatMap(({ id: award }) =>
    same(`${id}.money.${award}`, money[award], moneyText(policy, result, award, day)),
  );
}

function missingOf({ incomplete, missing }: Standing): readonly string[] {
  return [...incomplete.map(({ criterion }) => criterion), ...missing];
}

function listed(criteria: readonly string[]): string {
  return [...new Set(criteria)].toSorted().join(", ");
}
