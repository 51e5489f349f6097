import { describe, expect, test } from "vitest";
import type { Register } from "../../domain/values/ids.ts";
import { admin, batch, CATALOGUE, clerk, newAttendance, openOffice, type Sent, settle } from "./office.ts";

const office = await openOffice();

let batches = 0;
/** What happened to each row: its status, or the issue that made it invalid. */
async function send(register: Register, ...rows: Sent[]): Promise<string[]> {
  batches += 1;
  const actor = register === CATALOGUE ? admin : clerk;
  const receipt = await settle(
    office.ledger.push(register, { batchId: batch(`refs-${batches}`), rows }, actor),
  );
  return receipt.rows.map((row) =>
    row.status === "invalid"
      ? row.issues.map(({ field, code }) => `${field} ${code}`).join(", ")
      : row.status,
  );
}

const unit = (key: string): Sent => ({
  form: "units",
  key,
  baseRev: 0,
  fields: { name: key, kind: "chi-bo", group: "g" },
});
const membership = (person: string, at: string): Sent => ({
  form: "memberships",
  key: `${person}.${at}.2026-01-01`,
  baseRev: 0,
  fields: { person, unit: at, from: "2026-01-01", role: "member", group: "g", rated: true },
});
const plan = {
  form: "action-plans",
  key: "nq-57",
  baseRev: 0,
  fields: { directive: "nq-57", due: "2026-03-31" },
};
const task = (key: string, of: string): Sent => ({
  form: "plan-tasks",
  key,
  baseRev: 0,
  fields: { plan: of, content: "Quán triệt", due: "2026-06-30" },
});
const tasksOf = (subject: string): Sent => ({
  form: "task-results",
  key: `2026-01.${subject}`,
  baseRev: 0,
  fields: { period: "2026-01", subject, assigned: 1, done: 1, late: 0, exceeded: 0 },
});

describe("L7 a row refers only to rows that are there", () => {
  test("to the catalogue of the year, for each form that the column allows", async () => {
    const register = office.register();
    const stranger = { ...newAttendance(1, { person: "p9999" }), key: "s1.p9999" };
    expect(await send(register, stranger, newAttendance(1))).toEqual(["person unknown-ref", "accepted"]);
    expect(await send(register, tasksOf("p1"), tasksOf("cb-1"), tasksOf("nobody"))).toEqual([
      "accepted",
      "accepted",
      "subject unknown-ref",
    ]);
    const inNextYear = { ...register, year: 2027 };
    const next = { ...newAttendance(1, { day: "2027-01-15" }) };
    expect(await send(inNextYear, next)).toEqual(["session unknown-ref, person unknown-ref"]);
  });

  test("to a list, of which every key must be there", async () => {
    const session = (key: string, units: readonly string[]): Sent => ({
      form: "sessions",
      key,
      baseRev: 0,
      fields: { date: "2026-05-05", title: key, channel: "cell", directives: ["nq-57"], units },
    });
    expect(await send(CATALOGUE, session("t1", ["cb-1"]), session("t2", ["cb-1", "cb-none"]))).toEqual([
      "accepted",
      "units unknown-ref",
    ]);
  });

  test("to rows of the same batch, in any order, if they were stored", async () => {
    const bad = { ...unit("cb-bad"), fields: { name: "without a kind", group: "g" } };
    const rows = [membership("p3", "cb-new"), membership("p3", "cb-bad"), bad, unit("cb-new")];
    expect(await send(CATALOGUE, ...rows)).toEqual([
      "accepted",
      "unit unknown-ref",
      "kind required",
      "accepted",
    ]);
    const register = office.register();
    expect(await send(register, task("t1", "nq-57"), task("t2", "nq-99"), plan)).toEqual([
      "accepted",
      "plan unknown-ref",
      "accepted",
    ]);
  });

  test("not to a deleted row, and not to one that the same batch deletes", async () => {
    expect(await send(CATALOGUE, unit("cb-old"), unit("cb-older"))).toEqual(["accepted", "accepted"]);
    const gone = (key: string): Sent => ({ form: "units", key, baseRev: 1, deleted: true });
    expect(await send(CATALOGUE, gone("cb-older"))).toEqual(["accepted"]);
    const rows = [gone("cb-old"), membership("p2", "cb-old"), membership("p2", "cb-older")];
    expect(await send(CATALOGUE, ...rows)).toEqual(["accepted", "unit unknown-ref", "unit unknown-ref"]);
  });

  test("what a row says already is not asked again: a departed person's row can still be completed", async () => {
    const register = office.register();
    const person = {
      form: "people",
      key: "p-leaves",
      baseRev: 0,
      fields: { fullName: "Lê Thị Hà", category: "can-bo" },
    };
    const row = (baseRev: number, note: string | null): Sent => ({
      ...newAttendance(1, { person: "p-leaves", note }),
      key: "s1.p-leaves",
      baseRev,
    });
    await send(CATALOGUE, person);
    await send(register, row(0, null));
    await send(CATALOGUE, { form: "people", key: "p-leaves", baseRev: 1, deleted: true });
    expect(await send(register, row(1, "đã chuyển đi"))).toEqual(["accepted"]);
  });
});
