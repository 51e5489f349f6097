import type { ExcelUnderTest } from "../../infra/local/excel/conformance/case.ts";
import { parseAddress } from "../../infra/local/excel/model/address.ts";
import { area } from "../../infra/local/excel/model/area.ts";
import { closeWorkbook, openSaved } from "../../infra/local/excel/model/saving.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { openExcel } from "../../infra/local/excel/node-office.ts";

/** Microsoft's proxies over the workbook model, with functions for what only a person can do. */
export function excelInMemory(
  model = new WorkbookModel(),
): ExcelUnderTest & { readonly model: WorkbookModel } {
  const { Excel, OfficeExtension, settled } = openExcel(model);
  const at = (sheet: string, address: string) => ({
    sheet: model.sheet(sheet),
    ...(parseAddress(address)?.area ?? area(0, 0)),
  });
  const type = (person: Person, name: string, address: string, text: string): boolean => {
    const { sheet, row, column } = at(name, address);
    return person.type(sheet, row, column, text).accepted;
  };
  return {
    model,
    Excel,
    OfficeExtension,
    settled,
    puppeteer: {
      type: (name, address, text) => type(new Person(model), name, address, text),
      coAuthorTypes: (name, address, text) => {
        type(new Person(model, "remote"), name, address, text);
      },
      pasteFromOtherFile: (name, address, values) => {
        const { sheet, row, column } = at(name, address);
        new Person(model).pasteCells(sheet, row, column, values);
      },
      beginCellEdit: () => model.beginCellEdit(),
      endCellEdit: () => model.endCellEdit(),
      reopen: ({ save }) => {
        const file = closeWorkbook(model, save);
        return excelInMemory(file === undefined ? new WorkbookModel() : openSaved(file));
      },
    },
  };
}
