import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMS } from "../../../domain/forms/catalogue/catalogue.ts";
import { UnitId } from "../../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, openOffice } from "../../api/api-room.ts";
import { type Clerk, pushAll, seatClerk } from "../clerk/clerk-room.ts";
import { previewed, rowsOf } from "../clerk/desk-rows.ts";
import { roomApi } from "../clerk/room-api.ts";

/** Keys as an office gets them: two letters and a random number of 32. */
const KEY = /\b[a-z]{2}-[0-9a-f]{32}/;

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
});
afterAll(() => room.stop());

const saidBy = async (clerk: Clerk): Promise<readonly string[]> => {
  const { rows } = await previewed(clerk);
  const conflicts = await clerk.sync.conflicts();
  const sessions = await clerk.sync.sessions();
  const cells = (await clerk.desk.read()).sheets.flatMap((sheet) =>
    sheet.layout === "matrix" ? [] : sheet.rows.flatMap((row) => Object.values(row.cells)),
  );
  return [
    ...cells,
    ...rows.flatMap(({ title, label, group = "", issues, questions }) => [
      title,
      label,
      group,
      ...[...issues, ...questions].map(({ message }) => message),
    ]),
    ...conflicts.map(({ title }) => title),
    ...sessions.flatMap(({ title, blank }) => [title, ...blank]),
  ].map(String);
};

test("an office that begins with nothing names its units, people, documents and sessions, and never meets a key", async () => {
  const office = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: roomApi(room, () => caller("admin", "Admin")),
  });
  await office.sync.open();
  const append: Clerk["hands"]["append"] = (form, cells) => office.hands.append(form, cells);
  await append("units", { name: "Chi bộ Hành chính", kind: "Chi bộ", group: "Cơ quan" });
  await append("people", { fullName: "Vũ Văn Hương", birthYear: 1978, category: "Công chức" });
  await append("people", { fullName: "Vũ Văn Hương", birthYear: 1985, category: "Công chức" });
  await append("directives", {
    number: "57-NQ/TW",
    kind: "Nghị quyết",
    title: "Đột phá khoa học",
    issuer: "Bộ Chính trị",
    issuedOn: "22/12/2024",
  });
  expect((await pushAll(office)).outcomes.map(({ status }) => status)).toEqual(Array(4).fill("accepted"));
  for (const person of ["Hương 1978", "Hương 1985"])
    await append("memberships", {
      person,
      unit: "hành chính",
      from: "01/01/2026",
      role: "Thành viên",
      group: "Chuyên môn",
      rated: "Có",
    });
  await append("sessions", {
    date: "15/01/2026",
    title: "Hội nghị một",
    channel: "Trực tuyến",
    directives: "57",
  });
  await append("study-plans", { directive: "57", essayDue: "15/03/2026", units: "Chi bộ Hành chính" });
  expect(await saidBy(office)).not.toContainEqual(expect.stringMatching(KEY));
  const sent = await pushAll(office);
  expect(sent.outcomes.filter(({ status }) => status !== "accepted")).toEqual([]);
  expect(await saidBy(office)).not.toContainEqual(expect.stringMatching(KEY));

  const unit = UnitId.parse(
    (await room.ledger.allRows({ unit: COMMITTEE, year: 2026 }, "units")).find(
      ({ fields }) => fields["name"] === "Chi bộ Hành chính",
    )?.key,
  );
  await room.grant("lan", unit, "write");
  const clerk = seatClerk(room, "lan", { unit });
  await clerk.sync.open();
  const own: Clerk["hands"]["append"] = (form, cells) => clerk.hands.append(form, cells);
  await own("essays", { directive: "57", person: "Hương 1978", submittedOn: "10/03/2026" });
  await own("action-plans", { directive: "57-NQ/TW", due: "31/03/2026", number: "21-KH/CB" });
  await own("plan-tasks", { plan: "57", content: "Quán triệt", person: "Hương 1985", due: "30/06/2026" });
  await own("discipline", { subject: "Hương 1985", kind: "Khiếu nại, tố cáo", pending: "Có" });
  await own("task-results", {
    period: "1/2026",
    subject: "hành chính",
    assigned: 1,
    done: 1,
    late: 0,
    exceeded: 0,
  });
  await own("inspections", { directive: "57", date: "20/02/2026", person: "Hương" });
  expect(await rowsOf(clerk, "attendance")).toHaveLength(2);
  await clerk.hands.type("attendance", 0, "mark", "x");
  await clerk.hands.type("attendance", 1, "mark", "0");
  expect(await saidBy(clerk)).not.toContainEqual(expect.stringMatching(KEY));
  await pushAll(clerk);
  await clerk.sync.refresh();
  const said = await saidBy(clerk);
  expect(said).not.toContainEqual(expect.stringMatching(KEY));
  expect(said).toContain("Vũ Văn Hương · 1985");
  // The rows are there, under keys that nobody saw.
  for (const form of ["essays", "action-plans", "plan-tasks", "discipline", "task-results"])
    expect((await rowsOf(clerk, form)).every(({ key }) => key !== "")).toBe(true);
  expect((await rowsOf(clerk, "essays"))[0]?.key).toMatch(KEY);
});

test("every column that refers to a row names the forms, or the list, that its names come from", () => {
  const nameless = FORMS.flatMap(({ id, columns }) =>
    Object.entries(columns).flatMap(([field, column]) =>
      column.kind === "ref" && column.to.length === 0 && !("names" in column) ? [`${id}.${field}`] : [],
    ),
  );
  expect(nameless).toEqual([]);
});
