import {
  checkDecisions,
  type DecisionContext,
  type DecisionFault,
} from "../../domain/decision/check-decision.ts";
import { decisionRow } from "../../domain/decision/decision-row.ts";
import type { BatchId, UnitId } from "../../domain/ids.ts";
import type { DecisionInput, DecisionOutcome } from "../../domain/protocol/decisions.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import { DECISION_FAULT_TEXTS } from "../../domain/texts/decisions.ts";
import { type Language, render } from "../../domain/texts/render.ts";
import type { Actor, Ledger, StoredOutcome } from "../ledger/ledger.ts";
import type { RunStore } from "../run/run-store.ts";
import { readDecider } from "./read-decider.ts";

export interface DecisionDesk {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
}

/** Who records, with the name that the identity provider gives them. */
export type DecidingActor = Actor & { readonly name: string };

export interface DecisionBatch {
  readonly batchId: BatchId;
  readonly decisions: readonly DecisionInput[];
}

export type RecordedDecisions =
  | {
      readonly kind: "recorded";
      readonly seq: number;
      readonly replayed: boolean;
      readonly outcomes: readonly DecisionOutcome[];
    }
  /** Only the published run that no later one has superseded is decided on. */
  | { readonly kind: "run-not-current" | "batch-id-reused" | "busy" };

/** The verdict on each decision, in order, before anything is recorded: undefined where it may be. */
export async function judgeDecisions(
  desk: DecisionDesk,
  run: RunResponse,
  decisions: readonly DecisionInput[],
  actor: DecidingActor,
): Promise<{
  readonly results: DecisionContext["results"];
  readonly faults: readonly (DecisionFault | undefined)[];
}> {
  const results = new Map((await desk.runs.results(run.id)).map((result) => [result.subject, result]));
  const context: DecisionContext = {
    policy: await desk.runs.policyOf(run),
    period: run.period,
    results,
    decider: await readDecider(desk.ledger, { unit: desk.committee, year: run.year }, actor),
  };
  return { results, faults: checkDecisions(context, decisions) };
}

/**
 * Records the authority's decisions about a run in the committee's register, each by itself: one that breaks a rule is
 * refused and holds back no other. The ledger makes it idempotent by the batch id, and keeps every earlier decision.
 */
export async function recordDecisions(
  desk: DecisionDesk,
  run: RunResponse,
  { batchId, decisions }: DecisionBatch,
  actor: DecidingActor,
  language: Language,
): Promise<RecordedDecisions> {
  if (run.status !== "published" || run.supersededBy !== null) return { kind: "run-not-current" };
  const register = { unit: desk.committee, year: run.year };
  const { results, faults } = await judgeDecisions(desk, run, decisions, actor);
  const sound = decisions.filter((_, index) => faults[index] === undefined);
  const rows = sound.map((input) => {
    const result = results.get(input.subject);
    if (result === undefined) throw new Error("a checked decision has no subject");
    return decisionRow({ run: run.id, period: run.period }, result, input);
  });
  const lane = { kind: "decisions" } as const;
  const pushed =
    rows.length === 0
      ? ({ kind: "receipt", seq: (await desk.ledger.head(register)).seq, replayed: false, rows: [] } as const)
      : await desk.ledger.push(register, { batchId, rows, lane }, actor);
  if (pushed.kind !== "receipt") return pushed;
  const stored = [...pushed.rows];
  const outcomes = decisions.map((input, index): DecisionOutcome => {
    const { subject, matter } = input;
    const found = faults[index] ?? outcomeOrFault(stored.shift());
    if ("status" in found) return { subject, matter, ...found };
    const message = render(DECISION_FAULT_TEXTS[found.code], language, found.values);
    return { subject, matter, status: "refused", code: found.code, message };
  });
  return { kind: "recorded", seq: pushed.seq, replayed: pushed.replayed, outcomes };
}

type Kept = { readonly status: "recorded" | "unchanged" | "conflict"; readonly rev: number };

function outcomeOrFault(outcome: StoredOutcome | undefined): Kept | DecisionFault {
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
