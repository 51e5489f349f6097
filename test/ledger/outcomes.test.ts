import { describe, expect, test } from "vitest";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import {
  actor,
  AT,
  attendance,
  batch,
  clerk,
  JANUARY,
  newAttendance,
  openOffice,
  reviewer,
  settle,
  statuses,
  times,
} from "./office.ts";

const office = await openOffice();

const evaluation = { form: "evaluations", key: "2026-01.p1.tieu-chi-1" };

describe("S10 every row has its own outcome, in the order sent", () => {
  test("a new row is accepted at revision 1, and its change at revision 2", async () => {
    const register = office.register();
    const first = await settle(
      office.ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1)] }, clerk),
    );
    expect(first).toEqual({
      kind: "receipt",
      seq: 1,
      replayed: false,
      rows: [{ form: "attendance", key: "s1.p1", status: "accepted", rev: 1 }],
    });
    const second = await settle(
      office.ledger.push(
        register,
        { batchId: batch("b2"), rows: [attendance(1, 1, { mark: "excused" })] },
        clerk,
      ),
    );
    expect(second).toMatchObject({ seq: 2, rows: [{ status: "accepted", rev: 2 }] });
    const [row] = await office.ledger.allRows(register);
    expect(row).toMatchObject({
      rev: 2,
      seq: 2,
      by: "lan",
      at: AT,
      deleted: false,
      fields: { mark: "excused" },
    });
    expect(await office.ledger.head(register)).toEqual({
      seq: 2,
      rows: 1,
      lastAt: AT,
      locks: {},
      opened: {},
      returned: [],
      corrected: {},
    });
  });

  test("one bad row of 100 leaves 99 saved", async () => {
    const register = office.register();
    const rows = times(100, (index) => newAttendance(index, index === 42 ? { mark: "maybe" } : {}));
    const receipt = await settle(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk));
    expect(receipt.rows.filter((row) => row.status === "accepted")).toHaveLength(99);
    expect(receipt.rows[42]).toEqual({
      form: "attendance",
      key: "s1.p42",
      status: "invalid",
      issues: [{ field: "mark", code: "bad-choice" }],
    });
    expect(await office.ledger.head(register)).toMatchObject({ seq: 2, rows: 99 });
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("rows that are no rows are refused one by one, with the name that is wrong", async () => {
    const register = office.register();
    const rows = [
      null,
      "text",
      { form: "attendance", key: "s1.p1" },
      { ...newAttendance(1), key: "a key with blanks" },
      { ...newAttendance(1), baseRev: -1 },
      { ...newAttendance(1), colour: "red" },
      { ...newAttendance(1), form: 7 },
      newAttendance(2, { note: "x".repeat(120_000) }),
      { ...newAttendance(2), form: "no-such-form" },
      { form: "people", key: "p999", baseRev: 0, fields: {} },
      newAttendance(3),
      newAttendance(3, { mark: "excused" }),
      attendance(4, 5, { mark: "excused" }),
    ];
    const receipt = await settle(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk));
    const invalid = (form: string, key: string, field: string, code: string) => ({
      form,
      key,
      status: "invalid",
      issues: [{ field, code }],
    });
    expect(receipt.rows).toEqual([
      invalid("", "", "row", "malformed-row"),
      invalid("", "", "row", "malformed-row"),
      invalid("attendance", "s1.p1", "baseRev", "malformed-row"),
      invalid("attendance", "a key with blanks", "key", "malformed-row"),
      invalid("attendance", "s1.p1", "baseRev", "malformed-row"),
      invalid("attendance", "s1.p1", "row", "malformed-row"),
      invalid("", "s1.p1", "form", "malformed-row"),
      invalid("attendance", "s1.p2", "row", "row-too-large"),
      invalid("no-such-form", "s1.p2", "row", "unknown-form"),
      invalid("people", "p999", "row", "wrong-register"),
      { form: "attendance", key: "s1.p3", status: "accepted", rev: 1 },
      invalid("attendance", "s1.p3", "row", "duplicate-row"),
      invalid("attendance", "s1.p4", "row", "base-ahead"),
    ]);
  });

  test("a row with thousands of unknown columns still has a receipt", async () => {
    const register = office.register();
    const fields = Object.fromEntries(times(8000, (index) => [`c${index}`, 1]));
    const receipt = await settle(
      office.ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1, fields)] }, clerk),
    );
    expect(receipt.rows[0]).toMatchObject({ status: "invalid", issues: { length: 50 } });
  });

  test("columns of another role are forbidden, and so is deleting a row that holds them", async () => {
    const register = office.register();
    const points = { period: "2026-01", subject: "p1", criterion: "tieu-chi-1", self: "8.50" };
    const committee = { ...evaluation, baseRev: 0, fields: { ...points, committee: "7" } };
    expect(
      await settle(office.ledger.push(register, { batchId: batch("b1"), rows: [committee] }, clerk)),
    ).toMatchObject({
      seq: 0,
      rows: [{ status: "forbidden", fields: ["committee"] }],
    });
    expect(
      await statuses(office.ledger.push(register, { batchId: batch("b2"), rows: [committee] }, reviewer)),
    ).toEqual(["accepted"]);
    const gone = { ...evaluation, baseRev: 1, deleted: true };
    expect(
      await statuses(office.ledger.push(register, { batchId: batch("b3"), rows: [gone] }, clerk)),
    ).toEqual(["forbidden"]);
  });
});

