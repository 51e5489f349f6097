import { ExcelError, itemNotFound } from "../../model/excel-error.ts";
import type { WorkbookModel } from "../../model/workbook.ts";
import { text } from "../argument.ts";
import type { WireClass } from "../wire-class.ts";
import { wire } from "../wire-object.ts";

/** Source: office-js#621, the limit of all settings together. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

function put(model: WorkbookModel, key: string, value: unknown): void {
  const others = [...model.settings].filter(([name]) => name !== key);
  const size = JSON.stringify([...others, [key, value]]).length;
  if (size > MAX_CHARACTERS) throw new ExcelError("InvalidArgument", "The settings exceed the maximum size.");
  model.settings.set(key, value);
  model.changedWorkbook();
}

export const SettingCollection: WireClass<"SettingCollection"> = {
  items: (model) => [...model.settings.keys()].map((key) => wire("Setting", { model, key })),
  item: (model, key) => {
    if (!model.settings.has(text(key))) throw itemNotFound();
    return wire("Setting", { model, key: text(key) });
  },
  call: {
    GetItemOrNullObject: (model, [key]) =>
      model.settings.has(text(key)) ? wire("Setting", { model, key: text(key) }) : null,
    Add: (model, [key, value]) => {
      put(model, text(key), value);
      return wire("Setting", { model, key: text(key) });
    },
  },
};

export const Setting: WireClass<"Setting"> = {
  identify: ({ key }) => ({ _Id: key, Key: key }),
  read: {
    Value: ({ model, key }) => model.settings.get(key),
  },
  call: {
    Delete: ({ model, key }) => {
      model.settings.delete(key);
      model.changedWorkbook();
    },
  },
};
