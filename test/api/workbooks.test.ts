import { randomUUID } from "node:crypto";
import { naturalKey } from "../../domain/forms/row.ts";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer, Caller } from "./gateway-event.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice, storeRun, YEAR } from "./api-room.ts";

let room: ApiRoom;
const RUN = "run-reports-01";
const clerk = caller("clerk", "Clerk");
const other = caller("other", "Clerk");
const member = caller("member", "Committee");

beforeAll(async () => {
  room = await openOffice();
  await storeRun(room, RUN, "published");
  await room.grant("clerk", "cb-mot", "write");
  await room.grant("other", "cb-hai", "write");
  await room.grant("member", COMMITTEE, "read");
});
afterAll(() => room.stop());

const ask = (body: object, who?: Caller): Promise<Answer> => room.post("/v1/workbooks", body, who);
const idOf = ({ body }: Answer): string => (body as { id: string }).id;
const register = (more: object = {}) => ({ report: "register", unit: "cb-mot", year: YEAR, ...more });

test("a run alone means the committee's workbook", async () => {
  const id = idOf(await ask({ run: RUN }));
  expect(idOf(await ask({ report: "committee", run: RUN }))).toBe(id);
  expect((await room.workbooks.read(id))?.order.request).toEqual({ report: "committee", run: RUN });
});

test("a report is written anew once something is decided, or the letterhead is changed", async () => {
  const orders = [{ run: RUN }, { report: "csv", run: RUN, table: "proposals" }];
  const ids = () => Promise.all(orders.map(async (order) => idOf(await ask(order))));
  const before = await ids();
  expect(await ids()).toEqual(before);
  const subject = "cb-mot-01";
  await room.fill(COMMITTEE, [
    newRow("people", subject, { fullName: "Nguyễn Văn Một", category: "cong-chuc" }),
  ]);
  const decision = { subject, matter: "level", outcome: "refused", reason: "Chưa xem xét" };
  const batch = { batchId: randomUUID(), clientId: "test", decisions: [decision] };
  expect((await room.post(`/v1/runs/${RUN}/decisions`, batch)).body).toMatchObject({
    decisions: [{ status: "recorded" }],
  });
  const decided = await ids();
  expect(decided.filter((id) => before.includes(id))).toEqual([]);
  const place = { name: "letterhead.place", value: "Hà Tĩnh" };
  await room.fill(COMMITTEE, [newRow("settings", naturalKey(settings, place) ?? "", place)]);
  expect((await ids()).filter((id) => [...before, ...decided].includes(id))).toEqual([]);
});

test("readers who are shown the same share a copy; an extract is another one, for its readers alone", async () => {
  const [whole, ofMot, ofHai] = [
    await ask({ run: RUN }),
    await ask({ run: RUN }, clerk),
    await ask({ run: RUN }, other),
  ];
  const ids = [whole, ofMot, ofHai].map(idOf);
  expect(new Set(ids).size).toBe(3);
  expect(idOf(await ask({ run: RUN }, clerk))).toBe(ids[1]);
  expect((await room.get(`/v1/workbooks/${ids[1]}`, clerk)).status).toBe(200);
  expect((await room.get(`/v1/workbooks/${ids[1]}`, other)).body).toMatchObject({ code: "forbidden" });
  expect((await room.get(`/v1/workbooks/${ids[0]}`, clerk)).body).toMatchObject({ code: "forbidden" });
});

test("an interest that is declared ends the sight of the whole workbook at once", async () => {
  const whole = idOf(await ask({ run: RUN }, member));
  expect((await room.get(`/v1/workbooks/${whole}`, member)).status).toBe(200);
  const interest = { user: "member", subject: "cb-hai", reason: "Em ruột là bí thư chi bộ" };
  await room.fill(COMMITTEE, [newRow("interests", "member.cb-hai", interest)]);
  expect((await room.get(`/v1/workbooks/${whole}`, member)).body).toMatchObject({ code: "forbidden" });
  const extract = idOf(await ask({ run: RUN }, member));
  expect(extract).not.toBe(whole);
  await room.workbooks.finish(extract, 1);
  const { body } = await room.get(`/v1/workbooks/${extract}`, member);
  expect(decodeURIComponent((body as { url: string }).url)).toContain("tong-hop-2026-03-trich.xlsx");
});

