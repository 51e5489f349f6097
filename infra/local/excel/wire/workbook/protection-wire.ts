import { area as areaAt, MAX_COLUMNS, MAX_ROWS } from "../../model/area.ts";
import { accessDenied, invalidArgument } from "../../model/excel-error.ts";
import { NOTHING_ALLOWED } from "../../model/sheet/protection.ts";
import type { Sheet } from "../../model/sheet/sheet.ts";
import { localArea, optionalInteger, optionalText, range, record } from "../argument.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { rangeOrNull, type WireObject } from "../wire-object.ts";

export const WorksheetProtection: WireClass<"WorksheetProtection"> = {
  read: {
    Protected: (sheet) => sheet.protection !== undefined,
    Options: (sheet) => sheet.protection ?? NOTHING_ALLOWED,
  },
  call: {
    Protect: (sheet, [options, password], { model }) => {
      // Documented: "Fails if the worksheet has already been protected." The code is that of office-js#6784.
      if (sheet.protection !== undefined) throw accessDenied();
      const given = options === undefined || options === null ? {} : record(options);
      if (Object.keys(given).some((name) => !(name in NOTHING_ALLOWED))) throw invalidArgument();
      sheet.protection = { ...NOTHING_ALLOWED, ...given };
      sheet.password = optionalText(password);
      model.changedSheet("protection", sheet);
    },
    Unprotect: (sheet, [password], { model }) => {
      if (sheet.protection === undefined) {
        // Hosts differ; the add-in has to pass both. Source: office-js#6784.
        if (model.faults.strictProtection) throw accessDenied();
        return;
      }
      if (sheet.password !== undefined && sheet.password !== optionalText(password)) throw accessDenied();
      sheet.protection = undefined;
      sheet.password = undefined;
      model.changedSheet("protection", sheet);
    },
  },
};

export const WorkbookProtection: WireClass<"WorkbookProtection"> = {
  read: { Protected: ({ protection }) => protection !== undefined },
  call: {
    Protect: (model, [password]) => {
      // Documented: "Fails if the workbook has been protected."
      if (model.protection !== undefined) throw accessDenied();
      model.protection = { password: optionalText(password) };
      model.changedWorkbook();
    },
    Unprotect: (model, [password]) => {
      if (model.protection === undefined) return;
      const needed = model.protection.password;
      if (needed !== undefined && needed !== optionalText(password)) throw accessDenied();
      model.protection = undefined;
      model.changedWorkbook();
    },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number, { model }: HostLike): void {
  if (rows < 0 || columns < 0) throw invalidArgument();
  sheet.frozen = { rows, columns };
  model.changedSheet("layout", sheet);
}

function frozen(sheet: Sheet): WireObject<"Range"> | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return rangeOrNull(
    sheet,
    areaAt(0, 0, rows === 0 ? MAX_ROWS : rows, columns === 0 ? MAX_COLUMNS : columns),
  );
}

export const WorksheetFreezePanes: WireClass<"WorksheetFreezePanes"> = {
  call: {
    FreezeRows: (sheet, [count], host) => freeze(sheet, optionalInteger(count) ?? 1, 0, host),
    FreezeAt: (sheet, [at], host) => {
      if (at === null || at === undefined) return freeze(sheet, 0, 0, host);
      const area = typeof at === "string" ? localArea(at) : range(at).area;
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      freeze(sheet, rows, area.columns === MAX_COLUMNS ? 0 : area.column + area.columns, host);
    },
    GetLocationOrNullObject: frozen,
  },
};
