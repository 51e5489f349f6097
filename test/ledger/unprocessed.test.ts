import { describe, expect, test } from "vitest";
import { Day } from "../../domain/values/day.ts";
import { UserId } from "../../domain/values/ids.ts";
import { makeUserNames } from "../../lambda/ledger/user-names.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { attendance, batch, clerk, newAttendance, openOffice, settle, times } from "./office.ts";
import { partialClient } from "./partial-client.ts";

const DAY = Day.parse("2026-03-02");
const office = await openOffice();

describe("keys that DynamoDB leaves unprocessed are asked for again, until every item was read", () => {
  test("a push on rows that are there finds them all: none is taken for new, none refers to nobody", async () => {
    const register = office.register();
    const rows = times(120, (index) => newAttendance(index));
    await settle(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk));
    const { db, asked } = partialClient(40);
    const edits = times(120, (index) => attendance(index, 1, { mark: "excused" }));
    const receipt = await settle(
      office.another({ db }).push(register, { batchId: batch("b2"), rows: edits }, clerk),
    );
    expect(receipt.rows.map((row) => [row.status, "rev" in row && row.rev])).toEqual(
      times(120, () => ["accepted", 2]),
    );
    expect(Math.max(...asked)).toBeGreaterThan(40);
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("a push of new rows sees the people and sessions that they name", async () => {
    const { db } = partialClient(4);
    const rows = times(10, (index) => newAttendance(index));
    const receipt = await settle(
      office.another({ db }).push(office.register(), { batchId: batch("b1"), rows }, clerk),
    );
    expect(receipt.rows.map((row) => row.status)).toEqual(times(10, () => "accepted"));
  });

  test("the heads of registers are all there, and those that were never written are empty", async () => {
    const registers = times(9, () => office.register());
    for (const register of registers.slice(0, 8)) {
      await settle(office.ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1)] }, clerk));
    }
    const { db } = partialClient(3);
    const heads = await office.another({ db }).heads(registers);
    expect(heads.map((head) => head.seq)).toEqual([...times(8, () => 1), 0]);
  });

  test("the names of users are all there", async () => {
    const { db, ledger: ledgerTable } = office.tables;
    const users = times(30, (index) => UserId.parse(`user-${index}`));
    const names = makeUserNames({ db, ledgerTable });
    for (const user of users) await names.keep({ user, name: `Tên ${user}`, roles: [] }, DAY);
    const read = await makeUserNames({ db: partialClient(12).db, ledgerTable }).read(users);
    expect(Object.keys(read)).toHaveLength(30);
  });
});
