import { describe, expect, test } from "vitest";
import { BatchId } from "../../domain/values/ids.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import {
  actor,
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

describe("S15 a push is undone by a compensating batch", () => {
  test("changed fields go back, new rows become tombstones, deleted rows return, over all chunks", async () => {
    const register = office.register();
    const before = times(150, (index) => newAttendance(index));
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows: before }, clerk));
    const was = await office.ledger.allRows(register);
    const rows = [
      ...times(149, (index) => attendance(index, 1, { mark: "excused", note: "phép" })),
      { form: "attendance", key: "s1.p149", baseRev: 1, deleted: true },
      newAttendance(150),
    ];
    await settle(office.ledger.push(register, { batchId: batch("b2"), rows }, clerk));
    const undone = await settle(office.ledger.undo(register, batch("b2"), clerk));
    expect(undone).toMatchObject({ seq: 6, replayed: false });
    expect(new Set(undone.rows.map((row) => row.status))).toEqual(new Set(["accepted"]));
    const now = await office.ledger.allRows(register);
    expect(now.filter((row) => !row.deleted).map((row) => [row.key, row.fields])).toEqual(
      was.map((row) => [row.key, row.fields]),
    );
    expect(now.filter((row) => row.deleted).map((row) => row.key)).toEqual(["s1.p150"]);
    expect((await office.ledger.head(register)).rows).toBe(150);

    expect(await office.ledger.undo(register, batch("b2"), clerk)).toEqual({ ...undone, replayed: true });
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("what others touched since in the same fields is a conflict and stays; their other fields stay too", async () => {
    const register = office.register();
    const other = actor("hoa", "Clerk");
    const push = (name: string, rows: object[], who = clerk) =>
      settle(office.ledger.push(register, { batchId: batch(name), rows }, who));
    await push("b1", [newAttendance(1), newAttendance(2), newAttendance(3)]);
    await push("b2", [
      attendance(1, 1, { mark: "excused" }),
      attendance(2, 1, { mark: "excused" }),
      newAttendance(4),
    ]);
    await push(
      "b3",
      [
        attendance(1, 2, { mark: "made-up" }),
        attendance(2, 2, { note: "giấy" }),
        attendance(4, 1, { note: "mới" }),
      ],
      other,
    );
    const undone = await settle(office.ledger.undo(register, batch("b2"), clerk));
    expect(undone.rows).toMatchObject([
      {
        key: "s1.p1",
        status: "conflict",
        fields: [{ field: "mark", mine: "present", theirs: "made-up", by: "hoa" }],
      },
      { key: "s1.p2", status: "merged", fields: { note: "giấy" } },
      { key: "s1.p4", status: "conflict", fields: [{ field: "note", mine: null, theirs: "mới", by: "hoa" }] },
    ]);
    expect(
      (await office.ledger.allRows(register)).map((row) => [row.key, row.fields["mark"], row.deleted]),
    ).toEqual([
      ["s1.p1", "made-up", false],
      ["s1.p2", "present", false],
      ["s1.p3", "present", false],
      ["s1.p4", "present", false],
    ]);
  });

  test("locked rows stay locked", async () => {
    const register = office.register();
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1)] }, clerk));
    await office.ledger.lock(register, JANUARY, "", reviewer);
    expect(await statuses(office.ledger.undo(register, batch("b1"), clerk))).toEqual(["locked"]);
  });

  test("an undo is a batch and can be undone itself", async () => {
    const register = office.register();
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1)] }, clerk));
    await settle(office.ledger.undo(register, batch("b1"), clerk));
    expect(await statuses(office.ledger.undo(register, BatchId.parse(`undo.${batch("b1")}`), clerk))).toEqual(
      ["accepted"],
    );
    expect(await office.ledger.allRows(register)).toMatchObject([
      { deleted: false, rev: 3, fields: { mark: "present" } },
    ]);
  });

  test("an id as long as ids may be is undone once too", async () => {
    const register = office.register();
    const longest = BatchId.parse("b".repeat(80));
    await settle(office.ledger.push(register, { batchId: longest, rows: [newAttendance(1)] }, clerk));
    expect(await settle(office.ledger.undo(register, longest, clerk))).toMatchObject({
      seq: 2,
      replayed: false,
    });
    expect(await settle(office.ledger.undo(register, longest, clerk))).toMatchObject({
      seq: 2,
      replayed: true,
    });
  });

  test("without a receipt there is nothing to undo; a batch that stored nothing undoes nothing", async () => {
    const register = office.register();
    expect(await office.ledger.undo(register, batch("b1"), clerk)).toEqual({ kind: "batch-unknown" });
    const rows = [newAttendance(1, { mark: "maybe" })];
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk));
    expect(await settle(office.ledger.undo(register, batch("b1"), clerk))).toMatchObject({
      seq: 0,
      rows: [],
    });
  });
});
