import { people } from "../../../domain/forms/catalogue/people.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { dossierOf } from "../../../domain/paper/dossier.ts";
import type { PaperPerson } from "../../../domain/paper/dossier-facts.ts";
import type { Paper } from "../../../domain/paper/paper.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import type { Ledger } from "../../ledger/ledger.ts";
import { readReport, type ReportDeps } from "../report/read-report.ts";

/** The papers of a run, from its stored results, what was decided since, and the letterhead of today. */
export async function readDossier(deps: ReportDeps, run: RunId): Promise<readonly Paper[]> {
  const report = await readReport(deps, run);
  const results = (await Promise.all(report.units.map(({ unit }) => report.results(unit)))).flat();
  const nameOf = new Map(report.units.map(({ unit, name }): [string, string] => [unit, name]));
  const persons = await readPersons(deps.ledger, { unit: deps.committee, year: report.run.year });
  return dossierOf({
    period: report.run.period,
    policy: report.policy,
    office: report.office,
    letterhead: report.letterhead,
    unitName: (unit) => nameOf.get(unit) ?? report.office,
    results,
    personOf: (subject) => persons.get(subject),
    decisionsOf: report.decisions.of,
    shortfalls: report.shortfalls,
    remindersOf: report.remindersOf,
    today: vietnamDay(report.generatedAt),
  });
}

async function readPersons(
  ledger: Ledger,
  catalogue: Parameters<Ledger["allRows"]>[0],
): Promise<ReadonlyMap<string, PaperPerson>> {
  const rows = await ledger.allRows(catalogue, people.id);
  return new Map(
    rows
      .filter(({ deleted }) => !deleted)
      .map(({ key, fields }) => {
        const { position, birthDate, birthYear, admittedOn } = typedFields(people, key, fields);
        const born = birthDate == null ? String(birthYear ?? "") : formatDay(birthDate);
        return [key, { position: position ?? null, born, isMember: admittedOn != null }];
      }),
  );
}
