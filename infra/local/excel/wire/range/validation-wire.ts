import { type Area, eachCell, isUnbounded } from "../../model/area.ts";
import { invalidArgument } from "../../model/excel-error.ts";
import { requireAllowed } from "../../model/sheet/protection.ts";
import { isValidCell } from "../../model/range/validity.ts";
import {
  clearValidation,
  noValidation,
  setValidation,
  type Validation,
  validationAt,
} from "../../model/range/validation.ts";
import { oneOf, optionalText, record, truth } from "../argument.ts";
import { parseRule, shownRule } from "./validation-rule.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { type AreasTarget, wire } from "../wire-object.ts";

/** Of the whole range: its only one, or undefined where cells differ. */
function common({ sheet, areas }: AreasTarget): Validation | "none" | "mixed" {
  const seen = new Set<Validation | undefined>();
  for (const area of areas) {
    if (isUnbounded(area)) seen.add(validationAt(sheet, area.row, area.column));
    else eachCell(area, (row, column) => seen.add(validationAt(sheet, row, column)));
  }
  const [only] = seen;
  if (seen.size > 1) return "mixed";
  return only ?? "none";
}

function change(target: AreasTarget, patch: (before: Validation) => Validation, { model }: HostLike): void {
  const { sheet, areas } = target;
  requireAllowed(sheet, "allowFormatCells");
  for (const area of areas) {
    const before = validationAt(sheet, area.row, area.column) ?? noValidation(area);
    setValidation(sheet, patch({ ...before, area }));
    model.changedSheet("validation", sheet, area);
  }
}

function invalidCells({ sheet, areas }: AreasTarget, { model }: HostLike): Area[] {
  const found: Area[] = [];
  for (const area of areas) {
    eachCell(sheet.bounded(area), (row, column) => {
      if (!isValidCell(model, sheet, row, column)) found.push({ row, column, rows: 1, columns: 1 });
    });
  }
  return found;
}

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
    ErrorAlert: (target) => {
      const one = common(target);
      if (one === "mixed") return null;
      return one === "none" ? noValidation({ row: 0, column: 0, rows: 1, columns: 1 }).alert : one.alert;
    },
    IgnoreBlanks: (target) => {
      const one = common(target);
      return one === "mixed" ? null : one === "none" || one.ignoreBlanks;
    },
    Valid: (target, host) => {
      const invalid = invalidCells(target, host).length;
      const cells = target.areas.reduce((sum, area) => sum + area.rows * area.columns, 0);
      return invalid === 0 ? true : invalid === cells ? false : null;
    },
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
  },
  call: {
    Clear: ({ sheet, areas }, _args, { model }) => {
      requireAllowed(sheet, "allowFormatCells");
      for (const area of areas) {
        clearValidation(sheet, area);
        model.changedSheet("validation", sheet, area);
      }
    },
    GetInvalidCellsOrNullObject: (target, _args, host) => {
      const areas = invalidCells(target, host);
      return areas.length === 0 ? null : wire("RangeAreas", { sheet: target.sheet, areas });
    },
  },
};
