import { type ConformanceCase, failure, onSheet, same } from "./case.ts";

const DOCS = "office-js-docs-pr: develop/application-specific-api-model.md";

/** 1-6: what Microsoft's own proxies decide. */
export const loading: readonly ConformanceCase[] = [
  {
    id: "E01",
    title: "reading a property that was not loaded fails and names it",
    source: DOCS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (_context, sheet) => {
        const error = await failure(() => sheet.getRange("A1").values);
        same([error.code, error.debugInfo?.errorLocation], ["PropertyNotLoaded", "Range.values"]);
      }),
  },
  {
    id: "E02",
    title: "a loaded value is a snapshot until it is loaded again",
    source: DOCS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1");
        range.load("values");
        same((await failure(() => range.values)).code, "PropertyNotLoaded");
        await context.sync();
        same(range.values, [[""]]);
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        same(range.values, [[""]]);
        range.load("values");
        await context.sync();
        same(range.values, [[1]]);
      }),
  },
  {
    id: "E02b",
    title: "what is loaded may be named by paths or as an object; a collection by its items, from one on",
    source: `${DOCS}, section Loading`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        const range = sheet.getRange("A1").load("values,format/font/bold,worksheet/name");
        const other = sheet.getRange("A1").load({ format: { fill: { color: true } } });
        const all = context.workbook.worksheets.load("items/name");
        await context.sync();
        same([range.values, range.format.font.bold, range.worksheet.name], [[[""]], false, name]);
        same([other.format.fill.color, all.items.at(-1)?.name], ["#FFFFFF", name]);
        same((await failure(() => all.items[0]?.visibility)).code, "PropertyNotLoaded");
        const last = await excel.Excel.run(async (second) => {
          const some = second.workbook.worksheets;
          some.load({ $top: 1, $skip: all.items.length - 1, name: true });
          await second.sync();
          return some.items.map((one) => one.name);
        });
        same(last, [name]);
      }),
  },
  {
    id: "E03",
    title: "a ClientResult has no value before the sync",
    source: DOCS,
    needs: "excel",
    run: ({ Excel }) =>
      Excel.run(async (context) => {
        const count = context.workbook.worksheets.getCount();
        same((await failure(() => count.value)).code, "ValueNotLoaded");
        await context.sync();
        same(count.value > 0, true);
      }),
  },
  {
    id: "E04",
    title: "a null object says so after the sync, and what is asked of it is null too",
    source: "office-js-docs-pr: develop/or-null-object-methods.md",
    needs: "excel",
    run: ({ Excel }) =>
      Excel.run(async (context) => {
        const missing = context.workbook.worksheets.getItemOrNullObject("không có");
        const range = missing.getRange("A1");
        same((await failure(() => missing.isNullObject)).code, "PropertyNotLoaded");
        missing.load("name");
        range.load("address");
        await context.sync();
        same([missing.isNullObject, range.isNullObject, missing.name], [true, true, undefined]);
      }),
  },
  {
    id: "E05",
    title: "an object belongs to its run",
    source: DOCS,
    needs: "excel",
    run: async (excel) => {
      const leaked = await onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        return range;
      });
      same((await failure(() => leaked.load("values"))).code, "InvalidObjectPath");
      const foreign = await failure(() =>
        excel.Excel.run((context) => {
          const own = new excel.Excel.RequestContext().workbook.worksheets
            .getActiveWorksheet()
            .getRange("A1");
          context.workbook.worksheets.getActiveWorksheet().getRange("A2").getBoundingRect(own);
          return context.sync();
        }),
      );
      same(foreign.code, "InvalidRequestContext");
    },
  },
  {
    id: "E06",
    title: "a batch must return a promise, and syncs what is left at its end",
    source: DOCS,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        const { Excel } = excel;
        // The declaration refuses it as well.
        const noPromise = (() => 1) as unknown as () => Promise<number>;
        same((await failure(() => Excel.run(noPromise))).code, "RunMustReturnPromise");
        await context.sync();
        await Excel.run(async (other) => {
          other.workbook.worksheets.getItem(name).getRange("A1").values = [[5]];
        });
        const range = sheet.getRange("A1").load("values");
        await context.sync();
        same(range.values, [[5]]);
      }),
  },
];
