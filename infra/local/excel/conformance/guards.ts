import { type ConformanceCase, failure, onSheet, puppets, same } from "./case.ts";

const VALIDATION = "office-js-docs-pr: excel/excel-add-ins-data-validation.md";

/** 17 and 18: protection and validation. */
export const guards: readonly ConformanceCase[] = [
  {
    id: "E17",
    title: "a write to one locked cell of a protected sheet is AccessDenied, and nothing of it is written",
    source: "office-js-docs-pr: excel/excel-add-ins-worksheets.md, section Data protection",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.getRange("A1:A2").format.protection.locked = false;
        sheet.protection.protect({ allowAutoFilter: true });
        sheet.getRange("A1:A2").values = [["được"], ["được"]];
        sheet.protection.load("protected");
        await context.sync();
        same(sheet.protection.protected, true);
        sheet.getRange("A2:A3").values = [["không"], ["không"]];
        same((await failure(() => context.sync())).code, "AccessDenied");
        const cells = sheet.getRange("A1:A3").load("values");
        await context.sync();
        same(cells.values, [["được"], ["được"], [""]]);
        sheet.protection.unprotect();
        await context.sync();
      }),
  },
  {
    id: "E17b",
    title: "a protected sheet is not protected again",
    source: "declaration of Excel.WorksheetProtection.protect; office-js#6784 for the code",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        sheet.protection.protect();
        await context.sync();
        sheet.protection.protect({ allowSort: true });
        same((await failure(() => context.sync())).code, "AccessDenied");
        sheet.protection.unprotect();
        sheet.protection.load("protected,options");
        await context.sync();
        same([sheet.protection.protected, sheet.protection.options.allowSort], [false, false]);
      }),
  },
  {
    id: "E17c",
    title: "in a protected workbook no sheet comes, goes or is renamed, and cells are written as before",
    source: "office-js-docs-pr: excel/excel-add-ins-workbooks.md, section Protect workbook structure",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        const { worksheets, protection } = context.workbook;
        protection.protect();
        sheet.getRange("A1").values = [["viết được"]];
        const cell = sheet.getRange("A1").load("values");
        protection.load("protected");
        await context.sync();
        same([protection.protected, cell.values], [true, [["viết được"]]]);
        const refused = [
          () => worksheets.add(`${name} b`),
          () => sheet.delete(),
          () => Object.assign(sheet, { name: `${name} c` }),
        ];
        for (const act of refused) {
          act();
          same((await failure(() => context.sync())).code, "AccessDenied");
        }
        protection.unprotect();
        await context.sync();
      }),
  },
  {
    id: "E18",
    title: "a validation stops no program, and an inline list of more than 255 characters is refused",
    source: `${VALIDATION}; XlsxWriter#562 for the length`,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const cell = sheet.getRange("A1");
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
        cell.values = [["Có lẽ"]];
        cell.load("values");
        cell.dataValidation.load("valid,type");
        await context.sync();
        same(
          [cell.values, cell.dataValidation.valid, cell.dataValidation.type],
          [[["Có lẽ"]], false, "List"],
        );
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } };
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E18c",
    title: "valid is null where only some cells are, and a bound reads as a formula",
    source: "declaration of Excel.DataValidation.valid and Excel.BasicDataValidation.formula1",
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:A2");
        range.values = [[5], [50]];
        range.dataValidation.rule = {
          wholeNumber: { operator: "Between", formula1: 1, formula2: 10 },
        };
        range.dataValidation.load("valid,rule,ignoreBlanks,errorAlert");
        const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
        await context.sync();
        const { valid, rule, ignoreBlanks, errorAlert } = range.dataValidation;
        same([valid, ignoreBlanks, errorAlert.showAlert], [null, true, true]);
        same([rule.wholeNumber?.formula1, rule.wholeNumber?.formula2], ["=1", "=10"]);
        same(invalid.address.split("!")[1], "A2");
      }),
  },
  {
    id: "E18d",
    title: "a rule is of one kind, and clearing a part leaves the rest",
    source: VALIDATION,
    needs: "excel",
    run: (excel) =>
      onSheet(excel, async (context, sheet) => {
        const range = sheet.getRange("A1:A3");
        range.dataValidation.rule = { custom: { formula: "=A1>0" } };
        sheet.getRange("A2:B2").dataValidation.clear();
        range.dataValidation.load("type");
        const [first, second] = ["A1", "A2"].map((at) => sheet.getRange(at).dataValidation.load("type"));
        await context.sync();
        same([first?.type, second?.type, range.dataValidation.type], ["Custom", "None", "Inconsistent"]);
        range.dataValidation.rule = {
          custom: { formula: "=A1>0" },
          list: { inCellDropDown: true, source: "a,b" },
        };
        same((await failure(() => context.sync())).code, "InvalidArgument");
      }),
  },
  {
    id: "E18b",
    title: "a validation stops what is typed, not what is pasted, and the paste takes the rule away",
    source: VALIDATION,
    needs: "puppeteer",
    run: (excel) =>
      onSheet(excel, async (context, sheet, name) => {
        const cell = sheet.getRange("A1");
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: "Có,Không" } };
        await context.sync();
        const { type, pasteFromOtherFile } = puppets(excel);
        same([type(name, "A1", "Có lẽ"), type(name, "A1", "Có")], [false, true]);
        pasteFromOtherFile(name, "A1", [["Có lẽ"]]);
        cell.load("values");
        cell.dataValidation.load("type");
        await context.sync();
        same([cell.values, cell.dataValidation.type], [[["Có lẽ"]], "None"]);
      }),
  },
];
