import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openGallery, type PaneBrowser } from "./pane-page.ts";
import { axeFindings, poorContrasts, unnamedControls } from "./page-checks.ts";
import { PANE_STATES } from "./pane-states.ts";

const STATES = Object.keys(PANE_STATES);

let gallery: PaneBrowser;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

async function show(page: Page, name: string, language = "vi", theme = "light"): Promise<void> {
  await page.evaluate(`gallery.show("${name}", "${language}", "${theme}")`);
  await page.waitForFunction(
    "document.querySelector('#pane h1, #pane main') && !document.querySelector('.loading')",
  );
}

describe("S29: the pane is for everybody", () => {
  it.each([
    [320, "the narrowest pane"],
    [240, "a wide pane at 200 %"],
  ])("fits %i px, %s, without sideways scrolling, in both languages", async (width) => {
    const page = await gallery.open({ viewport: { width, height: 640 } });
    const wide: string[] = [];
    for (const name of STATES) {
      for (const language of ["vi", "en"]) {
        await show(page, name, language);
        const over = await page.evaluate("document.body.scrollWidth - document.body.clientWidth");
        if (Number(over) > 0) wide.push(`${name} ${language}: ${String(over)}`);
      }
    }
    expect(wide).toEqual([]);
  });

  it("names every control for a screen reader", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    const unnamed: string[] = [];
    for (const name of STATES) {
      await show(page, name);
      unnamed.push(...(await unnamedControls(page)).map((control) => `${name}: ${control}`));
    }
    expect(unnamed).toEqual([]);
  });

  it.each(["light", "dark"])(
    "can be read in the %s theme: every text has a contrast of 4.5",
    async (theme) => {
      const page = await gallery.open({ viewport: { width: 400, height: 800 } });
      const poor: string[] = [];
      for (const name of STATES) {
        await show(page, name, "vi", theme);
        poor.push(...(await poorContrasts(page)).map((text) => `${name}: ${text}`));
      }
      expect(poor).toEqual([]);
    },
  );

  it.each([
    ["light", {}],
    ["dark", {}],
    ["light", { forcedColors: "active" }],
  ] as const)("has no fault that axe finds, in the %s theme with %j", async (theme, options) => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 }, ...options });
    const found: string[] = [];
    for (const name of STATES) {
      await show(page, name, "vi", theme);
      found.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`));
    }
    expect(found).toEqual([]);
  });

  it("keeps borders and signs in a contrast theme, where colours are the system's", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 }, forcedColors: "active" });
    await show(page, "register");
    const looksOf = (selector: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await looksOf("fluent-badge", "borderTopStyle")).toBe("solid");
    expect(await looksOf(".link", "textDecorationLine")).toBe("underline");
  });

  it("writes on charts in the contrast theme's own ink, which a canvas does not take by itself", async () => {
    const page = await gallery.open({
      viewport: { width: 320, height: 640 },
      forcedColors: "active",
      colorScheme: "dark",
    });
    await show(page, "charts");
    const isInked = () =>
      page.evaluate(`(() => {
        const canvas = document.querySelector("canvas");
        if (canvas === null || canvas.width === 0) return false;
        const names = canvas.getContext("2d").getImageData(0, 0, canvas.width / 4, canvas.height / 2).data;
        const [ink] = getComputedStyle(document.body).color.match(/\\d+/);
        return names.some((red, at) => at % 4 === 0 && names[at + 3] === 255 && red === Number(ink));
      })()`);
    await expect.poll(isInked, { timeout: 30_000 }).toBe(true);
  });

  it("draws the charts of a whole year in less than a second of its own work, from what the board has answered", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "results");
    const cdp = await page.context().newCDPSession(page);
    // Work of this thread alone: other programs on the machine do not count.
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const worked = async (): Promise<number> => {
      const { metrics } = await cdp.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN;
    };
    const before = await worked();
    await show(page, "charts");
    await page.waitForFunction(
      "[...document.querySelectorAll('canvas')].some(({ width }) => width > 0)",
      undefined,
      { timeout: 30_000 },
    );
    expect((await worked()) - before).toBeLessThan(1);
  });

  it("is worked by the keyboard: tabs by arrows, then what stands below, each with a visible focus", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "register");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    // What the board asks for fails here; its notice belongs to the board and goes with it.
    await page.waitForFunction(
      "gallery.state().places.at(-1) === 'board' && gallery.state().notice !== undefined && gallery.state().busy === undefined",
    );
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction("gallery.state().places.at(-1) === 'register'");
    const order: unknown[] = [];
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press("Tab");
      order.push(await page.evaluate("document.activeElement.id"));
    }
    expect(order).toEqual(["settings", "change-register", "help", "resume", "preview"]);
    const outline = await page.evaluate(
      "getComputedStyle(document.activeElement).boxShadow + getComputedStyle(document.activeElement).outlineStyle",
    );
    expect(outline).not.toBe("nonenone");
  });

  it("moves the focus to the title of a place that the clerk opens, and back", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "register");
    await page.click("#settings");
    await page.waitForFunction("document.activeElement.id === 'page-title'");
    await page.click("#back");
    await page.waitForFunction("gallery.state().places.length === 1");
    expect(await page.textContent("#page-title")).toBe("Chi bộ Hành chính - Quản trị");
  });
});

describe("S29: the focus", () => {
  it("stays in what was loaded a moment ago when that is drawn again", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "results");
    const field = await page.$("#filter-name");
    await page.locator("#filter-name").pressSequentially("hong nhung");
    expect(await field?.evaluate(({ isConnected }) => isConnected)).toBe(true);
    expect(await page.inputValue("#filter-name")).toBe("hong nhung");
  });
});

describe("before a lock", () => {
  it("the question is on screen with the focus on it, although its button stands at the end of a long list", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "board-lock");
    await page.waitForFunction("document.activeElement.id === 'lock-meaning'");
    const top = Number(await page.evaluate("document.activeElement.getBoundingClientRect().top"));
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(640);
  });

  it("names the units and what they lack, and locks over gaps only with a reason", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "board-lock");
    const text = (await page.textContent(".question")) ?? "";
    expect(text).toContain("Còn thiếu 107 việc ở 2 sổ.");
    expect(text).toContain("1 việc khác chưa đến hạn");
    expect(text).toContain("Khóa sổ cuối cùng: chấm điểm ngay (Năm 2026)");
    expect(text).toContain("Chi bộ Hành chính - Quản trị: thiếu 106, chưa đến hạn 1");
    const locks = () => page.locator("#lock").getAttribute("aria-disabled");
    expect(await locks()).toBe("true");
    await page.locator("#reason").fill("Hết hạn gửi");
    await expect.poll(locks).toBeNull();
  });

  it("over nothing missing no reason is asked", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "board-lock-complete");
    expect(await page.textContent(".question")).toContain("Không còn việc nào thiếu.");
    expect(await page.locator("#lock").getAttribute("aria-disabled")).toBeNull();
  });
});

describe("what is due", () => {
  it("a cell of the board says in words all that its colours say", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "due-board");
    const label = await page.textContent("#due-cb-hanh-chinh-3 .unseen");
    expect(label).toBe(
      "Chi bộ Hành chính - Quản trị, tháng 3/2026: phải có 89, đúng hạn 31, chậm 4, thiếu 34, chưa đến hạn 20",
    );
    expect(await page.locator("#due-cb-hanh-chinh-3").textContent()).toContain("thiếu 34");
  });

  it("an item names its cell, and leads there when the register is in this workbook", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "due-list");
    await page.click("#kind-attendance summary");
    expect(await page.textContent("#kind-attendance li")).toContain(
      "Sổ Chi bộ Hành chính - Quản trị, biểu Điểm danh học tập, cột Điểm danh",
    );
    expect(await page.locator("#due-attendance-0").count()).toBe(0);
    await show(page, "due-list-here");
    await page.click("#kind-attendance summary");
    expect(await page.locator("#due-attendance-0").count()).toBe(1);
  });

  it("what was done and fell short is told with what was measured, and the way to its cell", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "due-list-here");
    expect(await page.textContent("#defects summary")).toContain("Tồn tại, hạn chế: 1");
    await page.click("#defects summary");
    const text = (await page.textContent("#defects li")) ?? "";
    expect(text).toContain("Kế hoạch sao chép của cấp trên");
    expect(text).toContain("trùng 71,43%");
    expect(await page.locator("#defect-0").count()).toBe(1);
  });
});

describe("what the clerk's register lacks", () => {
  it("each form says how much is missing or soon due, what waits to be filled in, and that all is sent only where nothing is missing", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "register-dues");
    const row = async (name: string) =>
      ((await page.locator("li", { hasText: name }).textContent()) ?? "").replaceAll(/\s+/gu, " ");
    expect(await row("Điểm danh học tập")).toContain("Còn thiếu 1");
    expect(await row("Bài thu hoạch")).toContain("Còn thiếu 3");
    expect(await row("Bài thu hoạch")).not.toContain("Đã gửi hết");
    expect(await row("Kế hoạch hành động")).toContain("2 chờ điền");
    expect(await row("Kế hoạch hành động")).not.toContain("Đã gửi hết");
    await show(page, "register");
    expect(await row("Bài thu hoạch")).not.toContain("Đã gửi hết");
  });

  it("offers the rows to be added, and leads to those that stand", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "form-dues");
    expect(await page.textContent("#add-rows")).toContain("Thêm 3 dòng phải có");
    expect(await page.textContent("#dues-missing")).toContain("Nguyễn Văn An");
    expect(await page.textContent("#dues-locked summary")).toContain("Thiếu ở kỳ đã khóa: 1");
    expect(await page.locator("#due-missing-0").count()).toBe(0);
    await show(page, "form-dues-added");
    expect(await page.locator("#add-rows").count()).toBe(0);
    expect(await page.locator("#due-missing-0").getAttribute("aria-label")).toContain("Nguyễn Văn An");
  });
});

describe("a reminder", () => {
  it("shows the text that is copied, its number, and the reminders given before", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "remind-text");
    expect(await page.inputValue("#remind-text")).toContain("Nhắc lần 2, ngày 12/03/2026");
    expect(await page.textContent("#given-reminders")).toContain("Lần 1, ngày 10/03/2026");
    expect(await page.locator("#give-reminder").count()).toBe(1);
  });
});

describe("S29: Escape", () => {
  it("cancels the question that is open, and the focus is back where it was asked", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "board");
    const asked = page.locator("[id^=lock-cb-]").first();
    await asked.focus();
    await page.keyboard.press("Enter");
    await page.locator("#reason").focus();
    await page.keyboard.press("Escape");
    await page.locator(".question").waitFor({ state: "detached" });
    expect(await page.evaluate("document.activeElement.id")).toBe(await asked.getAttribute("id"));
  });

  it("cancels the question before a lock also while it is looked up what the lock would find", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "board-lock-looking");
    await page.locator("#reason").focus();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".question").count()).toBe(0);
  });

  it("leads back from a place, but not out of a field that is being filled", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "ask-correction");
    await page.locator("textarea").first().focus();
    await page.keyboard.press("Escape");
    const places = () => page.evaluate("gallery.state().places.length");
    const before = await places();
    await page.locator("#back").focus();
    await page.keyboard.press("Escape");
    await expect.poll(places).toBe(Number(before) - 1);
  });
});

describe("what a clerk reads", () => {
  it("calls a row that was refused by its names, never by its key", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "report");
    expect(await page.textContent("li:has(#correct-1) strong")).toBe(
      "Trần Thị Hồng Nhung · 15/01/2026 Kết luận 83",
    );
  });

  it("tells the fields of a change in the order of the sheet", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "history");
    expect(await page.locator(".history li").last().locator("dt").allTextContents()).toEqual([
      "Ngày",
      "Điểm danh",
    ]);
  });
});

describe("what is left to do", () => {
  it("a repair shows the doubtful rows first, and those that match in one line that opens", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "repair");
    const seen = () => page.locator(".rows li:visible").allTextContents();
    expect((await seen()).map((text) => /dòng \d/.exec(text)?.[0])).toEqual(["dòng 5", "dòng 6"]);
    expect(await page.textContent("summary")).toBe("3 dòng khớp hoàn toàn với sổ");
    await page.click("summary");
    expect((await seen()).length).toBe(5);
  });

  it("S10: after a sending it is said how many rows the sheet itself held back, with the way to them", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "report");
    expect(await page.textContent("#page-title")).toBe("Kết quả gửi");
    const bar = page.locator("fluent-message-bar", { has: page.locator("#show-problems") });
    expect(await bar.textContent()).toContain("1 dòng chưa gửi vì còn ô cần sửa.");
  });

  it("rows to mend name what is decided elsewhere, with the way there", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "problems");
    const bars = page.locator("fluent-message-bar", { has: page.locator("fluent-button") });
    expect((await bars.allTextContents()).map((text) => /\d+ dòng[^.]*\./.exec(text)?.[0])).toEqual([
      "1 dòng có xung đột, cần chọn giá trị.",
      "1 dòng không còn trong trang tính, cần chọn cách xử lý.",
    ]);
  });

  it("what is wrong with a whole row is said without a column's name", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "preview");
    expect(await page.locator(".issues li").first().textContent()).toMatch(/^Điểm danh: /);
    expect(await page.locator(".issues li", { hasText: "dòng 13" }).textContent()).toMatch(/^Nội dung này/);
  });
});

describe("what a clerk does", () => {
  it("S7: unticking a row takes it from what is sent", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "preview");
    expect(await page.textContent("#send")).toContain("Gửi 4 dòng");
    await page.uncheck("#row-changed-0");
    expect(await page.textContent("#send")).toContain("Gửi 3 dòng");
    await page.selectOption("#row-missing-0", "delete");
    expect(await page.textContent("#send")).toContain("Gửi 4 dòng");
  });

  it("S5: a line that is gone is one question for all that stood in it; changed points stand under their person and month", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "lines");
    expect(await page.locator("select").count()).toBe(1);
    expect(await page.textContent("#send")).toContain("Gửi 6 dòng");
    await page.selectOption("#row-missing-s0", "delete");
    expect(await page.textContent("#send")).toContain("Gửi 9 dòng");
    await page.selectOption("#row-missing-s0", "put-back");
    expect(await page.textContent("#send")).toContain("Gửi 9 dòng");
    await page.uncheck("#session-changed-s1");
    expect(await page.textContent("#send")).toContain("Gửi 6 dòng");
    const shown = (await page.locator("label.check").allTextContents()).map((text) =>
      text.replaceAll(/\s+/g, " ").trim(),
    );
    expect(shown).toEqual(expect.arrayContaining(["Nguyễn Văn An · Tháng 3/2026 3 tiêu chí"]));
  });

  it("S5: whoever has left is sent with a day and a reason, and not before both are given", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "gone");
    const isOpen = () => page.evaluate("!document.querySelector('#send').disabledFocusable");
    const said = () => page.textContent(".leaving");
    await page.selectOption("#row-missing-0", "left");
    expect(await said()).toContain("Hãy ghi ngày cuối cùng, như 05/03/2026.");
    await page.fill("#day-missing-0", "31/12/2023");
    expect(await said()).toContain("Ngày này trước ngày bắt đầu 01/01/2024 của dòng.");
    await page.fill("#day-missing-0", "30/06/2026");
    expect(await said()).toContain("Hãy ghi lý do.");
    expect(await isOpen()).toBe(false);
    await page.fill("#reason-missing-0", "Chuyển công tác");
    expect(await said()).toContain("Đã thôi sinh hoạt sau ngày 30/06/2026, lý do: Chuyển công tác.");
    expect(await isOpen()).toBe(true);
    expect(await page.textContent("#send")).toContain("Gửi 1 dòng");
  });

  it("S11: a conflict can be settled only after each field was decided", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "conflicts");
    const isOpen = () => page.evaluate("!document.querySelector('#resolve-0').disabledFocusable");
    expect(await isOpen()).toBe(false);
    await page.check("#\\30 -mark-mine");
    await page.check("#\\30 -note-theirs");
    expect(await isOpen()).toBe(true);
  });

  it("S13: says what waits while there is no network", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "register-offline");
    expect(await page.textContent(".offline")).toContain("Ngoại tuyến – 15 dòng đang chờ");
  });

  it("says what others changed since the last visit, who is sending now and who stopped, and that the pane is old", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "register-news");
    const bars = (await page.locator("fluent-message-bar").allTextContents()).map((text) =>
      text.replaceAll(/\s+/g, " ").trim(),
    );
    expect(bars).toEqual([
      expect.stringMatching(/^Phần mềm đã có bản mới;.* Tải lại ngăn$/),
      "Có gì mới từ 10/03 16:30: Điểm danh học tập: 12 dòng; Hội nghị học tập: 1 dòng (người gửi: Mai Thị Hồng Nhung); tháng 2/2026 đã khóa.",
      "Mai Thị Hồng Nhung đang gửi 3 dòng từ tệp này.",
      expect.stringMatching(/^Mai Thị Hồng Nhung đã bắt đầu gửi 2 dòng .* Kiểm tra và gửi lại$/),
      expect.stringContaining("chỉ có trên máy này"),
    ]);
  });

  it("S26: what arrives from elsewhere neither opens anything nor moves the focus", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "register");
    await page.focus("#pull");
    await show(page, "register-broken");
    expect(await page.evaluate("document.activeElement.id")).toBe("pull");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  it("switches the language at once, and says so to screen readers", async () => {
    const page = await gallery.open({ viewport: { width: 320, height: 640 } });
    await show(page, "settings");
    await page.selectOption("#language", "en");
    expect(await page.textContent("#page-title")).toBe("Settings");
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });
});
