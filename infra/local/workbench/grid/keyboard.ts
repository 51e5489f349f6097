import { Direction } from "@univerjs/core";
import type { Sheet } from "../../excel/model/sheet/sheet.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { goTo } from "./go-to.ts";
import { followTabs } from "./tab-run.ts";
import type { UniverApi } from "./univer.ts";

/** The keys that the spreadsheet takes before Univer; each method returns whether the key is done with. */
export interface Keyboard {
  /** A key in a sheet in which nobody types. */
  readonly press: (event: KeyboardEvent) => boolean;
  /** A key in a cell that somebody types into. */
  readonly pressWhileTyping: (event: KeyboardEvent) => boolean;
  readonly close: () => void;
}

/** What keys do elsewhere. */
interface Commands {
  /** Opens the list of the selected cell. */
  readonly openList: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const PAGE_ROWS = 20;

/**
 * Univer's own Enter and Tab go back to where a run of Tabs began even after a click elsewhere, and its Shift+Enter and
 * Shift+Tab lose the selection; those of a selection of several cells are left to it. Its undo knows only what it has
 * painted.
 */
export function makeKeyboard(
  api: UniverApi,
  model: WorkbookModel,
  { openList, undo, redo }: Commands,
): Keyboard {
  const tabs = followTabs(model);

  /** @param move moves the selection by one cell, now or when what is typed has been entered */
  const step = (key: string, move: (direction: Direction) => void): boolean => {
    const direction = STEPS[key];
    if (direction === undefined || isBlock(model)) return false;
    const begin = tabs.begin();
    if (key.endsWith("Tab")) tabs.step();
    else if (key === "Enter" && begin !== undefined)
      whenMoved(model, () => goTo(api, atColumn(model, begin)));
    move(direction);
    return true;
  };

  const jumps: Readonly<Record<string, () => void>> = {
    "Alt+ArrowDown": openList,
    "Ctrl+z": undo,
    "Ctrl+y": redo,
    "Ctrl+Shift+z": redo,
    Home: () => goTo(api, atColumn(model, firstColumn(model.activeSheet))),
    "Ctrl+Home": () =>
      goTo(api, { row: model.activeSheet.frozen.rows, column: firstColumn(model.activeSheet) }),
    "Ctrl+End": () => goTo(api, lastCell(model.activeSheet)),
    PageDown: () => goTo(api, atRow(model, PAGE_ROWS)),
    PageUp: () => goTo(api, atRow(model, -PAGE_ROWS)),
  };

  return {
    press(event) {
      const key = nameOf(event);
      const jump = jumps[key];
      jump?.();
      return (
        jump !== undefined ||
        step(key, (direction) => void api.executeCommand("sheet.command.move-selection", { direction }))
      );
    },
    pressWhileTyping: (event) =>
      step(nameOf(event), (direction) => {
        // Univer enters what is typed and moves as for the arrow key of this code.
        const how = { visible: false, eventType: KEYBOARD, keycode: ARROW_CODES[direction] };
        api.syncExecuteCommand("sheet.operation.set-cell-edit-visible", how);
      }),
    close: tabs.close,
  };
}

/** Univer's kind of an event from the keyboard. */
const KEYBOARD = 4;

const STEPS: Readonly<Record<string, Direction>> = {
  Enter: Direction.DOWN,
  "Shift+Enter": Direction.UP,
  Tab: Direction.RIGHT,
  "Shift+Tab": Direction.LEFT,
};

const ARROW_CODES: Readonly<Record<Direction, number>> = {
  [Direction.LEFT]: 37,
  [Direction.UP]: 38,
  [Direction.RIGHT]: 39,
  [Direction.DOWN]: 40,
};

function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...held, key.length === 1 ? key.toLowerCase() : key].join("+");
}

function isBlock({ selection: { area } }: WorkbookModel): boolean {
  return area.rows * area.columns > 1;
}

/** Acts once, after the next change of the selection: listeners must not act while the change is being made. */
function whenMoved(model: WorkbookModel, act: () => void): void {
  const stop = model.subscribe(({ kind }) => {
    if (kind !== "selection") return;
    stop();
    queueMicrotask(act);
  });
}

const atColumn = ({ selection: { area } }: WorkbookModel, column: number) => ({ row: area.row, column });

const atRow = ({ selection: { area } }: WorkbookModel, offset: number) => ({
  row: area.row + offset,
  column: area.column,
});

/** Where Home goes: the first column in sight that scrolls. */
function firstColumn({ columns, frozen }: Sheet): number {
  let column = frozen.columns;
  while (columns.get(column)?.hidden === true) column += 1;
  return column;
}

function lastCell(sheet: Sheet): { row: number; column: number } {
  const { row, column, rows, columns } = sheet.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return { row: row + rows - 1, column: column + columns - 1 };
}
