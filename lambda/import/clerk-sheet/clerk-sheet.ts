import { type Cell, type Grid } from "../../office-file/grid.ts";
import {
  type AskedMark,
  type MarkQuestion,
  markQuestions,
} from "../../../domain/protocol/import/question.ts";
import { cellName } from "../../../domain/values/cell-names.ts";
import { type SheetProblem, sheetProblem } from "../sheet-problem/sheet-problem.ts";
import { findHeaders, type Header } from "./header.ts";
import { findErrorCells } from "./error-cells.ts";
import { findGarbledNames } from "./garbled-names.ts";
import { separateNamesakes } from "./namesakes.ts";
import type { MarkAnswers } from "./mark-cell.ts";
import { parsePersonMark } from "./person-marks.ts";
import { findPersonRows, type PersonRows } from "./person-rows.ts";
import { parseSessionColumns, type SessionColumns } from "./session-columns.ts";
import { findUndatedColumns } from "./undated-columns.ts";
import { joinRepeated, makeSheetMarks } from "./sheet-marks.ts";
import { locateColumns, type SheetColumns } from "./sheet-columns.ts";
import { parsePerson, type SheetMark, type SheetPerson } from "./sheet-person.ts";

/** An attendance sheet made by hand: people down, sessions across. */
export interface ClerkSheet {
  readonly people: readonly SheetPerson[];
  readonly sessions: readonly SessionColumns[];
  /** The number of cells of people and sessions without a mark; an unclear cell is neither a mark nor blank. */
  readonly blank: number;
  readonly problems: readonly SheetProblem[];
  /** Marks whose meaning only whoever brings the sheet can say, those that were answered too. */
  readonly questions: readonly MarkQuestion[];
}

const NO_ANSWERS: MarkAnswers = new Map();

/**
 * Parses a handmade sheet: the table may be anywhere, captions may take one or two rows, and lines without a person are
 * left out. Every unclear cell becomes a problem.
 * @param year the year of days without one; days of other years are not read
 * @param answers what marks mean that were asked about
 * @returns undefined when there is no such table
 */
export function parseClerkSheet(
  grid: Grid,
  year: number,
  answers: MarkAnswers = NO_ANSWERS,
): ClerkSheet | undefined {
  const [header, ...others] = findHeaders(grid, year);
  if (header === undefined) return undefined;
  const captioned = parseSessionColumns(grid, header, year);
  const { sessions } = captioned;
  const columns = locateColumns(header, sessions);
  // A long list repeats its header on each page; a different header begins another table.
  const nextTable = others.find((other) => !repeats(grid, other, sessions, year));
  const lines = findPersonRows(grid, columns, header.bottom, nextTable?.top ?? Infinity);

  const marksOf = makeSheetMarks(grid, header, columns, lines);
  const rules = { marks: marksOf, answers, year };
  let blank = 0;
  const asked: AskedMark[] = [];
  const unclear: SheetProblem[] = [];
  const people = lines.rows.map(({ row, fullName }): SheetPerson => {
    const marks: SheetMark[] = [];
    for (const session of sessions) {
      const reading = parsePersonMark(grid, row, session, rules);
      if (reading.kind === "mark") marks.push(reading.mark);
      else if (reading.kind === "blank") blank += 1;
      else unclear.push(reading.problem);
      if (reading.kind !== "blank" && reading.asked !== undefined) asked.push(reading.asked);
    }
    return { ...parsePerson(grid, row, fullName, columns), marks };
  });
  const faulty = findErrorCells(grid, people, columns);
  const garbled = findGarbledNames(grid, faulty.people, columns);
  const separated = separateNamesakes(garbled.people);
  return {
    people: separated.people,
    sessions,
    blank,
    questions: markQuestions(asked),
    problems: [
      ...captioned.problems,
      ...findUndatedColumns(grid, header, captioned),
      ...lines.problems,
      ...(people.length === 0 ? [noPeople(header)] : []),
      ...faulty.problems,
      ...garbled.problems,
      ...marksOf.notices,
      ...joinRepeated(unclear),
      ...separated.problems,
      ...notices(grid, lines, columns),
      ...(header.nextNames === undefined
        ? []
        : [sheetProblem(cellName(header.top, header.nextNames), "second-table")]),
      ...(nextTable === undefined
        ? []
        : [sheetProblem(cellName(nextTable.top, nextTable.nameColumns[0] ?? 1), "second-table")]),
    ],
  };
}

function noPeople({ bottom, nameColumns, captions }: Header): SheetProblem {
  const [column = 1] = nameColumns;
  const text = captions.get(column)?.at(-1)?.text ?? "";
  return sheetProblem(cellName(bottom, column), "no-people", { text });
}

function isStoredResult(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.formula && cell.kind !== "uncached" && cell.kind !== "error";
}

function repeats(grid: Grid, header: Header, sessions: readonly SessionColumns[], year: number): boolean {
  const place = ({ day, columns }: SessionColumns): string => `${day} ${columns[0]?.column}`;
  const again = parseSessionColumns(grid, header, year).sessions.map(place);
  return again.join() === sessions.map(place).join();
}

/** Notices on content that the sheet's author may not see, once for the sheet. */
function notices(grid: Grid, { rows }: PersonRows, columns: SheetColumns): readonly SheetProblem[] {
  const [name = 1] = columns.name;
  const hiddenRows = rows.filter(({ row }) => row.hidden);
  const hiddenColumns = columns.marks.filter((column) => grid.hiddenColumns.has(column));
  const formulas = rows.flatMap(({ row }) =>
    columns.marks
      .filter((column) => isStoredResult(row.cells.get(column)))
      .map((column) => cellName(row.number, column)),
  );
  const firstHidden = hiddenRows[0]?.row.number;
  const firstColumn = hiddenColumns[0];
  const firstRow = rows[0]?.row.number ?? 1;
  return [
    ...(firstHidden === undefined
      ? []
      : [sheetProblem(cellName(firstHidden, name), "hidden-rows", { count: String(hiddenRows.length) })]),
    ...(firstColumn === undefined
      ? []
      : [
          sheetProblem(cellName(firstRow, firstColumn), "hidden-columns", {
            count: String(hiddenColumns.length),
          }),
        ]),
    ...(formulas[0] === undefined
      ? []
      : [sheetProblem(formulas[0], "formula-values", { count: String(formulas.length) })]),
  ];
}
