import { localAddress } from "../model/address.ts";
import { type Area, isWholeColumns, isWholeRows } from "../model/area.ts";
import { invalidArgument } from "../model/excel-error.ts";
import type { PageLayout as Layout } from "../model/page-layout.ts";
import type { Sheet } from "../model/sheet.ts";
import { localArea, number, oneOf, range, record, text, truth } from "./argument.ts";
import type { HostLike, WireClass } from "./wire-class.ts";

const patch = (sheet: Sheet, change: Partial<Layout>, { model }: HostLike): void => {
  sheet.page = { ...sheet.page, ...change };
  model.changedSheet("layout", sheet);
};

const placed = (given: unknown): Area => (typeof given === "string" ? localArea(given) : range(given).area);

const local = (given: unknown): string => localAddress(placed(given));

const POINTS_PER = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

export const PageLayout: WireClass<"PageLayout"> = {
  read: {
    Orientation: (sheet) => sheet.page.orientation,
    PaperSize: (sheet) => sheet.page.paperSize,
    CenterHorizontally: (sheet) => sheet.page.centerHorizontally,
    CenterVertically: (sheet) => sheet.page.centerVertically,
    LeftMargin: (sheet) => sheet.page.leftMargin,
    RightMargin: (sheet) => sheet.page.rightMargin,
    TopMargin: (sheet) => sheet.page.topMargin,
    BottomMargin: (sheet) => sheet.page.bottomMargin,
    PrintGridlines: (sheet) => sheet.page.printGridlines,
    PrintHeadings: (sheet) => sheet.page.printHeadings,
    Zoom: (sheet) => sheet.page.zoom,
  },
  write: {
    Orientation: (sheet, value, host) =>
      patch(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"]) }, host),
    PaperSize: (sheet, value, host) => patch(sheet, { paperSize: text(value) }, host),
    CenterHorizontally: (sheet, value, host) => patch(sheet, { centerHorizontally: truth(value) }, host),
    CenterVertically: (sheet, value, host) => patch(sheet, { centerVertically: truth(value) }, host),
    LeftMargin: (sheet, value, host) => patch(sheet, { leftMargin: number(value) }, host),
    RightMargin: (sheet, value, host) => patch(sheet, { rightMargin: number(value) }, host),
    TopMargin: (sheet, value, host) => patch(sheet, { topMargin: number(value) }, host),
    BottomMargin: (sheet, value, host) => patch(sheet, { bottomMargin: number(value) }, host),
    PrintGridlines: (sheet, value, host) => patch(sheet, { printGridlines: truth(value) }, host),
    PrintHeadings: (sheet, value, host) => patch(sheet, { printHeadings: truth(value) }, host),
    Zoom: (sheet, value, host) => patch(sheet, { zoom: record(value) as Layout["zoom"] }, host),
  },
  call: {
    SetPrintArea: (sheet, [area], host) => patch(sheet, { printArea: local(area) }, host),
    // Documented: they must span entire rows and columns.
    SetPrintTitleRows: (sheet, [rows], host) => {
      if (!isWholeRows(placed(rows))) throw invalidArgument();
      patch(sheet, { titleRows: local(rows) }, host);
    },
    SetPrintTitleColumns: (sheet, [columns], host) => {
      if (!isWholeColumns(placed(columns))) throw invalidArgument();
      patch(sheet, { titleColumns: local(columns) }, host);
    },
    SetPrintMargins: (sheet, [unit, margins], host) => {
      const factor = POINTS_PER[oneOf(unit, ["Points", "Inches", "Centimeters"])];
      const given = Object.entries(record(margins)).map(([side, size]) => [
        `${side}Margin`,
        number(size) * factor,
      ]);
      patch(sheet, Object.fromEntries(given), host);
    },
  },
};
