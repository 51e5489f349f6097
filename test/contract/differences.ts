/** The answers in which a local store differs from AWS's documentation. The list in docs/limits.md is this one. */
import type { StoreKind } from "../../infra/local/store/store-kind.ts";
import type { RuleName } from "./rules.ts";

export interface Difference {
  readonly store: StoreKind;
  readonly rule: RuleName;
  /** The answer of the store, so that any change of it is noticed. */
  readonly answers: unknown;
  /** The same in words. */
  readonly instead: string;
}

export const DIFFERENCES: readonly Difference[] = [
  {
    store: "dynoxide",
    rule: "in-takes-a-hundred",
    answers: { 100: "done", 101: "done" },
    instead: "takes more",
  },
  {
    store: "dynoxide",
    rule: "expressions-must-parse",
    answers: {
      "": "ValidationException",
      pk: "ValidationException",
      "pk =": "ValidationException",
      "exists(pk)": "ValidationException",
      "ATTRIBUTE_EXISTS(pk)": "ConditionalCheckFailedException",
      "pk == sk": "ValidationException",
      "pk = sk AND": "ValidationException",
      "(pk = sk": "ValidationException",
    },
    instead: "knows functions in capital letters too",
  },
  {
    store: "dynoxide",
    rule: "names-have-a-character",
    answers: { "": "done", "in a map": "done", " ": "done" },
    instead: "takes an empty name",
  },
  {
    store: "dynoxide",
    rule: "refused-writes-leave-no-record",
    answers: ["item", "item", "item"],
    instead: "a write that changes nothing leaves a record",
  },
  {
    store: "dynoxide",
    rule: "records-come-in-pages",
    answers: { pages: [2, 2, 1, 0], open: false },
    instead: "an open shard names a last sequence number",
  },
  {
    store: "dynoxide",
    rule: "tokens-outlive-their-process",
    answers: { again: "done", counter: { n: { N: "2" } } },
    instead:
      "forgets its tokens when it ends: the same transaction is done again where its conditions let it",
  },
  {
    store: "dynamodb-local",
    rule: "one-write-for-each-item",
    answers: { puts: "ValidationException", "put and check": "TransactionCanceledException" },
    instead: "a put and a check on one item cancel the transaction",
  },
];

/** The answer expected from a store: AWS's, or its own where the difference is known. */
export function expectedOf(store: StoreKind, name: string, aws: unknown): unknown {
  const difference = DIFFERENCES.find((known) => known.store === store && known.rule === name);
  return difference === undefined ? aws : difference.answers;
}
