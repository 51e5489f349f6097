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

export function checked(differences: readonly Difference[]): CheckedCase {
  return differences.length === 0 ? { kind: "passed" } : { kind: "failed", differences };
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
  if (wanted.every((item) => actual.includes(item))) return [];
  return [{ field, expected: wanted.join(", "), actual: actual.join(", ") }];
}

export function lacks(
  field: string,
  unwanted: readonly string[] = [],
  actual: readonly string[] = [],
): readonly Difference[] {
  if (!unwanted.some((item) => actual.includes(item))) return [];
  return [{ field, expected: unwanted.map((item) => `no ${item}`).join(", "), actual: actual.join(", ") }];
}
