import { directives } from "../forms/catalogue/directives.ts";
import { people } from "../forms/catalogue/people.ts";
import type { Shortfall } from "../due/shortfalls.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { spanOf } from "../facts/span.ts";
import type { Policy } from "../policy/policy.ts";
import type { DefectKind } from "../vocabulary/shortfall-kind.ts";

/** A shortfall of quality: the row that shows it, the column that says it, and a figure where one was measured. */
export interface Defect extends Omit<Shortfall, "kind" | "due" | "remindedOn"> {
  readonly kind: DefectKind;
  /** The column of the row that says so; null where no row stands. */
  readonly column: string | null;
  /** The year of the row's register, where it is an earlier one. */
  readonly year?: number | undefined;
  /** The copied share in percent, or the minutes held and those that were due; null where nothing is measured. */
  readonly figures: readonly string[] | null;
}

export interface DefectScope {
  readonly policy: Policy;
  readonly facts: OrganisationFacts;
  readonly index: ReturnType<typeof indexFacts>;
  readonly span: ReturnType<typeof spanOf>;
  /** The number of a document, by its key. */
  readonly number: (key: string) => string;
  /** A person with the name, by the key. */
  readonly person: (key: string) => { readonly key: string; readonly name: string };
}

export function defectScope(policy: Policy, facts: OrganisationFacts): DefectScope {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const named = (form: string, column: string) =>
    new Map(
      catalogue
        .filter((row) => row.form === form)
        .map(({ key, fields }) => [key, String(fields[column] ?? key)]),
    );
  const [numbers, names] = [named(directives.id, "number"), named(people.id, "fullName")];
  return {
    policy,
    facts,
    index: indexFacts(facts),
    span: spanOf(facts.period),
    number: (key) => numbers.get(key) ?? key,
    person: (key) => ({ key, name: names.get(key) ?? key }),
  };
}
