import type { AddWorksheetOptions, HeaderFooter } from "exceljs";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { columnName } from "../../office-file/grid.ts";
import type { WorkbookOutput } from "./workbook-output.ts";
import type { Line } from "./letterhead.ts";
import { ROW_HEIGHT } from "./page-flow.ts";
import { isSpread, onePageSetup, type Orientation, type PagePlan, pageSetup } from "./page-plan.ts";
import { headRowCount, type SheetColumn, type Span } from "./table-head.ts";

export interface SheetPlan {
  readonly name: string;
  readonly orientation: Orientation;
  readonly columns: readonly SheetColumn[];
  /** What stands above, from row 1 on. */
  readonly lines: readonly Line[];
  /** Captions that stay on the screen and are printed on every page. */
  readonly head: boolean;
  /** Without the numbers of the columns below the captions. */
  readonly unnumbered?: true;
  /** Columns that stay on the screen, and are repeated where the table goes on on another page. */
  readonly titleColumns?: number;
  /** Made as small as it takes to be printed in the width of a page, and by `fitToHeight` on a single one. */
  readonly onePage?: true;
}

/** Excel has seven levels of folding; the last is not used, since exceljs marks its rows as folded. */
export const DEEPEST_OUTLINE = 6;

/** The rows of the captions; empty, with its end above its beginning, where there are none. */
export function headRows({ lines, head, columns, unnumbered }: SheetPlan): Span {
  const above = lines.length;
  return [above + 1, above + (head ? headRowCount(columns, unnumbered !== true) : 0)];
}

/** How a sheet is seen and printed, as exceljs wants it said. */
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

/** Pages are numbered at the top, in the middle, from the second on (HD 05-HD/VPTW), each sheet by itself. */
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
