import { type Day, dayParts, formatDay } from "../../../domain/values/day.ts";
import { parseDayText } from "../../../domain/wording/day-text.ts";
import { fold } from "../../../domain/values/fold.ts";
import { parseNumberText } from "../../../domain/wording/number-text.ts";
import { type AskedWord, askedWord } from "../../../domain/protocol/import/decision-words.ts";
import type { SheetDecision } from "../../../domain/protocol/decision-sheets.ts";
import { DECISION_WORDS } from "../../../domain/texts/import/decision-sheet.ts";
import type { DecisionSheetCode } from "../../../domain/vocabulary/faults/decision-sheet-code.ts";
import type { DecisionWord } from "../../../domain/vocabulary/decision-word.ts";
import { PROPOSALS_SHEET_TEXTS } from "../../../domain/texts/workbook/proposals.ts";
import { type OtherDecision, parseOtherDecision } from "./other-decision.ts";
import { type Cell, cellDay, cellText, type Grid, type GridRow, mergeAt } from "../../office-file/grid.ts";
import { cellName, parseAddress } from "../../../domain/values/cell-names.ts";
import type { SheetColumns } from "./sheet-columns.ts";

/** A problem of a line as a code; its text is rendered when it is shown. */
export interface LineProblem {
  readonly cell: string;
  readonly code: DecisionSheetCode;
  readonly values: Readonly<Record<string, string>>;
}

/** Codes of notes on how a value was read; they do not hold back the line. */
export const NOTICES: ReadonlySet<string> = new Set<DecisionSheetCode>([
  "day-from-text",
  "formula-value",
  "hidden-line",
  "cell-comment",
]);

/** What words of the column of decisions mean, by the name that their question has. */
export type WordsSaid = ReadonlyMap<string, DecisionWord>;

export interface FilledLine {
  /** The decision; undefined for an open or unclear line. */
  readonly decision: SheetDecision | undefined;
  /** Whether anything was entered at all. */
  readonly touched: boolean;
  readonly problems: readonly LineProblem[];
  /** The word of the decision, where only whoever brings the sheet can say what it means. */
  readonly asked?: AskedWord;
}

const ENTRIES = [
  "decision",
  "other",
  "decisionNumber",
  "day",
  "votesFor",
  "councilMembers",
  "remark",
  "exception",
] as const;
type Entry = (typeof ENTRIES)[number];

const LONGEST: Readonly<Partial<Record<Entry, number>>> = {
  decisionNumber: 60,
  remark: 500,
  exception: 200,
};
const EARLIEST_YEAR = 2000;
const MOST_VOTES = 999;

/** Parses the committee's entries in a line. @param words what words mean that were asked about */
export function parseLine(row: GridRow, columns: SheetColumns, grid: Grid, words: WordsSaid): FilledLine {
  const problems: LineProblem[] = [];
  const report = (entry: Entry, code: DecisionSheetCode, values: LineProblem["values"] = {}): void => {
    const column = columns[entry] ?? columns.remark;
    problems.push({ cell: cellName(row.number, column), code, values });
  };
  const isDoubted = (entry: Entry): boolean =>
    problems.some(
      ({ cell, code }) => cell === cellName(row.number, columns[entry] ?? 0) && !NOTICES.has(code),
    );
  const cells = new Map<Entry, Cell>();
  const present = ENTRIES.flatMap((entry) => {
    const column = columns[entry];
    return column === undefined ? [] : [{ entry, column }];
  });
  for (const { entry, column } of present) {
    const cell = row.cells.get(column);
    if (cell === undefined) continue;
    const shown = cellText(cell);
    if (cell.kind === "uncached") report(entry, "formula-without-value");
    else if (cell.kind === "error") report(entry, "error-value", { text: shown });
    else cells.set(entry, cell);
    if (cell.formula && cells.has(entry)) report(entry, "formula-value");
    const most = LONGEST[entry];
    if (most !== undefined && shown.length > most) report(entry, "text-too-long", { most: String(most) });
  }
  const touched = cells.size > 0 || problems.length > 0;
  // In a range merged over several lines only the first cell has the value, but its author sees it in every line.
  const merged = present
    .filter(({ column }) => mergeAt(grid, row.number, column).top < row.number)
    .map(({ entry }) => entry);
  for (const entry of merged) report(entry, "merged-entry");
  if (touched && row.hidden) report("decision", "hidden-line");
  const word = cellText(cells.get("decision"));
  const known = parseWord(word);
  const spelling = word === "" || known !== undefined ? undefined : askedWord(fold(word), word);
  const answer = spelling === undefined ? undefined : words.get(spelling);
  const outcome = known ?? answer;
  const cell = cellName(row.number, columns.decision);
  const asked =
    spelling === undefined ? {} : { asked: { spelling, text: word, cell, answer: answer ?? null } };
  for (const { cell: at, text } of commentsOn(row, grid)) {
    const other = outcome === undefined ? undefined : wordIn(text);
    const code = other === undefined || other === outcome ? "cell-comment" : "comment-differs";
    problems.push({ cell: at, code, values: { text, said: word } });
  }
  if (outcome === undefined) {
    if (word !== "") {
      report("decision", "unknown-decision", {
        text: word,
        words: PROPOSALS_SHEET_TEXTS.decisions.join(", "),
      });
    } else if (touched && !isDoubted("decision")) {
      report("decision", "decision-missing");
    }
    return { decision: undefined, touched, problems, ...asked };
  }
  if (outcome === "later") return { decision: undefined, touched, problems, ...asked };
  const other = parseOther(outcome, cellText(cells.get("other")), report);
  const decision: SheetDecision = {
    outcome: other === "none" ? "refused" : outcome,
    level: typeof other === "object" && other.kind === "level" ? other.level : null,
    award: typeof other === "object" && other.kind === "award" ? other.award : null,
    number: withoutWord(cellText(cells.get("decisionNumber"))) || null,
    decidedOn: parseDay(cells.get("day"), grid, report),
    votesFor: parseVotes(cells.get("votesFor"), "votesFor", report),
    councilMembers: parseVotes(cells.get("councilMembers"), "councilMembers", report),
    remark: cellText(cells.get("remark")) || null,
    exception: cellText(cells.get("exception")) || null,
  };
  const { votesFor, councilMembers } = decision;
  if (votesFor !== null && councilMembers !== null && votesFor > councilMembers) {
    report("votesFor", "votes-exceed", { votes: String(votesFor), members: String(councilMembers) });
  }
  // Excel stores a typed "12/5" as a day, but its author meant a decision's number.
  const number = cells.get("decisionNumber");
  if (number?.kind === "number" && number.shows !== "number") report("decisionNumber", "number-is-day");
  if (decision.number !== null && /^\d+$/.test(decision.number) && !isDoubted("decisionNumber"))
    report("decisionNumber", "number-bare", { text: decision.number });
  const has = (entry: "decisionNumber" | "day"): boolean =>
    row.cells.has(columns[entry]) || merged.includes(entry);
  const decides = decision.outcome !== "refused";
  if (decides && !has("decisionNumber")) report("decisionNumber", "number-missing");
  if (decides && !has("day")) report("day", "day-missing");
  return { decision, touched, problems, ...asked };
}

