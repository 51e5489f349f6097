import { people } from "../../../domain/forms/catalogue/people.ts";
import { decisions } from "../../../domain/forms/catalogue/decisions.ts";
import { termEndingIn } from "../../../domain/paper/part/term-of-year.ts";
import { readTermView } from "../../term/term-view.ts";
import { typedFields } from "../../../domain/forms/row.ts";
import { dossierOf } from "../../../domain/paper/dossier.ts";
import { monthsOf, periodKind } from "../../../domain/values/period.ts";
import {
  type DossierFacts,
  isPartyBook,
  type PaperPerson,
} from "../../../domain/paper/part/dossier-facts.ts";
import type { Paper } from "../../../domain/paper/part/paper.ts";
import { LONG_BLANK } from "../../../domain/texts/paper/papers.ts";
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
  const [facts, monthOf, term] = await Promise.all([
    dossierFacts(report, numbered),
    pointsOfMonths(deps, report),
    readTermOf(deps, report),
  ]);
  return { ...facts, monthOf, term };
}

/** The term whose papers are in the file of the year, with its years read from their registers and runs. */
async function readTermOf(
  deps: ReportDeps,
  { run, letterhead }: CommitteeReport,
): Promise<DossierFacts["term"]> {
  if (periodKind(run.period) !== "year") return null;
  const rows = await deps.ledger.allRows({ unit: deps.committee, year: run.year }, decisions.id);
  const from = termEndingIn(
    run.year,
    letterhead,
    rows.filter(({ deleted }) => !deleted),
  );
  return from === undefined ? null : (await readTermView(deps, from, run.year)).term;
}

/** The points of the months that were published by the same rule book; the forms of civil servants alone ask for them. */
async function pointsOfMonths(
  { runs, committee }: ReportDeps,
  { run, policy }: CommitteeReport,
): Promise<DossierFacts["monthOf"]> {
  if (isPartyBook({ policy })) return NO_MONTHS;
  const published = await runs.publishedIn(committee, run.year, run.book);
  const points = new Map<string, string>();
  for (const month of monthsOf(run.period)) {
    const id = published[month];
    const results = id === undefined ? [] : await runs.results(id);
    for (const { subject, display } of results) points.set(`${subject} ${month}`, display ?? "");
  }
  return (subject, month) => points.get(`${subject} ${month}`) ?? "";
}

const NO_MONTHS: DossierFacts["monthOf"] = () => "";

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
    pastOf: report.pastOf,
    monthOf: NO_MONTHS,
    term: null,
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
      const admitted = admittedOn == null ? "" : formatDay(admittedOn);
      return [key, { position: position ?? null, born, admitted, isMember: admittedOn != null }];
    }),
  );
}
