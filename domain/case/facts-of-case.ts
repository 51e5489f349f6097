import { rowsOfBook } from "../facts/book-rows.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { parseFacts } from "../facts/parse-facts.ts";
import { criteriaLimits } from "../policy/criterion-limits.ts";
import { findPolicy, POLICIES } from "../policy/library/library.ts";
import type { Policy } from "../policy/policy.ts";
import { nameOf } from "../policy/policy-name.ts";
import { besideOther } from "../policy/two-books.ts";
import { periodEnd } from "../values/period.ts";
import type { RuleBook } from "../vocabulary/setting.ts";
import type { CaseIssue } from "./case.ts";
import type { FactsCase } from "./facts-case.ts";

/** The facts of a case with the rule book that it names, as that one rates beside the other of the year. */
export interface RegistersOfCase {
  readonly worked: FactsCase;
  /** As the library holds it. */
  readonly own: Policy;
  readonly policy: Policy;
  readonly beside: Policy | undefined;
  readonly facts: OrganisationFacts;
}

type Read =
  | { readonly ok: true; readonly given: RegistersOfCase }
  | { readonly ok: false; readonly issues: readonly CaseIssue[] };

export function readFactsCase(worked: FactsCase): Read {
  const own = findPolicy(worked.policy);
  if (own === undefined) return refused(unknownPolicy("policy"));
  const beside = worked.beside === undefined ? undefined : findPolicy(worked.beside);
  if (worked.beside !== undefined && beside === undefined) return refused(unknownPolicy("beside"));
  const book = beside !== undefined && own.work !== undefined ? "second" : "first";
  const document = worked.period === undefined ? worked.facts : { period: worked.period, ...worked.facts };
  const [first, second] = book === "second" && beside !== undefined ? [beside, own] : [own, beside];
  const parsed = parseFacts(document, criteriaLimits(first, POLICIES, second));
  if (!parsed.ok)
    return refused(...parsed.issues.map((issue) => ({ ...issue, field: `facts.${issue.field}` })));
  const { facts } = parsed;
  if (worked.period !== undefined && worked.period !== facts.period)
    return refused({ field: "period", code: "other-period" });
  if (own.effective > periodEnd(facts.period)) return refused({ field: "policy", code: "not-in-force" });
  const read = beside === undefined ? facts : factsOfBook(facts, book);
  return { ok: true, given: { worked, own, policy: besideOther(own, book, beside), beside, facts: read } };
}

/** The facts as one of the year's two rule books reads them. */
function factsOfBook(facts: OrganisationFacts, book: RuleBook): OrganisationFacts {
  const own = <R extends OrganisationFacts["registers"][number] | EarlierYear>(register: R): R => ({
    ...register,
    rows: rowsOfBook(register.rows, book),
  });
  return {
    ...facts,
    registers: facts.registers.map(own),
    ...(facts.earlier && { earlier: facts.earlier.map(own) }),
  };
}

type EarlierYear = NonNullable<OrganisationFacts["earlier"]>[number];

function unknownPolicy(field: string): CaseIssue {
  const known = POLICIES.map(nameOf).join(", ");
  return { field, code: "unknown-policy", detail: { vi: known, en: known } };
}

function refused(...issues: readonly CaseIssue[]): Read {
  return { ok: false, issues };
}
