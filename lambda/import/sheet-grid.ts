import { tidy } from "../../domain/fold.ts";
import {
  type Cell,
  type CellValue,
  type Grid,
  type GridRow,
  type MergeIndex,
  mergeKey,
  type Range,
  readAddress,
} from "./grid.ts";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";
import { isTrue, unescapeText, type WorkbookParts } from "./workbook-parts.ts";
import { walkXml } from "./xml.ts";

interface RawCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  hasValue: boolean;
  text: string;
}

/** What the sheets before this one have held: the limits are the workbook's. */
export interface CellCount {
  cells: number;
  letters: number;
}

/** @throws RefusedWorkbook when the sheet is damaged or beyond the limits. */
export function readGrid(name: string, part: Buffer, parts: WorkbookParts, count: CellCount): Grid {
  const rows = new Map<number, { hidden: boolean; cells: Map<number, Cell> }>();
  const merges: Range[] = [];
  const hiddenColumns = new Set<number>();
  let rowsSeen = 0;
  let rowNumber = 0;
  let row = { hidden: false, cells: new Map<number, Cell>() };
  let column = 0;
  let cell: RawCell | undefined;
  let reading: "value" | "text" | undefined;
  let inPhonetic = false;

  walkXml(part, {
    open: (tag, attributes) => {
      switch (tag) {
        case "col":
          if (isTrue(attributes["hidden"])) hideColumns(hiddenColumns, attributes);
          break;
        case "row":
          rowsSeen += 1;
          if (rowsSeen > LIMITS.rowsPerSheet) throw new RefusedWorkbook("too-many-rows", { sheet: name });
          // Row and cell addresses are optional: without one it is the next.
          rowNumber = attributes["r"] === undefined ? rowNumber + 1 : Number(attributes["r"]);
          row = { hidden: isTrue(attributes["hidden"]), cells: new Map() };
          column = 0;
          break;
        case "c":
          count.cells += 1;
          if (count.cells > LIMITS.cells) throw new RefusedWorkbook("too-many-cells");
          column = attributes["r"] === undefined ? column + 1 : columnOf(attributes["r"]);
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
          reading = "value";
          break;
        case "rPh":
          inPhonetic = true;
          break;
        case "t":
          reading = inPhonetic ? undefined : "text";
          break;
        case "mergeCell":
          merges.push(readRange(attributes["ref"] ?? ""));
          break;
      }
    },
    text: (piece) => {
      if (cell === undefined || reading === undefined) return;
      count.letters += piece.length;
      if (count.letters > LIMITS.textLength) throw new RefusedWorkbook("unpacks-too-large");
      cell.text += piece;
      cell.hasValue = true;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") reading = undefined;
      if (tag === "rPh") inPhonetic = false;
      if (tag === "c" && cell !== undefined) {
        const value = readValue(cell, parts);
        if (value !== undefined) row.cells.set(cell.column, { ...value, formula: cell.formula });
        cell = undefined;
      }
      if (tag === "row" && row.cells.size > 0) rows.set(rowNumber, row);
    },
  });
  const index = indexMerges(merges);
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

function readValue(cell: RawCell, parts: WorkbookParts): CellValue | undefined {
  if (!cell.hasValue) {
    // An empty text is a result ('=IF(A1="";"";...)'); a formula without type and value was never calculated.
    return cell.formula && cell.type !== "str" ? { kind: "uncached" } : undefined;
  }
  switch (cell.type) {
    case "s":
      return text(parts.texts[Number(cell.text)]);
    case "str":
    case "inlineStr":
      return text(unescapeText(cell.text));
    case "b":
      return { kind: "flag", value: isTrue(cell.text.trim()) };
    case "e":
      return { kind: "error", text: cell.text };
    case "d":
      return text(cell.text);
    default: {
      const value = Number(cell.text);
      if (cell.text.trim() === "" || !Number.isFinite(value)) throw new RefusedWorkbook("damaged");
      const format = parts.formats[cell.style];
      return { kind: "number", value, shows: format?.shows ?? "number", format: format?.code ?? "" };
    }
  }
}

function text(content: string | undefined): CellValue | undefined {
  if (content === undefined) throw new RefusedWorkbook("damaged");
  return tidy(content) === "" ? undefined : { kind: "text", text: content };
}

function indexMerges(merges: readonly Range[]): MergeIndex {
  const index = new Map<number, Range>();
  let area = 0;
  for (const range of merges) {
    area += (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (area > LIMITS.cells) throw new RefusedWorkbook("too-many-cells");
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        index.set(mergeKey(row, column), range);
    }
  }
  return index;
}

/** What lies under a merged range is not seen by anybody. */
function isShown(merges: MergeIndex, row: number, column: number): boolean {
  const range = merges.get(mergeKey(row, column));
  return range === undefined || (range.top === row && range.left === column);
}

function columnOf(address: string): number {
  const found = readAddress(address);
  if (found === undefined) throw new RefusedWorkbook("damaged");
  return found.column;
}

function readRange(reference: string): Range {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [readAddress(first), readAddress(last)];
  if (from === undefined || to === undefined) throw new RefusedWorkbook("damaged");
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function hideColumns(hidden: Set<number>, attributes: Readonly<Record<string, string>>): void {
  const last = Math.min(Number(attributes["max"]), 16_384);
  for (let column = Number(attributes["min"]); column <= last; column += 1) hidden.add(column);
}
