import type { Fields } from "../forms/form.ts";
import type { Assumption } from "../vocabulary/assumption.ts";
import type { OrganisationFacts } from "./facts.ts";

/** A row of which something was assumed. */
export interface Assumed {
  readonly code: Assumption;
  readonly unit: string;
  readonly form: string;
  readonly key: string;
}

/** What was assumed of the rows of an office, in their order. */
export function assumptionsOf({ committee, registers }: OrganisationFacts): readonly Assumed[] {
  return registers.flatMap(({ unit, rows }) =>
    rows.flatMap(({ form, key, fields }) =>
      codesOf(form, fields, unit === committee).map((code) => ({ code, unit, form, key })),
    ),
  );
}

function codesOf(form: string, fields: Fields, isCommittee: boolean): readonly Assumption[] {
  const isEmpty = (field: string): boolean => (fields[field] ?? null) === null;
  switch (form) {
    case "people":
      return [
        ...(fields["exempt"] === true && isEmpty("exemptFrom") && isEmpty("exemptUntil")
          ? ["exempt-all-year" as const]
          : []),
        ...(fields["suspended"] === true && isEmpty("suspendedFrom") && isEmpty("suspendedUntil")
          ? ["suspended-all-year" as const]
          : []),
      ];
    case "attendance":
      return fields["mark"] === "made-up" && isEmpty("madeUpOn") ? ["made-up-in-time"] : [];
    case "discipline":
      return !isCommittee && isEmpty("actUnit") ? ["act-in-unit-of-register"] : [];
    default:
      return [];
  }
}
