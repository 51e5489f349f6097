import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, makeApi } from "../../addin/client/api.ts";
import { USERS_TEXTS } from "../../domain/texts/pane/users.ts";
import { YEAR_TEXTS } from "../../domain/texts/pane/founding.ts";
import { USER_STATE_TEXTS } from "../../domain/texts/vocabulary/rights.ts";
import { fill } from "../../domain/values/bilingual.ts";
import { RowKey, UnitId } from "../../domain/values/ids.ts";
import { required } from "../../infra/commands/terminal/required.ts";
import { FIRST_ADMINISTRATOR } from "../../infra/local/workbench/welcome/first-clerk.ts";
import { openBrowser, photograph, photographFrom } from "./browser.ts";
import { startEmpty } from "./demonstration.ts";
import { Workbench } from "./workbench.ts";

const YEAR = new Date().getFullYear();
const COMMITTEE = UnitId.parse("dang-uy");
const CLERK = "van-thu-2";
const SIGN_IN = `${CLERK}@dang-uy.vi-du.vn`;

let browser: Browser;
let office: Awaited<ReturnType<typeof startEmpty>>;
let workbench: Workbench;
let admin: Api;
beforeAll(async () => {
  [office, browser] = await Promise.all([startEmpty(), openBrowser()]);
  admin = apiOf(FIRST_ADMINISTRATOR);
  await push([
    row("units", COMMITTEE, { name: "Đảng ủy Văn phòng Tỉnh ủy", kind: "committee", group: "Đảng ủy" }),
    row("settings", "policy", { name: "policy", value: "dang-366-2025" }),
    row("settings", "letterhead_place", { name: "letterhead.place", value: "Bình An" }),
    ...["Chi bộ Tổng hợp", "Chi bộ Nội chính"].map((name, index) =>
      row("units", `cb-${index + 1}`, { name, kind: "chi-bo", group: "Chi bộ", order: index + 1 }),
    ),
    ...person("p-1", "Nguyễn Thị Lan", "1985-03-05", "cb-1", "head"),
    ...person("p-2", "Trần Văn Bình", "1990-10-12", "cb-1"),
    ...person("p-3", "Lê Văn Cường", "1979-01-20", "cb-2", "head"),
    row("directives", "kl-83", {
      number: "83-KL/TW",
      kind: "ket-luan",
      title: "Về một nội dung",
      issuer: "Bộ Chính trị",
      issuedOn: `${YEAR}-01-05`,
    }),
    row("sessions", "hn-1", {
      date: `${YEAR}-01-15`,
      title: "Quán triệt Kết luận 83",
      channel: "online",
      directives: ["kl-83"],
    }),
  ]);
  workbench = await Workbench.visit(browser, office.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const apiOf = (user: string): Api =>
  makeApi({ baseUrl: office.url, language: () => "vi", token: () => office.cloud.tokenFor(user) });
const row = (form: string, key: string, fields: object) => ({
  form,
  key: RowKey.parse(key),
  baseRev: 0,
  fields,
});
const person = (key: string, fullName: string, birthDate: string, unit: string, role = "member") => [
  row("people", key, { fullName, birthDate, category: "cong-chuc" }),
  row("memberships", `${key}.${unit}.2020-01-01`, {
    person: key,
    unit,
    from: "2020-01-01",
    role,
    group: role === "head" ? "Lãnh đạo, quản lý" : "Chuyên môn",
    rated: true,
  }),
];
const push = async (rows: readonly object[]): Promise<void> => {
  const request = { batchId: crypto.randomUUID() as never, clientId: "test", rows: [...rows] };
  const receipt = required("rows", await admin.push(COMMITTEE, YEAR, request));
  expect(receipt.rows.filter(({ status }) => status !== "accepted")).toEqual([]);
};
const rowsOf = async (year: number, form: string) =>
  required("catalogue", await admin.pull(COMMITTEE, year, 0)).rows.filter(
    (one) => one.form === form && !one.deleted,
  );
const shows = (text: string) => workbench.pane.getByText(text, { exact: true }).first().waitFor();
const type = (id: string, text: string) => workbench.pane.locator(`#${id}`).fill(text);
const choose = (id: string, label: string) => workbench.pane.locator(`#${id}`).selectOption({ label });
const openSettings = async (id: string): Promise<void> => {
  await workbench.press("settings");
  await workbench.press(id);
};
describe("a year of an office, by its administrator in the pane", () => {
  test(
    "a user entered by the sign-in name is let in at the first sign-in, and out at once",
    { timeout: 240_000 },
    async () => {
      await openSettings("users");
      await workbench.press("add-user");
      await type("sign-in-name", SIGN_IN);
      await type("full-name", "Trần Đức Kiên");
      await choose("user-unit", "Chi bộ Tổng hợp");
      await workbench.press("save-user");
      await shows(fill(USERS_TEXTS.added.vi, { name: "Trần Đức Kiên" }));
      await shows(USER_STATE_TEXTS.waiting.vi);
      await photograph(workbench.page, "users");

      // The account's own id is nowhere entered: the name alone lets it in, into its unit alone.
      const clerk = apiOf(CLERK);
      expect(required("me", await clerk.me(YEAR)).units.map(({ name }) => name)).toContain("Chi bộ Tổng hợp");
      await openSettings("users");
      await shows(USER_STATE_TEXTS.active.vi);
      const [user] = await rowsOf(YEAR, "users");
      expect(user?.fields).toMatchObject({ signIn: SIGN_IN, directoryId: CLERK });
      await workbench.press("export-rights");

      await workbench.press("end-0");
      await workbench.press("end-rights");
      await shows(USER_STATE_TEXTS.left.vi);
      expect(await clerk.me(YEAR)).toMatchObject({ ok: false, problem: { code: "rights-ended" } });
      await workbench.press("give-0");
      await shows(USER_STATE_TEXTS.active.vi);
      expect(workbench.faults).toEqual([]);
    },
  );

  test(
    "a transfer and a leaving show each row, and are stored as a whole",
    { timeout: 240_000 },
    async () => {
      const { key } = (await rowsOf(YEAR, "users"))[0] ?? { key: "" };
      const grant = (await rowsOf(YEAR, "grants")).find(({ fields }) => fields["user"] === key);
      await admin.push(COMMITTEE, YEAR, {
        batchId: crypto.randomUUID() as never,
        clientId: "test",
        rows: [{ form: "grants", key: grant?.key, baseRev: grant?.rev, fields: { person: "p-2" } }],
      });
      await openSettings("open-movements");
      await workbench.pane.locator("#move-kind").selectOption("transfer");
      await workbench.press("look");
      await workbench.paneButton("move-day-fault").waitFor();
      await choose("move-unit", "Chi bộ Tổng hợp");
      await workbench.pane.locator("#move-people-p-2").check();
      await choose("move-to", "Chi bộ Nội chính");
      await type("move-day", `01/12/${YEAR}`);
      await type("move-reason", "Điều động, 12-QĐ/ĐU");
      await workbench.press("look");
      await workbench.paneButton("movement-rows").waitFor();
      await photographFrom(
        workbench.page,
        workbench.pane.locator(".field:has(#move-kind)"),
        "movement-transfer",
      );
      expect(await rowsOf(YEAR, "memberships")).toHaveLength(3);
      await workbench.press("store-movement");
      await shows("Đã lưu cả 2 dòng.");
      const moved = (await rowsOf(YEAR, "memberships")).filter(({ fields }) => fields["person"] === "p-2");
      expect(moved.map(({ fields }) => [fields["unit"], fields["until"] ?? null, fields["rated"]])).toEqual([
        ["cb-1", `${YEAR}-11-30`, true],
        ["cb-2", null, true],
      ]);

      await workbench.pane.locator("#move-kind").selectOption("leave");
      await choose("move-unit", "Chi bộ Nội chính");
      await workbench.pane.locator("#move-person").selectOption("p-2");
      await type("move-day", `31/12/${YEAR}`);
      await type("move-reason", "Nghỉ hưu, 15-QĐ/ĐU");
      await workbench.press("look");
      await workbench.paneButton("movement-dues").waitFor();
      await photographFrom(
        workbench.page,
        workbench.pane.locator("section:has(#movement-rows)"),
        "movement-leave",
      );
      await workbench.press("store-movement");
      await shows("Đã lưu cả 2 dòng.");
      const [left] = await rowsOf(YEAR, "users");
      expect(left?.fields["until"]).toBe(`${YEAR + 1}-01-01`);
      expect(workbench.faults).toEqual([]);
    },
  );

  test(
    "the next year gets the same people, and what the old one owes is told",
    { timeout: 240_000 },
    async () => {
      await openSettings("open-year");
      const values = { year: String(YEAR + 1), from: String(YEAR) };
      await shows(fill(YEAR_TEXTS.open.vi, values));
      await shows(fill(YEAR_TEXTS.dues.vi, values));
      await photograph(workbench.page, "next-year");
      await workbench.press("carry-year");
      await shows(fill(YEAR_TEXTS.nothing.vi, values));
      const keys = async (year: number, form: string) =>
        (await rowsOf(year, form)).map((one) => one.key).toSorted();
      for (const form of ["units", "settings"])
        expect(await keys(YEAR + 1, form)).toEqual(await keys(YEAR, form));
      // Whoever's last day was the year's last stays behind, with the rights.
      expect(await keys(YEAR + 1, "people")).toEqual(["p-1", "p-2", "p-3"].filter((key) => key !== "p-2"));
      expect(await keys(YEAR + 1, "users")).toEqual([]);
      expect(await keys(YEAR + 1, "sessions")).toEqual([]);
      await workbench.press("back");
      await openSettings("open-founding");
      await workbench.press("step-people");
      await photograph(workbench.page, "next-year-open");
      expect(workbench.faults).toEqual([]);
    },
  );
});
