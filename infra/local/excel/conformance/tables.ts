import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

/** "Mã" and "Điểm" of two people, in A1:B3. */
async function people(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Table> {
  sheet.getRange("A1:B3").values = [
    ["Mã", "Điểm"],
    ["a", 1],
    ["b", 2],
  ];
  const table = sheet.tables.add("A1:B3", true);
  await context.sync();
  return table;
}

/** 16: tables. */
export const tables: readonly ConformanceCase[] = [
  {
    id: "E16",
    title:
      "a table's headers are unique texts, it grows over the row written below it, and tables do not overlap",
    source: "office-js-docs-pr: excel/excel-add-ins-tables.md",
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
    id: "E16c",
    title: "a table is resized with its header where it is, over at least one row",
    source: "declaration of Excel.Table.resize",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const table = await people(context, sheet);
        table.resize("A1:B5");
        const range = table.getRange().load("address");
        await context.sync();
        same(range.address.split("!")[1], "A1:B5");
        for (const wrong of ["A2:B5", "D1:E5", "A1:B1"]) {
          table.resize(wrong);
          same((await failure(() => context.sync())).code, "InvalidArgument");
        }
      }),
  },
  {
    id: "E16d",
    title: "a header that is typed over stays unique, and one that is emptied gets a name",
    source: "support.microsoft.com: Overview of Excel tables",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const table = await people(context, sheet);
        sheet.getRange("B1").values = [["mã"]];
        sheet.getRange("A1").values = [[""]];
        const header = table.getHeaderRowRange().load("values");
        const column = table.columns.getItemAt(1).load("name");
        await context.sync();
        same([header.values[0]?.[1], column.name], ["mã2", "mã2"]);
        same(/^Column\d+$/.test(String(header.values[0]?.[0])), true);
      }),
  },
  {
    id: "E16e",
    title: "the totals row is the table's last and none of its data; what is below makes room and comes back",
    source: "declaration of Excel.Table.showTotals and .getTotalRowRange",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const table = await people(context, sheet);
        sheet.getRange("A5").values = [["bên dưới"]];
        table.showTotals = true;
        const parts = [table.getTotalRowRange(), table.getDataBodyRange(), table.getRange()];
        const shown = parts.map((part) => part.load("address"));
        await context.sync();
        same(
          shown.map(({ address }) => address.split("!")[1]),
          ["A4:B4", "A2:B3", "A1:B4"],
        );
        table.showTotals = false;
        const whole = table.getRange().load("address");
        await context.sync();
        same(whole.address.split("!")[1], "A1:B3");
      }),
  },
  {
    id: "E16f",
    title:
      "rows are added where they are wanted, at the end for -1, and with as many cells as the table has columns",
    source: "declaration of Excel.TableRowCollection.add",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const table = await people(context, sheet);
        table.rows.add(0, [["đầu", 0]]);
        table.rows.add(-1, [["cuối", 9]]);
        const body = table.getDataBodyRange().load("values");
        await context.sync();
        same(
          body.values.map(([key]) => key as unknown),
          ["đầu", "a", "b", "cuối"],
        );
        table.rows.add(undefined, [["thiếu một ô"]]);
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E16g",
    title: "merged cells become no table",
    source: "application-specific-api-error-handling.md, MergedRangeConflict",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("D2:E2").merge();
        sheet.tables.add("D1:E3", true);
        same((await failure(() => context.sync())).code, "MergedRangeConflict");
      }),
  },
  {
    id: "E16b",
    title: "sorting a table moves whole rows; a filter hides rows and keeps them",
    source: "office-js-docs-pr: excel/excel-add-ins-tables.md",
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
