import { typedFields } from "../../domain/forms/row.ts";
import { units } from "../../domain/forms/units.ts";
import type { RunId, UnitId } from "../../domain/ids.ts";
import type { OrganisationFacts } from "../../domain/score/facts.ts";
import { summariseStudy } from "../../domain/study-summary.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readFacts } from "../run/facts.ts";
import { requirePolicy, requireRun } from "../run/run-context.ts";
import type { RunStore } from "../run/run-store.ts";
import type { CommitteeReport } from "./committee-report.ts";

export interface ReportOptions {
  readonly ledger: Ledger;
  readonly runs: RunStore;
  readonly committee: UnitId;
  readonly now: () => string;
}

/**
 * Gathers a run's report: its results as they were stored, and the facts at the sequences that the run read, so that the
 * workbook shows what was scored whatever was entered since.
 */
export async function readReport(options: ReportOptions, id: RunId): Promise<CommitteeReport> {
  const { ledger, runs, committee } = options;
  const run = await requireRun(runs, id);
  const facts = await readFacts(ledger, { ...run, committee });
  const names = unitNames(facts);
  return {
    run,
    policy: requirePolicy(run.policy),
    office: { name: names.get(committee) ?? committee, upper: null, place: null },
    units: run.registers.map(({ unit }) => ({ unit, name: names.get(unit) ?? unit })),
    study: summariseStudy(facts),
    results: await runs.results(id),
    traces: async (unit) => (await runs.unitFile(id, unit))?.traces ?? {},
    generatedAt: options.now(),
    generatedBy: run.startedBy,
  };
}

function unitNames(facts: OrganisationFacts): ReadonlyMap<string, string> {
  const catalogue = facts.registers.find(({ unit }) => unit === facts.committee)?.rows ?? [];
  const rows = catalogue.filter(({ form }) => form === units.id);
  return new Map(rows.map(({ key, fields }) => [key, typedFields(units, key, fields).name]));
}
