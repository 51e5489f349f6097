import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { BatchId, type RunId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import type { WireRow } from "../../domain/protocol/push.ts";
import type { Correction } from "../../lambda/correction/correction-store.ts";
import {
  type CorrectionDeps,
  decideCorrection,
  requestCorrection,
  resumeCorrections,
} from "../../lambda/correction/corrections.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { startDueRuns } from "../../lambda/run/open/due-runs.ts";
import { Died } from "../run/death-of-writes.ts";
import { ADMIN } from "../ledger/fill-register.ts";
import { RunRoom } from "../run/run-room.ts";
import { COMMITTEE, members, row, UNITS, YEAR } from "../run/small-office.ts";

const [FIRST = COMMITTEE] = UNITS;
const REGISTER = { unit: FIRST, year: YEAR };
const CLERK = { user: UserId.parse("van-thu"), roles: ["Clerk"] as const };
const DECIDER = UserId.parse("cap-uy");
const MARK = `ht-1.${members(FIRST)[1]}`;
let room: RunRoom;
let desk: CorrectionDeps;

beforeEach(async () => {
  room = await RunRoom.open();
  await room.fill();
  await room.lock("2026-Q1");
  desk = {
    ledger: room.ledger,
    corrections: room.corrections,
    committee: COMMITTEE,
    now: () => "2026-05-04T02:00:00.000Z",
  };
});
afterEach(() => room.death.revive());

async function ask(requestId = "sua-diem-danh", mark = "excused"): Promise<Correction> {
  const rows = [row("attendance", { mark }, MARK, 1) as WireRow];
  const request = {
    requestId: BatchId.parse(requestId),
    ...REGISTER,
    reason: "Có giấy xin phép nộp muộn",
    rows,
  };
  const asked = await requestCorrection(desk, request, CLERK);
  if (asked.kind !== "requested") throw new Error(asked.kind);
  return asked.correction;
}
const approve = (asked: Correction, user = DECIDER) =>
  decideCorrection(desk, asked, { outcome: "approve", reason: "Đúng" }, user);
const mark = async () =>
  (await room.ledger.allRows(REGISTER, "attendance")).find(({ key }) => key === MARK)?.fields["mark"];
const due = () =>
  startDueRuns(
    {
      ledger: room.ledger,
      runs: room.store,
      committee: COMMITTEE,
      now: desk.now,
      newId: () => "asked",
      startExecution: async () => undefined,
    },
    YEAR,
  );
async function publishDue(): Promise<RunId> {
  const [run] = await due();
  if (run === undefined) throw new Error("nothing was due");
  expect((await room.drive(run)).status).toBe("published");
  return run;
}

describe("a late correction", () => {
  test("changes nothing until it is approved, then the locked row, with its trace in the journal", async () => {
    const asked = await ask();
    expect([asked.status, await mark()]).toEqual(["requested", "present"]);
    // Whoever decides sees what the row held, of what changes and of whom it is about.
    expect(asked.before).toMatchObject([{ mark: "present" }]);
    const { seq } = await room.ledger.head(REGISTER);
    expect(await approve(asked)).toMatchObject({
      kind: "decided",
      correction: { status: "applied", decidedBy: DECIDER, outcomes: [{ status: "accepted", rev: 2 }] },
    });
    expect(await mark()).toBe("excused");
    const { changes } = await room.ledger.changes(REGISTER, seq);
    expect(changes).toMatchObject([
      {
        kind: "batch",
        by: CLERK.user,
        correction: {
          id: asked.id,
          reason: "Có giấy xin phép nộp muộn",
          approvedBy: DECIDER,
          periods: ["2026-02", "2026-Q1", "2026"],
        },
        changes: [{ key: MARK, set: { mark: "excused" }, before: { mark: "present" } }],
      },
    ]);
    expect(await verifyRegister(room.tables, REGISTER)).toEqual([]);
  });

  test("is not decided by who asked for it, and decided once", async () => {
    const asked = await ask();
    expect(await approve(asked, CLERK.user)).toEqual({ kind: "own-request" });
    const refuse = { outcome: "refuse", reason: "Thiếu giấy" } as const;
    expect(await decideCorrection(desk, asked, refuse, DECIDER)).toMatchObject({
      correction: { status: "refused", decisionReason: "Thiếu giấy" },
    });
    expect(await approve(asked)).toEqual({ kind: "already-decided" });
    expect(await approve(asked, UserId.parse("khac"))).toEqual({ kind: "already-decided" });
    expect(await mark()).toBe("present");
  });

  test("is one correction when it is asked for twice, and no other content takes its id", async () => {
    const first = await ask();
    expect(await ask()).toEqual(first);
    await expect(ask("sua-diem-danh", "unexcused")).rejects.toThrow("batch-id-reused");
    expect(await room.corrections.list(YEAR)).toHaveLength(1);
  });

  test("says which rows somebody else changed meanwhile, and leaves them", async () => {
    const [left, right] = [await ask("lan-thu-1"), await ask("lan-thu-2", "unexcused")];
    await approve(left);
    expect(await approve(right)).toMatchObject({
      correction: { status: "applied", outcomes: [{ status: "conflict" }] },
    });
    expect(await mark()).toBe("excused");
  });

  test("L13 L14 leaves the lock closed: an ordinary push is still refused, also under a correction's batch id", async () => {
    await approve(await ask());
    const rows = [row("attendance", { mark: "unexcused" }, MARK, 2)];
    const push = (batchId: string) =>
      room.ledger.push(REGISTER, { batchId: BatchId.parse(batchId), rows }, ADMIN);
    expect(await push("ordinary-1")).toMatchObject({ rows: [{ status: "locked" }] });
    expect(await push("correction.0123")).toEqual({ kind: "batch-id-reused" });
  });

  test.each<[string, Partial<WireRow>, string]>([
    ["a form that the register does not hold", { form: "grants" }, "form"],
    ["a form that a lane of its own writes", { form: "decisions" }, "form"],
    ["a revision that is not the last", { baseRev: 7 }, "baseRev"],
  ])("is refused when it is asked for with %s, and nobody is asked to decide", async (_what, wrong, part) => {
    const rows = [{ ...(row("attendance", { mark: "excused" }, MARK, 1) as WireRow), ...wrong }];
    const request = { requestId: BatchId.parse("sua-hong-1"), ...REGISTER, reason: "x", rows };
    expect(await requestCorrection(desk, request, CLERK)).toEqual({
      kind: "invalid-request",
      field: `body.rows.0.${part}`,
    });
    expect(await room.corrections.list(YEAR)).toEqual([]);
  });

  test("is the same correction when it is asked for again after it was applied", async () => {
    const asked = await ask();
    await approve(asked);
    expect(await ask()).toMatchObject({ id: asked.id, status: "applied" });
  });

  test("may change only what its asker may: a clerk's cannot touch the committee's points", async () => {
    const grant = row("grants", { user: "x", unit: FIRST, access: "write" }) as WireRow;
    const request = {
      requestId: BatchId.parse("cap-quyen-1"),
      unit: COMMITTEE,
      year: YEAR,
      reason: "x",
      rows: [grant],
    };
    const asked = await requestCorrection(desk, request, CLERK);
    if (asked.kind !== "requested") throw new Error(asked.kind);
    expect(await approve(asked.correction)).toMatchObject({
      correction: { outcomes: [{ status: "forbidden" }] },
    });
  });
});

describe("the run after a correction", () => {
  test("supersedes the published one with the correction's reason; the original stays", async () => {
    const first = await publishDue();
    const before = await room.store.results(first);
    await approve(await ask("sua-diem-danh", "unexcused"));
    const second = await publishDue();
    expect(await room.read(second)).toMatchObject({
      supersedes: { run: first, reason: "Có giấy xin phép nộp muộn" },
    });
    expect(await room.store.results(first)).toEqual(before);
    expect(await room.store.results(second)).not.toEqual(before);
    expect(await due()).toEqual([]);
  });

  test("begins only for the periods that the correction changed", async () => {
    await publishDue();
    await room.lock("2026-04");
    const april = await publishDue();
    await approve(await ask());
    await publishDue();
    expect(await room.store.published(COMMITTEE, YEAR, Period.parse("2026-04"))).toBe(april);
  });
});

describe("a process that dies", () => {
  test.each([
    ["before", 1, "requested"],
    ["after", 1, "approved"],
    ["before", 2, "approved"],
    ["after", 2, "approved"],
    ["before", 3, "approved"],
    ["after", 3, "applied"],
  ] as const)(
    "%s write %i of an approval is made good by the same decision again",
    async (moment, write, status) => {
      const asked = await ask();
      room.death.at(write, moment);
      await expect(approve(asked)).rejects.toThrow(Died);
      room.death.revive();
      expect((await room.corrections.read(asked.id))?.status).toBe(status);
      expect(await approve(asked)).toMatchObject({
        correction: { status: "applied", outcomes: [{ rev: 2 }] },
      });
      expect(await mark()).toBe("excused");
      expect(await room.ledger.history(REGISTER, "attendance", MARK)).toHaveLength(2);
    },
  );

  test("after the approval is made good by the next morning too, once", async () => {
    const asked = await ask();
    room.death.at(2, "after");
    await expect(approve(asked)).rejects.toThrow(Died);
    room.death.revive();
    await resumeCorrections(desk, YEAR);
    await resumeCorrections(desk, YEAR);
    expect((await room.corrections.read(asked.id))?.status).toBe("applied");
    expect(await room.ledger.history(REGISTER, "attendance", MARK)).toHaveLength(2);
  });
});
