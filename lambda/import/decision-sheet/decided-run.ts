import { typedFields } from "../../../domain/forms/row.ts";
import { units } from "../../../domain/forms/catalogue/units.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { readRecused } from "../../decision/read-recused.ts";
import { LEVEL_MATTER, levelLine, proposalLine } from "../../decision/proposal-line.ts";
import {
  type DecidingActor,
  type DecisionDeps,
  judgeDecisions,
  recordDecisions,
} from "../../decision/record-decisions.ts";
import { type Decided, recordedRows } from "./decided.ts";
import type { ProposedLine } from "./found-line.ts";
import { RUN_CAPTIONS } from "./sheet-columns.ts";

export async function openDecidedRun(
  deps: DecisionDeps,
  run: RunResponse,
  actor: DecidingActor,
): Promise<Decided> {
  const { ledger, runs, committee } = deps;
  const results = await runs.results(run.id);
  const recused = await readRecused(deps, actor, run.year);
  return {
    on: { run: run.id },
    lines: {
      sheet: PROPOSALS_SHEET_TEXTS.sheet,
      captions: RUN_CAPTIONS,
      key: run.id,
      foreign: "other-run",
      supersededBy: await successors(deps, run),
      proposed: await proposedLines(deps, run, results, recused),
    },
    about: { run: run.id, period: run.period, policy: await runs.policyOf(run) },
    decidable: new Map(results.map((result) => [result.subject, result])),
    recorded: await recordedRows(ledger, { unit: committee, year: run.year }, run.period, run.book),
    judge: async (inputs) => (await judgeDecisions(deps, run, inputs, actor)).faults,
    record: (batch, language) => recordDecisions(deps, run, batch, actor, language),
  };
}

async function proposedLines(
  { ledger, committee }: DecisionDeps,
  run: RunResponse,
  results: readonly SubjectResult[],
  recused: ReadonlySet<string>,
): Promise<readonly ProposedLine[]> {
  const rows = await ledger.allRows({ unit: committee, year: run.year }, units.id);
  const names = new Map(rows.map(({ key, fields }) => [String(key), typedFields(units, key, fields).name]));
  return results.flatMap((result) => {
    const { subject } = result;
    const unit = names.get(result.unit) ?? result.unit;
    const withheld = recused.has(subject);
    return [
      { subject, proposal: LEVEL_MATTER, line: levelLine(result, unit), withheld },
      ...result.proposals.map((proposal) => ({
        subject,
        proposal: proposal.id,
        line: proposalLine(result, proposal, unit),
        withheld,
      })),
    ];
  });
}

/** The superseded runs of the same period, each with its successor. */
async function successors(
  { runs }: DecisionDeps,
  { year, period }: RunResponse,
): Promise<ReadonlyMap<string, string>> {
  const all = await runs.list(year, period);
  return new Map(
    all.flatMap(({ id, supersededBy }) => (supersededBy === null ? [] : [[id, supersededBy] as const])),
  );
}
