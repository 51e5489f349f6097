import { UnitId } from "../../domain/values/ids.ts";
import type { SubjectResult } from "../../domain/score/result.ts";
import type { TraceNode } from "../../domain/trace/trace.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { officeFacts, reportOf } from "./office-report.ts";

const PEOPLE_PER_UNIT = 50;

/**
 * A run of `people` in units of fifty, made on demand. Each has the name, points, level, reasons and proposals of a
 * person of the demonstration office, and the top line of their trace, so that a score sheet takes three rows.
 */
export async function makeSyntheticReport(people: number): Promise<CommitteeReport> {
  const office = reportOf(officeFacts());
  const models = office.all.filter(({ kind }) => kind !== "collective");
  const traces = await topTraces(office);
  const units = Array.from({ length: Math.ceil(people / PEOPLE_PER_UNIT) }, (_, index) => ({
    unit: UnitId.parse(`cb-${index + 1}`),
    name: `Chi bộ ${index + 1}`,
  }));
  const numbers = new Map(units.map(({ unit }, index): [string, number] => [unit, index]));

  const results = (unit: UnitId): SubjectResult[] => {
    const first = (numbers.get(unit) ?? 0) * PEOPLE_PER_UNIT;
    const count = Math.min(PEOPLE_PER_UNIT, people - first);
    return Array.from({ length: count }, (_, index) => {
      const number = first + index;
      return { ...modelAt(models, number), unit, subject: `nv-${number + 1}` };
    });
  };
  const tracesOf = (unit: UnitId): Record<string, TraceNode> => {
    const first = (numbers.get(unit) ?? 0) * PEOPLE_PER_UNIT;
    return Object.fromEntries(
      results(unit).map(({ subject }, index) => [subject, modelAt(traces, first + index)]),
    );
  };
  return {
    ...office,
    units,
    results: (unit) => Promise.resolve(results(unit)),
    traces: (unit) => Promise.resolve(tracesOf(unit)),
  };
}

async function topTraces(office: ReturnType<typeof reportOf>): Promise<readonly TraceNode[]> {
  const people = office.all.filter(({ kind }) => kind !== "collective");
  const units = new Map<string, Readonly<Record<string, TraceNode>>>();
  for (const { unit } of office.units) units.set(unit, await office.traces(unit));
  return people.map(({ unit, subject }) => {
    const trace = units.get(unit)?.[subject];
    if (trace === undefined) throw new Error(`no trace of ${subject}`);
    return { ...trace, parameters: [], children: [] };
  });
}

function modelAt<T>(models: readonly T[], number: number): T {
  const model = models[number % models.length];
  if (model === undefined) throw new Error("nobody to copy");
  return model;
}
