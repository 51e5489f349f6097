import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const BLANKS = "office-js-docs-pr: excel/excel-add-ins-blank-null-values.md";

/** 10-15: what cells make of what is written, and how places are called. */
export const values: readonly ConformanceCase[] = [
  {
    id: "E10",
    title: "an array of another size is refused, with its statement",
    source: "office-js#1025",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:B2");
        range.values = [[1]];
        const error = await failure(() => context.sync());
        same([error.code, error.debugInfo?.errorLocation], ["InvalidArgument", "Range.values"]);
        same(error.debugInfo?.statement, "range.values = ...;");
      }),
  },
  {
    id: "E11",
    title: "a scalar fills the range, null leaves a cell, '' clears it, and null alone is refused",
    source: BLANKS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:B2");
        range.values = 7 as unknown as number[][];
        range.values = [
          [null, ""],
          ["x", null],
        ];
        range.load("values");
        await context.sync();
        same(range.values, [
          [7, ""],
          ["x", 7],
        ]);
        sheet.getRange("A1").values = null as unknown as unknown[][];
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E12",
    title: "a blank reads '', constants appear in formulas, errors are text, text is formatted",
    source: BLANKS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:E1");
        range.values = [["", 1.5, true, "=1/0", "=SUM(B1,2)"]];
        range.numberFormat = [["General", "0.00", "General", "General", "General"]];
        range.load("values,formulas,text,valueTypes");
        await context.sync();
        same(range.values, [["", 1.5, true, "#DIV/0!", 3.5]]);
        same(range.formulas, [["", 1.5, true, "=1/0", "=SUM(B1,2)"]]);
        same(range.text, [["", "1.50", "TRUE", "#DIV/0!", "3.5"]]);
        same(range.valueTypes, [["Empty", "Double", "Boolean", "Error", "Double"]]);
      }),
  },
  {
    id: "E13",
    title:
      "text is read as if typed in en-US, but not after an apostrophe nor in a text cell; dates are serials",
    source: "office-js-docs-pr: excel/excel-add-ins-ranges-set-get-values.md, excel-add-ins-ranges-dates.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("D1").numberFormat = [["@"]];
        const range = sheet.getRange("A1:F1");
        range.values = [["5", "1/2/2026", "'001", "002", "50%", "TRUE"]];
        range.load("values,numberFormat");
        await context.sync();
        same(range.values, [[5, 46_024, "001", "002", 0.5, true]]);
        same(range.numberFormat[0]?.[1], "m/d/yyyy");
      }),
  },
  {
    id: "E14",
    title: "an address says its sheet, in quotes where needed; a sheet's id outlives its name",
    source: "office-js-docs-pr: excel/excel-add-ins-worksheets.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        const range = sheet.getRange("A1:B2").load("address");
        sheet.load("id");
        await context.sync();
        same(range.address, `'${name}'!A1:B2`);
        const { id } = sheet;
        sheet.name = `${name} b`;
        const found = context.workbook.worksheets.getItem(id).load("name");
        await context.sync();
        same([found.name, /^\{[0-9A-F-]{36}\}$/i.test(id)], [`${name} b`, true]);
        found.name = name;
      }),
  },
  {
    id: "E15",
    title: "an empty sheet's used range is A1 or null; whole columns read null and take no values",
    source: "office-js-docs-pr: excel/excel-add-ins-ranges-unbounded.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const used = sheet.getUsedRange().load("rowIndex,columnIndex,rowCount,columnCount");
        const valued = sheet.getUsedRangeOrNullObject(true);
        const whole = sheet.getRange("C:C").load("values");
        await context.sync();
        same([used.rowIndex, used.columnIndex, used.rowCount, used.columnCount], [0, 0, 1, 1]);
        same([valued.isNullObject, whole.values], [true, null]);
        sheet.getRange("C:C").values = [["x"]];
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
];
