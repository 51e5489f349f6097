import { overlaps, without } from "../model/area.ts";
import type { ConditionalFormat as Rule } from "../model/conditional-format.ts";
import { itemNotFound } from "../model/excel-error.ts";
import { requireAllowed } from "../model/protection.ts";
import { answered, integer, record, text, truth } from "./argument.ts";
import { changed } from "./conditional-look-wire.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import {
  type AreasTarget,
  rangeOf,
  rangeOrNull,
  type Targets,
  wire,
  type WireObject,
} from "./wire-object.ts";

type OfRule = Targets["ConditionalFormat"];

const under = ({ sheet, areas }: AreasTarget): Rule[] =>
  sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((one) => areas.some((area) => overlaps(one, area))),
  );

const KINDS = ["Custom", "CellValue", "ContainsText"] as const;

const find = (target: AreasTarget, id: unknown): Rule => {
  const rule = under(target).find((one) => one.id === text(id));
  if (rule === undefined) throw itemNotFound();
  return rule;
};

export const ConditionalFormatCollection: WireClass<"ConditionalFormatCollection"> = {
  items: (target) => under(target).map((rule) => wire("ConditionalFormat", { sheet: target.sheet, rule })),
  item: (target, id) => wire("ConditionalFormat", { sheet: target.sheet, rule: find(target, id) }),
  call: {
    GetCount: (target) => under(target).length,
    GetItemAt: (target, [index]) => {
      const rule = under(target)[integer(index)];
      if (rule === undefined) throw itemNotFound();
      return wire("ConditionalFormat", { sheet: target.sheet, rule });
    },
    Add: ({ sheet, areas }, [kind], host) => {
      requireAllowed(sheet, "allowFormatCells");
      const rule: Rule = {
        id: host.model.newGuid(),
        kind: answered("ConditionalFormatCollection.add", kind, KINDS),
        areas,
        stopIfTrue: false,
        formula: "",
        rule: {},
        look: {},
      };
      // The newest comes first.
      sheet.conditionalFormats.unshift(rule);
      changed({ sheet, rule }, host);
      return wire("ConditionalFormat", { sheet, rule });
    },
    ClearAll: ({ sheet, areas }, _args, { model }) => {
      requireAllowed(sheet, "allowFormatCells");
      for (const hole of areas) {
        for (const rule of sheet.conditionalFormats)
          rule.areas = rule.areas.flatMap((area) => without(area, hole));
        model.changedSheet("format", sheet, hole);
      }
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
    },
  },
};

const ofKind =
  <K extends "CustomConditionalFormat" | "CellValueConditionalFormat" | "TextConditionalFormat">(
    kind: Rule["kind"],
    type: K,
    orNull: boolean,
  ) =>
  (target: OfRule): WireObject | null => {
    if (target.rule.kind === kind) return wire(type, target as Targets[K]);
    if (orNull) return null;
    throw itemNotFound();
  };

export const ConditionalFormat: WireClass<"ConditionalFormat"> = {
  identify: ({ rule }) => ({ _Id: rule.id, Id: rule.id }),
  read: {
    Id: ({ rule }) => rule.id,
    Type: ({ rule }) => rule.kind,
    Priority: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
    StopIfTrue: ({ rule }) => rule.stopIfTrue,
  },
  write: {
    StopIfTrue: (target, value, host) => {
      target.rule.stopIfTrue = truth(value);
      changed(target, host);
    },
    // Documented: a negative one counts from the back, and one out of bounds is the nearest that is not.
    Priority: (target, value, host) => {
      const { sheet, rule } = target;
      const others = sheet.conditionalFormats.filter((one) => one !== rule);
      const given = integer(value);
      const at = given < 0 ? Math.max(0, others.length + 1 + given) : given;
      sheet.conditionalFormats = [...others.slice(0, at), rule, ...others.slice(at)];
      changed(target, host);
    },
  },
  open: {
    Custom: ofKind("Custom", "CustomConditionalFormat", false),
    CustomOrNullObject: ofKind("Custom", "CustomConditionalFormat", true),
    CellValue: ofKind("CellValue", "CellValueConditionalFormat", false),
    CellValueOrNullObject: ofKind("CellValue", "CellValueConditionalFormat", true),
    TextComparison: ofKind("ContainsText", "TextConditionalFormat", false),
    TextComparisonOrNullObject: ofKind("ContainsText", "TextConditionalFormat", true),
  },
  call: {
    GetRange: ({ sheet, rule }) => {
      const [area] = rule.areas;
      if (area === undefined || rule.areas.length > 1) throw itemNotFound();
      return rangeOf(sheet, area);
    },
    GetRangeOrNullObject: ({ sheet, rule }) =>
      rangeOrNull(sheet, rule.areas.length === 1 ? rule.areas[0] : undefined),
    GetRanges: ({ sheet, rule }) => wire("RangeAreas", { sheet, areas: rule.areas }),
    Delete: (target, _args, host) => {
      target.sheet.conditionalFormats = target.sheet.conditionalFormats.filter((one) => one !== target.rule);
      changed(target, host);
    },
  },
};

const format = { Format: (target: OfRule) => wire("ConditionalRangeFormat", target) };

export const CustomConditionalFormat: WireClass<"CustomConditionalFormat"> = {
  open: { ...format, Rule: (target) => wire("ConditionalFormatRule", target) },
};

export const ConditionalFormatRule: WireClass<"ConditionalFormatRule"> = {
  read: { Formula: ({ rule }) => rule.formula },
  write: {
    Formula: (target, value, host) => {
      target.rule.formula = text(value);
      changed(target, host);
    },
  },
};

const ruled = {
  read: { Rule: ({ rule }: OfRule) => rule.rule },
  write: {
    Rule: (target: OfRule, value: unknown, host: HostLike) => {
      target.rule.rule = record(value) as Rule["rule"];
      changed(target, host);
    },
  },
  open: format,
};

export const CellValueConditionalFormat: WireClass<"CellValueConditionalFormat"> = ruled;
export const TextConditionalFormat: WireClass<"TextConditionalFormat"> = ruled;
