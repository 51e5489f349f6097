import { LocaleType, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";

/** The spreadsheet's own programming interface. */
export type UniverApi = FUniver;

/**
 * Univer from its single presets: the package that bundles them all brings parts without a licence. Its formula engine
 * is kept out of values, which are the model's.
 */
export function startUniver(container: HTMLElement): UniverApi {
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
  return FUniver.newAPI(univer);
}
