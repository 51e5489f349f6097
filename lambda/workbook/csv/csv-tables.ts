import { explainNodes } from "../../../domain/explanation/explain.ts";
import type { CsvTable } from "../../../domain/vocabulary/csv-table.ts";
import { OUTCOME_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { formatMatter, formatReminders, formatShortfallKind } from "../../../domain/study/shortfall-text.ts";
import { STUDY_COUNTS } from "../../../domain/study/study-counts.ts";
import { CSV_TEXTS as TEXTS } from "../../../domain/texts/workbook/csv.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { groupBy } from "../../../domain/values/group-by.ts";
import { PROPOSAL_TEXTS, SUBJECT_KIND_TEXTS } from "../../../domain/texts/vocabulary/score.ts";
import { cellPoints, printedPoints } from "../../decision/cell-number.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { resultNotes, resultReasons } from "../../decision/result-words.ts";
import type { CriterionColumn } from "../report/criteria-columns.ts";
import { shortfallSource } from "../report/shortfall-source.ts";
import { surveyRun } from "../report/run-overview.ts";
import type { CsvValue } from "./csv-text.ts";
import { withoutKeys } from "./without-keys.ts";
import { awardDecision, levelDecision } from "./decision-values.ts";
import type { CsvContent } from "./write-csv.ts";
import { moneyDue } from "../report/money-due.ts";
import { type NameOf, unitNames } from "../report/unit-names.ts";

type Records = AsyncIterable<readonly CsvValue[]>;

/**
 * One table of a run, in the order of the workbook's sheet. Each record of an extract ends with a note on the
 * redaction.
 * @param withKeys for a program; whoever opens the file by hand has no use for keys
 */
export async function csvTable(
  report: CommitteeReport,
  table: CsvTable,
  withKeys = false,
): Promise<CsvContent> {
  const whole = await wholeTable(report, table);
  const content = withKeys ? whole : withoutKeys(whole);
  const { leftOut = [] } = report;
  return leftOut.length === 0 ? content : marked(content, leftOut.join(" "));
}

function marked({ captions, records }: CsvContent, mark: string): CsvContent {
  async function* markedRecords(): Records {
    for await (const record of records) yield [...record, mark];
  }
  return { captions: [...captions, TEXTS.extract], records: markedRecords() };
}

async function wholeTable(report: CommitteeReport, table: CsvTable): Promise<CsvContent> {
  const nameOf = unitNames(report);
  switch (table) {
    case "study":
      return studyTable(report, nameOf);
    case "collectives":
    case "people":
      return ratingsTable(report, nameOf, table);
    case "proposals":
      return proposalsTable(report, nameOf);
    case "receipts":
      return scoreSheetsTable(report, nameOf);
    case "shortfalls":
      return shortfallsTable(report, nameOf);
    case "registers":
      return registersTable(report, nameOf);
  }
}

async function* subjects({ units, results }: CommitteeReport): AsyncIterable<SubjectResult> {
  for (const { unit } of units) yield* await results(unit);
}

/** Study counts without totals, which a program computes itself, with each session counted once. */
function studyTable({ study }: CommitteeReport, nameOf: NameOf): CsvContent {
  async function* records(): Records {
    for (const { directive, number, title, units } of study.directives) {
      for (const { unit, counts } of units) {
        yield [directive, number, title, unit, nameOf(unit), ...STUDY_COUNTS.map((count) => counts[count])];
      }
    }
  }
  const { directive, number, title, unit, unitName } = TEXTS;
  return {
    captions: [directive, number, title, unit, unitName, ...STUDY_COUNTS.map((count) => TEXTS.counts[count])],
    records: records(),
  };
}

async function ratingsTable(
  report: CommitteeReport,
  nameOf: NameOf,
  table: "collectives" | "people",
): Promise<CsvContent> {
  const { criteria } = (await surveyRun(report))[table];
  async function* records(): Records {
    for await (const result of subjects(report)) {
      if ((result.kind === "collective") !== (table === "collectives")) continue;
      const points = printedPoints(result);
      yield [
        result.subject,
        result.name,
        result.unit,
        nameOf(result.unit),
        SUBJECT_KIND_TEXTS[result.kind].vi,
        result.group,
        ...criteria.map(({ id }) => points.get(id) ?? null),
        cellPoints(result.score),
        result.score,
        OUTCOME_TEXTS[result.level].vi,
        ...levelDecision(report.decisions.of(result.subject)),
        resultNotes(result),
        resultReasons(result),
      ];
    }
  }
  const { subject, name, unit, unitName, kind, group, score, exactScore, level, notes, reasons } = TEXTS;
  const { decidedLevel, decisionNumber, decisionDay, exception } = TEXTS;
  const points = criterionCaptions(criteria);
  return {
    captions: [
      subject,
      name,
      unit,
      unitName,
      kind,
      group,
      ...points,
      score,
      exactScore,
      level,
      decidedLevel,
      decisionNumber,
      decisionDay,
      exception,
      notes,
      reasons,
    ],
    records: records(),
  };
}

/** By what the rule book calls them; criteria of one title in several groups are told apart by the group. */
function criterionCaptions(criteria: readonly CriterionColumn[]): readonly string[] {
  const times = groupBy(criteria, ({ title }) => title);
  return criteria.map(({ title, group }) => {
    const name = (times.get(title)?.length ?? 0) > 1 ? `${title} (${group})` : title;
    return fill(TEXTS.criterion, { title: name });
  });
}

function proposalsTable(report: CommitteeReport, nameOf: NameOf): CsvContent {
  async function* records(): Records {
    for await (const { subject, name, unit, level, score, proposals } of subjects(report)) {
      for (const { id, form, decidedBy, source, settledBy } of proposals) {
        const about = [subject, name, unit, nameOf(unit), OUTCOME_TEXTS[level].vi];
        const proposed = [cellPoints(score), id, PROPOSAL_TEXTS[id].vi, form, decidedBy, source, settledBy];
        const recorded = report.decisions.of(subject);
        yield [...about, ...proposed, ...awardDecision(recorded, id), moneyDue(report, recorded, id) ?? null];
      }
    }
  }
  const { subject, name, unit, unitName, level, score } = TEXTS;
  const { proposal, award, form, decidedBy, source, settledBy } = TEXTS;
  const about = [subject, name, unit, unitName, level, score];
  const { decision, decidedAward, decisionNumber, decisionDay, votesFor, councilMembers, exception } = TEXTS;
  const proposed = [proposal, award, form, decidedBy, source, settledBy];
  const decided = [decision, decidedAward, decisionNumber, decisionDay, votesFor, councilMembers, exception];
  const { money, moneyDue: due } = TEXTS;
  return { captions: [...about, ...proposed, ...decided, money, due], records: records() };
}

/** The score sheets line by line, parents before their parts. */
function scoreSheetsTable(report: CommitteeReport, nameOf: NameOf): CsvContent {
  async function* records(): Records {
    for (const { unit } of report.units) {
      const results = await report.results(unit);
      const traces = results.length === 0 ? {} : await report.traces(unit);
      const formatRow = report.rowFormatters(unit);
      for (const { subject, name } of results) {
        const trace = traces[subject];
        if (trace === undefined) throw new Error(`run has no trace of ${subject}`);
        for (const { depth, said, rows, sources } of explainNodes(trace, "vi", formatRow))
          yield [unit, nameOf(unit), subject, name, depth, said, rows, sources];
      }
    }
  }
  const { unit, unitName, subject, name, depth, said, rows, source } = TEXTS;
  return { captions: [unit, unitName, subject, name, depth, said, rows, source], records: records() };
}

function shortfallsTable(
  { shortfalls, remindersOf, rowFormatters }: CommitteeReport,
  nameOf: NameOf,
): CsvContent {
  async function* records(): Records {
    for (const shortfall of shortfalls) {
      const { kind, unit, person, day, doneOn, row } = shortfall;
      const subjectCells = [formatShortfallKind(kind, "vi"), unit, nameOf(unit), person?.key ?? null];
      yield [
        ...subjectCells,
        person?.name ?? null,
        formatMatter(shortfall, "vi"),
        day,
        doneOn,
        shortfallSource(shortfall, rowFormatters(unit)) || null,
        row?.form ?? null,
        row?.key ?? null,
        formatReminders(shortfall, remindersOf(shortfall), "vi") || null,
      ];
    }
  }
  const { kind, unit, unitName, person, personName, about, day, doneOn, rows, rowForm, rowKey } = TEXTS;
  const subjectCaptions = [kind, unit, unitName, person, personName, about];
  const captions = [...subjectCaptions, day, doneOn, rows, rowForm, rowKey, TEXTS.reminded];
  return { captions, records: records() };
}

function registersTable({ run }: CommitteeReport, nameOf: NameOf): CsvContent {
  async function* records(): Records {
    for (const { unit, year, seq } of run.registers) yield [unit, nameOf(unit), year, seq];
  }
  return { captions: [TEXTS.unit, TEXTS.unitName, TEXTS.year, TEXTS.seq], records: records() };
}
