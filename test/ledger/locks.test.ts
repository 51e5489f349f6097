import { expect, test } from "vitest";
import { Period } from "../../domain/values/period.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import {
  AT,
  attendance,
  batch,
  clerk,
  JANUARY,
  newAttendance,
  openOffice,
  reviewer,
  statuses,
} from "./office.ts";

const office = await openOffice();

test("a lock is a commit: it takes a sequence, stands in the head and the journal, and can be lifted", async () => {
  const register = office.register();
  const locked = await office.ledger.lock(register, JANUARY, "hết tháng", reviewer);
  const head = {
    seq: 1,
    rows: 0,
    lastAt: null,
    locks: { "2026-01": { by: "minh", at: AT, seq: 1 } },
    opened: {},
    returned: [],
    corrected: {},
  };
  expect(locked).toEqual({ kind: "locked", head });
  expect(await office.ledger.lock(register, JANUARY, "", reviewer)).toEqual({ kind: "already-locked", head });
  const unlocked = await office.ledger.unlock(register, JANUARY, "bổ sung", reviewer);
  const opened = { "2026-01": { by: "minh", at: AT, reason: "bổ sung" } };
  expect(unlocked).toMatchObject({
    kind: "unlocked",
    head: { seq: 2, locks: {}, opened, returned: ["2026-01"] },
  });
  expect(await office.ledger.unlock(register, JANUARY, "", reviewer)).toMatchObject({ kind: "not-locked" });
  expect((await office.ledger.changes(register, 0)).changes).toEqual([
    { kind: "lock", seq: 1, period: "2026-01", reason: "hết tháng", by: "minh", at: AT },
    { kind: "unlock", seq: 2, period: "2026-01", reason: "bổ sung", by: "minh", at: AT },
  ]);
  const relocked = await office.ledger.lock(register, JANUARY, "", reviewer);
  expect(relocked).toMatchObject({ head: { seq: 3, returned: [] } });
  expect(await verifyRegister(office.tables, register)).toEqual([]);
});

test("a locked year or quarter holds for its months, and a row cannot leave or enter a locked month", async () => {
  const quarter = Period.parse("2026-Q1");
  const register = office.register();
  const meeting = {
    form: "inspections",
    key: "k1",
    baseRev: 0,
    fields: { date: "2026-05-04", kind: "giam-sat" },
  };
  const held = { ...meeting, key: "k2", fields: { date: "2026-03-30", kind: "giam-sat" } };
  const push = (name: string, ...rows: object[]) =>
    statuses(office.ledger.push(register, { batchId: batch(name), rows }, clerk));
  expect(await push("b1", newAttendance(1), meeting, held)).toEqual(["accepted", "accepted", "accepted"]);
  await office.ledger.lock(register, quarter, "", reviewer);
  expect(await push("b2", attendance(1, 1, { note: "muộn" }))).toEqual(["locked"]);
  expect(await push("b3", { ...meeting, baseRev: 1, fields: { date: "2026-03-30" } })).toEqual(["locked"]);
  expect(await push("b4", { ...meeting, baseRev: 1, fields: { date: "2026-04-01" } })).toEqual(["accepted"]);
  expect(await push("b4-out", { ...held, baseRev: 1, fields: { date: "2026-04-01" } })).toEqual(["locked"]);
  expect(await push("b5", { form: "attendance", key: "s1.p1", baseRev: 1, deleted: true })).toEqual([
    "locked",
  ]);
  await office.ledger.unlock(register, quarter, "", reviewer);
  expect(await push("b6", attendance(1, 1, { note: "muộn" }))).toEqual(["accepted"]);
});

test("heads come in the order asked, also of registers that were never written", async () => {
  const [first, second] = [office.register(), office.register()];
  await office.ledger.lock(second, JANUARY, "", reviewer);
  const heads = await office.ledger.heads([first, second, { ...first, year: 2027 }]);
  expect(heads.map((head) => head.seq)).toEqual([0, 1, 0]);
});
