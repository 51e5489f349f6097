import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BoardResponse } from "../../domain/protocol/board.ts";
import { RunId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { newRun } from "../../lambda/run/open/open-run.ts";
import { type ApiRoom, caller, COMMITTEE, openOffice, YEAR } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";

const OFFICE = caller("van-phong", "Reviewer");
const LOCKER = caller("to-truong", "Reviewer");
const CLERK = caller("lan", "Clerk");
const PERIOD = Period.parse("2026-03");

let room: ApiRoom;

beforeAll(async () => {
  room = await openOffice();
  await room.grant("van-phong", COMMITTEE, "write");
  await room.grant("to-truong", "cb-mot", "write");
  await room.grant("lan", "cb-mot", "write");
});
afterAll(() => room.stop());

const change = (who: Caller, action: "lock" | "unlock", reason?: string, period: string = PERIOD) =>
  room.post(`/v1/registers/cb-mot/${YEAR}/locks`, { period, action, ...(reason && { reason }) }, who);

async function board(who: Caller): Promise<BoardResponse> {
  return (await room.get(`/v1/board?year=${YEAR}&period=${PERIOD}`, who)).body as BoardResponse;
}

// Each test goes on where the one before it ended.
describe("of one board through its runs", { shuffle: false }, () => {
  describe("an unlock", () => {
    test("needs a reason, and blanks are none", async () => {
      expect((await change(OFFICE, "lock", "Đơn vị mới, chưa có số liệu")).status).toBe(200);
      for (const reason of [undefined, "", "   "])
        expect(await change(OFFICE, "unlock", reason)).toMatchObject({
          status: 400,
          body: { code: "reason-missing" },
        });
      expect((await board(OFFICE)).units.find(({ unit }) => unit === "cb-mot")?.state).toBe("locked");
    });

    test("is told with its reason to the unit and the office, also after the next lock", async () => {
      expect((await change(OFFICE, "unlock", " Bổ sung điểm danh ")).status).toBe(200);
      const opened = { by: "van-phong", reason: "Bổ sung điểm danh" };
      for (const who of [OFFICE, CLERK])
        expect((await board(who)).units.find(({ unit }) => unit === "cb-mot")).toMatchObject({
          state: "returned",
          opened,
        });
      await change(LOCKER, "lock", "Chưa có số liệu");
      expect((await board(CLERK)).units[0]).toMatchObject({ state: "locked", opened });
      const pulled = await room.get(`/v1/registers/cb-mot/${YEAR}?since=1`, CLERK);
      expect(JSON.stringify(pulled.body)).toContain("Bổ sung điểm danh");
    });
  });

  describe("a refused run", () => {
    const started = (id: string, startedBy: string, startedAt: string, dryRun = false) =>
      room.runs.create(
        newRun({
          id: RunId.parse(id),
          year: YEAR,
          period: PERIOD,
          policy: "dang-366-2025",
          dryRun,
          startedBy: UserId.parse(startedBy),
          startedAt,
          supersedes: null,
        }),
      );

    test("is told on the board, with what to do, to the office, to who started it and to who locked", async () => {
      await started("run-refused-0001", "quan-triet.automatic", "2026-04-01T02:00:00.000Z");
      await room.runs.update(RunId.parse("run-refused-0001"), {
        status: "refused",
        reason: "invalid-settings:cap.base",
      });
      const { stopped } = await board(OFFICE);
      expect(stopped).toMatchObject({ run: "run-refused-0001", status: "refused" });
      expect(stopped?.message).toContain("cap.base");
      expect(stopped?.message).toContain("Chấm chính thức");
      expect((await board(LOCKER)).stopped).toEqual(stopped);
      expect((await board(CLERK)).stopped).toBeNull();
    });

    test("is told no longer once a later official run has begun; a dry run changes nothing", async () => {
      await started("run-trial-00001", "van-phong", "2026-04-01T03:00:00.000Z", true);
      expect((await board(OFFICE)).stopped).not.toBeNull();
      await started("run-again-00001", "van-phong", "2026-04-01T04:00:00.000Z");
      expect((await board(OFFICE)).stopped).toBeNull();
    });
  });
});
