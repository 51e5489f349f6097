import type { Area } from "../area.ts";

export interface ConditionalLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: string;
  readonly numberFormat?: string;
}

/** The kinds that state colours need; Excel has more, and the wire says ApiNotFound for them. */
export type ConditionalKind = "Custom" | "CellValue" | "ContainsText";

export interface ConditionalFormat {
  readonly id: string;
  readonly kind: ConditionalKind;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** Of a Custom format, relative to the first cell of its first area. */
  formula: string;
  /** As Excel.ConditionalCellValueRule or Excel.ConditionalTextComparisonRule. */
  rule: Readonly<Record<string, string>>;
  look: ConditionalLook;
}
