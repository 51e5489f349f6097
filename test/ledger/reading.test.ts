import { DeleteCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { contiguousPrefix } from "../../lambda/ledger/change-set.ts";
import { journalKey } from "../../lambda/ledger/tables.ts";
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
  times,
} from "./office.ts";
import type { Register } from "../../domain/values/ids.ts";

const office = await openOffice();

const push = (register: Register, name: string, rows: readonly object[], who = clerk) =>
  settle(office.ledger.push(register, { batchId: batch(name), rows }, who));

describe("S18 a reader gets the contiguous prefix of the journal", () => {
  test.each([
    { since: 0, seen: [1, 2, 3], given: [1, 2, 3] },
    { since: 0, seen: [1, 2, 4, 5], given: [1, 2] },
    { since: 10, seen: [12], given: [] },
    { since: 10, seen: [], given: [] },
  ])("after $since, of $seen it gets $given", ({ since, seen, given }) => {
    expect(
      contiguousPrefix(
        since,
        seen.map((seq) => ({ seq })),
      ),
    ).toEqual(given.map((seq) => ({ seq })));
  });

  test("pages follow each other without a hole and say when they end", async () => {
    const register = office.register();
    for (let round = 0; round < 5; round += 1) await push(register, `b${round}`, [newAttendance(round)]);
    const first = await office.ledger.changes(register, 1, 3);
    expect(first).toMatchObject({ changes: [{ seq: 2 }, { seq: 3 }, { seq: 4 }], cursor: 4, more: true });
    expect(await office.ledger.changes(register, first.cursor)).toMatchObject({
      changes: [{ seq: 5 }],
      cursor: 5,
      more: false,
    });
  });

  test("at a hole they end, so that nobody asks in vain until the commit in flight is seen", async () => {
    const register = office.register();
    for (let round = 0; round < 4; round += 1) await push(register, `b${round}`, [newAttendance(round)]);
    const { db, journal } = office.tables;
    await db.send(new DeleteCommand({ TableName: journal, Key: { ...journalKey(register, 3) } }));
    const first = await office.ledger.changes(register, 0, 3);
    expect(first).toMatchObject({ changes: [{ seq: 1 }, { seq: 2 }], cursor: 2, more: false });
    expect(await office.ledger.changes(register, first.cursor)).toEqual({
      changes: [],
      cursor: 2,
      more: false,
    });
  });
});

describe("the rows of a register", () => {
  test("come in the order of form and key, page by page, whatever page is asked", async () => {
    const register = office.register();
    const inspection = {
      form: "inspections",
      key: "k1",
      baseRev: 0,
      fields: { date: "2026-05-04", kind: "giam-sat" },
    };
    await push(register, "b1", [inspection, ...times(5, newAttendance)]);
    const keys = ["s1.p0", "s1.p1", "s1.p2", "s1.p3", "s1.p4", "k1"];
    expect((await office.ledger.allRows(register)).map((row) => row.key)).toEqual(keys);
    expect((await office.ledger.allRows(register, "inspections")).map((row) => row.key)).toEqual(["k1"]);

    const read: string[] = [];
    let page: string | undefined;
    do {
      const part = await office.ledger.rows(register, page === undefined ? { limit: 2 } : { limit: 2, page });
      read.push(...part.rows.map((row) => row.key));
      ({ page } = part);
    } while (page !== undefined);
    expect(read).toEqual(keys);
    const odd = await Promise.all(
      ["#HEAD", "", "~~~", "đ", "people#p1"].map((text) =>
        office.ledger.rows(register, { form: "attendance", page: text }),
      ),
    );
    expect(odd.map((part) => part.rows.length)).toEqual([5, 5, 0, 0, 0]);
  });
});

describe("a row's history", () => {
  test("is every change, newest first, with who, when, before and after", async () => {
    const register = office.register();
    await push(register, "b1", [newAttendance(1), newAttendance(2)]);
    await office.ledger.lock(register, JANUARY, "", reviewer);
    await office.ledger.unlock(register, JANUARY, "", reviewer);
    await push(register, "b2", [attendance(1, 1, { mark: "excused" })], actor("hoa", "Clerk"));
    await push(register, "b3", [{ form: "attendance", key: "s1.p1", baseRev: 2, deleted: true }]);
    const history = await office.ledger.history(register, "attendance", "s1.p1");
    expect(history.map(({ seq, rev, by, deleted, batchId }) => [seq, rev, by, deleted, batchId])).toEqual([
      [5, 3, "lan", true, "b3-batch"],
      [4, 2, "hoa", false, "b2-batch"],
      [1, 1, "lan", false, "b1-batch"],
    ]);
    expect(history[1]).toMatchObject({ set: { mark: "excused" }, before: { mark: "present" }, at: AT });
    expect(await office.ledger.history(register, "attendance", "s1.p9")).toEqual([]);
  });
});

describe("L8 a register can be read as it stood at any sequence", () => {
  test("later changes, additions and deletions are taken back", async () => {
    const register = office.register();
    const states = [await office.ledger.rowsAt(register, 0)];
    const note = async (): Promise<void> => {
      const live = (await office.ledger.allRows(register)).filter((row) => !row.deleted);
      states.push(live.map(({ form, key, rev, fields }) => ({ form, key, rev, fields })));
    };
    await push(register, "b1", [newAttendance(1), newAttendance(2, { note: "một" })]);
    await note();
    await push(register, "b2", [
      attendance(1, 1, { mark: "excused" }),
      attendance(2, 1, { note: null }),
      newAttendance(3),
    ]);
    await note();
    await office.ledger.lock(register, JANUARY, "", reviewer);
    await note();
    await office.ledger.unlock(register, JANUARY, "", reviewer);
    await note();
    await push(register, "b3", [{ form: "attendance", key: "s1.p1", baseRev: 2, deleted: true }]);
    await note();
    await push(register, "b4", [
      { form: "attendance", key: "s1.p1", baseRev: 3, deleted: false, fields: { note: "lại" } },
    ]);
    await note();
    expect(await Promise.all(states.map((_state, seq) => office.ledger.rowsAt(register, seq)))).toEqual(
      states,
    );
  });
});
