import type { ConditionalLook } from "../../model/format/conditional-format.ts";
import { colour } from "../argument.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { type Targets, wire } from "../wire-object.ts";

type OfRule = Targets["ConditionalFormat"];

export function changed({ sheet, rule }: OfRule, { model }: HostLike): void {
  for (const area of rule.areas) model.changedSheet("format", sheet, area);
}

function look(target: OfRule, patch: Partial<ConditionalLook>, host: HostLike): void {
  target.rule.look = { ...target.rule.look, ...patch };
  changed(target, host);
}

export const ConditionalRangeFormat: WireClass<"ConditionalRangeFormat"> = {
  open: {
    Fill: (target) => wire("ConditionalRangeFill", target),
    Font: (target) => wire("ConditionalRangeFont", target),
  },
};

export const ConditionalRangeFill: WireClass<"ConditionalRangeFill"> = {
  write: { Color: (target, value, host) => look(target, { fillColor: colour(value) }, host) },
};

export const ConditionalRangeFont: WireClass<"ConditionalRangeFont"> = {
  write: {
    Color: (target, value, host) => look(target, { fontColor: colour(value) }, host),
  },
};
