import { afterEach, expect, test } from "vitest";
import { languageOf, officeReady } from "../../addin/host/office.ts";
import { openWorkbook } from "../../addin/host/open-workbook.ts";
import { associateCommands } from "../../addin/host/ribbon.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";

let uninstall: () => void = () => undefined;
afterEach(() => uninstall());

type Options = NonNullable<Parameters<typeof installOffice>[1]>;

function office(options: Options = {}) {
  const opened = installOffice(new WorkbookModel({ profile: "ltsc2021" }), options);
  ({ uninstall } = opened);
  return opened;
}

test("the host says where it runs, in which language and colours, and what it can do", async () => {
  office({ displayLanguage: "en-US" });
  const host = await officeReady();
  expect(host).toMatchObject({ isExcel: true, platform: "PC", language: "en" });
  expect(host.theme()).toMatchObject({ bodyBackground: "#FFFFFF", bodyText: "#000000" });
  expect(host.supports("ExcelApi", "1.14")).toBe(true);
  expect(host.supports("ExcelApi", "1.15")).toBe(false);
});

test("S29: Vietnamese is the language of every Office that is not English", () => {
  expect(["vi-VN", "fr-FR", "EN-gb", undefined].map(languageOf)).toEqual(["vi", "vi", "en", "vi"]);
});

test("a button of the ribbon opens the pane and runs its command there", async () => {
  const { Office: namespace } = office();
  const ran = new Promise<string>((resolve) => {
    const told = (id: string) => () => resolve(id);
    associateCommands({
      send: told("send"),
      fetch: told("fetch"),
      problems: told("problems"),
      export: told("export"),
    });
  });
  await namespace.runAction("fetch");
  expect(await ran).toBe("fetch");
});

test("a button that is pressed before the add-in is ready runs when it is, and shows the pane", async () => {
  const happened: string[] = [];
  const { Office: namespace } = office({ onShowPane: () => happened.push("shown") });
  const pressed = namespace.runAction("send");
  const nothing = (): void => undefined;
  associateCommands({
    send: () => void happened.push("sent"),
    fetch: nothing,
    problems: nothing,
    export: nothing,
  });
  await pressed;
  expect(happened).toEqual(["shown", "sent"]);
});

test("a workbook that was made for the clerk opens beside this one", async () => {
  const opened: string[] = [];
  office({ onCreateWorkbook: (base64) => opened.push(base64) });
  await openWorkbook("UEsDBA==");
  expect(opened).toEqual(["UEsDBA=="]);
});
