import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const RANGE = "declaration of Excel.Range";
const CODES = "office-js-docs-pr: testing/application-specific-api-error-handling.md";

/** 24: places on a sheet, and what moves them. */
export const places: readonly ConformanceCase[] = [
  {
    id: "E24",
    title: "a range beyond the sheet's edge is refused",
    source: `${RANGE}.getOffsetRange`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        await context.sync();
        const code = async (range: Excel.Range): Promise<string> => {
          range.load("address");
          return (await failure(() => context.sync())).code;
        };
        same(await code(sheet.getRange("A1").getOffsetRange(-1, 0)), "InvalidArgument");
        same(await code(sheet.getRange("A1:B2").getResizedRange(-2, 0)), "InvalidArgument");
        same(await code(sheet.getRange("A1048577")), "InvalidArgument");
        same(await code(sheet.getRange("không phải địa chỉ")), "InvalidArgument");
      }),
  },
  {
    id: "E24b",
    title: "ranges without a common cell: ItemNotFound, or a null object",
    source: `${RANGE}.getIntersection`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const [a, b] = [sheet.getRange("A1:B2"), sheet.getRange("D4")];
        const none = a.getIntersectionOrNullObject(b);
        const common = a.getIntersection(sheet.getRange("B2:C9")).load("address");
        await context.sync();
        same([none.isNullObject, common.address.endsWith("!B2")], [true, true]);
        a.getIntersection(b).load("address");
        same((await failure(() => context.sync())).code, "ItemNotFound");
      }),
  },
  {
    id: "E24c",
    title: "hidden is true, false, or null where only some are",
    source: `${RANGE}.rowHidden, .columnHidden and .hidden`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("2:2").rowHidden = true;
        const [all, some, none] = ["A2:C2", "A1:C2", "A3:C4"].map((at) =>
          sheet.getRange(at).load("rowHidden,columnHidden,hidden"),
        );
        await context.sync();
        same([all?.rowHidden, all?.columnHidden, all?.hidden], [true, false, true]);
        same([some?.rowHidden, some?.hidden], [null, null]);
        same([none?.rowHidden, none?.hidden], [false, false]);
        const rows = sheet.getRange("A1:A3").getRowProperties({ rowHidden: true });
        await context.sync();
        same(
          rows.value.map(({ rowHidden }) => rowHidden),
          [false, true, false],
        );
      }),
  },
  {
    id: "E24d",
    title: "rows put in above move a range that is held, and with all its cells gone it is gone",
    source: "office-js-docs-pr: develop/application-specific-api-model.md; declaration of Excel.Range.track",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const held = sheet.getRange("A5:B6");
        held.values = [
          [1, 2],
          [3, 4],
        ];
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        held.load("address,values");
        await context.sync();
        same(
          [held.address.split("!")[1], held.values],
          [
            "A7:B8",
            [
              [1, 2],
              [3, 4],
            ],
          ],
        );
      }),
  },
  {
    id: "E24e",
    title: "an insertion that would push cells off the sheet is refused, and nothing moves",
    source: `${CODES}, NonBlankCellOffSheet`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1048576").values = [["cuối"]];
        await context.sync();
        sheet.getRange("A1").insert("Down");
        same((await failure(() => context.sync())).code, "NonBlankCellOffSheet");
        const last = sheet.getRange("A1048576").load("values");
        await context.sync();
        same(last.values, [["cuối"]]);
      }),
  },
  {
    id: "E24f",
    title: "cells put in across a part of a table are refused",
    source: `${CODES}, InsertDeleteConflict; microsoft-graph-docs#4392`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("B2:C3").values = [
          ["Mã", "Điểm"],
          ["a", 1],
        ];
        sheet.tables.add("B2:C3", true);
        await context.sync();
        sheet.getRange("B1").insert("Down");
        same((await failure(() => context.sync())).code, "InsertDeleteConflict");
      }),
  },
  {
    id: "E24g",
    title: "a cleared cell is out of the used range when its look is cleared with it",
    source: "declaration of Excel.Worksheet.getUsedRange and Excel.ClearApplyTo",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1").values = [["ở lại"]];
        const far = sheet.getRange("D9");
        far.values = [["đi"]];
        far.format.fill.color = "#FFFF00";
        far.clear("Contents");
        const looked = sheet.getUsedRange().load("rowCount");
        const valued = sheet.getUsedRange(true).load("rowCount");
        far.clear();
        const after = sheet.getUsedRange().load("rowCount");
        await context.sync();
        same([looked.rowCount, valued.rowCount, after.rowCount], [9, 1, 1]);
      }),
  },
];
