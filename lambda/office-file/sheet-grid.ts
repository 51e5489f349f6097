import { type Cell, type Grid, type GridRow, type MergeIndex, mergeKey } from "./grid.ts";
import { cellName, parseAddress } from "../../domain/values/cell-names.ts";
import { LIMITS } from "./limits.ts";
import { MergedRanges, parseRange } from "./merged-ranges.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { isTrue, type WorkbookParts } from "./workbook-parts.ts";
import { SPREADSHEET, walkXml } from "./xml.ts";
import { type RawCell, parseValue } from "./raw-cell.ts";

/** The running totals of all sheets so far, since the limits are those of the workbook. */
export interface CellCount {
  cells: number;
  letters: number;
}

/** @throws RefusedWorkbook when the sheet is damaged or beyond the limits */
export function parseGrid(name: string, part: Buffer, parts: WorkbookParts, count: CellCount): Grid {
  const rows = new Map<number, { hidden: boolean; cells: Map<number, Cell> }>();
  const merges = new MergedRanges();
  const hiddenColumns = new Set<number>();
  let rowsSeen = 0;
  let rowNumber = 0;
  let row = { hidden: false, cells: new Map<number, Cell>() };
  let inRow = false;
  let column = 0;
  let cell: RawCell | undefined;
  let reading: "value" | "text" | undefined;
  let inData = false;
  let inPhonetic = false;
  const misplaced = (at: string): RefusedWorkbook =>
    new RefusedWorkbook("cells-misplaced", { sheet: name, cell: at.slice(0, 20) });
  const show = (letters: number): void => {
    count.letters += letters;
    if (count.letters > LIMITS.textLength) throw new RefusedWorkbook("unpacks-too-large");
  };

  walkXml(part, SPREADSHEET, {
    open: (tag, attributes) => {
      if (tag === "sheetData") {
        if (inData) throw new RefusedWorkbook("damaged");
        inData = true;
      }
      if (tag === "col" && isTrue(attributes["hidden"])) hideColumns(hiddenColumns, attributes);
      if (tag === "mergeCell") merges.add(parseRange(attributes["ref"] ?? ""));
      // Extensions behind the sheet data may contain elements that look like cells but are not shown.
      if (!inData) return;
      switch (tag) {
        case "row":
          rowsSeen += 1;
          if (rowsSeen > LIMITS.rowsPerSheet) throw new RefusedWorkbook("too-many-rows", { sheet: name });
          if (inRow) throw misplaced(attributes["r"] ?? "");
          inRow = true;
          // Row and cell addresses are optional; without one the next row or cell is meant.
          rowNumber = parseAddress(`A${attributes["r"] ?? rowNumber + 1}`)?.row ?? 0;
          if (rowNumber === 0) throw misplaced(attributes["r"] ?? "");
          row = { hidden: isTrue(attributes["hidden"]), cells: new Map() };
          column = 0;
          break;
        case "c":
          if (cell !== undefined) throw misplaced(attributes["r"] ?? "");
          count.cells += 1;
          if (count.cells > LIMITS.cells) throw new RefusedWorkbook("too-many-cells");
          if (attributes["r"] === undefined) column += 1;
          else {
            const at = parseAddress(attributes["r"]);
            if (at?.row !== rowNumber) throw misplaced(attributes["r"]);
            column = at.column;
          }
          if (column > MAX_COLUMNS) throw misplaced(cellName(rowNumber, column));
          cell = {
            column,
            type: attributes["t"] ?? "n",
            style: Number(attributes["s"] ?? "0"),
            formula: false,
            hasValue: false,
            text: "",
          };
          break;
        case "f":
          if (cell !== undefined) cell.formula = true;
          break;
        case "v":
          if (cell?.type === "inlineStr") break;
          if (cell?.hasValue === true) throw misplaced(cellName(rowNumber, cell.column));
          reading = "value";
          break;
        case "rPh":
          inPhonetic = true;
          break;
        case "t":
          // An inline string stands in <is>, and only there (ECMA-376 18.3.1.4, 18.3.1.53).
          reading = inPhonetic || cell?.type !== "inlineStr" ? undefined : "text";
          break;
      }
    },
    text: (piece) => {
      if (cell === undefined || reading === undefined) return;
      show(piece.length);
      cell.text += piece;
      if (cell.text.length > LIMITS.cellLetters) throw new RefusedWorkbook("text-too-long");
      cell.hasValue = true;
    },
    close: (tag) => {
      if (!inData) return;
      if (tag === "v" || tag === "t") reading = undefined;
      if (tag === "rPh") inPhonetic = false;
      if (tag === "c" && cell !== undefined) {
        const value = parseValue(cell, parts);
        if (value?.kind === "text" && cell.type === "s") show(value.text.length);
        if (row.cells.has(cell.column)) throw misplaced(cellName(rowNumber, cell.column));
        if (value !== undefined) row.cells.set(cell.column, { ...value, formula: cell.formula });
        cell = undefined;
      }
      if (tag === "row") {
        inRow = false;
        if (row.cells.size === 0) return;
        if (rows.has(rowNumber)) throw misplaced(cellName(rowNumber, 1));
        rows.set(rowNumber, row);
      }
      if (tag === "sheetData") inData = false;
    },
  });
  const { index } = merges;
  const filled: GridRow[] = [...rows].map(([number, { hidden, cells }]) => ({
    number,
    hidden,
    cells: new Map([...cells].filter(([at]) => isShown(index, number, at))),
  }));
  return {
    name,
    rows: filled.toSorted((left, right) => left.number - right.number),
    merges: index,
    hiddenColumns,
    date1904: parts.date1904,
  };
}

/** Whether the cell is visible: cells hidden under a merged range are not. */
function isShown(merges: MergeIndex, row: number, column: number): boolean {
  const range = merges.get(mergeKey(row, column));
  return range === undefined || (range.top === row && range.left === column);
}

/** @throws RefusedWorkbook for overlapping column ranges, which could make walking them endless */
function hideColumns(hidden: Set<number>, attributes: Readonly<Record<string, string>>): void {
  const [first, last] = [Number(attributes["min"]), Number(attributes["max"])];
  if (!(first >= 1 && last <= MAX_COLUMNS)) throw new RefusedWorkbook("damaged");
  for (let column = first; column <= last; column += 1) {
    if (hidden.has(column)) throw new RefusedWorkbook("damaged");
    hidden.add(column);
  }
}

const MAX_COLUMNS = 16_384;
