import { DeleteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import type { Register } from "../../domain/values/ids.ts";
import { Day } from "../../domain/values/day.ts";
import { headKey, journalKey, type Key, rowKey } from "../../lambda/ledger/tables.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { attendance, batch, clerk, JANUARY, newAttendance, openOffice, reviewer, settle } from "./office.ts";

const office = await openOffice();

const remove = (table: "ledger" | "journal", key: Key) =>
  office.tables.db.send(new DeleteCommand({ TableName: office.tables[table], Key: { ...key } }));

const set = (table: "ledger" | "journal", key: Key, name: string, value: unknown) =>
  office.tables.db.send(
    new UpdateCommand({
      TableName: office.tables[table],
      Key: { ...key },
      UpdateExpression: "SET #name = :value",
      ExpressionAttributeNames: { "#name": name },
      ExpressionAttributeValues: { ":value": value },
    }),
  );

/** Three commits: two rows, a change to one of them, a lock. */
async function writtenRegister(): Promise<Register> {
  const register = office.register();
  const push = (name: string, rows: readonly object[]) =>
    settle(office.ledger.push(register, { batchId: batch(name), rows }, clerk));
  await push("b1", [newAttendance(1), newAttendance(2)]);
  await push("b2", [attendance(1, 1, { mark: "excused" })]);
  await office.ledger.lock(register, JANUARY, "", reviewer);
  return register;
}

const damages: readonly {
  damage: string;
  by: (register: Register) => Promise<unknown>;
  found: readonly object[];
}[] = [
  {
    damage: "a row changed past the ledger",
    by: (register) => set("ledger", rowKey(register, "attendance", "s1.p1"), "fields", { mark: "present" }),
    found: [{ kind: "row-differs", at: "attendance#s1.p1" }],
  },
  {
    damage: "a row lost",
    by: (register) => remove("ledger", rowKey(register, "attendance", "s1.p2")),
    found: [{ kind: "row-missing", at: "attendance#s1.p2" }],
  },
  {
    damage: "the last change set lost",
    by: (register) => remove("journal", journalKey(register, 3)),
    found: [
      { kind: "head-sequence", at: "3" },
      { kind: "head-locks", at: "3" },
    ],
  },
  {
    damage: "a change set lost in between",
    by: (register) => remove("journal", journalKey(register, 2)),
    found: [
      { kind: "journal-hole", at: "2" },
      { kind: "row-differs", at: "attendance#s1.p1" },
    ],
  },
  {
    damage: "the first change set lost",
    by: (register) => remove("journal", journalKey(register, 1)),
    found: [
      { kind: "journal-hole", at: "1" },
      { kind: "change-out-of-chain", at: "attendance#s1.p1@2" },
      { kind: "head-rows", at: "3" },
      { kind: "row-differs", at: "attendance#s1.p1" },
      { kind: "row-unexplained", at: "attendance#s1.p2" },
    ],
  },
  {
    damage: "a wrong count of rows in the head",
    by: (register) => set("ledger", headKey(register), "rows", 7),
    found: [{ kind: "head-rows", at: "3" }],
  },
  {
    damage: "a lock taken out of the head, and a row written after it",
    by: async (register) => {
      await set("ledger", headKey(register), "locks", {});
      await office.ledger.push(
        register,
        { batchId: batch("b3"), rows: [attendance(2, 1, { note: "muộn" })] },
        clerk,
      );
    },
    found: [
      { kind: "change-in-locked-period", at: "attendance#s1.p2@4" },
      { kind: "head-locks", at: "4" },
    ],
  },
];

describe("L12 the verifier names what a register contradicts", () => {
  test("nothing in a sound one", async () => {
    expect(await verifyRegister(office.tables, await writtenRegister())).toEqual([]);
  });

  test.each(damages)("$damage", async ({ by, found }) => {
    const register = await writtenRegister();
    await by(register);
    expect(await verifyRegister(office.tables, register)).toEqual(found);
  });

  test("nothing in one that was told after a lock of a duty met too late for it", async () => {
    const register = office.register();
    await office.ledger.lock(register, JANUARY, "", reviewer, Day.parse("2026-01-25"));
    const report = (sentOn: string) =>
      settle(
        office.ledger.push(
          register,
          {
            batchId: batch(`sent-${sentOn}`),
            rows: [{ form: "reports", key: JANUARY, baseRev: 0, fields: { period: JANUARY, sentOn } }],
          },
          clerk,
        ),
      );
    expect((await report("2026-01-25")).rows[0]?.status).toBe("locked");
    expect((await report("2026-01-28")).rows[0]?.status).toBe("accepted");
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });
});
