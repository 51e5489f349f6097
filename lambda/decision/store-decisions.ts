import type { DecisionFault } from "../../domain/decision/decision-basis.ts";
import type { BatchId, Register } from "../../domain/values/ids.ts";
import type { DecisionInput, DecisionOutcome } from "../../domain/protocol/decisions.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import type { Language } from "../../domain/values/bilingual.ts";
import type { Actor, Ledger, StoredOutcome } from "../ledger/ledger.ts";
import { faultText } from "./fault-text.ts";

export interface DecisionBatch {
  readonly batchId: BatchId;
  readonly decisions: readonly DecisionInput[];
}

export type StoredDecisions =
  | {
      readonly kind: "recorded";
      readonly seq: number;
      readonly replayed: boolean;
      readonly outcomes: readonly DecisionOutcome[];
    }
  | { readonly kind: "batch-id-reused" | "busy" };

/**
 * Stores checked decisions in the committee's register independently of each other: a refused one does not hold back
 * the rest. The batch id makes the call idempotent, and the ledger keeps every earlier decision.
 */
export async function storeDecisions(
  ledger: Ledger,
  register: Register,
  { batchId, decisions }: DecisionBatch,
  faults: readonly (DecisionFault | undefined)[],
  rowOf: (input: DecisionInput) => WireRow,
  actor: Actor,
  language: Language,
): Promise<StoredDecisions> {
  const rows = decisions.filter((_, index) => faults[index] === undefined).map(rowOf);
  const lane = { kind: "decisions" } as const;
  const pushed =
    rows.length === 0
      ? ({ kind: "receipt", seq: (await ledger.head(register)).seq, replayed: false, rows: [] } as const)
      : await ledger.push(register, { batchId, rows, lane }, actor);
  if (pushed.kind !== "receipt") return pushed;
  const stored = [...pushed.rows];
  const outcomes = decisions.map((input, index): DecisionOutcome => {
    const { subject, matter } = input;
    const result = faults[index] ?? outcomeOrFault(stored.shift());
    if ("status" in result) return { subject, matter, ...result };
    const message = faultText(result, language);
    return { subject, matter, status: "refused", code: result.code, message };
  });
  return { kind: "recorded", seq: pushed.seq, replayed: pushed.replayed, outcomes };
}

type StoredDecision = { readonly status: "recorded" | "unchanged" | "conflict"; readonly rev: number };

function outcomeOrFault(outcome: StoredOutcome | undefined): StoredDecision | DecisionFault {
  switch (outcome?.status) {
    case "accepted":
    case "merged":
      return { status: "recorded", rev: outcome.rev };
    case "unchanged":
    case "conflict":
      return { status: outcome.status, rev: outcome.rev };
    case "invalid":
      return { code: "not-stored", values: { field: outcome.issues[0]?.field ?? "" } };
    case "forbidden":
      return { code: "not-stored", values: { field: outcome.fields[0] ?? "" } };
    case "locked":
    case undefined:
      throw new Error("a decision is never locked, and every row has an outcome");
  }
}
