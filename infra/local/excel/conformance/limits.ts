import { type ConformanceCase, failure, onSheet, puppets, same } from "./case.ts";

const LIMITS = "office-js-docs-pr: concepts/resource-limits-and-performance-optimization.md";

/** 20: limits of the web, cell edit mode, and what a file keeps. */
export const limits: readonly ConformanceCase[] = [
  {
    id: "E20",
    title: "a request of more than 5 MB is refused on the web",
    source: LIMITS,
    needs: "puppeteer",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        await context.sync();
        const long = "x".repeat(30_000);
        sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [long]);
        same((await failure(() => context.sync())).code, "RequestPayloadSizeLimitExceeded");
      }),
  },
  {
    id: "E20b",
    title: "while a person edits a cell a batch fails, unless it waits for the end of the edit",
    source: "office-js-docs-pr: excel/excel-add-ins-delay-in-cell-edit.md",
    needs: "puppeteer",
    run: async (excel) => {
      const { Excel } = excel;
      const { beginCellEdit, endCellEdit } = puppets(excel);
      const count = async (context: Excel.RequestContext): Promise<number> => {
        const result = context.workbook.worksheets.getCount();
        await context.sync();
        return result.value;
      };
      beginCellEdit();
      same((await failure(() => Excel.run(count))).code, "InvalidOperationInCellEditMode");
      const waiting = Excel.run({ delayForCellEdit: true }, count);
      endCellEdit();
      same((await waiting) > 0, true);
    },
  },
  {
    id: "E20c",
    title: "an XML part comes back from a saved file, and not from one closed without saving",
    source: "office-js-docs-pr: develop/persisting-add-in-state-and-settings.md",
    needs: "puppeteer",
    run: async (excel) => {
      const { reopen } = puppets(excel);
      const put = (value: string) => async (context: Excel.RequestContext) => {
        context.workbook.customXmlParts.add(`<a xmlns="urn:conformance">${value}</a>`);
        await context.sync();
      };
      const read = async (context: Excel.RequestContext): Promise<readonly boolean[]> => {
        const parts = context.workbook.customXmlParts.load("items/namespaceUri");
        await context.sync();
        const own = parts.items.filter(({ namespaceUri }) => namespaceUri === "urn:conformance");
        const xmls = own.map((part) => part.getXml());
        await context.sync();
        return xmls.map(({ value }) => value.includes("đã lưu"));
      };
      await excel.Excel.run(put("đã lưu"));
      const saved = reopen({ save: true });
      await saved.Excel.run(put("chưa lưu"));
      const lost = puppets(saved).reopen({ save: false });
      same(await lost.Excel.run(read), [true]);
    },
  },
  {
    id: "E20d",
    title: "a very hidden sheet stays in the file and out of the tabs",
    source: "Excel.SheetVisibility, ExcelApi 1.1",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.visibility = "VeryHidden";
        sheet.getRange("A1").values = [["kín"]];
        const all = context.workbook.worksheets.getCount(false);
        const visible = context.workbook.worksheets.getCount(true);
        const cell = sheet.getRange("A1").load("values");
        await context.sync();
        same([all.value - visible.value >= 1, cell.values], [true, [["kín"]]]);
        sheet.visibility = "Visible";
        await context.sync();
      }),
  },
];
