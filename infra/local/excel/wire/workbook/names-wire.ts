import { localAddress, quotedName } from "../../model/address.ts";
import type { Area } from "../../model/area.ts";
import { evaluateAt } from "../../model/formula/calculate.ts";
import { type CellValue, valueType } from "../../model/sheet/cell.ts";
import { itemNotFound } from "../../model/excel-error.ts";
import { addName, deleteName, findName, namedArea } from "../../model/names.ts";
import type { Sheet } from "../../model/sheet/sheet.ts";
import { optionalText, text } from "../argument.ts";
import type { WireClass } from "../wire-class.ts";
import { rangeOf, type RangeTarget, type Targets, wire, WireObject } from "../wire-object.ts";

function items({ model, sheet }: Targets["NamedItemCollection"]): readonly Targets["NamedItem"]["item"][] {
  return sheet?.names ?? model.names;
}

/** "$A$1:$B$2" with its sheet. */
function absolute(sheet: Sheet, area: Area): string {
  return `${quotedName(sheet.name)}!${localAddress(area).replaceAll(/([A-Z]+|\d+)/g, "$$$1")}`;
}

function isRange(given: unknown): given is WireObject<"Range"> {
  return given instanceof WireObject && given.kind === "Range";
}

function reference(given: unknown): string {
  if (isRange(given)) {
    const target: RangeTarget = given.target;
    return `=${absolute(target.sheet, target.area)}`;
  }
  const formula = typeof given === "number" ? String(given) : text(given);
  return formula.startsWith("=") ? formula : `=${formula}`;
}

export const NamedItemCollection: WireClass<"NamedItemCollection"> = {
  items: (scope) => items(scope).map((item) => wire("NamedItem", { ...scope, item })),
  item: (scope, key) => {
    const item = findName(items(scope), text(key));
    if (item === undefined) throw itemNotFound();
    return wire("NamedItem", { ...scope, item });
  },
  call: {
    Add: (scope, [name, to, comment]) =>
      wire("NamedItem", {
        ...scope,
        item: addName(scope.model, scope.sheet, text(name), reference(to), optionalText(comment) ?? ""),
      }),
  },
};

function place({ model, item }: Targets["NamedItem"]): WireObject<"Range"> | null {
  const found = namedArea(model, item);
  return found === undefined ? null : rangeOf(found.sheet, found.area);
}

/** Of a name that is no place: what its formula comes to. */
function computed({ model, sheet, item }: Targets["NamedItem"]): CellValue {
  return evaluateAt(model, sheet ?? model.activeSheet, 0, 0, item.formula, { row: 0, column: 0 });
}

const TYPES = {
  Empty: "String",
  String: "String",
  Double: "Double",
  Boolean: "Boolean",
  Error: "Error",
} as const;

export const NamedItem: WireClass<"NamedItem"> = {
  identify: ({ item }) => ({ _Id: item.name, Name: item.name }),
  read: {
    Type: (target) => (place(target) === null ? TYPES[valueType(computed(target))] : "Range"),
    Value: (target) => (place(target) === null ? computed(target) : target.item.formula.replace(/^=/, "")),
    Scope: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet"),
  },
  call: {
    GetRange: (target) => {
      const range = place(target);
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: (target) => place(target),
    Delete: ({ model, sheet, item }) => deleteName(model, sheet, item),
  },
};
