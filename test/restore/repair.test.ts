import { GetItemCommand } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, PutCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import type { Register } from "../../domain/values/ids.ts";
import { rebuild } from "../../infra/restore/rebuild.ts";
import { type ReadArchived, repairRegister } from "../../infra/restore/repair.ts";
import { readJournal } from "../../lambda/ledger/change-set.ts";
import { readHead } from "../../lambda/ledger/head.ts";
import { readAllRows } from "../../lambda/ledger/row-item.ts";
import { headKey, journalKey, type Key, rowKey } from "../../lambda/ledger/tables.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import {
  attendance,
  batch,
  clerk,
  JANUARY,
  newAttendance,
  openOffice,
  reviewer,
  settle,
} from "../ledger/office.ts";

const office = await openOffice();
const { tables } = office;
const nothing: ReadArchived = async () => undefined;

const push = (register: Register, name: string, rows: readonly object[]) =>
  settle(office.ledger.push(register, { batchId: batch(name), rows }, clerk));
const remove = (table: "ledger" | "journal", key: Key) =>
  tables.db.send(new DeleteCommand({ TableName: tables[table], Key: { ...key } }));
const state = async (register: Register) => ({
  head: await readHead(tables, register),
  rows: await readAllRows(tables, register),
});

/** Two rows, a change, a deletion, a lock, an unlock with its reason, and a lock again. */
async function writtenRegister(): Promise<Register> {
  const register = office.register();
  await push(register, "b1", [newAttendance(1), newAttendance(2)]);
  await push(register, "b2", [attendance(1, 1, { mark: "excused" })]);
  await push(register, "b3", [{ ...attendance(2, 1, {}), deleted: true }]);
  await office.ledger.lock(register, JANUARY, "", reviewer);
  await office.ledger.unlock(register, JANUARY, "Sửa", reviewer);
  await office.ledger.lock(register, JANUARY, "", reviewer);
  return register;
}

/** The archive of what stands in the journal now. */
async function archiveOf(register: Register): Promise<ReadArchived> {
  const { seq: last } = await readHead(tables, register);
  const items = new Map<number, NonNullable<Awaited<ReturnType<ReadArchived>>>>();
  for (let seq = 1; seq <= last; seq += 1) {
    const { pk, sk } = journalKey(register, seq);
    const { Item } = await tables.db.send(
      new GetItemCommand({ TableName: tables.journal, Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
    if (Item !== undefined) items.set(seq, Item);
  }
  return async (_register, seq) => items.get(seq);
}

test("L12 rows and head follow from the journal alone", async () => {
  const register = await writtenRegister();
  const { head, rows } = await state(register);
  const rebuilt = rebuild(await readJournal(tables, register));
  expect(rebuilt.head).toEqual(head);
  expect(rebuilt.rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(rows);
});

describe("L12 a register that was restored in the middle of a transaction", () => {
  const damages: readonly [damage: string, by: (register: Register) => Promise<unknown>][] = [
    ["lacks a row", (register) => remove("ledger", rowKey(register, "attendance", "s1.p1"))],
    ["lacks its head", (register) => remove("ledger", headKey(register))],
    [
      "has an older row than its journal",
      (register) =>
        tables.db.send(
          new UpdateCommand({
            TableName: tables.ledger,
            Key: { ...rowKey(register, "attendance", "s1.p1") },
            UpdateExpression: "SET #rev = :one, #fields.mark = :present",
            ExpressionAttributeNames: { "#rev": "rev", "#fields": "fields" },
            ExpressionAttributeValues: { ":one": 1, ":present": "present" },
          }),
        ),
    ],
    ["lacks the last change set", (register) => remove("journal", journalKey(register, 6))],
    ["lacks a change set in between", (register) => remove("journal", journalKey(register, 2))],
    [
      "lacks its whole journal",
      async (register) => {
        for (let seq = 1; seq <= 6; seq += 1) await remove("journal", journalKey(register, seq));
      },
    ],
  ];

  test.each(damages)("that %s is as it was, by journal and archive", async (_damage, by) => {
    const register = await writtenRegister();
    const before = await state(register);
    const archive = await archiveOf(register);
    await by(register);
    expect(await verifyRegister(tables, register)).not.toEqual([]);
    await repairRegister(tables, register, archive);
    expect(await verifyRegister(tables, register)).toEqual([]);
    expect(await state(register)).toEqual(before);
  });

  test("that is sound is left as it is", async () => {
    const register = await writtenRegister();
    const before = await state(register);
    expect(await repairRegister(tables, register, await archiveOf(register))).toEqual({
      archived: 0,
      written: 0,
      removed: 0,
      receipts: 0,
    });
    expect(await state(register)).toEqual(before);
  });

  test("and lost a change set that no archive has goes back before it, and takes the batch again", async () => {
    const register = office.register();
    await push(register, "b1", [newAttendance(1)]);
    const before = await state(register);
    await push(register, "b2", [attendance(1, 1, { mark: "excused" }), newAttendance(2)]);
    const after = await state(register);
    await remove("journal", journalKey(register, 2));
    expect(await repairRegister(tables, register, nothing)).toEqual({
      archived: 0,
      written: 1,
      removed: 1,
      receipts: 1,
    });
    expect(await state(register)).toEqual(before);
    expect(await verifyRegister(tables, register)).toEqual([]);
    // The client that never got its answer sends the same batch again.
    await push(register, "b2", [attendance(1, 1, { mark: "excused" }), newAttendance(2)]);
    const { rows } = await state(register);
    expect(rows.map(({ key, fields, rev }) => [key, fields, rev])).toEqual(
      after.rows.map(({ key, fields, rev }) => [key, fields, rev]),
    );
    expect(await verifyRegister(tables, register)).toEqual([]);
  });

  test("and holds a row that nothing explains loses it", async () => {
    const register = await writtenRegister();
    const [row] = (await state(register)).rows;
    if (row === undefined) throw new Error("the register has no rows");
    const { form, key, ...fields } = row;
    await tables.db.send(
      new PutCommand({
        TableName: tables.ledger,
        Item: { ...rowKey(register, form, `${key}.x`), ...fields },
      }),
    );
    expect(await repairRegister(tables, register, nothing)).toMatchObject({ removed: 1, written: 0 });
    expect(await verifyRegister(tables, register)).toEqual([]);
  });
});
