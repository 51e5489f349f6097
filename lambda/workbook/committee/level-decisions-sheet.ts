import { proposedIn } from "../../../domain/decision/check-decision.ts";
import { mainReason } from "../../../domain/explanation/main-reason.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { LEVEL_TEXTS } from "../../../domain/texts/vocabulary/levels.ts";
import { PROPOSALS_SHEET_TEXTS as TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { RATINGS_SHEET_TEXTS } from "../../../domain/texts/workbook/ratings.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { LEVEL_MATTER, levelLine } from "../../decision/proposal-line.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { STYLE } from "../writer/sheet-style.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { decisionCells, decisionColumns } from "./decision-columns.ts";
import { DecisionSheets } from "./decision-sheets.ts";
import { recordedEntries } from "./recorded-entries.ts";

const CHOICES = [...Object.values(LEVEL_TEXTS).map(({ vi }) => vi), TEXTS.noLevel];

/** Every subject with columns for the decision on its level, first those for whom none is proposed. */
export async function writeLevelDecisionsSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
): Promise<number> {
  const { run, units, results, decisions } = report;
  const sheets = new DecisionSheets(book, { ...TEXTS.levels, columns: COLUMNS });
  let number = 0;
  const write = async (isListed: (result: SubjectResult) => boolean): Promise<void> => {
    for (const { unit, name } of units) {
      for (const result of await results(unit)) {
        if (!isListed(result)) continue;
        number += 1;
        const { subject } = result;
        const line = levelLine(result, name);
        const keys = { about: run.id, subject, proposal: LEVEL_MATTER };
        const decided = decisions.of(subject).find(({ matter }) => matter === LEVEL_MATTER);
        const entries = decided === undefined ? [] : recordedEntries(decided, result);
        const { score, level, notes } = line;
        const cells = [number, line.name, line.unit, level, score, mainReason(result), notes];
        await sheets.add([...cells, ...decisionCells(keys, line, entries)], CHOICES);
      }
    }
  };
  const isProposed = (result: SubjectResult) => proposedIn(result, { matter: LEVEL_MATTER }) !== undefined;
  await write((result) => !isProposed(result));
  await write(isProposed);
  return sheets.close();
}

const COLUMNS = [
  { caption: WORKBOOK_TEXTS.number, width: 4.5, style: STYLE.count },
  { caption: TEXTS.name, width: 15.5, style: STYLE.code, unique: true },
  { caption: TEXTS.unit, width: 14, style: STYLE.code },
  { caption: TEXTS.level, width: 11, style: STYLE.code },
  { caption: TEXTS.score, width: 6, style: STYLE.decimal },
  { caption: RATINGS_SHEET_TEXTS.mainReason, width: 22, style: STYLE.prose },
  { caption: TEXTS.notes, width: 12, style: STYLE.prose },
  ...decisionColumns(TEXTS.run, TEXTS.otherLevel, true),
] as const;
