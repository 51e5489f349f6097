import { invalidArgument } from "../model/excel-error.ts";
import { applyFormat } from "../model/formatting.ts";
import type { Border, Format } from "../model/format.ts";
import { requireAllowed } from "../model/protection.ts";
import { colour, oneOf } from "./argument.ts";
import { shared } from "./format-wire.ts";
import type { HostLike, WireClass } from "./wire-class.ts";
import { type Targets, wire } from "./wire-object.ts";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

/** Source: Excel.BorderLineStyle and Excel.BorderWeight. */
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

const NONE: Border = { style: "None", color: "#000000", weight: "Thin" };

export const RangeBorderCollection: WireClass<"RangeBorderCollection"> = {
  read: { Count: () => EDGES.length },
  items: (target) => EDGES.map((edge) => wire("RangeBorder", { ...target, edge })),
  item: (target, edge) => wire("RangeBorder", { ...target, edge: oneOf(edge, EDGES) }),
  call: {
    GetItemAt: (target, [index]) => {
      const edge = EDGES[Number(index)];
      if (edge === undefined) throw invalidArgument();
      return wire("RangeBorder", { ...target, edge });
    },
  },
};

/** A range's border is kept with each of its cells under the range's own name for it. */
const patch = (target: Targets["RangeBorder"], change: Partial<Border>, { model }: HostLike): void => {
  const { sheet, areas, edge } = target;
  requireAllowed(sheet, "allowFormatCells");
  const put = (before: Format): Format => ({
    ...before,
    borders: { ...before.borders, [edge]: { ...(before.borders[edge] ?? NONE), ...change } },
  });
  for (const area of areas) {
    applyFormat(sheet, area, put);
    model.changedSheet("format", sheet, area);
  }
};

const read = (target: Targets["RangeBorder"], part: keyof Border): string | null =>
  shared(target, (one) => (one.borders[target.edge] ?? NONE)[part]);

/** A colour given to a border that is not there draws it. */
const drawn = (target: Targets["RangeBorder"]): string => {
  const style = read(target, "style");
  return style === null || style === "None" ? "Continuous" : style;
};

export const RangeBorder: WireClass<"RangeBorder"> = {
  identify: ({ edge }) => ({ _Id: edge }),
  read: {
    SideIndex: ({ edge }) => edge,
    Style: (target) => read(target, "style"),
    Color: (target) => read(target, "color"),
    Weight: (target) => read(target, "weight"),
  },
  write: {
    Style: (target, value, host) => patch(target, { style: oneOf(value, STYLES) }, host),
    Color: (target, value, host) => patch(target, { color: colour(value), style: drawn(target) }, host),
    Weight: (target, value, host) => patch(target, { weight: oneOf(value, WEIGHTS) }, host),
  },
};
