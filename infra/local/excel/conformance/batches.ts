import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const ERRORS = "office-js-docs-pr: testing/application-specific-api-error-handling.md";

/** 7-9: the order of a batch and what stops it. */
export const batches: readonly ConformanceCase[] = [
  {
    id: "E07",
    title: "a batch runs in its order: a load before a write sees the old value",
    source: "office-js-docs-pr: develop/application-specific-api-model.md",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const before = sheet.getRange("A1").load("values");
        sheet.getRange("A1").values = [["mới"]];
        const after = sheet.getRange("A1").load("values");
        await context.sync();
        same([before.values, after.values], [[[""]], [["mới"]]]);
      }),
  },
  {
    id: "E08",
    title: "an error stops the batch there; what came before it stays",
    source: ERRORS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        await context.sync();
        const error = await failure(() =>
          excel.Excel.run(async (other) => {
            const own = other.workbook.worksheets.getItem(name);
            own.getRange("A1").values = [["trước"]];
            own.getRange("A2:B2").values = [["lệch"]];
            own.getRange("A3").values = [["sau"]];
            await other.sync();
          }),
        );
        same(error.code, "InvalidArgument");
        const cells = sheet.getRange("A1:A3").load("values");
        await context.sync();
        same(cells.values, [["trước"], [""], [""]]);
      }),
  },
  {
    id: "E09",
    title: "what is missing is ItemNotFound, what is taken ItemAlreadyExists, and names ignore the case",
    source: ERRORS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, _sheet, name) => {
        await context.sync();
        const { Excel } = excel;
        const code = async (act: (workbook: Excel.Workbook) => void): Promise<string> =>
          (
            await failure(() =>
              Excel.run(async (other) => {
                act(other.workbook);
                await other.sync();
              }),
            )
          ).code;
        same(await code(({ worksheets }) => worksheets.getItem("không có").load("name")), "ItemNotFound");
        same(await code(({ tables }) => tables.getItem("KhongCo").load("name")), "ItemNotFound");
        same(await code(({ worksheets }) => worksheets.add(name)), "ItemAlreadyExists");
        same(await code(({ worksheets }) => worksheets.add("x".repeat(32))), "InvalidArgument");
        same(await code(({ worksheets }) => worksheets.add("a/b")), "InvalidArgument");
        const upper = context.workbook.worksheets.getItem(name.toUpperCase()).load("name");
        await context.sync();
        same(upper.name, name);
      }),
  },
];