/** The comments on a line's cells, from left to right. */
function commentsOn({ number }: GridRow, { comments }: Grid): readonly { cell: string; text: string }[] {
  return [...(comments ?? [])].flatMap(([cell, text]) =>
    parseAddress(cell)?.row === number ? [{ cell, text: text.trim() }] : [],
  );
}

/** The decision of which a comment speaks; "không đồng ý" is no "đồng ý". */
function wordIn(text: string): DecisionWord | undefined {
  const said = ` ${fold(text)} `;
  const order: readonly DecisionWord[] = ["refused", "later", "changed", "approved"];
  return order.find((word) =>
    DECISION_WORDS[word].some((spelling) => spelling.includes(" ") && said.includes(fold(spelling))),
  );
}

type Report = (entry: Entry, code: DecisionSheetCode, values?: LineProblem["values"]) => void;

const WORDS = new Map(
  Object.entries(DECISION_WORDS).flatMap(([word, spellings]) =>
    spellings.map((spelling): [string, DecisionWord] => [fold(spelling), word as DecisionWord]),
  ),
);

function parseWord(text: string): DecisionWord | undefined {
  return WORDS.get(fold(text));
}

/** "Số 12-QĐ/ĐU" and "Số: 12-QĐ/ĐU" are the number 12-QĐ/ĐU. */
function withoutWord(number: string): string {
  return number.replace(/^số\s*:?\s+(?=\d)/iu, "").trim();
}

/** The decision in place of the proposal; the cell must be filled exactly when the outcome is `changed`. */
function parseOther(
  outcome: "approved" | "changed" | "refused",
  text: string,
  report: Report,
): OtherDecision | undefined {
  if (outcome !== "changed") {
    if (text !== "") report("other", "other-unexpected");
    return undefined;
  }
  const other = parseOtherDecision(text);
  if (text === "") report("other", "other-missing");
  else if (other === undefined) report("other", "other-unknown", { text });
  return other;
}

function parseDay(cell: Cell | undefined, grid: Grid, report: Report): Day | null {
  if (cell === undefined) return null;
  const text = cellText(cell);
  const read = cell.kind === "text" ? parseDayText(text) : undefined;
  const day = read?.kind === "day" ? read.day : cellDay(cell, grid);
  if (day === undefined || dayParts(day).year < EARLIEST_YEAR) {
    report("day", "day-unclear", { text });
    return null;
  }
  if (read !== undefined) report("day", "day-from-text", { text, day: formatDay(day) });
  return day;
}

function parseVotes(cell: Cell | undefined, entry: Entry, report: Report): number | null {
  if (cell === undefined) return null;
  const text = cellText(cell);
  const read = parseNumberText(text);
  // "93%" is a share, not a number of votes.
  const isShare = text.includes("%") || (cell.kind === "number" && cell.format.includes("%"));
  const votes = read.kind === "number" && !isShare ? Number(read.decimal) : Number.NaN;
  if (Number.isInteger(votes) && votes >= 0 && votes <= MOST_VOTES) return votes;
  report(entry, "votes-unclear", { text });
  return null;
}
