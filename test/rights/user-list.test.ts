import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { areaInWords, formsInWords } from "../../domain/users/rights-in-words.ts";
import { RightsBook, UsersResponse } from "../../domain/protocol/users.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { recordsOf, sheetOf } from "../workbook/written-workbook.ts";
import type { Role } from "../../domain/vocabulary/role.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice, YEAR } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";

const PATH = `/v1/users?year=${YEAR}`;
const BOOK = `/v1/users/workbook?year=${YEAR}`;
const account = (user: string, name: string, signIn: string, ...roles: Role[]): Caller => ({
  user,
  name,
  signIn,
  roles,
});
const CLERK = account("oid-clerk", "Lê Thị Hoa", "hoa@tinh.gov.vn", "Clerk");
const RIVAL = account("oid-rival", "Người khác", "hoa@tinh.gov.vn", "Clerk");
const OFFICE = account("oid-office", "Mai Thị Nhung", "nhung@tinh.gov.vn", "Reviewer");
const OLD = account("oid-old", "Đinh Thị Hạnh", "hanh@tinh.gov.vn", "Auditor");
const LEFT = account("oid-left", "Võ Văn Nghỉ", "nghi@tinh.gov.vn", "Admin");

let room: ApiRoom;
const list = async () => UsersResponse.parse((await room.get(PATH)).body).users;
const one = async (name: string) => {
  const user = (await list()).find(({ fullName }) => fullName === name);
  if (user === undefined) throw new Error(`no ${name}`);
  return user;
};
const words = (user: Awaited<ReturnType<typeof one>>) =>
  user.areas.map((area) => {
    const { actions, writes } = areaInWords(area, "vi");
    return `${area.unit ?? "toàn cơ quan"}: ${actions}; ghi ${writes}`;
  });

beforeAll(async () => {
  room = await openOffice();
  const user = (key: string, fullName: string, signIn: string, more = {}) =>
    newRow("users", key, { fullName, signIn, ...more });
  const grant = (named: string, unit: string, access: string) =>
    newRow("grants", `${named}.${unit}`, { user: named, unit, access });
  await room.fill(COMMITTEE, [
    user("us-hoa", "Lê Thị Hoa", "hoa@tinh.gov.vn"),
    user("us-nhung", "Mai Thị Nhung", "nhung@tinh.gov.vn"),
    user("us-moi", "Trần Văn Mới", "moi@tinh.gov.vn"),
    user("us-nghi", "Võ Văn Nghỉ", "nghi@tinh.gov.vn"),
    grant("us-hoa", "cb-mot", "write"),
    grant("us-hoa", "cb-hai", "read"),
    grant("us-nhung", COMMITTEE, "write"),
    grant("us-moi", "cb-hai", "write"),
    grant("oid-old", COMMITTEE, "read"),
  ]);
  for (const who of [CLERK, OFFICE, OLD, LEFT]) await room.get("/v1/me", who);
  await room.get("/v1/me", RIVAL);
  await room.push(COMMITTEE, [
    { form: "users", key: "us-nghi", baseRev: 2, fields: { until: "2026-04-01" } },
  ]);
});
afterAll(() => room.stop());

describe("who has which right is shown by name and in words", () => {
  test("a clerk: unit by unit, what may be done and entered, and what is not shown", async () => {
    const clerk = await one("Lê Thị Hoa");
    expect([clerk.state, clerk.roles, clerk.seenOn]).toEqual(["active", ["Clerk"], "2026-04-01"]);
    expect(words(clerk)).toEqual([
      "cb-hai: xem sổ, theo dõi việc đến hạn, xem kết quả, xuất báo cáo; ghi không biểu nào",
      "cb-mot: xem sổ, nhập và gửi sổ, theo dõi việc đến hạn, xem kết quả, xuất báo cáo; ghi mọi biểu của đơn vị",
    ]);
    expect(formsInWords(clerk.hidden, "vi")).toBe(
      "Xem xét, miễn trừ căn cứ; Quyết định của cấp có thẩm quyền; Khai báo lợi ích liên quan; Người dùng; Phân quyền",
    );
  });

  test("the committee's office: the whole organisation, with the forms that only an administrator enters", async () => {
    const office = await one("Mai Thị Nhung");
    expect(office.areas.map(({ unit }) => unit)).toEqual([null]);
    expect(words(office).join()).toMatch(
      /khóa, mở khóa sổ.*ghi mọi biểu và danh mục, trừ: .*Người dùng; Phân quyền/,
    );
    expect(office.hidden).toEqual([]);
  });

  test("who has not signed in yet waits, and whose rights have ended has none", async () => {
    const fresh = await one("Trần Văn Mới");
    expect([fresh.state, fresh.account, fresh.seenOn]).toEqual(["waiting", null, null]);
    const left = await one("Võ Văn Nghỉ");
    expect([left.state, left.until, left.areas, left.roles]).toEqual(["left", "2026-04-01", [], ["Admin"]]);
  });

  test("an account that is granted by its id is listed by its name, and becomes a row under that id", async () => {
    const old = await one("Đinh Thị Hạnh");
    expect([old.state, old.key, old.account, old.rev]).toEqual(["unlisted", null, "oid-old", 0]);
    await room.push(COMMITTEE, [newRow("users", "oid-old", { signIn: old.signIn, fullName: old.fullName })]);
    const listed = await one("Đinh Thị Hạnh");
    expect([listed.state, listed.key, listed.areas]).toEqual(["active", "oid-old", old.areas]);
    expect((await room.get("/v1/me", OLD)).status).toBe(200);
  });

  test("the refused account under a name is told beside that name, and nowhere else", async () => {
    expect((await one("Lê Thị Hoa")).refusedOn).toEqual(["2026-04-01"]);
    expect((await list()).map(({ account: id }) => id)).not.toContain("oid-rival");
    expect((await one("Mai Thị Nhung")).refusedOn).toEqual([]);
  });

  test("it is for whoever reads the whole organisation, and no clerk", async () => {
    expect((await room.get(PATH, OFFICE)).status).toBe(200);
    expect((await room.get(PATH, CLERK)).status).toBe(403);
  });
});

test("the list is exported as a workbook in words, a row for each place, and only to who reads the whole", async () => {
  const { fileName, content } = RightsBook.parse((await room.get(BOOK)).body);
  expect(fileName).toBe(`phan-quyen-${YEAR}.xlsx`);
  const opened = openWorkbook(Buffer.from(content, "base64"));
  const grid = opened.kind === "opened" ? opened.grids[0] : undefined;
  if (grid === undefined) throw new Error("no sheet");
  const sheet = sheetOf(grid);
  const records = recordsOf(sheet);
  const rows = records.map((row) => [row["Họ và tên"], row["Đơn vị"], row["Tình trạng"]].join(" | "));
  expect(rows).toContain("Lê Thị Hoa | Chi bộ Một | Đang dùng");
  expect(rows).toContain("Lê Thị Hoa | Chi bộ Hai | Đang dùng");
  expect(rows).toContain("Mai Thị Nhung | Toàn cơ quan | Đang dùng");
  expect(records.find((row) => row["Họ và tên"] === "Võ Văn Nghỉ")).toMatchObject({
    "Được làm": "Chưa được làm gì",
    "Thôi quyền từ": "01/04/2026",
  });
  expect([...sheet.cells.values()].join(" ")).not.toMatch(/cb-mot|oid-|us-hoa|write-register/);
  expect((await room.get(BOOK, CLERK)).status).toBe(403);
});
