import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiRoom, caller, COMMITTEE, YEAR } from "../api/api-room.ts";
import { openClerkRoom, pushAll, seatClerk } from "./clerk/clerk-room.ts";
import { findRow, previewed, rowsOf, typeInto } from "./clerk/desk-rows.ts";
import { roomApi } from "./clerk/room-api.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openClerkRoom();
});
afterAll(() => room.stop());

test("S1: the committee's own register, the catalogue, is a workbook like any other: people, units and memberships are added, renamed and sent", async () => {
  const clerk = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: roomApi(room, () => caller("admin", "Admin")),
  });
  expect(await clerk.sync.open()).toMatchObject({ kind: "pulled" });
  expect(await rowsOf(clerk, "people")).toHaveLength(3);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
  await typeInto(clerk, "people", "nv-001", "fullName", "Nguyễn Văn Ánh");
  await clerk.hands.append("people", { fullName: "Phạm Văn Dũng", category: "Công chức" });
  await clerk.hands.append("memberships", {
    person: "nv-002",
    unit: "Chi bộ Hai",
    from: "01/07/2026",
    role: "Thành viên",
    group: "Chuyên môn",
    rated: "Có",
  });
  const report = await pushAll(clerk);
  expect(report.outcomes.map(({ form, status }) => [form, status])).toEqual([
    ["people", "accepted"],
    ["people", "accepted"],
    ["memberships", "accepted"],
  ]);
  const people = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "people");
  expect(people.map(({ fields }) => fields["fullName"])).toContain("Phạm Văn Dũng");
  expect((await findRow(clerk, "memberships", "nv-002.cb-hai.2026-07-01")).cells["unit"]).toBe("Chi bộ Hai");
  expect((await findRow(clerk, "memberships", "nv-001.cb-mot.2026-01-01")).cells["person"]).toBe(
    "Nguyễn Văn Ánh",
  );
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});
