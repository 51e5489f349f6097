import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { makeApi } from "../../addin/client/api.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { localToken } from "../../infra/commands/sign-in/local-token.ts";
import { DEMO_YEAR } from "../../infra/local/office/generator/choices.ts";
import { COMMITTEE } from "../../infra/local/office/people/units.ts";
import { ADMIN } from "../../infra/local/office/people/users.ts";
import { writeZip } from "../import/zip.ts";
import { openBrowser, photograph } from "./browser.ts";
import { Workbench } from "./workbench.ts";

const SHARED =
  "Tổ chức học tập, quán triệt nghiêm túc đến toàn thể cán bộ, đảng viên và người lao động trong cơ quan";
const OWN =
  "Giao đồng chí phó bí thư theo dõi, đôn đốc từng tổ công tác, báo cáo kết quả vào ngày cuối tháng";

/** A .docx file as Word saves it, with a paragraph for each line. */
const wordFile = (lines: readonly string[]): Buffer => {
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  return writeZip([
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);
};

describe("the text of an action plan", () => {
  const api = makeApi({
    baseUrl: inject("url"),
    language: () => "vi",
    token: () => localToken(inject("issuerUrl"), ADMIN.id),
  });
  let browser: Browser;
  /** The pane at the clerk's plan, after the superior's plan for it was given. */
  const openPlan = async (user: string): Promise<Workbench> => {
    const clerk = await Workbench.open(browser);
    await clerk.openRegister(user);
    await clerk.press("plan-text");
    const directive = await clerk.pane.locator("select#plan-directive").inputValue();
    const given = await api.givePlanText(COMMITTEE, DEMO_YEAR, RowKey.parse(directive), { text: SHARED });
    expect(given.ok).toBe(true);
    return clerk;
  };
  const passages = async (clerk: Workbench): Promise<string[]> => {
    const shown = clerk.pane.locator("#plan-passages li > p:first-child");
    await shown.first().waitFor({ timeout: 60_000 });
    return shown.allTextContents();
  };
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test("is pasted by the clerk, and what stands in the superior's plan is shown with its share", async () => {
    const clerk = await openPlan("vt-cb-quoc-hoi");
    await clerk.pane.locator("#plan-paste").fill(`${SHARED}. ${OWN}.`);
    await clerk.press("give-plan");
    expect(await passages(clerk)).toEqual([expect.stringContaining("học tập, quán triệt nghiêm túc")]);
    expect(await clerk.pane.locator(".score").textContent()).toMatch(/Trùng \d+(,\d+)?%/);
    await photograph(clerk.page, "plan-text");
    expect(clerk.faults).toEqual([]);
  }, 180_000);

  test("is read from a Word file, and a file that is none is refused in words and leaves it as it was", async () => {
    const clerk = await openPlan("vt-chi-hoi-phu-nu");
    const file = clerk.pane.locator("#plan-file");
    const own = { name: "ke-hoach.docx", mimeType: "", buffer: wordFile([OWN, `${SHARED}.`]) };
    await file.setInputFiles(own);
    await clerk.pane.getByText("ke-hoach.docx").waitFor();
    await clerk.press("give-plan");
    const found = await passages(clerk);
    expect(found).toEqual([expect.stringContaining("học tập, quán triệt nghiêm túc")]);
    await file.setInputFiles({ ...own, buffer: Buffer.from("%PDF-1.7") });
    await clerk.press("give-plan");
    await clerk.pane.getByText("đây là tệp PDF").waitFor({ timeout: 60_000 });
    expect(await passages(clerk)).toEqual(found);
    await photograph(clerk.page, "plan-file");
    expect(clerk.faults).toEqual([]);
  }, 180_000);
});
