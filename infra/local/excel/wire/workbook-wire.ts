import { answered, oneOf, optionalText, truth } from "./argument.ts";
import { CULTURES } from "../model/culture.ts";
import { itemNotFound } from "../model/excel-error.ts";
import { suspendCalculation } from "../model/calculate.ts";
import { fileOf, saveWorkbook } from "../model/saving.ts";
import type { WireClass } from "./wire-class.ts";
import { rangeOf, wire } from "./wire-object.ts";

export const Workbook: WireClass<"Workbook"> = {
  read: {
    Name: (model) => model.name,
    IsDirty: (model) => model.isDirty,
    ReadOnly: () => false,
    AutoSave: (model) => model.switches.has("autosave"),
    PreviouslySaved: (model) => fileOf(model) !== undefined,
  },
  write: {
    IsDirty: (model, value) => {
      model.isDirty = truth(value);
    },
  },
  open: {
    Worksheets: (model) => wire("WorksheetCollection", model),
    Names: (model) => wire("NamedItemCollection", { model, sheet: undefined }),
    Tables: (model) => wire("TableCollection", { model, sheet: undefined }),
    Settings: (model) => wire("SettingCollection", model),
    CustomXmlParts: (model) => wire("CustomXmlPartCollection", model),
    Comments: (model) => wire("CommentCollection", { model, sheet: undefined }),
    Protection: (model) => wire("WorkbookProtection", model),
    Properties: (model) => wire("DocumentProperties", model),
    Application: (model) => wire("Application", model),
    _Runtime: (model) => wire("Runtime", model),
  },
  call: {
    GetSelectedRange: (model) => rangeOf(model.activeSheet, model.selection.area),
    GetActiveCell: (model) => rangeOf(model.activeSheet, { ...model.selection.area, rows: 1, columns: 1 }),
    Save: (model, [behaviour]) => {
      answered("Workbook.save", behaviour, ["Save"], "Save");
      saveWorkbook(model);
    },
    Close: (_model, [behaviour], host) =>
      host.closeWorkbook(oneOf(behaviour, ["Save", "SkipSave"], "Save") === "Save"),
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
  read: {
    CalculationMode: () => "Automatic",
    CalculationState: () => "Done",
    DecimalSeparator: (model) => CULTURES[model.culture].decimal,
    ThousandsSeparator: (model) => CULTURES[model.culture].group,
    UseSystemSeparators: () => true,
  },
  open: { CultureInfo: (model) => wire("CultureInfo", model) },
  call: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: suspendCalculation,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_model, [base64]) =>
      wire("WorkbookCreated", { id: "new", base64: optionalText(base64) ?? "" }),
  },
};

export const WorkbookCreated: WireClass<"WorkbookCreated"> = {
  identify: ({ id }) => ({ _Id: id, Id: id }),
  read: { Id: ({ id }) => id },
  call: { Open: ({ base64 }, _args, host) => host.openWorkbook(base64) },
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
  read: { Name: (model) => model.culture },
  open: {
    NumberFormat: (model) => wire("NumberFormatInfo", model),
    DatetimeFormat: (model) => wire("DatetimeFormatInfo", model),
  },
};

export const NumberFormatInfo: WireClass<"NumberFormatInfo"> = {
  read: {
    NumberDecimalSeparator: (model) => CULTURES[model.culture].decimal,
    NumberGroupSeparator: (model) => CULTURES[model.culture].group,
  },
};

export const DatetimeFormatInfo: WireClass<"DatetimeFormatInfo"> = {
  read: {
    DateSeparator: () => "/",
    TimeSeparator: () => ":",
    ShortDatePattern: (model) => CULTURES[model.culture].shortDate,
    LongDatePattern: (model) => CULTURES[model.culture].longDate,
    LongTimePattern: () => "h:mm:ss tt",
  },
};

const PROPERTIES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

export const DocumentProperties: WireClass<"DocumentProperties"> = {
  read: Object.fromEntries(PROPERTIES.map((name) => [name, (model) => model.properties.get(name) ?? ""])),
  write: Object.fromEntries(
    PROPERTIES.map((name) => [
      name,
      (model, value) => {
        model.properties.set(name, optionalText(value) ?? "");
        model.changedWorkbook();
      },
    ]),
  ),
};
