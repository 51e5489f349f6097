import { people } from "../../../domain/forms/catalogue/people.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { dossierOf } from "../../../domain/paper/dossier.ts";
import type { DossierFacts, PaperPerson } from "../../../domain/paper/dossier-facts.ts";
import { LONG_BLANK } from "../../../domain/texts/paper/papers.ts";
import type { Paper } from "../../../domain/paper/paper.ts";
import type { RunId } from "../../../domain/values/ids.ts";
import { formatDay } from "../../../domain/values/day.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";
import type { PaperTemplates } from "../../paper-book/paper-templates.ts";
import type { PaperBook } from "../../paper-book/paper-book.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { readReport, type ReportDeps } from "../report/read-report.ts";

export interface DossierDeps extends ReportDeps {
  readonly paperBook: PaperBook;
  readonly paperTemplates: PaperTemplates;
}

/** A paper as it follows from the ledger now, and its file where it was kept with its number. */
export interface ReadPaper {
  readonly paper: Paper;
  readonly kept: (() => Promise<Uint8Array>) | undefined;
}

export async function readDossier(deps: DossierDeps, run: RunId): Promise<readonly ReadPaper[]> {
  const kept = await deps.paperBook.ofRun(run);
  return dossierOf(await readDossierFacts(deps, run)).map((paper) => {
    const own = kept.find(({ name }) => name === paper.name);
    return { paper, kept: own && (() => deps.paperBook.fileOf(own)) };
  });
}

/** What the papers of a run say: its stored results, what was decided and numbered since, and the letterhead of today. */
export async function readDossierFacts(deps: DossierDeps, run: RunId): Promise<DossierFacts> {
  const [report, numbered] = await Promise.all([readReport(deps, run), deps.paperBook.ofRun(run)]);
  return dossierFacts(report, numbered);
}

/** The same of a report that is read. */
export async function dossierFacts(
  report: CommitteeReport,
  numbered: DossierFacts["numbered"],
): Promise<DossierFacts> {
  const results = (await Promise.all(report.units.map(({ unit }) => report.results(unit)))).flat();
  const nameOf = new Map(report.units.map(({ unit, name }): [string, string] => [unit, name]));
  const persons = personsOf(report.people);
  return {
    period: report.run.period,
    policy: report.policy,
    office: report.letterhead.office ?? (report.policy.work === undefined ? report.office : LONG_BLANK),
    letterhead: report.letterhead,
    unitName: (unit) => nameOf.get(unit) ?? report.office,
    results,
    personOf: (subject) => persons.get(subject),
    decisionsOf: report.decisions.of,
    shortfalls: report.shortfalls,
    remindersOf: report.remindersOf,
    numbered,
    today: vietnamDay(report.generatedAt),
  };
}

function personsOf(rows: CommitteeReport["people"]): ReadonlyMap<string, PaperPerson> {
  return new Map(
    rows.map(({ key, fields }) => {
      const { position, birthDate, birthYear, admittedOn } = typedFields(people, key, fields);
      const born = birthDate == null ? String(birthYear ?? "") : formatDay(birthDate);
      return [key, { position: position ?? null, born, isMember: admittedOn != null }];
    }),
  );
}
