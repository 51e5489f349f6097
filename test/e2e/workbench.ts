import type { Browser, FrameLocator, Locator, Page, Request } from "playwright-core";
import { inject, vi } from "vitest";
import { PUSH_TEXTS } from "../../domain/texts/pane/push.ts";
import { BLANK } from "../../infra/local/workbench/welcome/first-visit.ts";

/** A cell as a clerk would name it: the table, the row below its captions, and the caption of the column. */
export interface CellName {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

interface Found {
  readonly sheet: string;
  readonly address: string;
  readonly place: { readonly row: number; readonly column: number };
  readonly value: string | number | boolean;
}

/** One window of the workbench: a spreadsheet and the pane beside it. */
export class Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly foreign: string[] = [];
  readonly faults: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    this.pane = page.frameLocator("#pane");
    page.on("request", (request) => this.#note(request));
    page.on("pageerror", (error) => this.faults.push(error.message));
    // The browser reports there what the content security policy of the pane stopped.
    page.on("console", (message) => {
      if (/content security policy/i.test(message.text())) this.faults.push(message.text());
    });
  }

  /**
   * Opens a blank workbook beside a pane in which nobody is signed in.
   * @param url the address of an office other than the shared one
   */
  static async open(browser: Browser, url = inject("url")): Promise<Workbench> {
    return Workbench.visit(browser, `${url}/${BLANK}`);
  }

