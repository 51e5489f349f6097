import { type Area, bounding } from "./area.ts";
import type { Cell } from "./sheet/cell.ts";
import { putPiece, reshaped, type SheetShape, shapeOf } from "./sheet/sheet-shape.ts";
import type { Sheet } from "./sheet/sheet.ts";
import type { CustomXmlPart, WorkbookModel } from "./workbook.ts";

/** One entry of the undo stack: what stood before. */
interface Step {
  readonly cells: ReadonlyMap<Sheet, ReadonlyMap<string, Replaced>>;
  readonly shapes: readonly (readonly [sheet: Sheet, piece: string, before: string | undefined])[];
  /** The order of sheets, where one came, went or moved. */
  readonly sheets: readonly Sheet[] | undefined;
  readonly parts: readonly CustomXmlPart[] | undefined;
}

interface Replaced {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/**
 * The undo stack of this Excel's user: what they did, and each call of an add-in by itself. A co-author's changes are no
 * part of it and stay. Source: office-js-docs-pr, excel/excel-add-ins-undo-capabilities.md.
 */
export class History {
  readonly #model: WorkbookModel;
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  /** Written anew for sheets that changed since. */
  readonly #shapes = new Map<Sheet, SheetShape>();
  /** The cells that the step in hand has replaced; undefined between steps. */
  #cells: Map<Sheet, Map<string, Replaced>> | undefined;
  #clearings = 0;

  constructor(model: WorkbookModel) {
    this.#model = model;
    model.subscribe(({ sheetId }) => {
      const sheet = model.findSheet(sheetId);
      if (sheet !== undefined) this.#shapes.delete(sheet);
    });
  }

  get #isOn(): boolean {
    const { switches } = this.#model;
    return switches.has("undo") || switches.has("undoWithParts") || switches.has("undoCleared");
  }

  /** Does what makes one entry of the stack; a step within a step belongs to the outer one. */
  step<T>(act: () => T): T {
    if (!this.#isOn || this.#cells !== undefined) return act();
    const clearings = this.#clearings;
    const { result, step } = this.#record(act);
    if (step !== undefined && clearings === this.#clearings) {
      this.#undo.push(step);
      this.#redo.length = 0;
    }
    return result;
  }

  /** Does what Excel has no undo for. */
  unrecorded<T>(act: () => T): T {
    if (this.#model.switches.has("undoCleared")) this.clear();
    return act();
  }

  /** What was done so far cannot be taken back any more. */
  clear(): void {
    this.#clearings += 1;
    this.#undo.length = 0;
    this.#redo.length = 0;
  }

  /** How often Ctrl+Z has something to take back. */
  get undoable(): number {
    return this.#undo.length;
  }

  /** Ctrl+Z. @returns whether there was something to take back. */
  undo(): boolean {
    return this.#goBack(this.#undo, this.#redo);
  }

  /** Ctrl+Y. */
  redo(): boolean {
    return this.#goBack(this.#redo, this.#undo);
  }

  #goBack(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (step === undefined) return false;
    const { step: back } = this.#record(() => this.#restore(step));
    if (back !== undefined) to.push(back);
    return true;
  }

  /** @returns what was there before, where anything is otherwise now. */
  #record<T>(act: () => T): { readonly result: T; readonly step: Step | undefined } {
    const { version, sheets, customXmlParts } = this.#model;
    const before = {
      version,
      sheets: [...sheets],
      parts: customXmlParts.map((part) => ({ ...part })),
      shapes: sheets.map((sheet) => [sheet, this.#shapeOf(sheet)] as const),
    };
    const cells = new Map<Sheet, Map<string, Replaced>>();
    this.#cells = cells;
    for (const sheet of sheets) {
      sheet.grid.onReplace = (row, column, cell) => note(cells, sheet, { row, column, cell });
    }
    try {
      const result = act();
      if (this.#model.version === version) return { result, step: undefined };
      const made: Step = {
        cells,
        shapes: before.shapes.flatMap(([sheet, shape]) =>
          Object.entries(reshaped(shape, this.#shapeOf(sheet))).map(
            ([piece, text]) => [sheet, piece, text] as const,
          ),
        ),
        sheets: isSame(before.sheets, this.#model.sheets) ? undefined : before.sheets,
        parts: this.#keepsParts(before.parts) ? undefined : before.parts,
      };
      const isEmpty = cells.size + made.shapes.length === 0 && made.sheets === undefined;
      return { result, step: isEmpty && made.parts === undefined ? undefined : made };
    } finally {
      this.#cells = undefined;
      for (const sheet of sheets) sheet.grid.onReplace = undefined;
    }
  }

  #keepsParts(before: readonly CustomXmlPart[]): boolean {
    if (!this.#model.switches.has("undoWithParts")) return true;
    return JSON.stringify(before) === JSON.stringify(this.#model.customXmlParts);
  }

  #shapeOf(sheet: Sheet): SheetShape {
    const shape = this.#shapes.get(sheet) ?? shapeOf(sheet);
    this.#shapes.set(sheet, shape);
    return shape;
  }

  #restore({ cells, shapes, sheets, parts }: Step): void {
    const model = this.#model;
    if (sheets !== undefined) model.sheets = [...sheets];
    if (parts !== undefined) model.customXmlParts = parts.map((part) => ({ ...part }));
    for (const [sheet, piece, text] of shapes) {
      putPiece(sheet, piece, text);
      model.changedSheet("layout", sheet);
    }
    for (const [sheet, replaced] of cells) {
      let within: Area | undefined;
      for (const { row, column, cell } of replaced.values()) {
        sheet.grid.put(row, column, cell);
        const one = { row, column, rows: 1, columns: 1 };
        within = within === undefined ? one : bounding(within, one);
      }
      if (within !== undefined) model.changedSheet("RangeEdited", sheet, within);
    }
    const { selection } = model;
    const [first] = model.sheets;
    if (first !== undefined && model.findSheet(selection.sheetId) === undefined) {
      model.selection = { ...selection, sheetId: first.id };
    }
    model.changedWorkbook();
  }
}

function note(cells: Map<Sheet, Map<string, Replaced>>, sheet: Sheet, replaced: Replaced): void {
  const own = cells.get(sheet) ?? new Map<string, Replaced>();
  cells.set(sheet, own);
  const key = `${replaced.row},${replaced.column}`;
  // What the step itself wrote before is no state of the stack.
  if (!own.has(key)) own.set(key, replaced);
}

function isSame(before: readonly Sheet[], after: readonly Sheet[]): boolean {
  return before.length === after.length && before.every((sheet, place) => sheet === after[place]);
}
