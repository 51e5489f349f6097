import { localAddress, quotedName } from "../../model/address.ts";
import { invalidArgument } from "../../model/excel-error.ts";
import type { Bound, RuleOperator, ValidationRule } from "../../model/range/validation.ts";
import { oneOf, record, text, truth } from "../argument.ts";
import { type RangeTarget, WireObject } from "../wire-object.ts";

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

function reference(value: unknown): string | undefined {
  if (!(value instanceof WireObject) || value.kind !== "Range") return undefined;
  const { sheet, area } = value.target as RangeTarget;
  return `=${quotedName(sheet.name)}!${localAddress(area).replaceAll(/([A-Z]+|\d+)/g, "$$$1")}`;
}

const DAY = 86_400_000;

function bound(value: unknown): Bound {
  if (typeof value === "number") return value;
  const ranged = reference(value);
  if (ranged !== undefined) return ranged;
  const given = text(value);
  const iso = /^\d{4}-\d{2}-\d{2}/.test(given) ? Date.parse(`${given.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(iso) ? given : (iso - Date.UTC(1899, 11, 30)) / DAY;
}

function listRule(given: Readonly<Record<string, unknown>>): ValidationRule {
  const source = reference(given["source"]) ?? text(given["source"]);
  if (!source.startsWith("=") && source.length > MAX_LIST_CHARACTERS)
    throw invalidArgument(undefined, "DataValidation.rule");
  return {
    type: "List",
    source,
    inCellDropDown: given["inCellDropDown"] === undefined || truth(given["inCellDropDown"]),
  };
}

/** What the add-in gave as a rule; ranges become references. */
export function parseRule(value: unknown): ValidationRule {
  const given = record(value);
  // Documented: "No more than one of these properties may be present".
  if (Object.values(given).filter((one) => one !== undefined && one !== null).length > 1)
    throw invalidArgument();
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
}

/** Documented: "it will always be returned as a string formula", as "=10". */
function shownBound(given: Bound | undefined): string | undefined {
  return given === undefined || (typeof given === "string" && given.startsWith("=")) ? given : `=${given}`;
}

/** The rule as Excel.DataValidationRule says it. */
export function shownRule(rule: ValidationRule | undefined): object {
  if (rule === undefined) return {};
  if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.type === "Custom") return { custom: { formula: rule.formula } };
  const key = Object.entries(BASIC).find(([, type]) => type === rule.type)?.[0] ?? "";
  const [formula1, formula2] = [shownBound(rule.formula1), shownBound(rule.formula2)];
  return { [key]: { operator: rule.operator, formula1, formula2 } };
}
