import type { Comment } from "../model/sheet/comment.ts";
import type { Area } from "../model/area.ts";
import type { ConditionalFormat } from "../model/format/conditional-format.ts";
import type { Sheet } from "../model/sheet/sheet.ts";
import type { Table, TableColumn } from "../model/table/table.ts";
import type { CustomXmlPart, WorkbookModel } from "../model/workbook.ts";

/** A Range that the add-in holds: rows inserted above it move it, as a tracked range of Excel. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
}

export interface AreasTarget {
  readonly sheet: Sheet;
  areas: readonly Area[];
}

interface OfTable {
  readonly table: Table;
  readonly sheet: Sheet;
}

/** What stands behind each of the proxies' classes. */
export interface Targets {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  Runtime: WorkbookModel;
  CultureInfo: WorkbookModel;
  DatetimeFormatInfo: WorkbookModel;
  WorksheetCollection: WorkbookModel;
  Worksheet: Sheet;
  WorkbookProtection: WorkbookModel;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeView: { readonly sheet: Sheet; readonly area: Area; readonly rows: readonly number[] };
  RangeFormat: AreasTarget;
  RangeFill: AreasTarget;
  RangeFont: AreasTarget;
  FormatProtection: AreasTarget;
  RangeSort: RangeTarget;
  DataValidation: AreasTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  CustomConditionalFormat: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  ConditionalFormatRule: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  TextConditionalFormat: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  ConditionalRangeFormat: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  ConditionalRangeFill: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  ConditionalRangeFont: { readonly sheet: Sheet; readonly rule: ConditionalFormat };
  TableCollection: { readonly model: WorkbookModel; readonly sheet: Sheet | undefined };
  Table: OfTable;
  TableColumnCollection: OfTable;
  TableColumn: OfTable & { readonly column: TableColumn };
  TableRowCollection: OfTable;
  TableRow: OfTable & { readonly index: number };
  TableSort: OfTable;
  AutoFilter: OfTable;
  Filter: OfTable & { readonly column: TableColumn };
  CustomXmlPartCollection: WorkbookModel;
  CustomXmlPart: { readonly model: WorkbookModel; readonly part: CustomXmlPart };
  ChartCollection: Sheet;
  ShapeCollection: Sheet;
  PivotTableCollection: Sheet;
  CommentCollection: { readonly model: WorkbookModel; readonly sheet: Sheet | undefined };
  Comment: { readonly sheet: Sheet; readonly comment: Comment };
  WorkbookCreated: { readonly id: string; readonly base64: string };
}

export type WireKind = keyof Targets;

export class WireObject<K extends WireKind = WireKind> {
  readonly kind: K;
  readonly target: Targets[K];

  constructor(kind: K, target: Targets[K]) {
    this.kind = kind;
    this.target = target;
  }
}

export function wire<K extends WireKind>(kind: K, target: Targets[K]): WireObject<K> {
  return new WireObject(kind, target);
}

export function rangeOf(sheet: Sheet, area: Area): WireObject<"Range"> {
  return wire("Range", { sheet, area });
}

/** The same, or a null object where there is nothing. */
export function rangeOrNull(sheet: Sheet, area: Area | undefined): WireObject<"Range"> | null {
  return area === undefined ? null : rangeOf(sheet, area);
}

/** What has a reference instead of an id, and only where one is asked for. */
export function isReferred({ kind }: WireObject): boolean {
  return kind === "Range" || kind === "RangeAreas";
}
