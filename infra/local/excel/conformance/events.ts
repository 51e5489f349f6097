import { type ConformanceCase, type ExcelUnderTest, onSheet, puppets, same } from "./case.ts";

const EVENTS = "office-js-docs-pr: excel/excel-add-ins-events.md, excel/co-authoring-in-excel-add-ins.md";

type Told = readonly [address: string, changeType: string, source: string, trigger: string, details: boolean];

/** Listens to one sheet while something is done to it. */
async function listening(
  excel: ExcelUnderTest,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  act: () => Promise<void> | void,
): Promise<Told[]> {
  const told: Told[] = [];
  const handler = sheet.onChanged.add((event) => {
    told.push([
      event.address,
      event.changeType,
      event.source,
      event.triggerSource,
      event.details !== undefined,
    ]);
    return Promise.resolve();
  });
  await context.sync();
  await act();
  await excel.settled();
  handler.remove();
  await context.sync();
  return told;
}

/** 19: events. */
export const events: readonly ConformanceCase[] = [
  {
    id: "E19",
    title:
      "one event for each written block, after the sync, marked as this add-in's; none for looks and recalculation",
    source: EVENTS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("D1").formulas = [["=A1*2"]];
        await context.sync();
        const told = await listening(excel, context, sheet, async () => {
          sheet.getRange("A1:B2").values = [
            [1, 2],
            [3, 4],
          ];
          sheet.getRange("A1").format.fill.color = "#FFFF00";
          sheet.getRange("C1").values = [["một ô"]];
          await context.sync();
        });
        same(told, [
          ["A1:B2", "RangeEdited", "Local", "ThisLocalAddin", false],
          ["C1", "RangeEdited", "Local", "ThisLocalAddin", true],
        ]);
      }),
  },
  {
    id: "E19e",
    title: "an edit of one cell tells what stood there and what stands there now, also when it is cleared",
    source: "declaration of Excel.WorksheetChangedEventArgs.details",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1").values = [["cũ"]];
        const told: unknown[] = [];
        const handler = sheet.onChanged.add(async ({ details }) => {
          told.push([details.valueBefore, details.valueAfter, details.valueTypeAfter]);
        });
        await context.sync();
        sheet.getRange("A1").values = [[8.5]];
        sheet.getRange("A1").clear("Contents");
        await context.sync();
        await excel.settled();
        handler.remove();
        await context.sync();
        same(told, [
          ["cũ", 8.5, "Double"],
          [8.5, "", "Empty"],
        ]);
      }),
  },
  {
    id: "E19b",
    title: "no event while runtime.enableEvents is off",
    source: EVENTS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const told = await listening(excel, context, sheet, async () => {
          context.runtime.enableEvents = false;
          sheet.getRange("A1").values = [[1]];
          await context.sync();
          context.runtime.enableEvents = true;
          await context.sync();
        });
        same(told, []);
      }),
  },
  {
    id: "E19c",
    title: "a person's edit has no trigger of ours, a co-author's is Remote",
    source: EVENTS,
    needs: "puppeteer",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        await context.sync();
        const { type, coAuthorTypes } = puppets(excel);
        const told = await listening(excel, context, sheet, () => {
          type(name, "A1", "tôi");
          coAuthorTypes(name, "B1", "bạn");
        });
        same(
          told.map(([address, , source, trigger]) => [address, source, trigger]),
          [
            ["A1", "Local", "Unknown"],
            ["B1", "Remote", "Unknown"],
          ],
        );
      }),
  },
  {
    id: "E19d",
    title: "a sort is told as the rows that it changed, not as an edit",
    source: "declaration of Excel.WorksheetRowSortedEventArgs.address",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:A5").values = [[1], [3], [2], [4], [5]];
        const sorted: string[] = [];
        const handler = sheet.onRowSorted.add((event) => {
          sorted.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
        const told = await listening(excel, context, sheet, async () => {
          sheet.getRange("A1:A5").sort.apply([{ key: 0, ascending: true }]);
          await context.sync();
        });
        handler.remove();
        same([sorted, told], [["A2:A3"], []]);
      }),
  },
];
