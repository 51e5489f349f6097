import type { OrganisationFacts } from "../../../domain/facts/facts.ts";
import { memberships } from "../../../domain/forms/catalogue/memberships.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { unitsSharingPeople } from "../../../domain/membership/shared-people.ts";
import type { Register, UnitId } from "../../../domain/values/ids.ts";
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

interface ScoredFacts {
  readonly rows: readonly RowRef[];
  readonly formatRow: FormatRow;
  readonly facts: OrganisationFacts;
  readonly units: readonly string[];
}

/**
 * The facts behind one score, at the time of the run, and the rows that it counts, each once, described by their values.
 * @returns `units`: the subject's unit and those with which it shares people; only their registers are whole
 */
export async function readCountedRows(
  ledger: Ledger,
  { run, committee, unit, policy, trace, unnamed }: ScoredSubject,
): Promise<ScoredFacts> {
  const rows = countedRows(trace);
  const units = [unit, ...(await unitsBeside(ledger, { unit: committee, year: run.year }, unit))];
  const places = new Set<string>([committee, ...units, ...rows.flatMap(({ register }) => register ?? [])]);
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
  return { rows, units, facts, formatRow: makeRowFormatters(policy, facts, unnamed)(unit) };
}

/** Of memberships that were deleted since, too: the run may have read them. */
async function unitsBeside(ledger: Ledger, catalogue: Register, unit: UnitId): Promise<Iterable<string>> {
  const rows = await ledger.allRows(catalogue, memberships.id);
  const spans = rows.map(({ key, fields }) => typedFields(memberships, key, fields));
  return unitsSharingPeople(spans).get(unit) ?? [];
}
