import type { WireClass } from "../wire-class.ts";

/** What floats above the cells is only counted: nothing of ours draws or changes it. */
export const ChartCollection: WireClass<"ChartCollection"> = {
  call: { GetCount: ({ floating }) => floating.charts },
};

export const ShapeCollection: WireClass<"ShapeCollection"> = {
  call: { GetCount: ({ floating }) => floating.shapes },
};

export const PivotTableCollection: WireClass<"PivotTableCollection"> = {
  call: { GetCount: ({ floating }) => floating.pivotTables },
};
