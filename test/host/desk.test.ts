import { afterEach } from "vitest";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import { deskContract } from "../sync/clerk/desk-contract.ts";
import { ExcelHands } from "./excel-hands.ts";

let uninstall: () => void = () => undefined;
afterEach(() => uninstall());

deskContract("Excel", () => {
  const model = new WorkbookModel({ culture: "vi-VN" });
  ({ uninstall } = installOffice(model));
  return Promise.resolve({ desk: makeExcelPort(), hands: new ExcelHands(model) });
});
