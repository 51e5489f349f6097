import { exact, exactText } from "../values/exact.ts";
import { periodEnd } from "../values/period.ts";
import { criteriaLimits } from "../policy/criterion-limits.ts";
import { findPolicy, POLICIES } from "../policy/library/library.ts";
import type { Policy } from "../policy/policy.ts";
import { nameOf } from "../policy/policy-name.ts";
import { chosenPolicy } from "../facts/chosen-policy.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { parseFacts } from "../facts/parse-facts.ts";
import { parseSettings } from "../facts/settings.ts";
import { settle } from "../rating/settle.ts";
import { assess } from "../score/assess.ts";
import type { SubjectResult } from "../score/result.ts";
import type { Standing } from "../score/standing.ts";
import type { CaseIssue } from "./case.ts";
import { type CheckedCase, checked, contains, type Difference, lacks, same } from "./case-outcome.ts";
import type { SettledCase } from "./settled-case.ts";
import type { FactsCase, FactsExpectation } from "./facts-case.ts";

/** The registers of a case, scored as a run scores them, against what the case expects. */
export function checkFacts(
  worked: FactsCase,
  onSettled: (settled: SettledCase) => void = () => undefined,
): CheckedCase {
  const policy = findPolicy(worked.policy);
  if (policy === undefined) {
    const known = POLICIES.map(nameOf).join(", ");
    return refused({ field: "policy", code: "unknown-policy", detail: { vi: known, en: known } });
  }
  const document = worked.period === undefined ? worked.facts : { period: worked.period, ...worked.facts };
  const parsed = parseFacts(document, criteriaLimits(policy, POLICIES));
  if (!parsed.ok)
    return refused(...parsed.issues.map((issue) => ({ ...issue, field: `facts.${issue.field}` })));
  const { facts } = parsed;
  if (worked.period !== undefined && worked.period !== facts.period)
    return refused({ field: "period", code: "other-period" });
  if (policy.effective > periodEnd(facts.period)) return refused({ field: "policy", code: "not-in-force" });
  return checkScored(worked, policy, facts, onSettled);
}

function refused(...issues: readonly CaseIssue[]): CheckedCase {
  return { kind: "refused", issues };
}

function checkScored(
  { expect }: FactsCase,
  policy: Policy,
  facts: OrganisationFacts,
  onSettled: (settled: SettledCase) => void,
): CheckedCase {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const chosen = parseSettings(policy, catalogue);
  if (!chosen.ok) return refused({ field: "facts", code: "bad-setting", detail: both(chosen.setting) });
  const assessments = assess(chosenPolicy(policy, chosen.settings), facts);
  const standings = new Map(assessments.map(({ standing }) => [standing.id, standing]));
  const settled = settle(policy, chosen.settings, facts.period, assessments);
  const named = Object.entries(expect).map(([id, { points = {}, missing = [] }]) => {
    return [id, [...Object.keys(points), ...missing]] as const;
  });
  onSettled({ policy, settled, expected: new Map(named) });
  const results = new Map(settled.map(({ result }) => [result.subject, result]));
  const issues = Object.entries(expect).flatMap(([id, expected]) =>
    expectationIssues(id, expected, results.get(id)),
  );
  if (issues.length > 0) return refused(...issues);
  return checked(
    Object.entries(expect).flatMap(([id, expected]) => {
      const [result, standing] = [results.get(id), standings.get(id)];
      return result === undefined || standing === undefined
        ? []
        : differences(id, expected, result, standing);
    }),
  );
}

function both(text: string): { readonly vi: string; readonly en: string } {
  return { vi: text, en: text };
}

function expectationIssues(
  id: string,
  { points = {}, missing = [] }: FactsExpectation,
  result: SubjectResult | undefined,
): readonly CaseIssue[] {
  if (result === undefined) return [{ field: `expect.${id}`, code: "unknown-subject" }];
  const known = result.criteria.map((criterion) => criterion.id);
  const detail = both(known.join(", "));
  return [
    ...Object.keys(points).map((name) => [`points.${name}`, name]),
    ...missing.map((name) => ["missing", name]),
  ]
    .filter(([, name]) => !known.includes(name ?? ""))
    .map(([field]): CaseIssue => ({
      field: `expect.${id}.${field}`,
      code: "unknown-expected-criterion",
      detail,
    }));
}

function differences(
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

function missingOf({ incomplete, missing }: Standing): readonly string[] {
  return [...incomplete.map(({ criterion }) => criterion), ...missing];
}

function listed(criteria: readonly string[]): string {
  return [...new Set(criteria)].toSorted().join(", ");
}