  /** Opens the address as it is, as a visitor does. */
  static async visit(browser: Browser, url: string): Promise<Workbench> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "vi-VN" });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const workbench = new Workbench(await context.newPage());
    await workbench.page.goto(url);
    await workbench.painted();
    return workbench;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Chooses the user on the first page. */
  async signIn(user: string): Promise<void> {
    await this.pane.locator(`#sign-in-${user}`).click();
  }

  /** Signs in and makes the unit's sheets in the workbook. */
  async openRegister(user: string, unit?: string): Promise<void> {
    await this.signIn(user);
    if (unit !== undefined) await this.pane.locator("select#unit").selectOption(unit);
    await this.press("open-register");
    await this.paneButton("preview").waitFor({ timeout: 60_000 });
  }

  /** Runs a function in the pane's window, as the add-in would; it cannot use variables from outside. */
  async runExcel(batch: (context: Excel.RequestContext) => Promise<void>): Promise<void> {
    const frame = this.page.frames().find((one) => one.url().includes("taskpane.html"));
    await frame?.evaluate(`Excel.run(${String(batch)})`);
  }

  paneButton(id: string): Locator {
    return this.pane.locator(`#${id}`);
  }

  /** Buttons stay in place while an action is running but do nothing, so this waits for its end. */
  async press(id: string): Promise<void> {
    const button = this.pane.locator(`#${id}:not([disabled-focusable]):not([aria-disabled="true"])`);
    await button.click();
  }

  /** Chooses from the File menu. */
  async file(id: string): Promise<void> {
    await this.page.locator("#file-menu").click();
    await this.page.locator(`#${id}`).click();
  }

  /** Presses a button of Excel's own tab. */
  async data(id: string): Promise<void> {
    await this.page.locator("#tab-data").click();
    await this.page.locator(`#${id}`).click();
  }

  /** A switch in the drawer of troubles, which this opens and leaves open. */
  async trouble(id: string): Promise<Locator> {
    if (!(await this.page.locator("#trouble").isVisible()))
      await this.page.locator("#trouble-button").click();
    return this.page.locator(`#${id}`);
  }

  /** Sends the rows of the preview and waits for the report. */
  async send(): Promise<void> {
    await this.press("send");
    await this.pane.locator("section .counts").last().waitFor();
  }

  /** "Đã lưu: 1": the outcomes that the pane counts. */
  counts(): Promise<string[]> {
    return this.pane.locator("section .counts fluent-badge").allTextContents();
  }

  /** Opens the preview and returns its headings; none for a clean register. */
  async previewed(): Promise<string[]> {
    await this.press("tab-register");
    await this.press("preview");
    await this.pane.locator("#send").or(this.pane.getByText(PUSH_TEXTS.nothing.vi)).first().waitFor();
    return this.pane.locator("main section h2").allTextContents();
  }

  /** Waits until everything stands on the screen: a renewal empties the name box. */
  async painted(): Promise<void> {
    await this.page.locator('#grid[aria-busy="false"]').waitFor();
  }

  /** Activates the cell's sheet and selects the cell through the name box, once a sheet that is being made is there. */
  async select(cell: CellName): Promise<void> {
    await this.painted();
    const { sheet, address, place } = await vi.waitFor(() => this.#find(cell), {
      timeout: 30_000,
      interval: 200,
    });
    if ((await this.page.evaluate(() => window.workbench?.model.activeSheet.name)) !== sheet)
      await this.page.locator('[data-u-comp="slide-tab-item"]', { hasText: sheet }).first().click();
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    // A renewal that comes between the two empties the box, so it is filled again.
    const select = async (): Promise<void> => {
      await this.painted();
      await box.fill(address);
      await box.press("Enter");
      await this.page.waitForFunction(
        ([row, column]) => {
          const { area } = window.workbench?.model.selection ?? {};
          return area?.row === row && area.column === column;
        },
        [place.row, place.column] as const,
        { timeout: 5_000 },
      );
    };
    await vi.waitFor(select, { timeout: 30_000, interval: 200 });
  }

  /** What the workbook holds in the cell. */
  async value(cell: CellName): Promise<string | number | boolean> {
    return (await this.#find(cell)).value;
  }

  /** What the workbook holds in the column, from the table's first row to its last. */
  async column({ table, column }: CellName): Promise<(string | number | boolean)[]> {
    return this.page.evaluate(
      ([name, caption]) => {
        const model = window.workbench?.model;
        const found = model?.findTable(name);
        const sheet = found === undefined ? undefined : model?.findSheet(found.sheetId);
        const offset = found?.columns.findIndex((one) => one.name === caption) ?? -1;
        if (found === undefined || sheet === undefined || offset < 0) return [];
        const { row: top, column: left, rows } = found.area;
        return Array.from(
          { length: rows - 1 },
          (_, index) => sheet.cell(top + 1 + index, left + offset).value,
        );
      },
      [table, column] as const,
    );
  }

  /** The first row from which the column is blank. */
  async firstBlankRow(cell: CellName): Promise<number> {
    return (await this.column(cell)).findLastIndex((value) => value !== "") + 1;
  }

  /** The current place of a cell, read from the workbook, because columns and rows move. */
  #find({ table, row, column }: CellName): Promise<Found> {
    return this.page.evaluate(
      ([name, index, caption]) => {
        const model = window.workbench?.model;
        const found = model?.findTable(name);
        const sheet = found === undefined ? undefined : model?.findSheet(found.sheetId);
        const offset = found?.columns.findIndex((one) => one.name === caption) ?? -1;
        if (found === undefined || sheet === undefined || offset < 0)
          throw new Error(`no ${name} with ${caption}`);
        const place = { row: found.area.row + 1 + index, column: found.area.column + offset };
        let letters = "";
        for (let rest = place.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
          letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
        return {
          sheet: sheet.name,
          address: `${letters}${place.row + 1}`,
          place,
          value: sheet.cell(place.row, place.column).value,
        };
      },
      [table, row, column] as const,
    );
  }

  /** Types into the cell, which replaces its content. */
  async type(cell: CellName, text: string): Promise<void> {
    await this.select(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async paste(cell: CellName, text: string): Promise<void> {
    await this.select(cell);
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press("Control+V");
  }

  #note(request: Request): void {
    const { hostname, protocol } = new URL(request.url());
    const isOwn = hostname === "127.0.0.1" || hostname === "localhost";
    if (!isOwn && protocol.startsWith("http")) this.foreign.push(request.url());
  }
}
