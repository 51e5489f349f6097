import { afterAll, beforeAll, expect, test } from "vitest";
import { BatchId } from "../../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk } from "../clerk/clerk-room.ts";
import { findRow, previewed, rowsOf, typeInto } from "../clerk/desk-rows.ts";
import { roomApi } from "../clerk/room-api.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openClerkRoom();
});
afterAll(() => room.stop());

async function openOffice(): Promise<Clerk> {
  const office = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: roomApi(room, () => caller("admin", "Admin")),
  });
  await office.sync.open();
  return office;
}
const codesOf = async (office: Clerk, form: string) =>
  (await rowsOf(office, form)).map(({ cells }) => cells["code"]);

test("a new person's code stands in the sheet after sending, and is no change of the clerk's", async () => {
  const office = await openOffice();
  const before = await codesOf(office, "people");
  await office.hands.append("people", { fullName: "Lê Thị Cúc", category: "Công chức" });
  await office.hands.append("people", { fullName: "Lê Thị Đào", category: "Công chức" });
  await pushAll(office);
  const given = (await codesOf(office, "people")).slice(before.length);
  expect(given).toHaveLength(2);
  for (const code of given) expect(code).toMatch(/^NV\d{3}$/);
  expect(new Set([...before, ...given]).size).toBe(before.length + 2);
  expect((await previewed(office)).rows).toEqual([]);
});

test("a code that stands twice in the sheet is refused before it is sent, with both lines", async () => {
  const office = await openOffice();
  const [first, second] = await rowsOf(office, "people");
  await typeInto(office, "people", second?.key ?? "", "code", String(first?.cells["code"]));
  const [row] = (await previewed(office)).rows;
  expect(row).toMatchObject({ kind: "invalid", issues: [{ field: "code", code: "code-twice" }] });
  expect(row?.issues[0]?.message).toContain(`${String(first?.cells["fullName"])} (`);
  await typeInto(office, "people", second?.key ?? "", "code", "K-77");
  expect((await pushAll(office)).outcomes).toMatchObject([{ status: "accepted" }]);
  expect((await findRow(office, "people", second?.key ?? "")).cells["code"]).toBe("K-77");
});

test("a code that somebody has is refused by the API in words, with whose it is", async () => {
  const api = roomApi(room, () => caller("admin", "Admin"));
  const person = (key: string, fullName: string) =>
    newRow("people", key, { fullName, category: "cong-chuc", code: "X9" });
  await room.fill(COMMITTEE, [person("nv-900", "Đỗ Văn Em")]);
  const answer = await api.push(COMMITTEE, YEAR, {
    batchId: BatchId.parse("a-code-twice"),
    clientId: "api",
    rows: [person("nv-901", "Phan Văn Giang")],
  });
  if (!answer.ok) return expect.unreachable();
  const [outcome] = answer.value.rows;
  expect(outcome).toMatchObject({
    status: "invalid",
    issues: [{ field: "code", code: "code-twice", other: { form: "people", key: "nv-900", field: "code" } }],
  });
  expect(JSON.stringify(outcome)).toContain("Mã “X9” đang dùng cho Đỗ Văn Em.");
});
