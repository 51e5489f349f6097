import { proposedIn } from "../../domain/decision/check-decision.ts";
import { decisionFields } from "../../domain/decision/decision-fields.ts";
import { UnitId } from "../../domain/values/ids.ts";
import type { Decision, DecisionsResponse } from "../../domain/protocol/decisions.ts";
import type { RunResponse } from "../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { StoredRow } from "../ledger/ledger.ts";
import type { DecisionDeps } from "./record-decisions.ts";
import { recordedRows } from "./recorded-decisions.ts";

/** A run's proposals beside the decisions on the same period, including those about superseded runs, by subject. */
export async function readDecisions(
  deps: DecisionDeps,
  run: RunResponse,
): Promise<DecisionsResponse["subjects"]> {
  const [results, recorded] = await Promise.all([deps.runs.results(run.id), recordedRows(deps, run)]);
  return results.map((result) => ({
    subject: result.subject,
    name: result.name,
    unit: UnitId.parse(result.unit),
    level: result.level,
    proposals: result.proposals.map(({ id }) => id),
    decisions: recorded
      .filter((row) => row.fields["subject"] === result.subject)
      .map((row) => wireDecision(row, result)),
  }));
}

function wireDecision(row: StoredRow, result: SubjectResult): Decision {
  const {
    period: _period,
    subject: _subject,
    proposed: _proposed,
    termFrom: _termFrom,
    ...fields
  } = decisionFields(row.key, row.fields);
  const { rev, by, at } = row;
  const decided = fields.matter === "level" ? fields.level : fields.award;
  return { ...fields, rev, by, at, differs: decided !== (proposedIn(result, fields) ?? null) };
}
