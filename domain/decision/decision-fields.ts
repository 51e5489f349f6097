import { decisions } from "../forms/catalogue/decisions.ts";
import type { Fields, FieldsOf } from "../forms/form.ts";
import { typedFields } from "../forms/row.ts";
import type { Proposal } from "../vocabulary/proposal.ts";

/** A recorded decision as its run speaks of it: a level is `level`, whichever rule book of the year it is by. */
export type DecisionFields = Omit<FieldsOf<typeof decisions>, "matter"> & {
  readonly matter: "level" | Proposal;
};

export function decisionFields(key: string, fields: Fields): DecisionFields {
  const { matter, ...typed } = typedFields(decisions, key, fields);
  return { ...typed, matter: matter === "second-level" ? "level" : matter };
}
