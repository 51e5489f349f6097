import type { ConditionalLook } from "../model/conditional-format.ts";
import { answered, colour, text, truth } from "./argument.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import { type Targets, wire } from "./wire-object.ts";

type OfRule = Targets["ConditionalFormat"];

export const changed = ({ sheet, rule }: OfRule, { model }: HostLike): void => {
  for (const area of rule.areas) model.changedSheet("format", sheet, area);
};

const look = (target: OfRule, patch: Partial<ConditionalLook>, host: HostLike): void => {
  target.rule.look = { ...target.rule.look, ...patch };
  changed(target, host);
};

export const ConditionalRangeFormat: WireClass<"ConditionalRangeFormat"> = {
  read: { NumberFormat: ({ rule }) => rule.look.numberFormat ?? null },
  write: { NumberFormat: (target, value, host) => look(target, { numberFormat: text(value) }, host) },
  open: {
    Fill: (target) => wire("ConditionalRangeFill", target),
    Font: (target) => wire("ConditionalRangeFont", target),
  },
};

export const ConditionalRangeFill: WireClass<"ConditionalRangeFill"> = {
  read: { Color: ({ rule }) => rule.look.fillColor ?? "" },
  write: { Color: (target, value, host) => look(target, { fillColor: colour(value) }, host) },
};

export const ConditionalRangeFont: WireClass<"ConditionalRangeFont"> = {
  read: {
    Color: ({ rule }) => rule.look.fontColor ?? "",
    Bold: ({ rule }) => rule.look.bold ?? null,
    Italic: ({ rule }) => rule.look.italic ?? null,
    Underline: ({ rule }) => rule.look.underline ?? "None",
    Strikethrough: ({ rule }) => rule.look.strikethrough ?? null,
  },
  write: {
    Color: (target, value, host) => look(target, { fontColor: colour(value) }, host),
    Bold: (target, value, host) => look(target, { bold: truth(value) }, host),
    Italic: (target, value, host) => look(target, { italic: truth(value) }, host),
    Underline: (target, value, host) =>
      look(
        target,
        { underline: answered("ConditionalRangeFont.underline", value, ["None", "Single", "Double"]) },
        host,
      ),
    Strikethrough: (target, value, host) => look(target, { strikethrough: truth(value) }, host),
  },
};
