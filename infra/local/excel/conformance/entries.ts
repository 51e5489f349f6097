import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const VALUES = "declaration of Excel.Range.values";
const LIMITS = "support.microsoft.com: Excel specifications and limits";

/** 21 and 22: what Excel takes for a formula, and what a cell cannot hold. */
export const entries: readonly ConformanceCase[] = [
  {
    id: "E21",
    title: "a text that begins with + or - is taken for a formula, a sign alone and signed numbers are not",
    source: VALUES,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:E1");
        range.values = [["+1+2", "-A1", "-", "-5", "'-5"]];
        range.load("values,formulas");
        await context.sync();
        same(range.values, [[3, -3, "-", -5, "-5"]]);
        same(range.formulas[0]?.slice(0, 2), ["=+1+2", "=-A1"]);
      }),
  },
  {
    id: "E21b",
    title: "a formula that cannot be read is refused, and nothing of its block is written",
    source: `${VALUES}; advanced-formula-environment#58`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        await context.sync();
        sheet.getRange("A1:B1").values = [["trước", "=SUM((1"]];
        same((await failure(() => context.sync())).code, "InvalidArgument");
        const cells = sheet.getRange("A1:B1").load("values");
        await context.sync();
        same(cells.values, [["", ""]]);
      }),
  },
  {
    id: "E21c",
    title: "a formula's name that nobody knows is #NAME?, a reference to a sheet that is gone #REF!",
    source: VALUES,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const other = context.workbook.worksheets.add("Sắp xóa");
        const range = sheet.getRange("A1:B1");
        range.values = [["-KhôngAiBiết", "='Sắp xóa'!A1+1"]];
        other.delete();
        range.load("values,valueTypes");
        await context.sync();
        same([range.values, range.valueTypes], [[["#NAME?", "#REF!"]], [["Error", "Error"]]]);
      }),
  },
  {
    id: "E21d",
    title: "a day is read from ISO or en-US; any other spelling stays text",
    source: `${VALUES}: "Locale-shaped strings ... are stored as text"`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:C1");
        range.values = [["2026-03-05", "19-8-2025", "31/12/2025"]];
        range.load("values");
        await context.sync();
        same(range.values, [[46_086, "19-8-2025", "31/12/2025"]]);
      }),
  },
  {
    id: "E22",
    title: "a cell holds 32,767 characters and no more",
    source: LIMITS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1").values = [["x".repeat(32_767)]];
        await context.sync();
        sheet.getRange("A2").values = [["x".repeat(32_768)]];
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E22b",
    title:
      "a long text that begins with a minus fails where the cell is no text cell, and stands where it is",
    source: "office-js#3256",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const long = `-${"chữ ".repeat(2100)}`;
        sheet.getRange("A1").numberFormat = [["@"]];
        sheet.getRange("A1").values = [[long]];
        const cell = sheet.getRange("A1").load("values");
        await context.sync();
        same(cell.values, [[long]]);
        sheet.getRange("A2").values = [[long]];
        same((await failure(() => context.sync())).code, "GeneralException");
      }),
  },
  {
    id: "E22c",
    title: "no number format is set on whole columns, and '' sets General",
    source: "office-js-docs-pr: excel/excel-add-ins-ranges-unbounded.md, excel-add-ins-blank-null-values.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:B1");
        range.numberFormat = [["0.00", "@"]];
        range.numberFormat = [["", null]];
        range.load("numberFormat");
        await context.sync();
        same(range.numberFormat, [["General", "@"]]);
        sheet.getRange("C:C").numberFormat = [["@"]];
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E22d",
    title: "while calculation is suspended a formula keeps its result; it follows after the sync",
    source: "declaration of Excel.Application.suspendApiCalculationUntilNextSync; excel/performance.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:B1").values = [[1, "=A1*10"]];
        await context.sync();
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRange("A1").values = [[2]];
        const during = sheet.getRange("B1").load("values");
        await context.sync();
        const after = sheet.getRange("B1").load("values");
        await context.sync();
        same([during.values, after.values], [[[10]], [[20]]]);
      }),
  },
];
