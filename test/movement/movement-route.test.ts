import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MovementReading } from "../../domain/protocol/year/movements.ts";
import { BatchId, UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { verifyRegister } from "../../lambda/ledger/verify.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openApiRoom, YEAR } from "../api/api-room.ts";
import type { Caller } from "../api/gateway-event.ts";
import { OFFICE } from "./office-rows.ts";

let room: ApiRoom;
const OFFICE_CLERK = caller("van-phong", "Reviewer");
const REGISTER = { unit: COMMITTEE, year: YEAR };

beforeEach(async () => {
  room = await openApiRoom();
  await room.fill(COMMITTEE, [
    ...OFFICE.map(({ form, key, fields }) => newRow(form, key, fields)),
    newRow("settings", "policy", { name: "policy", value: "dang-366-2025" }),
    newRow("grants", `van-phong.${COMMITTEE}`, { user: "van-phong", unit: COMMITTEE, access: "write" }),
  ]);
  await room.push(COMMITTEE, [
    newRow("users", "us-an", { signIn: "an@tinh.gov.vn", fullName: "Nguyễn Văn An" }),
    newRow("grants", "us-an.cb-mot", { user: "us-an", unit: "cb-mot", person: "an", access: "write" }),
  ]);
});
afterEach(() => room.stop());

const LEAVE = { kind: "leave", person: "an", day: "2026-04-01", reason: "Nghỉ hưu, 07-QĐ/ĐU" };
const TRANSFER = {
  kind: "transfer",
  people: ["an"],
  from: "cb-mot",
  to: "cb-hai",
  day: "2026-05-01",
  reason: "r",
};
const ID = "0123456789abcdef";

const ask = async (movement: object, digest?: string, who: Caller = OFFICE_CLERK, id = ID) =>
  room.post(`/v1/years/${YEAR}/movements`, { id, movement, ...(digest && { digest }) }, who);
const read = async (...asked: Parameters<typeof ask>) => MovementReading.parse((await ask(...asked)).body);
const rows = async () =>
  Object.fromEntries(
    (await room.ledger.allRows(REGISTER))
      .filter(({ deleted }) => !deleted)
      .map(({ form, key, fields }) => [`${form} ${key}`, fields]),
  );

describe("a movement is looked at before it is stored", () => {
  test("the reading shows each row by names, in words, and stores nothing", async () => {
    const before = await room.ledger.head(REGISTER);
    const { rows: shown, stored, faults } = await read(TRANSFER);
    expect({ stored, faults }).toEqual({ stored: false, faults: [] });
    expect(shown).toMatchObject([
      {
        form: "memberships",
        name: "Nguyễn Văn An · Chi bộ Một · 01/01/2020",
        what: "changed",
        cells: [
          { column: "Đến ngày", from: null, to: "30/04/2026" },
          { column: "Lý do thôi", from: null, to: "r" },
        ],
      },
      { name: "Nguyễn Văn An · Chi bộ Hai · 01/05/2026", what: "new" },
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/cb-hai|cong-chuc|"member"/);
    expect(await room.ledger.head(REGISTER)).toEqual(before);
  });

  test("L20: with the digest of the reading all of it is stored in one commit, and again nothing", async () => {
    const { seq } = await room.ledger.head(REGISTER);
    const { digest } = await read(TRANSFER);
    expect(await read(TRANSFER, digest)).toMatchObject({ stored: true, seq: seq + 1 });
    expect(await read(TRANSFER, digest)).toMatchObject({ stored: true });
    expect((await room.ledger.head(REGISTER)).seq).toBe(seq + 1);
    expect(await rows()).toMatchObject({
      "memberships an.cb-mot.2020-01-01": { until: "2026-04-30" },
      "memberships an.cb-hai.2026-05-01": { rated: true, note: "r" },
    });
    expect(await verifyRegister(room.tables, REGISTER)).toEqual([]);
  });

  test("what another has changed since the reading is looked at again first", async () => {
    const { digest } = await read(TRANSFER);
    await room.push(COMMITTEE, [
      { form: "memberships", key: "an.cb-mot.2020-01-01", baseRev: 1, fields: { until: "2026-12-31" } },
    ]);
    const again = await read(TRANSFER, digest);
    expect(again).toMatchObject({ stored: false, faults: [{ code: "changed-meanwhile" }] });
    expect(await rows()).not.toHaveProperty("memberships an.cb-hai.2026-05-01");
    expect(await read(TRANSFER, again.digest)).toMatchObject({ stored: true });
  });

  test("a row that the register refuses keeps all of them out, and says why", async () => {
    const lock = { period: Period.parse("2026-04"), reason: "x" };
    await room.ledger.lock(REGISTER, lock.period, lock.reason, {
      user: UserId.parse("admin"),
      roles: ["Admin"],
      clientId: "test",
    });
    const april = { ...TRANSFER, day: "2026-04-10" };
    const refused = await read(april);
    expect(refused.faults.map(({ code, field }) => `${field} ${code}`)).toEqual(["day locked"]);
    expect(refused.faults[0]?.message).toContain("Tháng 4/2026 đã khóa");
    expect(await read(april, refused.digest)).toMatchObject({ stored: false });
    expect(await rows()).toMatchObject({ "memberships an.cb-mot.2020-01-01": { from: "2020-01-01" } });
    expect((await rows())["memberships an.cb-mot.2020-01-01"]).not.toHaveProperty("until");
  });

  test("a month that one of the two units has locked is named with the first free day", async () => {
    await room.ledger.lock({ unit: "cb-hai" as typeof COMMITTEE, year: YEAR }, Period.parse("2026-05"), "x", {
      user: UserId.parse("admin"),
      roles: ["Admin"],
      clientId: "test",
    });
    const { faults } = await read(TRANSFER);
    expect(faults).toMatchObject([{ field: "day", code: "day-locked" }]);
    expect(faults[0]?.message).toMatch(/Tháng 5\/2026 của Chi bộ Hai đã khóa.*01\/06\/2026/);
  });
});

describe("whoever leaves", () => {
  test("may do nothing from that moment, whoever of the office enters it", async () => {
    const an = { ...caller("id-an", "Clerk"), signIn: "an@tinh.gov.vn" };
    expect((await room.get("/v1/me", an)).body).toMatchObject({ units: [{ unit: "cb-mot" }] });
    const { digest, rows: shown } = await read(LEAVE);
    expect(shown.find(({ form }) => form === "users")?.cells).toEqual([
      { column: "Thôi quyền từ ngày", from: null, to: "01/04/2026" },
    ]);
    expect(await read(LEAVE, digest)).toMatchObject({ stored: true });
    expect((await room.get("/v1/me", an)).body).toMatchObject({ status: 403, code: "rights-ended" });
  });

  test("cannot record it: nobody ends rights of their own", async () => {
    const own = { ...caller("id-an", "Reviewer"), signIn: "an@tinh.gov.vn" };
    await room.fill(COMMITTEE, [
      newRow("grants", `us-an.${COMMITTEE}`, { user: "us-an", unit: COMMITTEE, access: "write" }),
    ]);
    const { faults, digest } = await read(LEAVE, undefined, own);
    expect(faults).toMatchObject([{ code: "not-accepted" }]);
    expect(await read(LEAVE, digest, own)).toMatchObject({ stored: false });
  });

  test("still owes what was due by the last day, which is listed by name", async () => {
    await room.fill(COMMITTEE, [
      newRow("directives", "kl-83", {
        number: "83-KL/TW",
        kind: "ket-luan",
        title: "Một nội dung",
        issuer: "Bộ Chính trị",
        issuedOn: "2026-01-05",
      }),
      newRow("sessions", "hn-1", {
        date: "2026-01-15",
        title: "Quán triệt",
        channel: "online",
        directives: ["kl-83"],
      }),
    ]);
    const { dues } = await read(LEAVE);
    expect(dues.map(({ subject, state }) => `${subject.name}: ${state}`)).toContain("Nguyễn Văn An: missing");
    expect(new Set(dues.map(({ subject }) => subject.id))).toEqual(new Set(["an"]));
    expect((await read({ ...LEAVE, day: "2026-01-10" })).dues).toEqual([]);
  });
});

test("a new unit and its people are stored together, with the codes that the register gives", async () => {
  const split = {
    kind: "split",
    unit: "cb-mot",
    name: "Chi bộ Ba",
    people: ["an"],
    day: "2026-05-01",
    reason: "r",
  };
  const { digest, rows: shown } = await read(split);
  expect(shown[0]?.cells).toContainEqual({ column: "Mã", from: null, to: "CB3" });
  expect(await read(split, digest)).toMatchObject({ stored: true });
  expect(await rows()).toMatchObject({
    [`units un-${ID}`]: { name: "Chi bộ Ba", code: "CB3", establishedOn: "2026-05-01" },
    [`memberships an.un-${ID}.2026-05-01`]: { rated: true },
  });
});

test("a year that is open already is named, since it has a catalogue of its own", async () => {
  await room.post(`/v1/years/${YEAR + 1}/opening`, {}, caller("admin", "Admin"));
  const { notices } = await read(TRANSFER);
  expect(notices.map(({ code }) => code)).toContain("next-year-open");
});

test("only who may write the committee's register moves people, and only in a year with units", async () => {
  for (const who of [
    caller("us-an", "Clerk"),
    caller("van-phong", "Committee"),
    caller("nobody", "Reviewer"),
  ])
    expect((await ask(LEAVE, undefined, who)).status).toBe(403);
  const body = { id: ID, movement: { ...LEAVE, day: "2031-01-01" } };
  expect((await room.post("/v1/years/2031/movements", body)).body).toMatchObject({ code: "no-catalogue" });
  expect((await ask({ ...LEAVE, reason: " " })).status).toBe(400);
});

test("L20: a batch that stores all or nothing is decided by the same rules when it is dry", async () => {
  const batch = (batchId: string, mark: string) => ({
    batchId: BatchId.parse(batchId),
    rows: [
      newRow("people", "moi", { fullName: "Mới", category: mark }),
      newRow("units", "moi", { name: "x" }),
    ],
  });
  const own = { user: UserId.parse("admin"), roles: ["Admin"], clientId: "test" } as const;
  const before = await room.ledger.head(REGISTER);
  for (const isDry of [true, false]) {
    const refused = await room.ledger.pushWhole(REGISTER, batch("whole-batch", "cong-chuc"), own, { isDry });
    expect(refused).toMatchObject({ kind: "refused", rows: [{ status: "accepted" }, { status: "invalid" }] });
  }
  expect(await room.ledger.head(REGISTER)).toEqual(before);
});
