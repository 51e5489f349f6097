import { type ICellData, LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  BEFORE_CELL_EDIT,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import {
  DataValidationCacheService,
  UniverSheetsDataValidationPreset,
} from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

/** The spreadsheet's own programming interface. */
export type UniverApi = FUniver;

/** What the editor shall show of a cell that is painted so. */
type EditedCell = (sheetId: string, row: number, column: number, painted: ICellData) => ICellData;

/**
 * Univer from its single presets: the package that bundles them all brings parts without a licence. Its formula engine
 * is kept out of values, which are the model's.
 */
export function startUniver(
  container: HTMLElement,
  edited: EditedCell,
): { readonly api: UniverApi; readonly obey: () => void } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreWords, validationWords) },
  });
  const presets = [
    UniverSheetsCorePreset({ container, header: true, toolbar: false, disableAutoFocus: true }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { api: FUniver.newAPI(univer), obey: obeyOnce(univer, edited) };
}

/** What Univer must leave to the model. Its parts are there once it has a workbook, and are asked once. */
function obeyOnce(univer: Univer, edited: EditedCell): () => void {
  let obeys = false;
  return () => {
    if (obeys) return;
    obeys = true;
    // oxlint-disable-next-line no-underscore-dangle -- Univer's only door to what its interface lacks.
    const injector = univer.__getInjector();
    // Univer would mark short forms that a list does not name, and goes on judging workbooks that have been replaced.
    injector.get(DataValidationCacheService).markRangeDirty = () => undefined;
    injector.get(SheetsNumfmtCellContentController).setNumfmtLocal("vi");
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      // Before Univer's own, which write numbers in their way and ask nobody after them.
      priority: 1000,
      handler(cell, { subUnitId, row, col }, next) {
        const painted = cell ?? {};
        const shown = edited(subUnitId, row, col, painted);
        return shown === painted ? next(cell) : shown;
      },
    });
  };
}
