import type { UnitId } from "../../../domain/values/ids.ts";
import type { RunResponse } from "../../../domain/protocol/runs.ts";
import { makeRowFormatters, type FormatRow } from "../../../domain/explanation/row-words.ts";
import type { Policy } from "../../../domain/policy/policy.ts";
import { countedRows, type RowRef, type TraceNode } from "../../../domain/trace/trace.ts";
import { decisions } from "../../../domain/forms/catalogue/decisions.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readFacts } from "./facts.ts";

interface ScoredSubject {
  readonly run: RunResponse;
  readonly committee: UnitId;
  /** The unit in which the subject is rated. */
  readonly unit: UnitId;
  readonly policy: Policy;
  readonly trace: TraceNode;
  /** People and units that the reader is told nothing of. */
  readonly unnamed: ReadonlySet<string>;
}

/** The rows that one score counts, each once, described by their values at the time of the run. */
export async function readCountedRows(
  ledger: Ledger,
  { run, committee, unit, policy, trace, unnamed }: ScoredSubject,
): Promise<{ readonly rows: readonly RowRef[]; readonly formatRow: FormatRow }> {
  const rows = countedRows(trace);
  const places = new Set<string>([committee, unit, ...rows.flatMap(({ register }) => register ?? [])]);
  // Only the registers that can hold the counted rows are read, since the reader is waiting.
  const years = new Set(rows.filter(({ form }) => form === decisions.id).map(({ key }) => key.slice(0, 4)));
  const isLastYears = ({ unit: place, year }: RunResponse["earlier"][number]) =>
    year === run.year - 1 && places.has(place);
  const facts = await readFacts(ledger, {
    ...run,
    committee,
    registers: run.registers.filter((register) => places.has(register.unit)),
    earlier: run.earlier.filter((register) => years.has(String(register.year)) || isLastYears(register)),
  });
  return { rows, formatRow: makeRowFormatters(policy, facts, unnamed)(unit) };
}
