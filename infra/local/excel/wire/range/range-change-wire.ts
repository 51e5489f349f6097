import { parseAddress } from "../../model/address.ts";
import { intersection } from "../../model/area.ts";
import { clear } from "../../model/range/clearing.ts";
import { copyCells } from "../../model/range/copying.ts";
import { apiNotFound, invalidArgument, itemNotFound } from "../../model/excel-error.ts";
import { merge } from "../../model/range/merging.ts";
import { setHidden } from "../../model/sheet/sizes.ts";
import { type SpecialKind, specialCells } from "../../model/range/special-cells.ts";
import { insertCells } from "../../model/sheet/structure.ts";
import { answered, oneOf, optionalText, optionalTruth, range, text, truth } from "../argument.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { rangeOf, type RangeTarget, type Targets, wire, WireObject } from "../wire-object.ts";

const SPECIAL: readonly SpecialKind[] = ["Constants", "Formulas", "Blanks", "Visible", "DataValidations"];

function special(
  { sheet, area }: RangeTarget,
  args: readonly unknown[],
  { model }: HostLike,
): Targets["RangeAreas"] {
  return {
    sheet,
    areas: specialCells(
      model,
      sheet,
      area,
      answered("Range.getSpecialCells", args[0], SPECIAL),
      optionalText(args[1]) ?? "All",
    ),
  };
}

function sourceOf(given: unknown, target: RangeTarget, { model }: HostLike): RangeTarget {
  if (given instanceof WireObject) return range(given);
  const parsed = parseAddress(text(given));
  if (parsed === undefined) throw invalidArgument();
  return { sheet: parsed.sheet === undefined ? target.sheet : model.sheet(parsed.sheet), area: parsed.area };
}

/** The members of a Range that change cells beside their values. */
export const rangeChange = {
  write: {
    RowHidden: ({ sheet, area }, value, { model }) => setHidden(model, sheet, area, "row", truth(value)),
    ColumnHidden: ({ sheet, area }, value, { model }) =>
      setHidden(model, sheet, area, "column", truth(value)),
  },
  call: {
    Clear: ({ sheet, area }, [what], { model }) =>
      clear(
        model,
        sheet,
        area,
        oneOf(what, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All"),
      ),
    Insert: ({ sheet, area }, [direction], { model }) => {
      const place = { ...area };
      insertCells(model, sheet, area, oneOf(direction, ["Down", "Right"]) === "Down" ? "down" : "right");
      return rangeOf(sheet, place);
    },
    CopyFrom: (target, [source, kind, skipBlanks, transpose], host) => {
      if (optionalTruth(transpose)) throw apiNotFound("Range.copyFrom(transpose)");
      const from = sourceOf(source, target, host);
      const how = answered("Range.copyFrom", kind, ["All", "Formulas", "Values", "Formats"], "All");
      copyCells(host.model, from, target.sheet, target.area, how, optionalTruth(skipBlanks));
    },
    Merge: ({ sheet, area }, [across], { model }) => merge(model, sheet, area, optionalTruth(across)),
    GetSpecialCells: (target, args, host) => {
      const found = special(target, args, host);
      if (found.areas.length === 0) throw itemNotFound();
      return wire("RangeAreas", found);
    },
    GetVisibleView: ({ sheet, area }) => {
      const used = intersection(area, sheet.bounded(area)) ?? area;
      const all = Array.from({ length: used.rows }, (_, index) => used.row + index);
      return wire("RangeView", { sheet, area: used, rows: all.filter((row) => !sheet.isRowHidden(row)) });
    },
  },
} satisfies Pick<WireClass<"Range">, "write" | "call">;
