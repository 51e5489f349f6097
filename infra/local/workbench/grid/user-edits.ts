import { CommandType, type IRange } from "@univerjs/core";
import { type Area, area } from "../../excel/model/area.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import type { Desktop } from "./desktop.ts";
import { entriesOf, type UniverMatrix } from "./entries.ts";
import type { GridView } from "./grid-view.ts";
import type { UniverApi } from "./univer.ts";

/** The fields of Univer's changes; each kind has some of them. */
interface UniverChange {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly cellValue?: UniverMatrix;
  readonly from?: { readonly subUnitId: string; readonly value: UniverMatrix };
  readonly to?: { readonly subUnitId: string; readonly value: UniverMatrix };
  readonly name?: string;
  readonly sheet?: { readonly name: string };
  readonly toOrder?: number;
  readonly hidden?: number;
  readonly colWidth?: number | Readonly<Record<number, number | null>>;
  readonly selections?: readonly { readonly range: IRange }[];
}

/** Passes every edit in Univer to the model, which decides on the result; the view then paints the result. */
export function followUser(
  api: UniverApi,
  model: WorkbookModel,
  desktop: Desktop,
  view: GridView,
  asUser: (act: () => void) => void,
): () => void {
  const { person } = desktop;
  /** The text as typed, because Univer reports dates and decimals only after parsing them its own way. */
  let typed: { readonly row: number; readonly column: number; readonly text: string } | undefined;
  let copied: string | undefined;

  const enter = (sheetId: string, matrix: UniverMatrix | undefined): void => {
    const entries = entriesOf(matrix ?? {});
    if (entries === undefined) return;
    const { row, column, rows, columns } = entries.area;
    const text =
      rows === 1 && columns === 1 && typed?.row === row && typed.column === column ? typed.text : undefined;
    typed = undefined;
    asUser(() => {
      const sheet = model.sheet(sheetId);
      if (text === undefined) desktop.fill(sheet, entries);
      else desktop.type(sheet, row, column, text);
    });
  };

  const edit = (kind: string, change: UniverChange): void => {
    const sheet = model.findSheet(change.subUnitId ?? "");
    const within = change.range === undefined ? undefined : areaOf(change.range);
    const ranges = (change.ranges ?? []).map(areaOf);
    switch (kind) {
      case "set-range-values":
        enter(change.subUnitId ?? "", change.cellValue);
        return;
      case "move-range":
        enter(change.from?.subUnitId ?? "", change.from?.value);
        enter(change.to?.subUnitId ?? "", change.to?.value);
        return;
      case "insert-sheet":
        asUser(() => {
          const source = copied === undefined ? undefined : model.findSheet(copied);
          copied = undefined;
          desktop.activate(source === undefined ? person.addSheet() : person.copySheet(source));
        });
        return;
      default:
        if (sheet === undefined) return;
    }
    asUser(() => {
      switch (kind) {
        case "insert-row":
          if (within !== undefined) person.insertRows(sheet, within.row, within.rows);
          return;
        case "insert-col":
          if (within !== undefined) person.insertColumns(sheet, within.column, within.columns);
          return;
        case "remove-rows":
          if (within !== undefined) person.deleteRows(sheet, within.row, within.rows);
          return;
        case "remove-col":
          if (within !== undefined) person.deleteColumns(sheet, within.column, within.columns);
          return;
        case "set-col-hidden":
        case "set-col-visible":
          for (const { column, columns } of ranges)
            desktop.hide(sheet, "column", column, columns, kind === "set-col-hidden");
          return;
        case "set-row-hidden":
        case "set-row-visible":
          for (const { row, rows } of ranges)
            desktop.hide(sheet, "row", row, rows, kind === "set-row-hidden");
          return;
        case "set-worksheet-col-width":
          for (const [column, pixels] of widths(ranges, change.colWidth))
            desktop.widen(sheet, column, pixels);
          return;
        case "set-worksheet-name":
          person.renameSheet(sheet, change.name ?? "");
          return;
        case "set-worksheet-order":
          person.moveSheet(sheet, change.toOrder ?? 0);
          return;
        case "set-worksheet-hidden":
          desktop.show(sheet, change.hidden !== 1);
          return;
        case "remove-sheet":
          person.deleteSheet(sheet);
          return;
        default:
          // Formats chosen by hand are dropped, since no rule of the product depends on them.
          view.repaint();
      }
    });
  };

  const choose = ({ subUnitId, selections }: UniverChange): void => {
    const range = selections?.[0]?.range;
    const sheet = model.findSheet(subUnitId ?? "");
    if (sheet !== undefined && range !== undefined) asUser(() => person.select(sheet, areaOf(range)));
  };

  const subscriptions = [
    api.addEvent(api.Event.CommandExecuted, ({ id, type, params }) => {
      if (view.isPainting()) return;
      const change = (params ?? {}) as UniverChange;
      if (id === "sheet.operation.set-selections") choose(change);
      else if (id === "sheet.operation.set-worksheet-active") {
        const sheet = model.findSheet(change.subUnitId ?? "");
        if (sheet !== undefined) asUser(() => desktop.activate(sheet));
      } else if (type === CommandType.MUTATION && id.startsWith(SHEET_MUTATION)) {
        edit(id.slice(SHEET_MUTATION.length), change);
      }
    }),
    api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
      if (id === "sheet.command.copy-sheet")
        copied = (params as UniverChange | undefined)?.subUnitId ?? model.selection.sheetId;
    }),
    api.addEvent(api.Event.SheetEditStarted, () => {
      typed = undefined;
      model.beginCellEdit();
    }),
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
      typed = isConfirm ? { row, column, text: value.toPlainText() } : undefined;
    }),
    api.addEvent(api.Event.SheetEditEnded, () => {
      model.endCellEdit();
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}

const SHEET_MUTATION = "sheet.mutation.";

function areaOf({ startRow, endRow, startColumn, endColumn }: IRange): Area {
  // A whole row or column has no bounds in the other direction.
  const first = { row: startRow || 0, column: startColumn || 0 };
  const rows = Number.isFinite(endRow) ? endRow - first.row + 1 : 1;
  const columns = Number.isFinite(endColumn) ? endColumn - first.column + 1 : 1;
  return area(first.row, first.column, rows, columns);
}

function widths(
  ranges: readonly Area[],
  width: UniverChange["colWidth"],
): [column: number, pixels: number][] {
  return ranges.flatMap(({ column, columns }) =>
    Array.from({ length: columns }, (_, index) => column + index).flatMap((at): [number, number][] => {
      const pixels = typeof width === "number" ? width : width?.[at];
      return pixels === undefined || pixels === null ? [] : [[at, pixels]];
    }),
  );
}
