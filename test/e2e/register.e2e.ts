import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { REVIEWER } from "../../infra/local/office/people/users.ts";
import { openBrowser, photograph } from "./browser.ts";
import { type CellName, Workbench } from "./workbench.ts";

const essay = (row: number, column: string): CellName => ({ table: "QT_essays", row, column });

/** The caption of the newest session that every unit has. */
const LAST_SESSION = "13/11/2026 Chi bộ thảo luận kế hoạch thực hiện Chỉ thị 10";

/** Each flow has rows or a unit of its own, so the flows do not affect each other. */
describe("a clerk's register in the workbook", () => {
  let browser: Browser;
  const all: Workbench[] = [];
  const windows = new Map<string, Workbench>();
  const openAnother = async (user: string): Promise<Workbench> => {
    const workbench = await Workbench.open(browser);
    all.push(workbench);
    await workbench.openRegister(user);
    return workbench;
  };
  /** A window that an earlier flow left open is used again, as a clerk would. */
  const open = async (user: string): Promise<Workbench> => {
    const workbench = windows.get(user) ?? (await openAnother(user));
    windows.set(user, workbench);
    await workbench.press("tab-register");
    return workbench;
  };
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("S7 from the first sign-in to the first sending: what was typed is previewed, sent and then clean", async () => {
    const workbench = await open("vt-cb-quoc-hoi");
    await photograph(workbench.page, "register");
    await workbench.type(essay(0, "Ghi chú"), "Đã sửa theo góp ý");
    await workbench.press("preview");
    await workbench.pane.locator("#row-changed-0").waitFor();
    expect(await workbench.pane.locator("ins").allTextContents()).toEqual(["Đã sửa theo góp ý"]);
    await photograph(workbench.page, "preview");
    await workbench.send();
    expect(await workbench.counts()).toEqual(["Đã lưu: 1"]);
    await photograph(workbench.page, "sent");
    expect(await workbench.previewed()).toEqual([]);
  });

  test("a cell that the pane goes to is in sight, wherever it stands below the captions that stay", async () => {
    const workbench = await open("vt-cb-quoc-hoi");
    // The arrow of a cell with a list is hidden with its cell.
    const arrow = workbench.page.locator(".choice-arrow");
    const goTo = async (batch: Parameters<Workbench["runExcel"]>[0]) => {
      await workbench.runExcel(batch);
      await workbench.painted();
      await expect.poll(() => arrow.isVisible()).toBe(true);
    };
    await goTo(async (context) => {
      context.workbook.tables.getItem("QT_attendance").getDataBodyRange().getCell(14, 5).select();
      await context.sync();
    });
    await goTo(async (context) => {
      context.workbook.tables.getItem("QT_evaluations").getDataBodyRange().getCell(150, 2).select();
      await context.sync();
    });
    await goTo(async (context) => {
      context.workbook.tables.getItem("QT_evaluations").getDataBodyRange().getCell(2, 2).select();
      await context.sync();
    });
  });

  test("S15 a sending is taken back by one button, in the sheet too", async () => {
    const workbench = await open("vt-cb-quoc-hoi");
    await workbench.type(essay(1, "Ghi chú"), "Gửi nhầm");
    await workbench.press("preview");
    await workbench.send();
    await workbench.press("undo");
    await expect.poll(() => workbench.value(essay(1, "Ghi chú"))).toBe("");
    expect(await workbench.previewed()).toEqual([]);
  });

  test("S12 a token that expires is renewed once, and the same sending goes on", async () => {
    const workbench = await open("vt-cb-quoc-hoi");
    await workbench.type(essay(2, "Ghi chú"), "Qua lần đăng nhập sau");
    await (await workbench.trouble("expire-token")).click();
    await workbench.press("preview");
    await workbench.send();
    expect(await workbench.counts()).toEqual(["Đã lưu: 1"]);
  });

  test("S9 a lost answer is asked for again: one change, one receipt", async () => {
    const workbench = await open("vt-cb-quoc-hoi");
    await workbench.type(essay(3, "Ghi chú"), "Trả lời bị mất");
    await workbench.press("preview");
    await (await workbench.trouble("lose-answer")).click();
    await workbench.send();
    expect(await workbench.counts()).toEqual(["Đã lưu: 1"]);
    expect(await workbench.previewed()).toEqual([]);
  });

  test("S22 a pasted code that is none is told of at its cell, and the right ones are sent", async () => {
    const workbench = await open("vt-cb-hoi-dong");
    const first = await workbench.value(essay(0, "Đánh giá"));
    await workbench.paste(essay(0, "Đánh giá"), first === "Khá" ? "  tốt " : "  khá ");
    await workbench.paste(essay(1, "Đánh giá"), "Rất giỏi");
    await workbench.press("preview");
    await workbench.pane.locator("#row-changed-0").waitFor();
    expect(await workbench.pane.locator(".issues li").count()).toBe(1);
    await photograph(workbench.page, "wrong-code");
    await workbench.send();
    expect(await workbench.counts()).toEqual(["Đã lưu: 1"]);
    await workbench.press("tab-register");
    await workbench.press("show-problems");
    await workbench.pane.locator("#go-problem-0").click();
    await workbench.page.waitForFunction(() => window.workbench?.model.selection.area.rows === 1);
    expect(await workbench.value(essay(1, "Đánh giá"))).toBe("Rất giỏi");
  });

  test("200 rows from another file are pasted below the last one and sent in batches", async () => {
    const workbench = await open("vt-cb-dan-nguyen");
    const task = (row: number, column: string): CellName => ({ table: "QT_plan_tasks", row, column });
    const plan = String(await workbench.value(task(0, "Kế hoạch")));
    const last = await workbench.firstBlankRow(task(0, "Nội dung"));
    const lines = Array.from(
      { length: 200 },
      (_, index) => `${plan}\t\tViệc chép sang ${index + 1}\t\t\t\t31/12/2026`,
    );
    await workbench.paste(task(last, "Kế hoạch"), lines.join("\n"));
    await workbench.press("preview");
    await workbench.pane.locator("#row-new-0").waitFor();
    await photograph(workbench.page, "pasted");
    await workbench.send();
    expect(await workbench.counts()).toEqual(["Đã lưu: 200"]);
    expect(await workbench.previewed()).toEqual([]);
  });

  test("S1 sorting and filtering change nothing that would be sent", async () => {
    const workbench = await open("vt-cb-cac-ban");
    await workbench.select(essay(0, "Người viết"));
    await workbench.data("sort-down");
    await workbench.select(essay(2, "Đánh giá"));
    await workbench.data("filter");
    expect(await workbench.previewed()).toEqual([]);
    await photograph(workbench.page, "sorted-and-filtered");
    await workbench.select(essay(2, "Đánh giá"));
    await workbench.data("unfilter");
  });

  test("S5 a row that is gone from the sheet is asked about, and put back", async () => {
    const workbench = await open("vt-cb-cac-ban");
    const key = await workbench.value(essay(4, "Khóa"));
    await workbench.runExcel(async (context) => {
      context.workbook.tables.getItem("QT_essays").rows.getItemAt(4).delete();
      await context.sync();
    });
    await workbench.press("preview");
    const choice = workbench.pane.locator("select#row-missing-0");
    await choice.waitFor();
    await photograph(workbench.page, "missing-row");
    await choice.selectOption("put-back");
    await workbench.press("send");
    await expect.poll(() => workbench.column(essay(0, "Khóa"))).toContain(key);
    expect(await workbench.previewed()).toEqual([]);
  });

  test('S6 a key column that was deleted is put back by "Sửa chữa", every row with its own key', async () => {
    const workbench = await open("vt-cb-cac-ban");
    const before = (await workbench.column(essay(0, "Khóa"))).filter((key) => key !== "");
    await workbench.runExcel(async (context) => {
      context.workbook.tables.getItem("QT_essays").columns.getItemAt(0).delete();
      await context.sync();
    });
    await workbench.press("preview");
    await workbench.press("repair");
    await workbench.paneButton("apply-repair").waitFor();
    await photograph(workbench.page, "repair");
    await workbench.press("apply-repair");
    await expect
      .poll(async () => (await workbench.column(essay(0, "Khóa"))).filter((key) => key !== ""))
      .toEqual(before);
    expect(await workbench.previewed()).toEqual([]);
  });

  test('S27 "tất cả có mặt" fills the blanks of one session alone, and is undone by one button', async () => {
    const workbench = await open("vt-cb-hoi-dong");
    const mark: CellName = { table: "QT_attendance", row: 0, column: LAST_SESSION };
    await workbench.select(mark);
    await workbench.page.keyboard.press("Delete");
    await expect.poll(() => workbench.value(mark)).toBe("");
    const others = (await workbench.column(mark)).slice(1);
    await workbench.press("roll-call");
    await workbench.press("mark-present");
    await workbench.paneButton("undo-roll-call").waitFor();
    expect(await workbench.value(mark)).toBe("x");
    expect((await workbench.column(mark)).slice(1)).toEqual(others);
    await photograph(workbench.page, "roll-call");
    await workbench.press("undo-roll-call");
    await expect.poll(() => workbench.value(mark)).toBe("");
  });

  test("S11 two windows that change the same cell: the second is asked, with both values", async () => {
    const [first, second] = [await open("vt-cb-dan-nguyen"), await openAnother("vt-cb-dan-nguyen")];
    await first.type(essay(0, "Ghi chú"), "Của cửa sổ thứ nhất");
    await second.type(essay(0, "Ghi chú"), "Của cửa sổ thứ hai");
    await first.press("preview");
    await first.send();
    await second.press("preview");
    await second.send();
    expect(await second.counts()).toEqual(["Xung đột: 1"]);
    await second.press("resolve-0");
    const choices = second.pane.locator("fieldset label");
    await choices.first().waitFor();
    expect((await choices.allTextContents()).join(" ")).toMatch(/Của cửa sổ thứ hai.*Của cửa sổ thứ nhất/s);
    await photograph(second.page, "conflict");
    await second.pane.locator("input[id$=-theirs]").check();
    await second.press("resolve-0");
    await expect.poll(() => second.value(essay(0, "Ghi chú"))).toBe("Của cửa sổ thứ nhất");
  });

  test("S13 what is typed offline is sent when the network is back", async () => {
    const workbench = await open("vt-doan-thanh-nien");
    await (await workbench.trouble("offline")).click();
    await workbench.pane.locator(".offline").waitFor();
    await workbench.type(essay(0, "Ghi chú"), "Nhập lúc mất mạng");
    await photograph(workbench.page, "offline");
    await (await workbench.trouble("offline")).click();
    await workbench.pane.locator(".offline").waitFor({ state: "detached" });
    await workbench.press("preview");
    await workbench.send();
    expect(await workbench.counts()).toEqual(["Đã lưu: 1"]);
  });

  test("S3 closing without saving loses what was typed and nothing else", async () => {
    const workbench = await open("vt-doan-thanh-nien");
    await workbench.file("save-book");
    const before = await workbench.value(essay(1, "Ghi chú"));
    await workbench.type(essay(1, "Ghi chú"), "Không lưu");
    await workbench.file("close-book");
    await workbench.paneButton("preview").waitFor();
    expect(await workbench.value(essay(1, "Ghi chú"))).toBe(before);
    expect(await workbench.previewed()).toEqual([]);
  });

  test("S29 the whole way from the sheet to the service by keyboard alone, at 320 px", async () => {
    const workbench = await open("vt-doan-thanh-nien");
    const divider = workbench.page.locator(".divider");
    for (let step = 0; step < 10; step += 1) await divider.press("ArrowRight");
    await workbench.type(essay(2, "Ghi chú"), "Chỉ dùng bàn phím");
    await workbench.paneButton("preview").focus();
    await workbench.page.keyboard.press("Enter");
    await workbench.pane.locator("#row-changed-0").waitFor();
    await workbench.paneButton("send").focus();
    await workbench.page.keyboard.press("Enter");
    await workbench.pane.locator("section .counts fluent-badge").last().waitFor();
    expect(await workbench.counts()).toEqual(["Đã lưu: 1"]);
    const overflow = await workbench.pane
      .locator("main")
      .evaluate((main) => main.ownerDocument.documentElement.scrollWidth - 320);
    expect(overflow).toBeLessThanOrEqual(0);
    await photograph(workbench.page, "narrow");
  });

  test("S14 a period that was locked in between: the value stays, and it is said who locked it", async () => {
    const clerk = await open("vt-cb-hanh-chinh");
    await clerk.type(essay(0, "Ghi chú"), "Sau khi khóa");
    const office = await Workbench.open(browser);
    all.push(office);
    await office.signIn("van-phong");
    await office.press("tab-board");
    await office.press("lock-cb-hanh-chinh");
    await office.pane.locator("#lock-gaps").waitFor({ timeout: 60_000 });
    await office.pane.locator(".question #reason").fill("Hết hạn gửi, đơn vị đã được nhắc");
    await office.pane.locator(".question #lock").click();
    await office.paneButton("unlock-cb-hanh-chinh").waitFor();
    await clerk.press("preview");
    await clerk.send();
    expect(await clerk.counts()).toEqual(["Đã khóa: 1"]);
    await clerk.pane.getByText(`đã khóa bởi ${REVIEWER.name}`).waitFor();
    expect(await clerk.value(essay(0, "Ghi chú"))).toBe("Sau khi khóa");
    await photograph(clerk.page, "locked");
  });

  test("nothing of this broke a page or asked another host", () => {
    expect(all.flatMap(({ faults }) => faults)).toEqual([]);
    expect(all.flatMap(({ foreign }) => foreign)).toEqual([]);
  });
});
