import { optionalText, truth } from "../argument.ts";
import { CULTURES } from "../../model/culture.ts";
import { itemNotFound } from "../../model/excel-error.ts";
import { suspendCalculation } from "../../model/formula/calculate.ts";
import type { WireClass } from "../wire-class.ts";
import { rangeOf, wire } from "../wire-object.ts";

export const Workbook: WireClass<"Workbook"> = {
  read: {
    IsDirty: (model) => model.isDirty,
    AutoSave: (model) => model.switches.has("autosave"),
  },
  write: {
    IsDirty: (model, value) => {
      model.isDirty = truth(value);
    },
  },
  open: {
    Worksheets: (model) => wire("WorksheetCollection", model),
    Tables: (model) => wire("TableCollection", { model, sheet: undefined }),
    CustomXmlParts: (model) => wire("CustomXmlPartCollection", model),
    Comments: (model) => wire("CommentCollection", { model, sheet: undefined }),
    Protection: (model) => wire("WorkbookProtection", model),
    Application: (model) => wire("Application", model),
    _Runtime: (model) => wire("Runtime", model),
  },
  call: {
    GetActiveCell: (model) => rangeOf(model.activeSheet, { ...model.selection.area, rows: 1, columns: 1 }),
    // What Excel.createWorkbook asks of Excel on the web, whose proxies these are.
    CreateAndOpenWorkbook: (_model, [base64], host) => host.openWorkbook(optionalText(base64) ?? ""),
    _GetObjectByReferenceId: () => {
      throw itemNotFound();
    },
    _RemoveReference: () => null,
    _RemoveAllReferences: () => null,
  },
};

export const Application: WireClass<"Application"> = {
  open: { CultureInfo: (model) => wire("CultureInfo", model) },
  call: {
    SuspendApiCalculationUntilNextSync: suspendCalculation,
    CreateWorkbook: (_model, [base64]) =>
      wire("WorkbookCreated", { id: "new", base64: optionalText(base64) ?? "" }),
  },
};

export const Runtime: WireClass<"Runtime"> = {
  // Documented: of "the current task pane", so that a co-author's stays as it is.
  read: { EnableEvents: (_model, host) => host.hearsEvents },
  write: {
    EnableEvents: (_model, value, host) => {
      host.hearsEvents = truth(value);
    },
  },
};

export const CultureInfo: WireClass<"CultureInfo"> = {
  open: {
    DatetimeFormat: (model) => wire("DatetimeFormatInfo", model),
  },
};

export const DatetimeFormatInfo: WireClass<"DatetimeFormatInfo"> = {
  read: {
    ShortDatePattern: (model) => CULTURES[model.culture].shortDate,
  },
};

export const WorkbookCreated: WireClass<"WorkbookCreated"> = {
  identify: ({ id }) => ({ _Id: id, Id: id }),
  call: { Open: ({ base64 }, _args, host) => host.openWorkbook(base64) },
};
