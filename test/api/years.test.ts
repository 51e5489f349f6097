import { afterEach, beforeEach, expect, test } from "vitest";
import { YearOpening } from "../../domain/protocol/terms.ts";
import { AUTOMATIC, BatchId } from "../../domain/values/ids.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openApiRoom, YEAR } from "./api-room.ts";

let room: ApiRoom;
const ADMIN = caller("admin", "Admin");
const NEXT = YEAR + 1;
const PATH = `/v1/years/${NEXT}/opening`;

beforeEach(async () => {
  room = await openApiRoom();
  const person = (key: string, fullName: string) =>
    newRow("people", key, { fullName, category: "cong-chuc" });
  const member = (who: string, until: string | null) =>
    newRow("memberships", `${who}.cb-mot.2020-01-01`, {
      person: who,
      unit: "cb-mot",
      from: "2020-01-01",
      until,
      role: "member",
      group: "g",
      rated: true,
    });
  await room.fill(COMMITTEE, [
    newRow("units", COMMITTEE, { name: "Đảng ủy", kind: "committee", group: "g" }),
    newRow("units", "cb-mot", { name: "Chi bộ Một", kind: "chi-bo", group: "g" }),
    person("p-1", "Nguyễn Văn An"),
    person("p-2", "Trần Thị Bình"),
    member("p-1", null),
    member("p-2", `${YEAR}-12-31`),
    newRow("settings", "letterhead_place", { name: "letterhead.place", value: "Hà Nội" }),
    newRow("grants", "lan.cb-mot", { user: "lan", unit: "cb-mot", access: "write" }),
    newRow("directives", "nq-57", {
      number: "57",
      kind: "nghi-quyet",
      title: "t",
      issuer: "BCT",
      issuedOn: "2024-12-22",
    }),
  ]);
  await room.push(COMMITTEE, [
    newRow("grants", "admin.dang-uy", { user: "admin", unit: COMMITTEE, access: "write" }),
    newRow("users", "us-1", { signIn: "mai@tinh.gov.vn", fullName: "Mai" }),
  ]);
  const bound = { form: "users", key: "us-1", baseRev: 1, fields: { directoryId: "id-mai" } };
  await room.ledger.push(
    { unit: COMMITTEE, year: YEAR },
    { batchId: BatchId.parse("mai-signs-in"), rows: [bound], lane: { kind: "sign-ins" } },
    { user: AUTOMATIC, roles: ["Admin"], clientId: "test" },
  );
  await room.fill("cb-mot", [
    newRow("shortcomings", "hc-1", { subject: "p-1", reviewYear: YEAR - 1, content: "Chậm báo cáo" }),
  ]);
});
afterEach(() => room.stop());

const preview = async () => YearOpening.parse((await room.get(PATH, ADMIN)).body);
const open = async () => YearOpening.parse((await room.post(PATH, {}, ADMIN)).body);
const pushNext = async (batchId: string, rows: readonly unknown[]) => {
  const path = `/v1/registers/${COMMITTEE}/${NEXT}/batches`;
  const { status } = await room.post(path, { batchId, clientId: "test", rows }, ADMIN);
  expect(status).toBe(200);
};
const rowsOf = async (unit: string, year: number) =>
  (await room.ledger.allRows({ unit: unit as typeof COMMITTEE, year })).filter(({ deleted }) => !deleted);

test("a preview says what would be carried and stores nothing", async () => {
  const { forms, left, from } = await preview();
  expect(from).toBe(YEAR);
  expect(forms.map(({ form, waiting, there }) => [form, waiting, there])).toEqual([
    ["units", 2, 0],
    ["people", 1, 0],
    ["memberships", 1, 0],
    ["settings", 1, 0],
    ["shortcomings", 1, 0],
    ["users", 1, 0],
    ["grants", 2, 0],
  ]);
  expect(left).toEqual([{ form: "people", name: "Trần Thị Bình", why: "belongs-nowhere" }]);
  expect(await rowsOf(COMMITTEE, NEXT)).toEqual([]);
});

test("L19: opened, the year has the same rows under the same keys with their codes, and what was done stays behind", async () => {
  const opened = await open();
  expect(opened).toMatchObject({ refused: [], more: false });
  expect(opened.forms.every(({ waiting }) => waiting === 0)).toBe(true);
  const fields = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
    Object.fromEntries(rows.map(({ form, key, fields: own }) => [`${form} ${key}`, own]));
  const [old, next] = [fields(await rowsOf(COMMITTEE, YEAR)), fields(await rowsOf(COMMITTEE, NEXT))];
  for (const [place, own] of Object.entries(next)) expect(own).toEqual(old[place]);
  expect(Object.keys(next).toSorted()).toEqual(
    Object.keys(old)
      .filter((place) => !/^(directives|people p-2|memberships p-2)/.test(place))
      .toSorted(),
  );
  expect((await rowsOf("cb-mot", NEXT)).map(({ key }) => key)).toEqual(["hc-1"]);
  const me = await room.get("/v1/me?year=2027", caller("lan", "Clerk"));
  expect(me.body).toMatchObject({ units: [{ unit: "cb-mot", access: "write" }] });
});

test("opened again, it changes nothing; what the new year says otherwise or has deleted is kept", async () => {
  await open();
  await pushNext("next-year-changes", [
    { form: "units", key: "cb-mot", baseRev: 1, fields: { name: "Chi bộ Một mới" } },
    { form: "settings", key: "letterhead_place", baseRev: 1, deleted: true },
  ]);
  const before = await room.ledger.allRows({ unit: COMMITTEE, year: NEXT });
  const again = await open();
  expect(again.forms.every(({ waiting }) => waiting === 0)).toBe(true);
  expect(await room.ledger.allRows({ unit: COMMITTEE, year: NEXT })).toEqual(before);
});

test("what a stop left half done is completed, and rights come last", async () => {
  // The new year has got its units, as after a stop.
  const units = (await room.ledger.allRows({ unit: COMMITTEE, year: YEAR }, "units")).map(({ key, fields }) =>
    newRow("units", key, fields),
  );
  await pushNext("a-stopped-opening", units);
  const lan = caller("lan", "Clerk");
  expect((await room.get("/v1/me?year=2027", lan)).body).toMatchObject({ units: [] });
  expect((await preview()).forms).toContainEqual({ form: "units", waiting: 0, there: 2 });
  await open();
  expect((await preview()).forms.every(({ waiting }) => waiting === 0)).toBe(true);
  expect((await room.get("/v1/me?year=2027", lan)).body).toMatchObject({ units: [{ unit: "cb-mot" }] });
});

test("only an administrator opens a year, and only after one that has a catalogue", async () => {
  for (const who of [caller("lan", "Clerk"), caller("lan", "Reviewer"), caller("lan", "Committee")]) {
    expect((await room.get(PATH, who)).status).toBe(403);
    expect((await room.post(PATH, {}, who)).status).toBe(403);
  }
  expect((await room.post("/v1/years/2031/opening", {}, ADMIN)).body).toMatchObject({ code: "no-catalogue" });
  expect(await rowsOf(COMMITTEE, NEXT)).toEqual([]);
});