test("a register is written anew when it or the catalogue has changed; blank forms are another workbook", async () => {
  const before = idOf(await ask(register()));
  expect(idOf(await ask(register(), clerk))).not.toBe("");
  expect(idOf(await ask(register()))).toBe(before);
  expect(idOf(await ask(register({ blank: true })))).not.toBe(before);
  await room.fill(COMMITTEE, [
    newRow("units", "cb-nam", { name: "Chi bộ Năm", kind: "chi-bo", group: "chi-bo" }),
  ]);
  expect(idOf(await ask(register()))).not.toBe(before);
});

test("of the committee's register a clerk is given a copy without the guarded forms, the office another", async () => {
  const ofCatalogue = { report: "register", unit: COMMITTEE, year: YEAR };
  const [office, clerks] = [idOf(await ask(ofCatalogue)), idOf(await ask(ofCatalogue, clerk))];
  expect(clerks).not.toBe(office);
  expect((await room.workbooks.read(clerks))?.order.hiddenForms).toContain("grants");
  expect((await room.workbooks.read(office))?.order.hiddenForms).toEqual([]);
  expect((await room.get(`/v1/workbooks/${office}`, clerk)).body).toMatchObject({ code: "forbidden" });
});

test("forms to be filled in by hand are for whoever reads the unit's register, with the days of birth of the people near", async () => {
  const byHand = { report: "hand-forms", unit: "cb-mot", year: YEAR };
  const [office, clerks] = [idOf(await ask(byHand)), idOf(await ask(byHand, clerk))];
  expect((await room.workbooks.read(office))?.order.redaction.units).toBe(null);
  expect((await room.workbooks.read(clerks))?.order.redaction.units).toEqual(["cb-mot"]);
  expect((await ask({ ...byHand, unit: "cb-hai" }, clerk)).body).toMatchObject({ code: "forbidden" });
});

test("a table as CSV is a file of its own kind", async () => {
  const id = idOf(await ask({ report: "csv", run: RUN, table: "proposals" }));
  await room.workbooks.finish(id, 3);
  const { body } = await room.get(`/v1/workbooks/${id}`);
  const { url } = body as { url: string };
  expect(new URL(url).pathname).toContain(`workbooks/${id}.csv`);
  expect(decodeURIComponent(url)).toContain("proposals-2026-03.csv");
});

test.each([
  [{}],
  [{ report: "all", run: RUN }],
  [{ report: "csv", run: RUN, table: "grants" }],
  [{ report: "register", unit: "cb-mot" }],
  [{ report: "hand-forms", unit: "cb-mot" }],
  [{ report: "receipt", run: RUN }],
  [{ report: "term", from: 2026, to: 2022 }],
  [{ report: "term", from: 2010, to: 2026 }],
  [{ run: RUN, unit: "cb-mot" }],
])("a request for no report is refused: %j", async (body) => {
  expect(await ask(body)).toMatchObject({ status: 400, body: { code: "invalid-request" } });
});

test("a machine's history holds the ids of workbooks, and no one's name", async () => {
  await ask({ report: "receipt", run: RUN, subject: "cb-mot-01" });
  await ask({ report: "csv", run: RUN, table: "people" });
  await ask(register());
  expect(room.executions.length).toBeGreaterThanOrEqual(3);
  for (const { machine, name, input } of room.executions) {
    expect(machine).toBe("workbook");
    expect(input).toEqual({ id: name });
    expect(name).not.toContain("cb-mot-01");
  }
});
