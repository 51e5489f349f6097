import { rowId } from "../../domain/values/ids.ts";
import { describe, expect, test } from "vitest";
import type { ChangeSet } from "../../domain/protocol/pull.ts";
import { replay } from "../../lambda/ledger/replay.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import {
  actor,
  attendance,
  batch,
  clerk,
  JANUARY,
  newAttendance,
  openOffice,
  outcomesOf,
  reviewer,
  settle,
  statuses,
  times,
} from "./office.ts";
import {
  cancelledBy,
  failing,
  lostAnswer,
  once,
  transactionConflict,
  unrulyClient,
} from "./unruly-client.ts";

const office = await openOffice();

describe("L1 L10 writers who meet are decided again, and the journal explains every row", () => {
  test("two writers over the same rows and a puller: nothing acknowledged is lost, the puller sees every commit once", async () => {
    const register = office.register();
    const pulled: ChangeSet[] = [];
    const written = new AbortController();
    const pull = async (): Promise<void> => {
      const read = await office.ledger.changes(register, pulled.length);
      pulled.push(...read.changes);
    };
    const puller = (async () => {
      while (!written.signal.aborted) await pull();
    })();
    const accepted: string[] = [];
    const writer = async (name: string): Promise<void> => {
      const ledger = office.another();
      const known = new Map<string, number>();
      for (let round = 0; round < 15; round += 1) {
        const rows = times(12, (index) => {
          const baseRev = known.get(`s1.p${index}`) ?? 0;
          return baseRev === 0
            ? newAttendance(index, { note: `${name} ${round}` })
            : attendance(index, baseRev, { note: `${name} ${round}` });
        });
        const receipt = await settle(
          ledger.push(register, { batchId: batch(`${name}-${round}`), rows }, actor(name, "Clerk")),
        );
        for (const row of receipt.rows) {
          if ("rev" in row) known.set(row.key, row.rev);
          if (row.status === "accepted") accepted.push(`${row.key}@${row.rev} ${name} ${round}`);
        }
      }
    };
    await Promise.all([writer("anh"), writer("binh")]);
    written.abort();
    await puller;
    await pull();

    const { seq } = await office.ledger.head(register);
    expect(pulled.map((set) => set.seq)).toEqual(times(seq, (index) => index + 1));
    const journalled = pulled.flatMap((set) =>
      set.kind === "batch"
        ? set.changes.map((change) => `${change.key}@${change.rev} ${String(change.set["note"])}`)
        : [],
    );
    expect(journalled.toSorted()).toEqual(accepted.toSorted());
    const rows = await office.ledger.allRows(register);
    const byName = (entries: readonly (readonly [string, { rev: number; fields: object }])[]) =>
      Object.fromEntries(entries.map(([name, { rev, fields }]) => [name, { rev, fields }]));
    expect(byName([...replay(pulled)])).toEqual(byName(rows.map((row) => [rowId(row), row])));
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("two writers on one row at once: the second is decided again on what the first stored", async () => {
    const register = office.register();
    await settle(office.ledger.push(register, { batchId: batch("b0"), rows: [newAttendance(1)] }, clerk));
    const faster = () =>
      office.ledger.push(
        register,
        { batchId: batch("b1"), rows: [attendance(1, 1, { mark: "excused" })] },
        actor("hoa", "Clerk"),
      );
    const slow = office.another({ db: unrulyClient({ before: once(faster) }) });
    const rows = [attendance(1, 1, { mark: "unexcused" })];
    const receipt = await settle(slow.push(register, { batchId: batch("b2"), rows }, clerk));
    expect(receipt.rows).toMatchObject([
      {
        status: "conflict",
        rev: 2,
        fields: [{ field: "mark", mine: "unexcused", theirs: "excused", by: "hoa" }],
      },
    ]);
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("every fourth transaction conflicts and every seventh answer is lost: every batch once, no hole, the rows are what the journal says", async () => {
    const register = office.register();
    let calls = 0;
    const db = unrulyClient({
      before: () => {
        calls += 1;
        if (calls % 4 === 0) throw transactionConflict();
      },
      after: () => {
        if (calls % 7 === 0) throw lostAnswer();
      },
    });
    const client = async (name: string): Promise<void> => {
      for (let round = 0; round < 12; round += 1) {
        const rows = [newAttendance(round, { note: name })];
        const send = () =>
          office.another({ db }).push(register, { batchId: batch(`${name}-${round}`), rows }, clerk);
        await settle(send().catch(send));
      }
    };
    await Promise.all(["anh", "binh", "chi"].map(client));
    const sets = (await office.ledger.changes(register, 0)).changes;
    const ids = sets.map((set) => (set.kind === "batch" ? set.batchId : ""));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(12);
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test.each([
    ...[
      "ConditionalCheckFailed",
      "TransactionConflict",
      "ThrottlingError",
      "ProvisionedThroughputExceeded",
    ].map((code) => ({ said: `cancelled by ${code}`, error: cancelledBy(code) })),
    ...[
      "TransactionConflictException",
      "TransactionInProgressException",
      "ThrottlingException",
      "ProvisionedThroughputExceededException",
    ].map((name) => ({ said: name, error: Object.assign(new Error("not now"), { name }) })),
  ])("whatever DynamoDB says for 'not now' is tried again and stored once: $said", async ({ error }) => {
    const register = office.register();
    const db = unrulyClient({ before: failing(2, () => error) });
    const rows = [newAttendance(1)];
    const receipt = await settle(
      office.another({ db }).push(register, { batchId: batch("b1"), rows }, clerk),
    );
    expect(receipt).toMatchObject({ seq: 1, replayed: false, rows: [{ status: "accepted" }] });
    expect(await verifyRegister(office.tables, register)).toEqual([]);
  });

  test("a register that is never free is busy, and says so instead of failing", async () => {
    const register = office.register();
    const db = unrulyClient({ before: failing(1000, transactionConflict) });
    const ledger = office.another({ db });
    const push = ledger.push(register, { batchId: batch("b1"), rows: [newAttendance(1)] }, clerk);
    const answers = await Promise.all([push, ledger.lock(register, JANUARY, "", reviewer)]);
    expect(answers).toEqual([{ kind: "busy" }, { kind: "busy" }]);
    expect((await office.ledger.head(register)).seq).toBe(0);
  });

  test("an answer of DynamoDB that is no race is not retried but thrown", async () => {
    const register = office.register();
    let calls = 0;
    const db = unrulyClient({
      before: () => {
        calls += 1;
        throw cancelledBy("ValidationError");
      },
    });
    const push = office
      .another({ db })
      .push(register, { batchId: batch("b1"), rows: [newAttendance(1)] }, clerk);
    await expect(push).rejects.toThrow("Transaction cancelled");
    expect(calls).toBe(1);
  });
});

describe("L3 no commit into a period after its lock", () => {
  test("a lock at any moment of a stream of pushes ends them: none has a later sequence", async () => {
    await Promise.all(
      times(5, async (delay) => {
        const register = office.register();
        let rev = 0;
        let locked = false;
        const sequences: number[] = [];
        const writer = (async () => {
          for (let round = 0; !locked; round += 1) {
            const row = rev === 0 ? newAttendance(1) : attendance(1, rev, { note: String(round) });
            const receipt = await settle(
              office.ledger.push(register, { batchId: batch(`b-${round}`), rows: [row] }, clerk),
            );
            const [outcome] = receipt.rows;
            locked = outcome?.status === "locked";
            if (outcome?.status === "accepted") ({ rev } = outcome);
            if (outcome?.status === "accepted") sequences.push(receipt.seq);
          }
        })();
        while (sequences.length < delay) await office.ledger.head(register);
        const lock = await office.ledger.lock(register, JANUARY, "", reviewer);
        await writer;
        const seq = lock.kind === "locked" ? lock.head.seq : 0;
        expect(sequences).toEqual(times(seq - 1, (index) => index + 1));
        expect((await office.ledger.head(register)).seq).toBe(seq);
        expect(await verifyRegister(office.tables, register)).toEqual([]);
      }),
    );
  });

  test("a lock in the middle of a push of three chunks: what came before stays, the rest is locked", async () => {
    const register = office.register();
    let sent = 0;
    const db = unrulyClient({
      before: async () => {
        sent += 1;
        if (sent === 2) await office.ledger.lock(register, JANUARY, "", reviewer);
      },
    });
    const rows = times(200, (index) => newAttendance(index));
    const receipt = await settle(
      office.another({ db }).push(register, { batchId: batch("b1"), rows }, clerk),
    );
    expect(outcomesOf(receipt.rows, "accepted")).toHaveLength(97);
    expect(outcomesOf(receipt.rows, "locked")).toHaveLength(103);
    expect(await verifyRegister(office.tables, register)).toEqual([]);
    expect(await statuses(office.ledger.push(register, { batchId: batch("b1"), rows }, clerk))).toEqual(
      receipt.rows.map((row) => row.status),
    );
  });
});
