import type { actionPlans } from "../forms/catalogue/action-plans.ts";
import { directives } from "../forms/catalogue/directives.ts";
import { indexFacts } from "../facts/fact-index.ts";
import type { Fact } from "../facts/fact.ts";
import type { OrganisationFacts } from "../facts/facts.ts";
import { periodHasDay } from "../values/period.ts";

/** A unit's plan as the committee looks at it: how its draft was discussed, what it sets, and what is thought of it. */
export interface ListedPlan {
  readonly unit: string;
  /** The number of the document. */
  readonly directive: string;
  readonly plan: Fact<typeof actionPlans>["fields"];
  readonly targets: number;
  readonly tasks: number;
  readonly solutions: number;
  /** How many of the three have a named person, and how many a field of work. */
  readonly named: number;
  readonly fields: number;
}

/** Plans due in the period, in the order of the registers and by day. A row without a kind is a target. */
export function listPlans(facts: OrganisationFacts): readonly ListedPlan[] {
  const index = indexFacts(facts);
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const numbers = new Map(
    catalogue
      .filter(({ form }) => form === directives.id)
      .map(({ key, fields }) => [key, String(fields["number"] ?? key)]),
  );
  return facts.registers.flatMap(({ unit }) =>
    (index.plansByRegister.get(unit) ?? [])
      .filter(({ fields }) => periodHasDay(facts.period, fields.due))
      .toSorted((a, b) => (`${a.fields.due} ${a.ref.key}` < `${b.fields.due} ${b.ref.key}` ? -1 : 1))
      .map(({ ref, fields }): ListedPlan => {
        const own = (index.planTasksByRegister.get(unit) ?? []).filter(
          (task) => task.fields.plan === ref.key,
        );
        const ofKind = (kind: string) => own.filter((task) => (task.fields.kind ?? "target") === kind).length;
        return {
          unit,
          directive: numbers.get(fields.directive) ?? fields.directive,
          plan: fields,
          targets: ofKind("target"),
          tasks: ofKind("task"),
          solutions: ofKind("solution"),
          named: own.filter((task) => task.fields.person != null).length,
          fields: own.filter((task) => task.fields.field != null).length,
        };
      }),
  );
}
