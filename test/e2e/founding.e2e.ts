import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { FOUNDING_TEXTS, YEAR_TEXTS } from "../../domain/texts/pane/founding.ts";
import { USERS_TEXTS } from "../../domain/texts/pane/users.ts";
import { type Bilingual, fill } from "../../domain/values/bilingual.ts";
import { RowKey, UnitId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { lockRegisters, publishedRun } from "../../infra/commands/demonstration/authority.ts";
import { pause } from "../../infra/commands/terminal/pause.ts";
import { required } from "../../infra/commands/terminal/required.ts";
import { FIRST_ADMINISTRATOR } from "../../infra/local/workbench/welcome/first-clerk.ts";
import { openBrowser, photograph, photographFrom } from "./browser.ts";
import { startEmpty } from "./demonstration.ts";
import { Workbench } from "./workbench.ts";

const YEAR = 2026;
const JANUARY = Period.parse("2026-01");
const COMMITTEE = UnitId.parse("dang-uy");

/** Three lists as offices keep them, each in a layout of its own: titles above, other columns first, days in other forms. */
const UNITS = `ĐẢNG BỘ VĂN PHÒNG TỈNH ỦY BÌNH AN;;;
DANH SÁCH TỔ CHỨC ĐẢNG, ĐOÀN THỂ TRỰC THUỘC;;;
Số TT;Loại hình;Tên tổ chức;Ngày thành lập
1;Chi bộ;Chi bộ Tổng hợp;01/06/2015
2;Chi bộ;Chi bộ Quản trị - Tài vụ;15-3-2018
`;
const PEOPLE = `DANH SÁCH CÁN BỘ, ĐẢNG VIÊN;;;;;
Đơn vị sinh hoạt;Họ và chữ đệm;Tên;Sinh ngày;Chức danh;Số thẻ ĐV
Chi bộ Tổng hợp;Nguyễn Thị;Lan;5/3/1985;Bí thư chi bộ;012345678
Chi bộ Tổng hợp;Trần Văn;Bình;12.10.1990;Chuyên viên;012345679
CB Quản trị - Tài vụ;Phạm Thị;Dung;20/05/1988;Bí thư chi bộ;
`;
const DIRECTIVES = `DANH MỤC VĂN BẢN QUÁN TRIỆT NĂM 2026;;;;
TT;Cơ quan ban hành;Ngày ban hành;Số, ký hiệu văn bản;Trích yếu
1;Bộ Chính trị;05.01.2026;83-KL/TW;Về sắp xếp tổ chức bộ máy
2;Ban Bí thư;12/01/2026;45-CT/TW;Về công tác quán triệt nghị quyết
`;

describe("an office of one's own, from an empty store", () => {
  let browser: Browser;
  let office: Awaited<ReturnType<typeof startEmpty>>;
  let workbench: Workbench;
  let admin: Api;
  beforeAll(async () => {
    [office, browser] = await Promise.all([startEmpty(), openBrowser()]);
    workbench = await Workbench.visit(browser, office.url);
    const token = () => office.cloud.tokenFor(FIRST_ADMINISTRATOR);
    admin = makeApi({ baseUrl: office.url, language: () => "vi", token });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });
  const shows = (text: string) => workbench.pane.getByText(text, { exact: true }).first().waitFor();
  const stateOf = (step: string) => workbench.pane.locator(`#step-${step} fluent-badge`).textContent();
  const photographStep = (step: string): Promise<void> =>
    photographFrom(workbench.page, workbench.pane.locator(`#step-name-${step}`), `founding-${step}`);
  const becomes = (step: string, state: Bilingual) =>
    expect.poll(() => stateOf(step), { timeout: 60_000 }).toBe(state.vi);

  test(
    "is set up by its administrator in the pane, then enters January, locks it, is rated and gets its workbook",
    { timeout: 400_000 },
    async () => {
      // Nobody has pressed anything: the administrator is signed in and the steps are open.
      await shows(FOUNDING_TEXTS.title.vi);
      await workbench.paneButton("step-committee").waitFor();
      await photograph(workbench.page, "founding-empty");
      await workbench.press("step-committee");
      await workbench.press("save-committee");
      await workbench.paneButton("committee-name-fault").waitFor();
      await workbench.pane.locator("#office-year").selectOption(String(YEAR));
      await workbench.pane.locator("#committee-name").fill("Đảng ủy Văn phòng Tỉnh ủy");
      await workbench.pane.locator("#value-letterhead-upper").fill("Đảng bộ các cơ quan Đảng tỉnh");
      await workbench.pane.locator("#value-letterhead-place").fill("Bình An");
      await photographStep("committee");
      await workbench.press("save-committee");
      await becomes("committee", FOUNDING_TEXTS.doneLater);

      await workbench.press("step-rules");
      await workbench.pane.locator("#value-policy").selectOption("dang-366-2025");
      await workbench.press("save-book");
      const first = workbench.pane.locator('input[id^="tick-"]').first();
      await first.check();
      await workbench.pane.locator("#basis").fill("12-QĐ/ĐU ngày 05/01/2026");
      await workbench.press("confirm");
      await shows("Đã xác nhận: 12-QĐ/ĐU ngày 05/01/2026");
      await photographStep("rules");

      // Left in the middle, and taken up from what is stored.
      await workbench.page.reload();
      await shows(FOUNDING_TEXTS.title.vi);
      expect(await stateOf("rules")).toBe(FOUNDING_TEXTS.doneLater.vi);
      expect(await stateOf("units")).toBe(FOUNDING_TEXTS.open.vi);

      await workbench.press("step-units");
      await workbench.pane
        .locator("#unit-lines")
        .fill("1. Chi bộ Tổng hợp\n2. Chi bộ Nội chính\n3. Chi bộ tổng hợp");
      await photographStep("units");
      await workbench.press("add-units");
      await becomes("units", FOUNDING_TEXTS.done);
      await bringList("don-vi.csv", UNITS);
      await shows("Đã có 3 đơn vị");

      await workbench.press("step-people");
      await bringList("can-bo.csv", PEOPLE);
      await shows("Đã có 3 người");
      await workbench.pane.locator("#person-name").fill("Lê Văn Cường");
      await workbench.pane.locator("#person-unit").selectOption({ label: "Chi bộ Nội chính" });
      await workbench.pane.locator("#person-role").selectOption("head");
      await workbench.press("add-person");
      await shows("Đã có 4 người");
      await becomes("people", FOUNDING_TEXTS.doneLater);
      await photographStep("people");

      await grantUnits();
      await workbench.press("settings");
      await workbench.press("open-founding");
      await shows(FOUNDING_TEXTS.running.vi);
      await photograph(workbench.page, "founding-running");
      await workbench.press("all-settings");
      await workbench.paneButton("save-settings").waitFor();
      await photograph(workbench.page, "office-settings");

      await workbench.press("back");
      await workbench.press("settings");
      await workbench.press("open-founding");
      await workbench.press("step-units");
      await bringList("van-ban.csv", DIRECTIVES);
      await expect.poll(async () => (await rowsOf("directives")).length, { timeout: 60_000 }).toBe(2);
      await enterJanuary();
      expect(await lockRegisters(admin, JANUARY, "Kết thúc tháng 1")).toBe(4);
      const run = await publishedRun(admin, YEAR, JANUARY);
      const { results } = required("results", await admin.results(run.id));
      expect(results.map(({ name }) => name).toSorted()).toEqual(
        expect.arrayContaining(["Lê Văn Cường", "Nguyễn Thị Lan", "Trần Văn Bình"]),
      );
      let workbook = required("workbook", await admin.startWorkbook({ run: run.id }));
      while (workbook.status === "writing") {
        await pause();
        workbook = required("workbook", await admin.workbook(workbook.id));
      }
      expect(workbook.status).toBe("ready");

      await workbench.press("settings");
      await workbench.press("open-year");
      await workbench.press("carry-year");
      await shows(fill(YEAR_TEXTS.nothing.vi, { year: String(YEAR + 1) }));
      const keys = async (year: number) =>
        required("catalogue", await admin.pull(COMMITTEE, year, 0))
          .rows.filter(({ form }) => ["units", "people", "users", "grants"].includes(form))
          .map(({ form, key }) => `${form} ${key}`)
          .toSorted();
      expect(await keys(YEAR + 1)).toEqual(await keys(YEAR));
      expect(workbench.faults).toEqual([]);
    },
  );

  /** From the open step, and back to it. */
  async function bringList(name: string, text: string): Promise<void> {
    await workbench.press("bring-list");
    await workbench.pane
      .locator("#list-file")
      .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await workbench.press("read-lists");
    await workbench.press("store-lists");
    await workbench.press("back");
  }

  const rowsOf = async (form: string) =>
    required("catalogue", await admin.pull(COMMITTEE, YEAR, 0)).rows.filter((one) => one.form === form);

  const push = async (unit: UnitId, rows: readonly object[]): Promise<void> => {
    const receipt = required(
      "rows",
      await admin.push(unit, YEAR, {
        batchId: crypto.randomUUID() as never,
        clientId: "test",
        rows: [...rows],
      }),
    );
    expect(receipt.rows.filter(({ status }) => status !== "accepted")).toEqual([]);
  };
  const row = (form: string, key: string, fields: object) => ({
    form,
    key: RowKey.parse(key),
    baseRev: 0,
    fields,
  });

  /** The first unit's clerk by the page of users; the same user gets the other unit as the sheet would send it. */
  async function grantUnits(): Promise<void> {
    await workbench.press("step-users");
    await workbench.press("users");
    await workbench.press("add-user");
    await workbench.pane.locator("#sign-in-name").fill("van-thu-1@dang-uy.vi-du.vn");
    await workbench.pane.locator("#full-name").fill("Nguyễn Thị Bích Loan");
    await workbench.pane.locator("#user-unit").selectOption({ label: "Chi bộ Tổng hợp" });
    await workbench.press("save-user");
    await shows(fill(USERS_TEXTS.added.vi, { name: "Nguyễn Thị Bích Loan" }));
    const { units } = required("units", await admin.me(YEAR));
    const user = (await rowsOf("users"))[0]?.key ?? "";
    await push(
      COMMITTEE,
      units
        .filter(({ unit, name }) => unit !== COMMITTEE && name !== "Chi bộ Tổng hợp")
        .map(({ unit }) => row("grants", `${user}.${unit}`, { user, unit, access: "write" })),
    );
  }

  /** One session of January, and who was there. */
  async function enterJanuary(): Promise<void> {
    const directive = (await rowsOf("directives")).find(({ fields }) => fields["number"] === "83-KL/TW");
    await push(COMMITTEE, [
      row("sessions", "hn-1", {
        date: "2026-01-15",
        title: "Quán triệt Kết luận 83",
        channel: "online",
        directives: [directive?.key],
      }),
    ]);
    for (const { fields } of await rowsOf("memberships")) {
      const { person, unit } = fields;
      const mark = { session: "hn-1", person, day: "2026-01-15", mark: "present" };
      await push(UnitId.parse(unit), [row("attendance", `hn-1.${String(person)}`, mark)]);
    }
  }
});
