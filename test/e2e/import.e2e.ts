import ExcelJS from "exceljs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { pullAll } from "../../addin/client/pull-all.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { localToken } from "../../infra/commands/sign-in/local-token.ts";
import { required } from "../../infra/commands/terminal/required.ts";
import { DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";
import { writeSheets } from "../import/sheet.ts";
import { openBrowser, photograph } from "./browser.ts";
import { Workbench } from "./workbench.ts";

const UNIT = UnitId.parse("cb-quoc-hoi");
/** A day with one session to which every unit is invited. */
const DAY = "2026-11-13";

describe("a file through the pane", () => {
  const api = makeApi({
    baseUrl: inject("url"),
    language: () => "vi",
    token: () => localToken(inject("issuerUrl"), ADMIN.id),
  });
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const rowsOf = async (unit: UnitId, form: string) =>
    required(form, await pullAll(api, unit, DEMO_YEAR)).filter((row) => row.form === form && !row.deleted);
  const markOf = async (person: string) =>
    (await rowsOf(UNIT, "attendance")).find(
      ({ fields }) => fields["person"] === person && fields["day"] === DAY,
    )?.fields["mark"];

  test("what a hand-made attendance sheet leaves open is answered by one click, seen in the next reading, and stored", async () => {
    const members = await rowsOf(COMMITTEE, "memberships");
    const member = members.find(({ fields }) => fields["unit"] === UNIT && fields["until"] === undefined);
    const person = String(member?.fields["person"]);
    const known = (await rowsOf(COMMITTEE, "people")).find(({ key }) => String(key) === person);
    const before = await markOf(person);
    const buffer = await writeSheets({
      name: "Tháng 11",
      rows: [
        ["TT", "Họ và tên", "Mã", "13/11/2026"],
        [1, String(known?.fields["fullName"]), String(known?.fields["code"]), "0"],
      ],
    });

    const clerk = await Workbench.open(browser);
    await clerk.openRegister("vt-cb-quoc-hoi");
    await clerk.press("import");
    await clerk.pane
      .locator("#sheet-file")
      .setInputFiles({ name: "diem-danh.xlsx", mimeType: "application/octet-stream", buffer });
    await clerk.press("read-sheets");
    await clerk.pane.locator("#open-questions").waitFor();
    expect(await markOf(person)).toBe(before);
    const answer = before === "unexcused" ? "excused" : "unexcused";
    await clerk.press(`question-0-${answer}`);
    await clerk.pane.locator(`#question-0-${answer}[aria-pressed="true"]`).waitFor();
    await photograph(clerk.page, "import-asked");
    await clerk.press("store-sheets");
    await clerk.pane.locator("#sheets-read").waitFor();
    await expect.poll(() => markOf(person), { timeout: 30_000 }).toBe(answer);
    expect(clerk.faults).toEqual([]);
  });

  test("a form of ours that was filled in by hand is read, and what changed in it is stored", async () => {
    const note = "Điền tay trên biểu";
    const buffer = await filledForm(note);
    const noteOf = async () =>
      (await rowsOf(UNIT, "essays")).filter(({ fields }) => fields["note"] === note).length;
    expect(await noteOf()).toBe(0);
    const clerk = await Workbench.open(browser);
    await clerk.openRegister("vt-cb-quoc-hoi");
    await clerk.press("import");
    await clerk.pane
      .locator("#sheet-file")
      .setInputFiles({ name: "bieu-da-dien.xlsx", mimeType: "application/octet-stream", buffer });
    await clerk.press("read-sheets");
    await clerk.paneButton("store-sheets").waitFor({ timeout: 60_000 });
    await clerk.pane.locator("#sheets-read", { hasText: /Bài thu hoạch\s+[1-9]\d* dòng/ }).waitFor();
    await photograph(clerk.page, "import-form");
    expect(await noteOf()).toBe(0);
    await clerk.press("store-sheets");
    await expect.poll(noteOf, { timeout: 60_000 }).toBe(1);
    expect(clerk.faults).toEqual([]);
  });

  /** The unit's register as the service writes it, with a note typed into the first line of its essays. */
  async function filledForm(note: string): Promise<Buffer> {
    const { id } = required(
      "register",
      await api.startWorkbook({ report: "register", unit: UNIT, year: DEMO_YEAR }),
    );
    let url: string | null = null;
    await expect
      .poll(async () => (url = required("register", await api.workbook(id)).url), { timeout: 60_000 })
      .not.toBeNull();
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(url ?? "")).arrayBuffer());
    const sheet = book.getWorksheet("Bài thu hoạch") ?? expect.unreachable("no sheet of essays");
    const captions = (row: number) => (sheet.getRow(row).values as unknown[]).map(String);
    let head = 1;
    while (!captions(head).includes("Ghi chú")) head += 1;
    sheet.getRow(head + 1).getCell(captions(head).indexOf("Ghi chú")).value = note;
    return Buffer.from(await book.xlsx.writeBuffer());
  }
});
