import { afterEach, beforeEach, expect, test } from "vitest";
import { BoardResponse } from "../../domain/protocol/board.ts";
import { MeResponse } from "../../domain/protocol/me.ts";
import {
  type ApiRoom,
  caller,
  COMMITTEE,
  newRow,
  openApiRoom,
  openOffice,
  storeRun,
  YEAR,
} from "./api-room.ts";
import { fillRegister } from "../ledger/fill-register.ts";
import type { Caller } from "./gateway-event.ts";

let room: ApiRoom;

beforeEach(async () => {
  room = await openOffice();
  await room.grant("clerk", "cb-mot", "write");
  await room.grant("clerk", "cb-hai", "read");
  await room.grant("auditor", COMMITTEE, "read");
});
afterEach(() => room.stop());

const me = async (who: Caller, rest = "") => MeResponse.parse((await room.get(`/v1/me${rest}`, who)).body);
const unitsOf = async (who: Caller) =>
  (await me(who)).units.map(({ unit, name, access }) => `${unit} ${name} ${access}`);

test("a clerk is told the units granted, with their names and what may be done, in the catalogue's order", async () => {
  expect(await unitsOf(caller("clerk", "Clerk"))).toEqual([
    "cb-mot Chi bộ Một write",
    "cb-hai Chi bộ Hai read",
  ]);
});

test("who reaches the whole is told every unit, the committee first", async () => {
  const all = ["dang-uy Đảng ủy cơ quan", "cb-mot Chi bộ Một", "cb-hai Chi bộ Hai"];
  expect(await unitsOf(caller("auditor", "Auditor"))).toEqual(all.map((line) => `${line} read`));
  expect(await unitsOf(caller("admin", "Admin"))).toEqual(all.map((line) => `${line} write`));
});

test("somebody who was granted nothing is told so, not refused", async () => {
  expect(await me({ user: "new", roles: ["Clerk"], name: "Lê Mới" })).toEqual({
    user: "new",
    name: "Lê Mới",
    roles: ["Clerk"],
    units: [],
    committee: COMMITTEE,
    years: [YEAR],
  });
});

test("before an office is set up there is no year, and an administrator has the committee alone", async () => {
  const empty = await openApiRoom();
  try {
    const admin = MeResponse.parse((await empty.get("/v1/me")).body);
    expect(admin).toMatchObject({ years: [], units: [{ unit: COMMITTEE, access: "write" }] });
    const clerk = MeResponse.parse((await empty.get("/v1/me", caller("c", "Clerk"))).body);
    expect(clerk).toMatchObject({ years: [], units: [] });
  } finally {
    await empty.stop();
  }
});

test("a year that begins is offered to an administrator, who enters its catalogue, and to nobody else", async () => {
  room.clock.now = "2026-12-31T17:00:00.000Z";
  expect((await me(caller("admin", "Admin"))).years).toEqual([2026, 2027]);
  expect((await me(caller("clerk", "Clerk"))).years).toEqual([2026]);
});

test("an office that is set up for the next year begins with it", async () => {
  const empty = await openApiRoom();
  try {
    const rows = [newRow("units", COMMITTEE, { name: "Đảng ủy", kind: "committee", group: "Đảng ủy" })];
    await empty.post(`/v1/registers/${COMMITTEE}/${YEAR + 1}/batches`, {
      batchId: "lap-van-phong",
      clientId: "test",
      rows,
    });
    const { years, units } = MeResponse.parse((await empty.get("/v1/me")).body);
    expect(years).toEqual([YEAR + 1]);
    expect(units).toMatchObject([{ unit: COMMITTEE, name: "Đảng ủy" }]);
  } finally {
    await empty.stop();
  }
});

test("the years are those with a catalogue, and the grants are those of the year asked about", async () => {
  await fillRegister(room.ledger, { unit: COMMITTEE, year: YEAR + 1 }, [
    newRow("units", "cb-mot", { name: "Chi bộ Một", kind: "chi-bo", group: "x" }),
    newRow("grants", "clerk.cb-mot", { user: "clerk", unit: "cb-mot", access: "read" }),
  ]);
  expect(await me(caller("clerk", "Clerk"), `?year=${YEAR + 1}`)).toMatchObject({
    years: [YEAR, YEAR + 1],
    units: [{ unit: "cb-mot", access: "read" }],
  });
});

test("the board shows where each register stands on the day in Vietnam, and the published run", async () => {
  const march = async (who: Caller) =>
    BoardResponse.parse((await room.get(`/v1/board?year=${YEAR}&period=2026-03`, who)).body);
  const states = async (who: Caller) => (await march(who)).units.map(({ unit, state }) => `${unit} ${state}`);
  const admin = caller("admin", "Admin");

  room.clock.now = "2026-03-31T16:59:59.000Z";
  await room.fill("cb-mot", [newRow("inspections", "k-1", { date: "2026-03-05", kind: "kiem-tra" })]);
  expect(await states(admin)).toEqual(["dang-uy filling", "cb-mot filling", "cb-hai empty"]);
  room.clock.now = "2026-03-31T17:00:00.000Z";
  expect(await states(admin)).toEqual(["dang-uy late", "cb-mot late", "cb-hai late"]);
  expect(await states(caller("clerk", "Clerk"))).toEqual(["cb-mot late", "cb-hai late"]);

  const lock = (unit: string, action: string, period = "2026-03") =>
    room.post(`/v1/registers/${unit}/${YEAR}/locks`, { period, action, reason: "Nhập sau" });
  await lock("cb-mot", "lock");
  await lock("cb-hai", "lock");
  await lock("cb-hai", "unlock");
  expect(await states(admin)).toEqual(["dang-uy late", "cb-mot locked", "cb-hai returned"]);

  expect((await march(admin)).units[1]).toMatchObject({
    seq: 2,
    rows: 1,
    lastAt: "2026-03-31T16:59:59.000Z",
  });
  expect((await march(admin)).published).toBeNull();
  const run = await storeRun(room, "run-2026-03-board", "published");
  expect((await march(admin)).published).toBe(run);
});

test("a period of another year has no board", async () => {
  const answer = await room.get(`/v1/board?year=${YEAR}&period=2025-03`);
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid-request" } });
});
