import { type DueSummary, summarizeUnits } from "../../domain/board/due-summary.ts";
import type { UnitId } from "../../domain/values/ids.ts";
import type { Period } from "../../domain/values/period.ts";
import { mapFew } from "../run/store/concurrency.ts";
import { type DueDeps, type DueOffice, readDueFacts } from "./due-office.ts";
import type { Counted, StoredSummary } from "./due-summaries.ts";

/** Raised when the rules or the form of a summary change, so that every stored one is counted again. */
const EDITION = 7;

/** Registers that one request reads to count; more units wait for the next one, since somebody is waiting. */
const MOST_REGISTERS = 40;

export interface DueSummariesRead {
  /** Of every unit asked about that was ever counted, in the order asked. */
  readonly summaries: ReadonlyMap<UnitId, DueSummary>;
  /** Units whose counts are older than their registers, or that have none yet. */
  readonly pending: readonly UnitId[];
}

/**
 * Stored summaries of units for a period. Those whose registers, catalogue, policy or rules moved on are counted again
 * and stored, as many as one request can. What is due from recused subjects is left out: their units are counted for
 * this reader alone, and nothing of that is stored.
 */
export async function readSummaries(
  deps: DueDeps,
  office: DueOffice,
  period: Period,
  units: readonly UnitId[],
  recused: ReadonlySet<string>,
): Promise<DueSummariesRead> {
  const theirs = office.unitsOf(recused);
  const apart = units.filter((unit) => theirs.has(unit) || recused.has(unit));
  const [{ summaries, pending }, partial] = await Promise.all([
    readWhole(
      deps,
      office,
      period,
      units.filter((unit) => !apart.includes(unit)),
    ),
    apart.length === 0 ? new Map<UnitId, DueSummary>() : countWithout(deps, office, period, apart, recused),
  ]);
  const inOrder = units.flatMap((unit) => {
    const summary = summaries.get(unit) ?? partial.get(unit);
    return summary === undefined ? [] : [[unit, summary] as const];
  });
  return { summaries: new Map(inOrder), pending };
}

/** How many of the recused are one of these units or belong to one: so many are left out of the units' sums. */
export function countWithheld(
  office: DueOffice,
  units: readonly UnitId[],
  recused: ReadonlySet<string>,
): number {
  const asked = new Set<string>(units);
  return [...recused].filter((one) =>
    [one, ...office.unitsOf(new Set([one]))].some((unit) => asked.has(unit)),
  ).length;
}

async function readWhole(
  deps: DueDeps,
  office: DueOffice,
  period: Period,
  units: readonly UnitId[],
): Promise<DueSummariesRead> {
  const stored = await deps.dueSummaries.read(deps.committee, period);
  const stale = units.filter((unit) => !isCounted(stored.get(unit)?.counted, countedOf(office, unit)));
  const batch = firstOf(office, stale);
  const fresh = batch.length === 0 ? new Map() : await count(deps, office, period, batch);
  const summaries = new Map<UnitId, DueSummary>();
  for (const unit of units) {
    const summary = fresh.get(unit) ?? stored.get(unit)?.summary;
    if (summary !== undefined) summaries.set(unit, summary);
  }
  return { summaries, pending: stale.slice(batch.length) };
}

async function countWithout(
  deps: DueDeps,
  office: DueOffice,
  period: Period,
  units: readonly UnitId[],
  recused: ReadonlySet<string>,
): Promise<ReadonlyMap<string, DueSummary>> {
  const { facts, second } = await readDueFacts(deps, office, period, units);
  return summarizeUnits(office.policy, facts, period, units, office.criteria, recused, second);
}

async function count(
  deps: DueDeps,
  office: DueOffice,
  period: Period,
  units: readonly UnitId[],
): Promise<ReadonlyMap<string, DueSummary>> {
  const { facts, second } = await readDueFacts(deps, office, period, units);
  const summaries = summarizeUnits(office.policy, facts, period, units, office.criteria, undefined, second);
  await mapFew(units, async (unit) => {
    const summary = summaries.get(unit);
    if (summary === undefined) return;
    const kept: StoredSummary = { counted: countedOf(office, unit), summary };
    await deps.dueSummaries.keep(deps.committee, period, unit, kept);
  });
  return summaries;
}

/** As many units, in their order, as the registers of one request allow; at least one. */
function firstOf(office: DueOffice, units: readonly UnitId[]): readonly UnitId[] {
  const read = new Set<string>();
  const end = units.findIndex((unit, index) => {
    for (const register of [{ unit }, ...office.beside(unit)]) {
      read.add(register.unit);
      if (office.lastYear.has(register.unit)) read.add(`${register.unit} last year`);
    }
    return index > 0 && read.size > MOST_REGISTERS;
  });
  return end === -1 ? units : units.slice(0, end);
}

function countedOf(office: DueOffice, unit: UnitId): Counted {
  const read = [unit, ...office.beside(unit).map((register) => register.unit)];
  const sum = (of: (unit: UnitId) => number | undefined) =>
    read.reduce((total, one) => total + (of(one) ?? 0), 0);
  return {
    catalogue: office.committee.seq + (office.lastYear.get(office.committee.unit) ?? 0),
    registers: sum((one) => office.registers.get(one)?.seq) + sum((one) => office.lastYear.get(one)),
    policy: rulesFor(office, unit),
    edition: EDITION,
  };
}

/** The rules by which a unit is counted; of the committee with the results on which it has to decide. */
function rulesFor({ committee, policyName, second, published }: DueOffice, unit: UnitId): string {
  return [
    policyName,
    ...(second ? [second.name] : []),
    ...(unit === committee.unit ? published.map(({ run }) => run) : []),
  ].join(" ");
}

function isCounted(stored: Counted | undefined, present: Counted): boolean {
  return (
    stored?.catalogue === present.catalogue &&
    stored.registers === present.registers &&
    stored.policy === present.policy &&
    stored.edition === present.edition
  );
}
