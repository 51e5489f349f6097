import type { CaseIssue } from "./case.ts";

/** A field on which the engine and the case's expectation differ. */
export interface Difference {
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
}

export type CheckedCase =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly differences: readonly Difference[] }
  | { readonly kind: "refused"; readonly issues: readonly CaseIssue[] };

export function checked(found: readonly Difference[]): CheckedCase {
  return found.length === 0 ? { kind: "passed" } : { kind: "failed", differences: found };
}

type Comparable = string | boolean | null | undefined;

/** A field that the case does not name is not compared. */
export function same(field: string, expected: Comparable, actual: Comparable): readonly Difference[] {
  if (expected === undefined || expected === actual) return [];
  return [{ field, expected: String(expected), actual: String(actual) }];
}

export function contains(
  field: string,
  wanted: readonly string[] = [],
  actual: readonly string[] = [],
): readonly Difference[] {
  if (wanted.every((one) => actual.includes(one))) return [];
  return [{ field, expected: wanted.join(", "), actual: actual.join(", ") }];
}

export function lacks(
  field: string,
  unwanted: readonly string[] = [],
  actual: readonly string[] = [],
): readonly Difference[] {
  if (!unwanted.some((one) => actual.includes(one))) return [];
  return [{ field, expected: unwanted.map((one) => `no ${one}`).join(", "), actual: actual.join(", ") }];
}
