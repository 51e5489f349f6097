import { type Area, eachCell, isUnbounded } from "../model/area.ts";
import { localAddress, quotedName } from "../model/address.ts";
import { invalidArgument, itemNotFound } from "../model/excel-error.ts";
import { requireAllowed } from "../model/protection.ts";
import { isValidCell } from "../model/validity.ts";
import {
  type Bound,
  clearValidation,
  noValidation,
  type RuleOperator,
  setValidation,
  type Validation,
  validationAt,
  type ValidationRule,
} from "../model/validation.ts";
import { oneOf, optionalText, record, text, truth } from "./argument.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import { type AreasTarget, type RangeTarget, wire, WireObject } from "./wire-object.ts";

/** Source: the file format's limit of an inline list, with its commas. */
const MAX_LIST_CHARACTERS = 255;
const OPERATORS: readonly RuleOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const BASIC = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
} as const;

const reference = (value: unknown): string | undefined => {
  if (!(value instanceof WireObject) || value.kind !== "Range") return undefined;
  const { sheet, area } = value.target as RangeTarget;
  return `=${quotedName(sheet.name)}!${localAddress(area).replaceAll(/([A-Z]+|\d+)/g, "$$$1")}`;
};

const DAY = 86_400_000;

const bound = (value: unknown): Bound => {
  if (typeof value === "number") return value;
  const ranged = reference(value);
  if (ranged !== undefined) return ranged;
  const given = text(value);
  const iso = /^\d{4}-\d{2}-\d{2}/.test(given) ? Date.parse(`${given.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(iso) ? given : (iso - Date.UTC(1899, 11, 30)) / DAY;
};

const listRule = (given: Readonly<Record<string, unknown>>): ValidationRule => {
  const source = reference(given["source"]) ?? text(given["source"]);
  if (!source.startsWith("=") && source.length > MAX_LIST_CHARACTERS)
    throw invalidArgument(undefined, "DataValidation.rule");
  return {
    type: "List",
    source,
    inCellDropDown: given["inCellDropDown"] === undefined || truth(given["inCellDropDown"]),
  };
};

const parseRule = (value: unknown): ValidationRule => {
  const given = record(value);
  if (given["list"] !== undefined) return listRule(record(given["list"]));
  if (given["custom"] !== undefined)
    return { type: "Custom", formula: text(record(given["custom"])["formula"]) };
  for (const [key, type] of Object.entries(BASIC)) {
    if (given[key] === undefined) continue;
    const basic = record(given[key]);
    const operator = oneOf(basic["operator"], OPERATORS);
    const second = basic["formula2"];
    if (operator.endsWith("etween") && (second === undefined || second === null)) throw invalidArgument();
    return {
      type,
      operator,
      formula1: bound(basic["formula1"]),
      formula2: second === undefined || second === null ? undefined : bound(second),
    };
  }
  throw invalidArgument();
};

const shownRule = (rule: ValidationRule | undefined): object => {
  if (rule === undefined) return {};
  if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const key = Object.entries(BASIC).find(([, type]) => type === rule.type)?.[0] ?? "";
  return { [key]: { operator: rule.operator, formula1: rule.formula1, formula2: rule.formula2 } };
};

/** Of the whole range: its only one, or undefined where cells differ. */
const common = ({ sheet, areas }: AreasTarget): Validation | "none" | "mixed" => {
  const seen = new Set<Validation | undefined>();
  for (const area of areas) {
    if (isUnbounded(area)) seen.add(validationAt(sheet, area.row, area.column));
    else eachCell(area, (row, column) => seen.add(validationAt(sheet, row, column)));
  }
  const [only] = seen;
  if (seen.size > 1) return "mixed";
  return only ?? "none";
};

const change = (
  target: AreasTarget,
  patch: (before: Validation) => Validation,
  { model }: HostLike,
): void => {
  const { sheet, areas } = target;
  requireAllowed(sheet, "allowFormatCells");
  for (const area of areas) {
    const before = validationAt(sheet, area.row, area.column) ?? noValidation(area);
    setValidation(sheet, patch({ ...before, area }));
    model.changedSheet("validation", sheet, area);
  }
};

const invalidCells = ({ sheet, areas }: AreasTarget, { model }: HostLike): Area[] => {
  const found: Area[] = [];
  for (const area of areas) {
    eachCell(sheet.bounded(area), (row, column) => {
      if (!isValidCell(model, sheet, row, column)) found.push({ row, column, rows: 1, columns: 1 });
    });
  }
  return found;
};

export const DataValidation: WireClass<"DataValidation"> = {
  read: {
    Type: (target) => {
      const one = common(target);
      if (one === "mixed") return "Inconsistent";
      return one === "none" ? "None" : (one.rule?.type ?? "None");
    },
    Rule: (target) => {
      const one = common(target);
      if (one === "mixed") return null;
      return one === "none" ? {} : shownRule(one.rule);
    },
    Prompt: (target) => {
      const one = common(target);
      if (one === "mixed") return null;
      return one === "none" ? noValidation({ row: 0, column: 0, rows: 1, columns: 1 }).prompt : one.prompt;
    },
    ErrorAlert: (target) => {
      const one = common(target);
      if (one === "mixed") return null;
      return one === "none" ? noValidation({ row: 0, column: 0, rows: 1, columns: 1 }).alert : one.alert;
    },
    IgnoreBlanks: (target) => {
      const one = common(target);
      return one === "mixed" ? null : one === "none" || one.ignoreBlanks;
    },
    Valid: (target, host) => invalidCells(target, host).length === 0,
  },
  write: {
    Rule: (target, value, host) => {
      const rule = parseRule(value);
      change(target, (before) => ({ ...before, rule }), host);
    },
    Prompt: (target, value, host) => {
      const given = record(value);
      const prompt = {
        showPrompt: truth(given["showPrompt"]),
        title: optionalText(given["title"]) ?? "",
        message: optionalText(given["message"]) ?? "",
      };
      // Excel's dialogue and file format hold no more.
      if (prompt.title.length > 32 || prompt.message.length > 255) throw invalidArgument();
      change(target, (before) => ({ ...before, prompt }), host);
    },
    ErrorAlert: (target, value, host) => {
      const given = record(value);
      const alert = {
        showAlert: truth(given["showAlert"]),
        style: oneOf(given["style"], ["Stop", "Warning", "Information"], "Stop"),
        title: optionalText(given["title"]) ?? "",
        message: optionalText(given["message"]) ?? "",
      };
      if (alert.title.length > 32 || alert.message.length > 255) throw invalidArgument();
      change(target, (before) => ({ ...before, alert }), host);
    },
    IgnoreBlanks: (target, value, host) => {
      const ignoreBlanks = truth(value);
      change(target, (before) => ({ ...before, ignoreBlanks }), host);
    },
  },
  call: {
    Clear: ({ sheet, areas }, _args, { model }) => {
      requireAllowed(sheet, "allowFormatCells");
      for (const area of areas) {
        clearValidation(sheet, area);
        model.changedSheet("validation", sheet, area);
      }
    },
    GetInvalidCells: (target, _args, host) => {
      const areas = invalidCells(target, host);
      if (areas.length === 0) throw itemNotFound();
      return wire("RangeAreas", { sheet: target.sheet, areas });
    },
    GetInvalidCellsOrNullObject: (target, _args, host) => {
      const areas = invalidCells(target, host);
      return areas.length === 0 ? null : wire("RangeAreas", { sheet: target.sheet, areas });
    },
  },
};
