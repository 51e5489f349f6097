import { LifecycleStages } from "@univerjs/core";
import { type Area, bounding, intersection, isUnbounded } from "../../excel/model/area.ts";
import type { Change, ChangeKind } from "../../excel/model/change.ts";
import type { WorkbookModel } from "../../excel/model/workbook.ts";
import { withRuledCells } from "./conditional-look.ts";
import { scrollTo } from "./go-to.ts";
import { paintedArea, workbookSnapshot } from "./snapshot.ts";
import type { UniverApi } from "./univer.ts";

/** The spreadsheet on the screen. */
export interface GridView {
  /** Whether Univer's reports come from this view's own painting. */
  readonly isPainting: () => boolean;
  readonly isEditing: () => boolean;
  /** Repaints everything soon, such as after an edit that the model refused. */
  readonly repaint: () => void;
  readonly close: () => void;
}

/** Kinds of change that affect cells only; the others change rows, columns and sheets. */
const OF_CELLS: ReadonlySet<ChangeKind> = new Set(["RangeEdited", "format", "rowSorted"]);
const OF_SELECTION: ReadonlySet<ChangeKind> = new Set(["selection", "sheetActivated", "sheetDeactivated"]);
/** Above this number, recreating the workbook is faster than patching it. */
const MOST_CELLS = 20_000;
/** The delay that lets the requests of one task be painted together. */
const GATHER_MS = 16;

/** A workbook lives on until its successor stands, so no two may have one id. */
let serial = 0;

/**
 * Shows the model and follows it. The model is authoritative; Univer only holds a copy. The container is hidden until
 * the first drawing, and busy while something waits to be painted.
 * @param onPainted is called after every painting
 */
export function showWorkbook(
  container: HTMLElement,
  api: UniverApi,
  model: WorkbookModel,
  onPainted: () => void,
): GridView {
  let workbook = open();
  let painting = false;
  let waiting: Change[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): ReturnType<UniverApi["createWorkbook"]> {
    serial += 1;
    return api.createWorkbook(workbookSnapshot(model, `workbook-${serial}`));
  }

  /** Before its first drawing Univer knows no scrolling and no editor: a key is lost, and the name box throws. */
  const isDrawn = (): boolean => api.getCurrentLifecycleStage() >= LifecycleStages.Rendered;

  const paint = (work: () => void): void => {
    painting = true;
    try {
      work();
    } finally {
      painting = false;
    }
  };

  const renew = (): void => {
    const scrolls = new Map(
      workbook
        .getSheets()
        .map((sheet) => [sheet.getSheetId(), workbook.getScrollStateBySheetId(sheet.getSheetId())]),
    );
    const before = workbook.getId();
    workbook = open();
    api.disposeUnit(before);
    goToSelection();
    const place = scrolls.get(model.selection.sheetId);
    if (place !== null && place !== undefined) {
      workbook.getActiveSheet().scrollToCell(place.sheetViewStartRow, place.sheetViewStartColumn);
    }
  };

  const goToSelection = (): void => {
    const { sheetId, area } = model.selection;
    const sheet = workbook.setActiveSheet(sheetId);
    const rows = Math.min(area.rows, sheet.getMaxRows() - area.row);
    const columns = Math.min(area.columns, sheet.getMaxColumns() - area.column);
    if (rows < 1 || columns < 1) return;
    sheet.setActiveRange(sheet.getRange(area.row, area.column, rows, columns));
  };

  const flush = (): void => {
    timer = undefined;
    // A cell that somebody is typing into must not be taken from under the hands.
    if (!isDrawn() || workbook.isCellEditing()) {
      gather();
      return;
    }
    container.style.visibility = "";
    const changes = waiting;
    waiting = [];
    paint(() => {
      const patches = cellPatches(changes);
      if (patches === undefined) renew();
      else {
        for (const [sheetId, area] of patches) patch(sheetId, area);
        if (changes.some(({ kind, origin }) => OF_SELECTION.has(kind) && origin !== "user")) reveal();
      }
    });
    onPainted();
    container.ariaBusy = "false";
  };

  const reveal = (): void => {
    goToSelection();
    scrollTo(workbook.getActiveSheet(), model.selection.area);
  };

  const patch = (subUnitId: string, area: Area): void => {
    const sheet = model.sheet(subUnitId);
    const params = { unitId: workbook.getId(), subUnitId, cellValue: paintedArea(model, sheet, area) };
    api.syncExecuteCommand("sheet.mutation.set-range-values", params, { onlyLocal: true });
  };

  /** The area to paint on each sheet; undefined when the workbook must be recreated. */
  const cellPatches = (changes: readonly Change[]): ReadonlyMap<string, Area> | undefined => {
    const patches = new Map<string, Area>();
    for (const { kind, sheetId, area: changed } of changes) {
      if (OF_SELECTION.has(kind)) continue;
      const sheet = workbook.getSheetBySheetId(sheetId);
      if (!OF_CELLS.has(kind) || sheet === null || isUnbounded(changed)) return undefined;
      const area = withRuledCells(model.sheet(sheetId), changed);
      const painted = { row: 0, column: 0, rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      const inside = intersection(painted, area);
      if (inside === undefined || inside.rows < area.rows || inside.columns < area.columns) return undefined;
      const before = patches.get(sheetId);
      patches.set(sheetId, before === undefined ? area : bounding(before, area));
    }
    const cells = [...patches.values()].reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    return cells > MOST_CELLS ? undefined : patches;
  };

  const gather = (): void => {
    container.ariaBusy = "true";
    timer ??= setTimeout(flush, GATHER_MS);
  };
  const unsubscribe = model.subscribe((change) => {
    if (OF_SELECTION.has(change.kind) && change.origin === "user") return;
    waiting.push(change);
    gather();
  });
  const again = (kind: ChangeKind): void => {
    waiting.push({ kind, sheetId: "", area: model.selection.area, origin: "addin" });
    gather();
  };
  container.style.visibility = isDrawn() ? "" : "hidden";
  paint(goToSelection);
  // The editor that follows the selection is made with the first drawing.
  again("selection");

  return {
    isPainting: () => painting,
    isEditing: () => workbook.isCellEditing(),
    repaint: () => again("workbook"),
    close: () => {
      unsubscribe();
      clearTimeout(timer);
      api.disposeUnit(workbook.getId());
    },
  };
}
