import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { WorkbookPort } from "../../addin/sync/ports/workbook-port.ts";
import type { RegisterSync, RowChoice } from "../../addin/sync/ports/register-sync.ts";
import { Day, serialOf } from "../../domain/values/day.ts";
import type { Leaving } from "../../domain/forms/leaving.ts";
import { type ApiRoom, caller, COMMITTEE, YEAR } from "../api/api-room.ts";
import type { ClerkHands } from "./clerk/clerk-hands.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, seatClerk } from "./clerk/clerk-room.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";
import { roomApi } from "./clerk/room-api.ts";

interface Seat {
  readonly sync: RegisterSync;
  readonly desk: WorkbookPort;
  readonly hands: ClerkHands;
}

const BINH = "nv-002.cb-mot.2026-01-01";
const MOVED: Leaving = { until: Day.parse("2026-06-30"), reason: "Chuyển công tác" };
const api = () => roomApi(room, () => caller("admin", "Admin"));

let room: ApiRoom;
beforeEach(async () => {
  room = await openClerkRoom();
});
afterEach(() => room.stop());
afterEach(leaveExcel);

/** The register's row about a person's membership of the unit. */
async function heldOf(key: string) {
  const rows = await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "memberships");
  return rows.find((row) => row.key === key);
}

async function rowsIn({ desk }: Seat) {
  return (await desk.read()).sheets.find(({ form }) => form === "memberships")?.rows ?? [];
}

/** Removes Bình's line from the sheet, as a clerk does when somebody has left. */
async function takeOut(seat: Seat): Promise<void> {
  const place = (await rowsIn(seat)).find(({ key }) => key === BINH)?.place;
  if (place === undefined) throw new Error("no line");
  await seat.hands.deleteRow("memberships", place);
}

async function choose({ sync }: Seat, choice: RowChoice) {
  const preview = await sync.preview();
  if (preview.kind !== "preview") throw new Error(preview.why);
  return sync.push(new Map(preview.rows.map((row) => [row, choice])));
}

describe.each([
  ["in memory", (): Seat => seatClerk(room, "admin", { unit: COMMITTEE, api: api() })],
  ["on Excel", (): Seat => seatAtExcel(room, "vi", { unit: COMMITTEE, user: "admin", api: api() })],
] as const)("%s", (_, seated) => {
  let seat: Seat;
  beforeEach(async () => {
    seat = seated();
    await seat.sync.open();
    await takeOut(seat);
  });

  test("S5: a row that may have ended says since when it holds, so that its end can be asked for", async () => {
    const preview = await seat.sync.preview();
    expect(preview).toMatchObject({ rows: [{ kind: "missing", key: BINH, since: "2026-01-01" }] });
  });

  test("S5: somebody who has left stays in the register with the last day and the reason, and comes back into the sheet", async () => {
    expect(await choose(seat, MOVED)).toMatchObject({
      kind: "sent",
      outcomes: [{ form: "memberships", key: BINH, status: "accepted" }],
    });
    expect(await heldOf(BINH)).toMatchObject({
      deleted: false,
      fields: { ...MOVED, person: "nv-002", from: "2026-01-01", role: "member" },
    });
    const line = (await rowsIn(seat)).find(({ key }) => key === BINH);
    expect(line?.cells).toMatchObject({ until: serialOf(MOVED.until), reason: MOVED.reason });
    expect(await seat.sync.preview()).toMatchObject({ rows: [] });
  });

  test("S5: nothing ends before it began", async () => {
    const early = { ...MOVED, until: Day.parse("2025-12-31") };
    expect(await choose(seat, early)).toMatchObject({ outcomes: [] });
    expect((await heldOf(BINH))?.fields).not.toHaveProperty("until");
    expect(await seat.sync.preview()).toMatchObject({ counts: { missing: 1 } });
  });

  test("S5: what was left alone stays in the register, what was put back has no end, what was a mistake goes", async () => {
    await choose(seat, "skip");
    expect(await heldOf(BINH)).toMatchObject({ deleted: false });
    await choose(seat, "put-back");
    expect(await seat.sync.preview()).toMatchObject({ rows: [] });
    expect((await heldOf(BINH))?.fields).not.toHaveProperty("until");
    await takeOut(seat);
    await choose(seat, "delete");
    expect(await heldOf(BINH)).toMatchObject({ deleted: true });
  });

  test("S5, S15: leaving is taken back like any sending", async () => {
    const { batches } = await choose(seat, MOVED);
    await seat.sync.undo(batches);
    expect((await heldOf(BINH))?.fields["until"] ?? null).toBeNull();
    const line = (await rowsIn(seat)).find(({ key }) => key === BINH);
    expect(line?.cells).toMatchObject({ until: "", reason: "" });
  });
});

