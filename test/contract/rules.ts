import type { Rule } from "./rule.ts";
import { batches } from "./rules/batches.ts";
import { comparisons } from "./rules/comparisons.ts";
import { expressions } from "./rules/expressions.ts";
import { type FileRule, files } from "./rules/files.ts";
import { functions } from "./rules/functions.ts";
import { numbers } from "./rules/numbers.ts";
import { pages } from "./rules/pages.ts";
import { queries } from "./rules/queries.ts";
import { refusals } from "./rules/refusals.ts";
import { sizes } from "./rules/sizes.ts";
import { streams } from "./rules/streams.ts";
import { tables } from "./rules/tables.ts";
import { tokens } from "./rules/tokens.ts";
import { transactionLimits } from "./rules/transaction-limits.ts";
import { transactions } from "./rules/transactions.ts";
import { updates } from "./rules/updates.ts";
import { values } from "./rules/values.ts";

/** What the product, or a likely change of it, needs of DynamoDB, by subject. */
export const ROOMS = {
  comparisons,
  functions,
  expressions,
  updates,
  refusals,
  transactions,
  "limits of transactions": transactionLimits,
  tokens,
  sizes,
  numbers,
  values,
  queries,
  pages,
  batches,
  streams,
  tables,
} as const;

type Room = (typeof ROOMS)[keyof typeof ROOMS];
export type RuleName =
  | keyof typeof files
  | (Room extends infer R ? (R extends Room ? keyof R : never) : never);

export const RULES: ReadonlyMap<string, Rule | FileRule> = new Map(
  [...Object.values(ROOMS), files].flatMap((room) => Object.entries<Rule | FileRule>(room)),
);