describe("S11 merge is per field", () => {
  test("other fields merge and are told; the same field conflicts with theirs, who and when, and nothing is written", async () => {
    const register = office.register();
    const other = actor("hoa", "Clerk");
    await settle(
      office.ledger.push(
        register,
        { batchId: batch("b1"), rows: [newAttendance(1), newAttendance(2)] },
        clerk,
      ),
    );
    await settle(
      office.ledger.push(
        register,
        { batchId: batch("b2"), rows: [attendance(1, 1, { mark: "excused" })] },
        other,
      ),
    );
    // A third author changes the row, so that only the journal tells who changed the mark.
    await settle(
      office.ledger.push(
        register,
        { batchId: batch("b3"), rows: [attendance(1, 2, { madeUpOn: "2026-01-20" })] },
        reviewer,
      ),
    );
    const rows = [attendance(1, 1, { note: "ốm" }), attendance(2, 1, { note: "đi công tác" })];
    expect(await settle(office.ledger.push(register, { batchId: batch("b4"), rows }, clerk))).toMatchObject({
      seq: 4,
      rows: [
        { key: "s1.p1", status: "merged", rev: 4, fields: { mark: "excused", madeUpOn: "2026-01-20" } },
        { key: "s1.p2", status: "accepted", rev: 2 },
      ],
    });
    const late = [attendance(1, 1, { mark: "made-up", madeUpOn: "2026-02-01" })];
    expect(await settle(office.ledger.push(register, { batchId: batch("b5"), rows: late }, clerk))).toEqual({
      kind: "receipt",
      seq: 4,
      replayed: false,
      rows: [
        {
          form: "attendance",
          key: "s1.p1",
          status: "conflict",
          rev: 4,
          fields: [
            { field: "mark", mine: "made-up", theirs: "excused", by: "hoa", at: AT, rev: 2 },
            { field: "madeUpOn", mine: "2026-02-01", theirs: "2026-01-20", by: "minh", at: AT, rev: 3 },
          ],
        },
      ],
    });
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("L5 a push that changes nothing leaves the sequence alone", async () => {
    const register = office.register();
    const rows = times(120, (index) => newAttendance(index));
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk));
    const again = await settle(office.ledger.push(register, { batchId: batch("b2"), rows }, clerk));
    expect(again.seq).toBe(2);
    expect(again.rows.every((row) => row.status === "unchanged" && row.rev === 1)).toBe(true);
    expect(await office.ledger.changes(register, 2)).toEqual({ changes: [], cursor: 2, more: false });
  });

  test("S14 rows of a locked period are refused with who locked it and when; rows of other periods are saved", async () => {
    const register = office.register();
    await office.ledger.lock(register, JANUARY, "", reviewer);
    const february = { ...newAttendance(1, { session: "s2", day: "2026-02-12" }), key: "s2.p1" };
    const receipt = await settle(
      office.ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1), february] }, clerk),
    );
    expect(receipt.rows).toEqual([
      { form: "attendance", key: "s1.p1", status: "locked", period: "2026-01", by: "minh", at: AT },
      { form: "attendance", key: "s2.p1", status: "accepted", rev: 1 },
    ]);
  });
});

describe("L11 a delete is a tombstone", () => {
  test("it stays in the rows, is journalled, leaves the count of live rows, and can be taken back", async () => {
    const register = office.register();
    await settle(
      office.ledger.push(
        register,
        { batchId: batch("b1"), rows: [newAttendance(1), newAttendance(2)] },
        clerk,
      ),
    );
    const gone = { form: "attendance", key: "s1.p1", baseRev: 1, deleted: true };
    expect(
      await statuses(office.ledger.push(register, { batchId: batch("b2"), rows: [gone] }, clerk)),
    ).toEqual(["accepted"]);
    expect(await office.ledger.allRows(register)).toMatchObject([
      { key: "s1.p1", deleted: true, rev: 2 },
      { deleted: false },
    ]);
    expect(await office.ledger.head(register)).toMatchObject({ rows: 1 });
    const back = { ...gone, baseRev: 2, deleted: false };
    expect(
      await statuses(office.ledger.push(register, { batchId: batch("b3"), rows: [back] }, clerk)),
    ).toEqual(["accepted"]);
    expect(await office.ledger.head(register)).toMatchObject({ rows: 2 });
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });
});
