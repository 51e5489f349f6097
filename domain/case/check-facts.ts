import { chosenPolicy } from "../facts/chosen-policy.ts";
import { parseSettings } from "../facts/settings.ts";
import { people } from "../forms/catalogue/people.ts";
import { units } from "../forms/catalogue/units.ts";
import { inForce, type Source } from "../policy/dated.ts";
import { settle } from "../rating/settle.ts";
import { assess } from "../score/assess.ts";
import type { SubjectResult } from "../score/result.ts";
import { periodEnd } from "../values/period.ts";
import type { CaseIssue } from "./case.ts";
import { moneySources } from "./case-money.ts";
import { type CheckedCase, checked, same } from "./case-outcome.ts";
import type { FactsCase, FactsExpectation } from "./facts-case.ts";
import { factsDifferences, moneyDifferences } from "./facts-differences.ts";
import { readFactsCase, type RegistersOfCase } from "./facts-of-case.ts";
import type { SettledCase } from "./settled-case.ts";

/** The registers of a case, scored as a run scores them, against what the case expects. */
export function checkFacts(
  worked: FactsCase,
  onSettled: (settled: SettledCase) => void = () => undefined,
): CheckedCase {
  const read = readFactsCase(worked);
  return read.ok ? checkScored(read.given, onSettled) : refused(...read.issues);
}

function refused(...issues: readonly CaseIssue[]): CheckedCase {
  return { kind: "refused", issues };
}

function checkScored(given: RegistersOfCase, onSettled: (settled: SettledCase) => void): CheckedCase {
  const { worked, own, policy, beside, facts } = given;
  const { expect } = worked;
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const chosen = parseSettings(policy, catalogue);
  if (!chosen.ok) return refused({ field: "facts", code: "bad-setting", detail: both(chosen.setting) });
  const assessments = assess(chosenPolicy(policy, chosen.settings), facts);
  const standings = new Map(assessments.map(({ standing }) => [standing.id, standing]));
  const settled = settle(policy, chosen.settings, facts.period, assessments);
  const named = Object.entries(expect).map(([id, { points = {}, missing = [] }]) => {
    return [id, [...Object.keys(points), ...missing]] as const;
  });
  const texts = textsOf(given);
  onSettled({ policy: own, ...(beside && { beside }), texts, settled, expected: new Map(named) });
  const results = new Map(settled.map(({ result }) => [result.subject, result]));
  const known = new Set<string>(catalogue.flatMap(({ form, key }) => (CATALOGUED.has(form) ? [key] : [])));
  const issues = Object.entries(expect).flatMap(([id, expected]) => [
    ...conditionIssues(worked, id, expected),
    ...(expected.outside === true && known.has(id) ? [] : expectationIssues(id, expected, results.get(id))),
  ]);
  if (issues.length > 0) return refused(...issues);
  return checked(
    Object.entries(expect).flatMap(([id, expected]) => {
      const [result, standing] = [results.get(id), standings.get(id)];
      if (expected.outside === true) return same(`${id}.outside`, "true", String(result === undefined));
      if (result === undefined || standing === undefined) return [];
      return [
        ...factsDifferences(id, expected, result, standing),
        ...moneyDifferences(id, expected, result, { policy, day: worked.decidedOn }),
      ];
    }),
  );
}

const CATALOGUED: ReadonlySet<string> = new Set([people.id, units.id]);

/** The texts behind what the case expects and no score sheet cites. */
function textsOf({ worked: { expect, decidedOn }, policy, facts }: RegistersOfCase): readonly Source[] {
  return Object.values(expect).flatMap(({ money = {}, outside }) => [
    ...(decidedOn === undefined
      ? []
      : policy.proposals
          .filter(({ id }) => money[id] !== undefined)
          .flatMap((rule) => moneySources(rule, decidedOn))),
    ...(outside === true && policy.work
      ? [inForce(policy.work.categories, periodEnd(facts.period)).source]
      : []),
  ]);
}

/** What an expectation needs the case to say besides. */
function conditionIssues(
  { beside, decidedOn }: FactsCase,
  id: string,
  { outside, money }: FactsExpectation,
): readonly CaseIssue[] {
  return [
    ...(outside === true && beside === undefined
      ? [{ field: `expect.${id}.outside`, code: "two-books-needed" } as const]
      : []),
    ...(money !== undefined && decidedOn === undefined
      ? [{ field: `expect.${id}.money`, code: "decided-on-needed" } as const]
      : []),
  ];
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
