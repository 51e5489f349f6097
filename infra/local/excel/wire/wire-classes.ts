import * as areas from "./range/areas-wire.ts";
import { Comment, CommentCollection } from "./workbook/comments-wire.ts";
import {
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
} from "./range/conditional-look-wire.ts";
import * as conditionals from "./range/conditional-wire.ts";
import { CustomXmlPart, CustomXmlPartCollection } from "./workbook/custom-xml-wire.ts";
import * as floating from "./workbook/floating-wire.ts";
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from "./range/format-wire.ts";
import * as protections from "./workbook/protection-wire.ts";
import * as sortsAndFilters from "./table/sort-filter-wire.ts";
import { DataValidation } from "./range/validation-wire.ts";
import { Range } from "./range/range-wire.ts";
import { Table, TableCollection } from "./table/table-wire.ts";
import {
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
} from "./table/table-parts-wire.ts";
import type { WireClasses } from "./wire-class.ts";
import {
  Application,
  CultureInfo,
  DatetimeFormatInfo,
  Runtime,
  Workbook,
  WorkbookCreated,
} from "./workbook/workbook-wire.ts";
import { WorksheetCollection } from "./workbook/worksheets-wire.ts";
import { Worksheet } from "./workbook/worksheet-wire.ts";

/** Every class that this host answers. */
export const wireClasses: WireClasses = {
  Workbook,
  Application,
  Runtime,
  WorkbookCreated,
  CultureInfo,
  DatetimeFormatInfo,
  WorksheetCollection,
  Worksheet,
  Range,
  TableCollection,
  Table,
  TableColumnCollection,
  TableColumn,
  TableRowCollection,
  TableRow,
  CustomXmlPartCollection,
  CustomXmlPart,
  RangeFormat,
  RangeFill,
  RangeFont,
  FormatProtection,
  ...areas,
  ...floating,
  ...conditionals,
  ConditionalRangeFormat,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ...sortsAndFilters,
  ...protections,
  DataValidation,
  CommentCollection,
  Comment,
};
