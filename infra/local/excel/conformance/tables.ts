import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

/** 16: tables. */
export const tables: readonly ConformanceCase[] = [
  {
    id: "E16",
    title:
      "a table's headers are unique texts, it grows over the row written below it, and tables do not overlap",
    source: "office-js-docs-pr: excel/excel-add-ins-tables.md",
    verified: false,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:C2").values = [
          ["Tên", "Tên", 2026],
          ["Ánh", "Bình", 1],
        ];
        const table = sheet.tables.add("A1:C2", true);
        const header = table.getHeaderRowRange().load("values");
        sheet.getRange("A3:C3").values = [["Chi", "Dũng", 2]];
        const body = table.getDataBodyRange().load("values");
        table.rows.add(undefined, [["Em", "Giang", 3]]);
        const after = table.getDataBodyRange().load("rowCount");
        await context.sync();
        same(header.values, [["Tên", "Tên2", "2026"]]);
        same(body.values, [
          ["Ánh", "Bình", 1],
          ["Chi", "Dũng", 2],
        ]);
        same(after.rowCount, 3);
        sheet.tables.add("B2:D9", true);
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E16b",
    title: "sorting a table moves whole rows; a filter hides rows and keeps them",
    source: "office-js-docs-pr: excel/excel-add-ins-tables.md",
    verified: false,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:B4").values = [
          ["Khóa", "Điểm"],
          ["c", 1],
          ["a", 3],
          ["b", 2],
        ];
        const table = sheet.tables.add("A1:B4", true);
        table.sort.apply([{ key: 0, ascending: true }]);
        table.columns.getItem("Điểm").filter.applyCustomFilter(">=2");
        const body = table.getDataBodyRange().load("values");
        const seen = table.getDataBodyRange().getVisibleView().load("values");
        await context.sync();
        same(body.values, [
          ["a", 3],
          ["b", 2],
          ["c", 1],
        ]);
        same(seen.values, [
          ["a", 3],
          ["b", 2],
        ]);
      }),
  },
];
