import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const LINES = [
  ["Mã", "Ghi chú"],
  ["a", 1],
  ["b", 2],
  ["c", 3],
];

/** What was reported to go wrong where rows cannot be seen, or a sheet is protected. */
export const hiddenRows: readonly ConformanceCase[] = [
  {
    id: "E26",
    title: "an array across a row that a filter hides puts each value into its own row",
    source: "office-js#224 and xlwings#747 report otherwise",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:B4").values = LINES;
        const table = sheet.tables.add("A1:B4", true);
        await context.sync();
        table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["a", "c"] });
        await context.sync();
        const notes = sheet.getRange("B2:B4");
        notes.values = [["một"], ["hai"], ["ba"]];
        notes.load("values");
        await context.sync();
        same(notes.values, [["một"], ["hai"], ["ba"]]);
      }),
  },
  {
    id: "E26b",
    title: "an array across a row that was hidden by hand puts each value into its own row",
    source: "NetOffice#2 reports otherwise",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:B4").values = LINES;
        sheet.getRange("3:3").rowHidden = true;
        const notes = sheet.getRange("B2:B4");
        notes.values = [["một"], ["hai"], ["ba"]];
        notes.load("values,rowHidden");
        const hidden = sheet.getRange("B3").load("rowHidden");
        await context.sync();
        same([notes.values, notes.rowHidden, hidden.rowHidden], [[["một"], ["hai"], ["ba"]], null, true]);
      }),
  },
  {
    id: "E27",
    title: "a table of a protected sheet that allows sorting can be sorted where its cells are unlocked",
    source: "declaration of Excel.WorksheetProtectionOptions.allowSort; office-js#2135 reports otherwise",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const all = sheet.getRange("A1:B4");
        all.values = LINES;
        all.format.protection.locked = false;
        const table = sheet.tables.add("A1:B4", true);
        await context.sync();
        sheet.protection.protect({ allowSort: true, allowAutoFilter: true });
        await context.sync();
        table.sort.apply([{ key: 1, ascending: false }]);
        const keys = sheet.getRange("A2:A4").load("values");
        await context.sync();
        same(keys.values, [["c"], ["b"], ["a"]]);
        sheet.protection.unprotect();
        sheet.protection.protect({ allowSort: false });
        await context.sync();
        table.sort.apply([{ key: 1, ascending: true }]);
        same((await failure(() => context.sync())).code, "AccessDenied");
        sheet.protection.unprotect();
        await context.sync();
      }),
  },
];
