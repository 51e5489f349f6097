import * as areas from "./areas-wire.ts";
import { Comment, CommentCollection } from "./comments-wire.ts";
import {
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
} from "./conditional-look-wire.ts";
import * as conditionals from "./conditional-wire.ts";
import { CustomXmlPart, CustomXmlPartCollection, CustomXmlPartScopedCollection } from "./custom-xml-wire.ts";
import * as floating from "./floating-wire.ts";
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from "./format-wire.ts";
import * as protections from "./protection-wire.ts";
import * as sortsAndFilters from "./sort-filter-wire.ts";
import { DataValidation } from "./validation-wire.ts";
import { NamedItem, NamedItemCollection } from "./names-wire.ts";
import { Range } from "./range-wire.ts";
import { Setting, SettingCollection } from "./settings-wire.ts";
import { Table, TableCollection } from "./table-wire.ts";
import { TableColumn, TableColumnCollection, TableRow, TableRowCollection } from "./table-parts-wire.ts";
import type { WireClasses } from "./wire-class.ts";
import {
  Application,
  CultureInfo,
  DatetimeFormatInfo,
  Runtime,
  Workbook,
  WorkbookCreated,
} from "./workbook-wire.ts";
import { WorksheetCollection } from "./worksheets-wire.ts";
import { Worksheet } from "./worksheet-wire.ts";

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
  NamedItemCollection,
  NamedItem,
  SettingCollection,
  Setting,
  CustomXmlPartCollection,
  CustomXmlPartScopedCollection,
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
