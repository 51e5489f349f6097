import { overlaps } from "../../model/area.ts";
import type { ConditionalFormat as Rule } from "../../model/format/conditional-format.ts";
import { itemNotFound } from "../../model/excel-error.ts";
import { requireAllowed } from "../../model/sheet/protection.ts";
import { answered, record, text } from "../argument.ts";
import { changed } from "./conditional-look-wire.ts";
import type { WireClass } from "../wire-class.ts";
import { type AreasTarget, wire } from "../wire-object.ts";

function under({ sheet, areas }: AreasTarget): Rule[] {
  return sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((one) => areas.some((area) => overlaps(one, area))),
  );
}

/** The other kinds are not used. */
const KINDS = ["Custom", "ContainsText"] as const;

function find(target: AreasTarget, id: unknown): Rule {
  const rule = under(target).find((one) => one.id === text(id));
  if (rule === undefined) throw itemNotFound();
  return rule;
}

export const ConditionalFormatCollection: WireClass<"ConditionalFormatCollection"> = {
  items: (target) => under(target).map((rule) => wire("ConditionalFormat", { sheet: target.sheet, rule })),
  item: (target, id) => wire("ConditionalFormat", { sheet: target.sheet, rule: find(target, id) }),
  call: {
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
  },
};

export const ConditionalFormat: WireClass<"ConditionalFormat"> = {
  identify: ({ rule }) => ({ _Id: rule.id, Id: rule.id }),
  open: {
    Custom: (target) => {
      if (target.rule.kind !== "Custom") throw itemNotFound();
      return wire("CustomConditionalFormat", target);
    },
    TextComparison: (target) => {
      if (target.rule.kind !== "ContainsText") throw itemNotFound();
      return wire("TextConditionalFormat", target);
    },
  },
};

export const TextConditionalFormat: WireClass<"TextConditionalFormat"> = {
  write: {
    Rule: (target, value, host) => {
      target.rule.rule = record(value) as Rule["rule"];
      changed(target, host);
    },
  },
  open: { Format: (target) => wire("ConditionalRangeFormat", target) },
};

export const CustomConditionalFormat: WireClass<"CustomConditionalFormat"> = {
  open: {
    Rule: (target) => wire("ConditionalFormatRule", target),
    Format: (target) => wire("ConditionalRangeFormat", target),
  },
};

export const ConditionalFormatRule: WireClass<"ConditionalFormatRule"> = {
  write: {
    Formula: (target, value, host) => {
      target.rule.formula = text(value);
      changed(target, host);
    },
  },
};
