import { valuesOf } from "../../model/range/read.ts";
import { fullAddress } from "./range-wire.ts";
import { orNull } from "./range-values.ts";
import type { HostLike, WireClass } from "../wire-class.ts";
import { type Targets, wire } from "../wire-object.ts";

export const RangeAreas: WireClass<"RangeAreas"> = {
  identify: (target, host) => ({ _ReferenceId: host.keep(wire("RangeAreas", target)) }),
  read: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress({ sheet, area })).join(","),
  },
};

type View = Targets["RangeView"];

/** A view's matrix: the whole area's without the hidden rows. */
function visible<T>(read: (target: View, host: HostLike) => T[][]) {
  return (target: View, host: HostLike): T[][] | null =>
    orNull(target.area, () => {
      const all = read(target, host);
      return target.rows.flatMap((row) => [all[row - target.area.row] ?? []]);
    });
}

export const RangeView: WireClass<"RangeView"> = {
  read: {
    Values: visible(({ sheet, area }, { model }) => valuesOf(model, sheet, area)),
  },
};
