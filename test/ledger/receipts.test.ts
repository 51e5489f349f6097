import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { receiptKey } from "../../lambda/ledger/tables.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { attendance, batch, clerk, newAttendance, openOffice, settle, statuses, times } from "./office.ts";
import { failing, lostAnswer, unrulyClient } from "./unruly-client.ts";

const office = await openOffice();

const request = (count: number) => ({
  batchId: batch("b1"),
  rows: times(count, (index) => newAttendance(index)),
});

describe("S9 a batch is applied once, whatever happens to its answer", () => {
  test("the same batch again, also from another process and with names in another order, gives the same receipt", async () => {
    const register = office.register();
    const first = await settle(office.ledger.push(register, request(100), clerk));
    expect(first).toMatchObject({ seq: 2, replayed: false });
    await settle(
      office.ledger.push(
        register,
        { batchId: batch("b2"), rows: [attendance(1, 1, { mark: "excused" })] },
        clerk,
      ),
    );
    const reordered = request(100).rows.map((row) => Object.fromEntries(Object.entries(row).toReversed()));
    const again = await settle(
      office.another().push(register, { batchId: batch("b1"), rows: reordered }, clerk),
    );
    expect(again).toEqual({ ...first, replayed: true });
    expect(await office.ledger.history(register, "attendance", "s1.p1")).toHaveLength(2);
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("a lost answer: the client sends again and finds its receipt", async () => {
    const register = office.register();
    const deaf = office.another({ db: unrulyClient({ after: failing(1, lostAnswer) }) });
    await expect(deaf.push(register, request(10), clerk)).rejects.toThrow("socket hang up");
    const again = await settle(deaf.push(register, request(10), clerk));
    expect(again).toMatchObject({ seq: 1, replayed: true });
    expect(again.rows.every((row) => row.status === "accepted" && row.rev === 1)).toBe(true);
    expect((await office.ledger.head(register)).seq).toBe(1);
  });

  test("a process that dies between two chunks: the next sending stores the rest and nothing twice", async () => {
    const register = office.register();
    const rows = request(200);
    let sent = 0;
    const dying = unrulyClient({
      before: () => {
        sent += 1;
        if (sent > 1) throw new Error("killed");
      },
    });
    await expect(office.another({ db: dying }).push(register, rows, clerk)).rejects.toThrow("killed");
    expect(await office.ledger.head(register)).toMatchObject({ seq: 1, rows: 97 });
    const again = await settle(office.ledger.push(register, rows, clerk));
    expect(again).toMatchObject({ seq: 3, replayed: true });
    expect(again.rows.map((row) => row.status)).toEqual(times(200, () => "accepted"));
    expect((await office.ledger.allRows(register)).map((row) => row.rev)).toEqual(times(200, () => 1));
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("sent four times at once, it is stored once and all four get the same receipt", async () => {
    const register = office.register();
    const answers = await Promise.all(
      times(4, () => settle(office.another().push(register, request(150), clerk))),
    );
    expect(new Set(answers.map(({ seq, rows }) => JSON.stringify({ seq, rows }))).size).toBe(1);
    expect((await office.ledger.head(register)).seq).toBe(2);
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("a batch of which nothing was stored keeps its receipt too", async () => {
    const register = office.register();
    const bad = { batchId: batch("b1"), rows: [newAttendance(1, { mark: "maybe" })] };
    expect(await settle(office.ledger.push(register, bad, clerk))).toMatchObject({ seq: 0, replayed: false });
    const answers = await Promise.all(times(3, () => settle(office.ledger.push(register, bad, clerk))));
    expect(answers).toMatchObject(
      times(3, () => ({ seq: 0, replayed: true, rows: [{ status: "invalid" }] })),
    );
  });

  test("once its receipt has expired, the base revision still refuses a second change", async () => {
    const register = office.register();
    const rows = [newAttendance(1)];
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk));
    const edit = { batchId: batch("b2"), rows: [attendance(1, 1, { mark: "excused" })] };
    await settle(office.ledger.push(register, edit, clerk));
    await settle(
      office.ledger.push(
        register,
        { batchId: batch("b3"), rows: [attendance(1, 2, { mark: "made-up" })] },
        clerk,
      ),
    );
    const { db, ledger } = office.tables;
    await db.send(new DeleteCommand({ TableName: ledger, Key: { ...receiptKey(register, batch("b2"), 0) } }));
    expect(await statuses(office.ledger.push(register, edit, clerk))).toEqual(["conflict"]);
    expect((await office.ledger.head(register)).seq).toBe(3);
  });
});

describe("L6 a batch id names one content", () => {
  test("the same id with other rows is refused, even when its first chunk is the same", async () => {
    const register = office.register();
    await settle(office.ledger.push(register, request(100), clerk));
    expect(await office.ledger.push(register, request(120), clerk)).toEqual({ kind: "batch-id-reused" });
    expect((await office.ledger.head(register)).rows).toBe(100);
  });

  test("ids of undos cannot be taken by a client", async () => {
    const register = office.register();
    const taken = { batchId: batch("undo.b1"), rows: [newAttendance(1)] };
    expect(await office.ledger.push(register, taken, clerk)).toEqual({ kind: "batch-id-reused" });
  });
});
