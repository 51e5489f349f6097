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
  const known = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "people");
  expect(await rowsOf(clerk, "people")).toHaveLength(known.length);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
  await typeInto(clerk, "people", "nv-001", "fullName", "Nguyễn Văn Ánh");
  await clerk.hands.append("people", { fullName: "Phạm Văn Dũng", category: "Công chức" });
  await clerk.hands.append("memberships", {
    person: "nv-002",
    unit: "Chi bộ Hai",
    from: "2026-07-01",
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

const open = async () => {
  const clerk = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: roomApi(room, () => caller("admin", "Admin")),
  });
  await clerk.sync.open();
  return clerk;
};

const belongs = (person: string) => ({
  person,
  unit: "Chi bộ Một",
  from: "15/08/2026",
  role: "Thành viên",
  group: "Chuyên môn",
  rated: "Có",
});

test("a new person and where they belong go in one sending", async () => {
  const clerk = await open();
  await clerk.hands.append("memberships", belongs("Lò Thị Mây"));
  await clerk.hands.append("people", { fullName: "Lò Thị Mây", category: "Công chức" });
  const preview = await previewed(clerk);
  expect(preview).toMatchObject({ counts: { added: 2, invalid: 0 } });
  expect(preview.rows.map(({ title }) => title)).toContain("Lò Thị Mây · Chi bộ Một · 15/08/2026");
  const report = await pushAll(clerk);
  expect(report.outcomes.map(({ form, status }) => [form, status])).toEqual([
    ["people", "accepted"],
    ["memberships", "accepted"],
  ]);
  const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "memberships");
  const [person, membership] = report.outcomes.map(({ key }) => key);
  expect(membership).toBe(`${person}.cb-mot.2026-08-15`);
  expect(rows.find(({ key }) => key === membership)?.fields["person"]).toBe(person);
  expect((await findRow(clerk, "memberships", membership ?? "")).cells["person"]).toBe("Lò Thị Mây");
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test("where a new person belongs waits until the person is sent", async () => {
  const clerk = await open();
  await clerk.hands.append("people", { fullName: "Giàng A Sử", category: "Công chức" });
  await clerk.hands.append("memberships", belongs("Giàng A Sử"));
  const { rows } = await previewed(clerk);
  const [person, membership] = rows;
  if (person === undefined || membership === undefined) throw new Error("no rows");
  const report = await clerk.sync.push(
    new Map([
      [person, "skip"],
      [membership, "send"],
    ]),
  );
  expect([report.outcomes, report.leftOut]).toEqual([[], [membership]]);
  expect((await pushAll(clerk)).outcomes.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
});

test("a new document is named in the session that is about it before either is sent", async () => {
  const clerk = await open();
  await clerk.hands.append("directives", {
    kind: "Nghị quyết",
    number: "99-NQ/TW",
    title: "Văn bản mới",
    issuer: "Bộ Chính trị",
    issuedOn: "01/02/2026",
  });
  await clerk.hands.append("sessions", {
    date: "05/02/2026",
    title: "Hội nghị ba",
    channel: "Trực tuyến",
    directives: "57-NQ/TW; 99-NQ/TW",
  });
  const { rows } = await previewed(clerk);
  expect(rows.flatMap(({ issues }) => issues)).toEqual([]);
  expect(rows.flatMap(({ fields }) => fields).find(({ field }) => field === "directives")?.name).toBe(
    "57-NQ/TW; 99-NQ/TW",
  );
  expect((await pushAll(clerk)).outcomes.map(({ form, status }) => [form, status])).toEqual([
    ["directives", "accepted"],
    ["sessions", "accepted"],
  ]);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});