test("S5, S9: what was said of somebody's leaving waits when the answer is lost, and is stored once", async () => {
  const service = api();
  let isDeaf = true;
  const seat = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: {
      ...service,
      push: async (...request) => {
        const answer = await service.push(...request);
        const lost = { code: "no-answer", status: 0, title: "", traceId: "" } as const;
        return isDeaf ? { ok: false, problem: lost } : answer;
      },
    },
  });
  await seat.sync.open();
  await takeOut(seat);
  expect(await choose(seat, MOVED)).toMatchObject({ kind: "offline", waiting: 1 });
  isDeaf = false;
  expect(await seat.sync.resume()).toMatchObject({ kind: "sent", outcomes: [{ status: "accepted" }] });
  expect(await heldOf(BINH)).toMatchObject({ rev: 2, fields: MOVED });
  expect(await seat.sync.preview()).toMatchObject({ rows: [] });
});

test("S5, S11: where somebody else has given another last day, both stand until one is chosen", async () => {
  const [lan, minh] = ["admin", "admin"].map((user) =>
    seatClerk(room, user, { unit: COMMITTEE, api: api() }),
  );
  if (lan === undefined || minh === undefined) throw new Error("nobody is seated");
  for (const seat of [lan, minh]) {
    await seat.sync.open();
    await takeOut(seat);
  }
  await choose(minh, { until: Day.parse("2026-05-31"), reason: "Nghỉ hưu" });
  expect(await choose(lan, MOVED)).toMatchObject({ outcomes: [{ status: "conflict" }] });
  expect(await heldOf(BINH)).toMatchObject({ fields: { until: "2026-05-31", reason: "Nghỉ hưu" } });
  const [conflict] = await lan.sync.conflicts();
  expect(conflict?.fields).toMatchObject([
    { field: "until", mine: "2026-06-30", theirs: "2026-05-31" },
    { field: "reason", mine: "Chuyển công tác", theirs: "Nghỉ hưu" },
  ]);
});

test("S5: rows of forms without an end are not said to leave", async () => {
  const seat = seatClerk(room, "admin", { unit: COMMITTEE, api: api() });
  await seat.sync.open();
  await seat.hands.deleteRow("directives", 0);
  const preview = await seat.sync.preview();
  expect(preview).toMatchObject({ rows: [{ form: "directives", kind: "missing" }] });
  expect(preview.kind === "preview" && preview.rows[0]).not.toHaveProperty("since");
  expect(await choose(seat, MOVED)).toMatchObject({ outcomes: [] });
  expect(await seat.sync.preview()).toMatchObject({ counts: { missing: 1 } });
});

test("S5, S6: a workbook without the columns of the end sends it all the same", async () => {
  const seat = seatClerk(room, "admin", { unit: COMMITTEE, api: api() });
  await seat.sync.open();
  await takeOut(seat);
  for (const column of ["until", "reason"]) await seat.hands.deleteColumn("memberships", column);
  await choose(seat, MOVED);
  expect(await heldOf(BINH)).toMatchObject({ fields: MOVED });
  expect(await seat.sync.preview()).toMatchObject({ rows: [] });
});

test("S5, S16: a line that comes back by itself while its end is being noted is not ended", async () => {
  let back = (): void => undefined;
  const seat = seatClerk(room, "admin", {
    unit: COMMITTEE,
    api: api(),
    beforeCall: (name) => (name === "write" ? back() : undefined),
  });
  await seat.sync.open();
  const line = (await rowsIn(seat)).find(({ key }) => key === BINH);
  if (line === undefined) throw new Error("no line");
  await takeOut(seat);
  back = () => {
    back = () => undefined;
    void seat.hands.paste("memberships", BINH, line.cells);
  };
  expect(await choose(seat, MOVED)).toMatchObject({ outcomes: [] });
  expect((await heldOf(BINH))?.fields).not.toHaveProperty("until");
  expect(await seat.sync.preview()).toMatchObject({ rows: [] });
});
