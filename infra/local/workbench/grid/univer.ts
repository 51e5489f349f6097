import { type ICellData, LocaleType, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  BEFORE_CELL_EDIT,
  SheetInterceptorService,
  SheetsNumfmtCellContentController,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { Culture } from "../../excel/model/culture.ts";

/** Univer's programming interface. */
export type UniverApi = FUniver;

/** The editor's content for a painted cell. */
type EditedCell = (sheetId: string, row: number, column: number, painted: ICellData) => ICellData;

/**
 * Starts Univer from its single preset, because the package with all of them has parts without a licence. Values, lists
 * and rules are the model's, so Univer neither computes nor validates.
 */
export function startUniver(
  container: HTMLElement,
  edited: EditedCell,
): { readonly api: UniverApi; readonly obey: (culture: Culture) => void } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: coreWords },
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    disableAutoFocus: true,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { api: FUniver.newAPI(univer), obey: obeyModel(univer, edited) };
}

/**
 * Makes Univer leave values to the model, and show them in the model's culture. Its services exist only after the first
 * workbook, so this is called after opening one.
 */
function obeyModel(univer: Univer, edited: EditedCell): (culture: Culture) => void {
  let obeys = false;
  return (culture) => {
    // oxlint-disable-next-line no-underscore-dangle -- Univer's only door to what its interface lacks.
    const injector = univer.__getInjector();
    injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(culture === "vi-VN" ? "vi" : "en");
    if (obeys) return;
    obeys = true;
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      // The priority precedes Univer's own interceptors, which format numbers and end the chain.
      priority: 1000,
      handler(cell, { subUnitId, row, col }, next) {
        const painted = cell ?? {};
        const shown = edited(subUnitId, row, col, painted);
        return shown === painted ? next(cell) : shown;
      },
    });
  };
}
