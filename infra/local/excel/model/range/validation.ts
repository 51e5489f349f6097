import { type Area, holds, without } from "../area.ts";
import type { Sheet } from "../sheet/sheet.ts";

export type RuleOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

/** A bound is a number, a serial, or a formula with its "=". */
export type Bound = string | number;

export type ValidationRule =
  | {
      readonly type: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: RuleOperator;
      readonly formula1: Bound;
      readonly formula2: Bound | undefined;
    }
  | { readonly type: "List"; readonly source: string; readonly inCellDropDown: boolean }
  | { readonly type: "Custom"; readonly formula: string };

export interface Validation {
  readonly area: Area;
  readonly rule: ValidationRule | undefined;
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly alert: {
    readonly showAlert: boolean;
    readonly style: string;
    readonly title: string;
    readonly message: string;
  };
  readonly ignoreBlanks: boolean;
}

/** Excel's defaults: the alert is shown and stops, the prompt is shown but empty. */
export function noValidation(area: Area): Validation {
  return {
    area,
    rule: undefined,
    prompt: { showPrompt: true, title: "", message: "" },
    alert: { showAlert: true, style: "Stop", title: "", message: "" },
    ignoreBlanks: true,
  };
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find((one) => holds(one.area, row, column));
}

export function clearValidation(sheet: Sheet, area: Area): void {
  sheet.validations = sheet.validations.flatMap((one) =>
    without(one.area, area).map((left) => ({ ...one, area: left })),
  );
}

/** The last rule that is set for a cell is its only one. */
export function setValidation(sheet: Sheet, validation: Validation): void {
  clearValidation(sheet, validation.area);
  sheet.validations.push(validation);
}
