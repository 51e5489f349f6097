import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { formatDay } from "../../domain/values/day.ts";
import { periodEnd, yearPeriod } from "../../domain/values/period.ts";
import { vietnamDay } from "../../domain/values/vietnam-time.ts";
import { localToken } from "../../infra/commands/sign-in/local-token.ts";
import { DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";
import { NOTICE_TEXTS } from "../../domain/texts/pane/notices.ts";
import { openBrowser, photograph } from "./browser.ts";
import { type Demonstration, startDemonstration } from "./demonstration.ts";
import { fillIn } from "./returned-file.ts";
import { Workbench } from "./workbench.ts";

const PERIOD = yearPeriod(DEMO_YEAR);

/** An office of its own, because this flow locks and publishes. */
describe("a published year in the pane", () => {
  const windows: Workbench[] = [];
  let demonstration: Demonstration;
  let api: Api;
  let browser: Browser;
  const open = async (user: string): Promise<Workbench> => {
    const workbench = await Workbench.open(browser, demonstration.url);
    windows.push(workbench);
    await workbench.signIn(user);
    return workbench;
  };
  const board = async () => {
    const answer = await api.board(DEMO_YEAR, PERIOD);
    if (!answer.ok) throw new Error(answer.problem.title);
    return answer.value;
  };
  /** The report of a button, as Excel would open it. */
  const report = async (workbench: Workbench, button: string): Promise<Buffer> => {
    const download = workbench.page.waitForEvent("download", { timeout: 120_000 });
    await workbench.press(button);
    const file = await (await download).path();
    return readFile(file);
  };
  const sheets = async (file: Buffer): Promise<string[]> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(file).buffer);
    return book.worksheets.map(({ name }) => name);
  };
  beforeAll(async () => {
    [browser, demonstration] = await Promise.all([openBrowser(), startDemonstration()]);
    const { url, issuerUrl } = demonstration;
    api = makeApi({ baseUrl: url, language: () => "vi", token: () => localToken(issuerUrl, ADMIN.id) });
    // Starting an office takes bundles, functions, a database and about ten thousand rows.
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await demonstration.stop();
  });

  test("locking the last register has the year scored by itself; facts are missing, so the office publishes it, and has the committee's workbook", async () => {
    const office = await open("van-phong");
    await office.press("tab-board");
    await office.press("lock-all");
    const question = office.pane.locator(".question");
    await question.getByText("Khóa sổ cuối cùng").waitFor({ timeout: 60_000 });
    await office.pane.locator("#reason").fill("Hết hạn gửi, đơn vị đã được nhắc");
    await photograph(office.page, "lock-question");
    await office.press("lock");
    await office.pane.getByText(NOTICE_TEXTS.allLocked.vi).waitFor({ timeout: 60_000 });
    await expect.poll(async () => (await board()).stopped, { timeout: 120_000 }).not.toBeNull();
    // Nobody asks again: the pane tells by itself how the run ended.
    await office.pane.getByText("Chưa tự công bố").first().waitFor({ timeout: 60_000 });
    await photograph(office.page, "not-published");
    await office.press("tab-results");
    await office.press("ask-official");
    await office.press("official-run");
    await expect.poll(async () => (await board()).published, { timeout: 120_000 }).not.toBeNull();
    await office.pane.locator("button.row-button").first().waitFor({ timeout: 60_000 });
    await photograph(office.page, "published");
    expect(await sheets(await report(office, "export"))).toContain("Đề nghị khen thưởng");
  }, 300_000);

  test("the office has a table as CSV, and the workbook of the term", async () => {
    const [office] = windows;
    if (office === undefined) throw new Error("the office is not signed in");
    await office.press("reports");
    await office.pane.locator("select#csv-table").selectOption("proposals");
    await office.press("write-csv");
    const link = office.pane.locator("a#download");
    await link.waitFor({ timeout: 120_000 });
    await photograph(office.page, "reports");
    const csv = await (await fetch((await link.getAttribute("href")) ?? "")).text();
    expect(csv.split("\r\n")[0]).toMatch(/^\uFEFF?Tên,Tên đơn vị,/);
    await office.press("list-papers");
    await office.paneButton("write-bao-cao-xep-loai").waitFor({ timeout: 60_000 });
    await photograph(office.page, "papers");
    await office.press("write-dossier");
    const dossier = office.pane.locator("a#download[href*='.zip']");
    await dossier.waitFor({ timeout: 120_000 });
    const zip = await (await fetch((await dossier.getAttribute("href")) ?? "")).arrayBuffer();
    const papers = Object.keys(unzipSync(new Uint8Array(zip)));
    expect(papers[0]).toBe("00-muc-luc.docx");
    expect(papers.some((name) => name.endsWith("-bao-cao-xep-loai.docx"))).toBe(true);
    const minutes = papers.find((name) => name.includes("bien-ban-kiem-phieu")) ?? "";
    const buffer = Buffer.from(unzipSync(new Uint8Array(zip))[minutes] ?? new Uint8Array());
    const mimeType = "application/octet-stream";
    await office.pane.locator("input#count-file").setInputFiles({ name: "bien-ban.docx", mimeType, buffer });
    await office.press("check-count");
    await office.pane.getByText("Chưa ghi số phiếu phát ra.").waitFor({ timeout: 60_000 });
    await photograph(office.page, "count-check");
    await office.press("term");
    await office.paneButton("write-term").waitFor();
    expect(await sheets(await report(office, "write-term"))).toContain("Cá nhân");
    await photograph(office.page, "term");
  }, 300_000);

  test("a clerk has the unit's register, blank forms, an extract and one page to be signed", async () => {
    const clerk = await open("vt-cb-cac-ban");
    await clerk.press("open-register");
    await clerk.paneButton("reports").waitFor({ timeout: 60_000 });
    await clerk.press("reports");
    const forms = await sheets(await report(clerk, "write-register"));
    expect(forms).toContain("Điểm danh học tập");
    expect(await sheets(await report(clerk, "write-blank"))).toEqual(forms);
    expect(await sheets(await report(clerk, "write-by-hand"))).toContain("Bảng điểm danh");
    expect(await clerk.pane.locator("#write-committee").textContent()).toContain("Bản trích");
    const extract = await sheets(await report(clerk, "write-committee"));
    expect(extract.length).toBeGreaterThan(0);
    expect(await clerk.pane.locator("#term").count()).toBe(0);
    await photograph(clerk.page, "reports-clerk");
    await clerk.select({ table: "QT_essays", row: 0, column: "Ghi chú" });
    expect((await sheets(await report(clerk, "write-receipt"))).length).toBe(2);
  }, 300_000);

  test("the committee's workbook comes back: read first, then recorded, and changed cells are told of", async () => {
    const committee = await open("cap-uy");
    await committee.press("tab-results");
    await committee.paneButton("decisions").waitFor({ timeout: 60_000 });
    const file = await report(committee, "export");
    const run = (await board()).published ?? "";
    // No day that is still to come, and none that is far from the year's end.
    const [decidedOn = periodEnd(PERIOD)] = [
      vietnamDay(new Date().toISOString()),
      periodEnd(PERIOD),
    ].toSorted();
    const day = { number: "27-QĐ/ĐU", day: formatDay(decidedOn) };
    const returned = await fillIn(file, run, {
      0: { decision: "Đồng ý", ...day },
      1: { decision: "Không đồng ý", remark: "Chờ kết luận kiểm tra" },
      2: { decision: "Đồng ý", number: "27-QĐ/ĐU" },
      3: { decision: "Đồng ý", ...day, award: "Huân chương" },
    });
    await committee.press("decisions");
    await committee.press("returned-sheet");
    await committee.pane
      .locator("#returned-file")
      .setInputFiles({ name: "tong-hop-cap-uy.xlsx", mimeType: "", buffer: returned });
    await committee.press("read-sheet");
    const counts = committee.pane.locator("#line-counts fluent-badge");
    await counts.first().waitFor({ timeout: 60_000 });
    await photograph(committee.page, "returned-sheet");
    expect((await counts.allTextContents()).slice(0, 2)).toEqual(["Không ghi được: 2", "Sẽ ghi: 2"]);
    const refused = await committee.pane.locator("#lines-refused").textContent();
    expect(refused).toContain("Thiếu ngày quyết định");
    expect(refused).toContain("Ô này đã bị sửa");
    const recorded = async (): Promise<number> => {
      const answer = await api.decisions(run as never);
      if (!answer.ok) throw new Error(answer.problem.title);
      return answer.value.subjects.reduce((sum, { decisions }) => sum + decisions.length, 0);
    };
    expect(await recorded()).toBe(0);
    await committee.press("record-sheet");
    await committee.pane.locator("#lines-recorded").waitFor();
    expect(await recorded()).toBe(2);
    await committee.press("read-sheet");
    await committee.pane.locator("#lines-unchanged").waitFor({ state: "attached" });
    expect((await counts.allTextContents()).slice(0, 2)).toEqual(["Không ghi được: 2", "Đã ghi từ trước: 2"]);
  }, 300_000);

  test("a file that is no workbook is refused in words, and nothing is recorded", async () => {
    const committee = windows.at(-1);
    if (committee === undefined) throw new Error("the committee is not signed in");
    await committee.pane
      .locator("#returned-file")
      .setInputFiles({ name: "to-trinh.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7") });
    await committee.press("read-sheet");
    await committee.pane.getByText("đây là tệp PDF").waitFor();
    expect(await committee.pane.locator("#record-sheet").count()).toBe(0);
  });

  test("nothing of this broke a page or asked another host", () => {
    expect(windows.flatMap(({ faults }) => faults)).toEqual([]);
    expect(windows.flatMap(({ foreign }) => foreign)).toEqual([]);
  });
});
