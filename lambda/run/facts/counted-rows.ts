import type { UnitId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { rowTeller, type SayRow } from "../../../domain/explanation/row-words.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { countedRows, type RowRef, type TraceNode } from "../../../domain/trace/trace.ts";
import { decisions } from "../../../domain/forms/catalogue/decisions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readFacts } from "./facts.ts";

interface Asked {
  readonly run: RunResponse;
  readonly committee: UnitId;
  /** In which the subject is rated. */
  readonly unit: UnitId;
  readonly policy: Policy;
  readonly trace: TraceNode;
}

/** The rows that one score sheet counts, each once, and what they are called as they stood when the run counted them. */
export async function readCountedRows(
  ledger: Ledger,
  { run, committee, unit, policy, trace }: Asked,
): Promise<{ readonly rows: readonly RowRef[]; readonly sayRow: SayRow }> {
  const rows = countedRows(trace);
  // Whoever reads a score sheet waits for it: only the registers that can hold its rows are read.
  const years = new Set(rows.filter(({ form }) => form === decisions.id).map(({ key }) => key.slice(0, 4)));
  const facts = await readFacts(ledger, {
    ...run,
    committee,
    registers: run.registers.filter((register) => register.unit === committee || register.unit === unit),
    earlier: run.earlier.filter(({ year }) => years.has(String(year))),
  });
  return { rows, sayRow: rowTeller(policy, facts)(unit) };
}
