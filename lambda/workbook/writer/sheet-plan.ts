import type { AddWorksheetOptions, HeaderFooter } from "exceljs";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { columnName } from "../../../domain/values/cell-names.ts";
import type { WorkbookOutput } from "./workbook-output.ts";
import type { Line } from "./letterhead.ts";
import { ROW_HEIGHT } from "./page-flow.ts";
import { isSpread, onePageSetup, type Orientation, type PagePlan, pageSetup } from "./page-plan.ts";
import { headRowCount, type SheetColumn, type Span } from "./table-head.ts";

export interface SheetPlan {
  readonly name: string;
  readonly orientation: Orientation;
  readonly columns: readonly SheetColumn[];
  /** The lines above the table, from row 1. */
  readonly lines: readonly Line[];
  /** Whether captions are frozen and repeated on every page. */
  readonly head: boolean;
  /** Omits the column numbers below the captions. */
  readonly unnumbered?: true;
  /** The number of frozen columns, which are repeated where the table continues on another page. */
  readonly titleColumns?: number;
  /** Points of the lowest row of the table, where people write in it by hand. */
  readonly leastRow?: number;
  /** Scales the sheet to the width of one page, and by `fitToHeight` to a single page. */
  readonly onePage?: true;
}

/** Excel has seven outline levels; the last is not used, since exceljs marks its rows as collapsed. */
export const DEEPEST_OUTLINE = 6;

/** The rows of the captions; without captions the span is empty and ends before it begins. */
export function headRows({ lines, head, columns, unnumbered }: SheetPlan): Span {
  const above = lines.length;
  return [above + 1, above + (head ? headRowCount(columns, unnumbered !== true) : 0)];
}

/** exceljs's options for the view and print of a sheet. */
export function sheetOptions(
  { head, name, titleColumns = 0, onePage, ...plan }: SheetPlan,
  pages: PagePlan,
  { dryRun }: WorkbookOutput["head"],
): Partial<AddWorksheetOptions> & { readonly useSharedStrings: boolean } {
  const [firstHead, lastHead] = headRows({ head, name, ...plan });
  return {
    useSharedStrings: true,
    views: head
      ? [{ state: "frozen", ySplit: lastHead, xSplit: titleColumns, showGridLines: false }]
      : [{ showGridLines: false }],
    properties: {
      defaultRowHeight: ROW_HEIGHT,
      outlineLevelRow: DEEPEST_OUTLINE + 1,
      outlineProperties: { summaryBelow: false, summaryRight: false },
    },
    pageSetup: {
      ...(onePage === true ? onePageSetup(pages) : pageSetup(pages)),
      ...(head && { printTitlesRow: `${firstHead}:${lastHead}` }),
      ...(isSpread(pages) && { printTitlesColumn: `A:${columnName(titleColumns)}` }),
      firstPageNumber: 1,
    },
    headerFooter: headerAndFooter(name, dryRun),
  };
}

/** Page numbers are at the top centre from the second page on (HD 05-HD/VPTW), counted in each sheet. */
function headerAndFooter(name: string, dryRun: boolean): Partial<HeaderFooter> {
  const mark = dryRun ? `&"Times New Roman,Bold"&10${WORKBOOK_TEXTS.dryRunMark}` : "";
  const footer = `&L&"Times New Roman,Italic"&9${name}`;
  return {
    differentFirst: true,
    firstHeader: dryRun ? `&C${mark}` : "",
    firstFooter: footer,
    oddHeader: `&C${mark}${dryRun ? "\n" : ""}&"Times New Roman,Regular"&13&P`,
    oddFooter: footer,
  };
}
