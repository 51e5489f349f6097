import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const WORKSHEET = "declaration of Excel.Worksheet";

/** 23: sheets. */
export const sheets: readonly ConformanceCase[] = [
  {
    id: "E23",
    title: "a sheet's name has no apostrophe at its ends, is not History, and is free in any case",
    source: "support.microsoft.com: Rename a worksheet",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        await context.sync();
        const renamed = async (to: string): Promise<string> => {
          sheet.name = to;
          return (await failure(() => context.sync())).code;
        };
        same(await renamed("'đầu"), "InvalidArgument");
        same(await renamed("cuối'"), "InvalidArgument");
        same(await renamed("History"), "InvalidArgument");
        same(await renamed(""), "InvalidArgument");
        const other = context.workbook.worksheets.add(`${name} b`);
        other.name = name.toUpperCase();
        same((await failure(() => context.sync())).code, "ItemAlreadyExists");
        other.delete();
        await context.sync();
      }),
  },
  {
    id: "E23b",
    title: "a very hidden sheet is not deleted, and its tab has no colour to tell",
    source: `${WORKSHEET}.delete and .tabColor`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.tabColor = "#FFA500";
        sheet.load("tabColor");
        await context.sync();
        same(sheet.tabColor, "#FFA500");
        sheet.visibility = "VeryHidden";
        sheet.load("tabColor");
        await context.sync();
        same(sheet.tabColor, null);
        sheet.delete();
        same((await failure(() => context.sync())).code, "InvalidOperation");
        sheet.visibility = "Visible";
        await context.sync();
      }),
  },
  {
    id: "E23c",
    title: "a copy is named after its sheet and has its own id; without a place it comes first",
    source: `${WORKSHEET}.copy`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        sheet.getRange("A1").values = [["chép"]];
        sheet.load("id");
        const copy = sheet.copy("After", sheet).load("id,name,position");
        const first = sheet.copy().load("position");
        const cell = copy.getRange("A1").load("values");
        await context.sync();
        same([copy.name, copy.id === sheet.id, cell.values], [`${name} (2)`, false, [["chép"]]]);
        same(first.position, 0);
        copy.delete();
        first.delete();
        await context.sync();
      }),
  },
  {
    id: "E23d",
    title: "after the last sheet there is none: ItemNotFound, or a null object",
    source: "office-js-docs-pr: excel/excel-add-ins-worksheets.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const none = sheet.getNextOrNullObject();
        await context.sync();
        same(none.isNullObject, true);
        sheet.getNext().load("name");
        same((await failure(() => context.sync())).code, "ItemNotFound");
      }),
  },
  {
    id: "E23e",
    title: "freezing no rows, or at nothing, unfreezes",
    source: "declaration of Excel.WorksheetFreezePanes",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.freezePanes.freezeAt("A1:B2");
        const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount,columnCount");
        await context.sync();
        same([frozen.rowCount, frozen.columnCount], [2, 2]);
        sheet.freezePanes.freezeRows(0);
        const none = sheet.freezePanes.getLocationOrNullObject();
        sheet.freezePanes.freezeRows(1);
        sheet.freezePanes.freezeAt(null as unknown as string);
        const again = sheet.freezePanes.getLocationOrNullObject();
        await context.sync();
        same([none.isNullObject, again.isNullObject], [true, true]);
      }),
  },
];
