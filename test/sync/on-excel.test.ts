import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeExcelDesk } from "../../addin/host/excel-desk.ts";
import { makeRegisterSync } from "../../addin/sync/make-register-sync.ts";
import { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { installOffice } from "../../infra/local/excel/node-office.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, YEAR } from "../api/api-room.ts";
import { ExcelHands } from "../host/excel-hands.ts";
import { openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk-room.ts";
import { complaint, notes, typeInto } from "./desk-rows.ts";
import { roomApi } from "./room-api.ts";

/** Of a pull that brings rows: the notebook, the sheets, the cells and the baseline are each read or written once. */
const MOST_EXCHANGES = 24;
const MOST_WHEN_UNCHANGED = 3;

let room: ApiRoom;
let uninstall: () => void = () => undefined;
beforeAll(async () => {
  room = await openClerkRoom();
});
afterAll(() => room.stop());
afterEach(() => uninstall());

/** A clerk at Excel's own object model. */
function seatAtExcel() {
  const model = new WorkbookModel();
  const office = installOffice(model);
  ({ uninstall } = office);
  const mirror = { text: "" };
  let ids = 0;
  const desk = makeExcelDesk();
  const sync = makeRegisterSync({
    api: roomApi(room, () => caller("lan", "Clerk")),
    desk,
    unit: UNIT,
    year: YEAR,
    committee: COMMITTEE,
    clientId: "excel",
    user: () => "lan",
    language: () => "vi",
    mirror: {
      read: async () => mirror.text,
      write: async (text) => {
        mirror.text = text;
      },
    },
    now: room.now,
    newId: () => `excel${(ids += 1)}`,
  });
  const note = async (which: string) => {
    const sheet = (await desk.read()).sheets.find(({ form }) => form === "discipline");
    const row = sheet?.rows.find(({ cells }) => cells["note"] === which);
    if (row === undefined) throw new Error(`no row ${which}`);
    return row;
  };
  return { sync, desk, hands: new ExcelHands(model), note };
}

test("S1, S7, S11, S16: on Excel a register is opened, filled, sent, pulled, and a conflict in it settled", async () => {
  const { sync, hands, note } = seatAtExcel();
  expect(await sync.open()).toMatchObject({ kind: "unchanged" });
  await hands.append("discipline", complaint("trên Excel"));
  await hands.type("attendance", 0, "mark", "x");
  const preview = await sync.preview();
  expect(preview).toMatchObject({ counts: { added: 2, invalid: 0 } });
  expect((await sync.push(tickAll(preview))).outcomes.map(({ status }) => status)).toEqual([
    "accepted",
    "accepted",
  ]);
  expect(await sync.preview()).toMatchObject({ rows: [] });

  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "discipline", "trên Excel", "kind", "Kỷ luật");
  await pushAll(minh);
  expect(await sync.pull()).toMatchObject({ kind: "pulled", rows: 1, kept: 0 });
  expect((await note("trên Excel")).cells["kind"]).toBe("Kỷ luật");

  await typeInto(minh, "discipline", "trên Excel", "note", "của Minh");
  await pushAll(minh);
  const { place } = await note("trên Excel");
  await hands.type("discipline", place, "note", "của Lan");
  expect((await sync.push(tickAll(await sync.preview()))).outcomes).toMatchObject([{ status: "conflict" }]);
  const [conflict] = await sync.conflicts();
  expect(conflict).toMatchObject({ fields: [{ mine: "của Lan", theirs: "của Minh", by: "minh" }] });
  if (conflict === undefined) throw new Error("no conflict");
  await sync.resolve(conflict, { note: "theirs" });
  await note("của Minh");
  expect(await sync.preview()).toMatchObject({ rows: [] });
  expect(await notes(room)).toEqual(["của Minh"]);
});

/** How often Excel is asked: each `context.sync` is one exchange with it. */
async function countingExchanges(act: () => Promise<unknown>): Promise<number> {
  const proxies = Excel.RequestContext.prototype as { sync: (...passed: unknown[]) => Promise<unknown> };
  const { sync } = proxies;
  let made = 0;
  proxies.sync = function counted(this: unknown, ...passed) {
    made += 1;
    return sync.apply(this, passed);
  };
  await act();
  proxies.sync = sync;
  return made;
}

test("S17, S25: a pull asks Excel as often for 300 rows as for one", async () => {
  const { sync } = seatAtExcel();
  await sync.open();
  const exchanges = async (count: number, name: string): Promise<number> => {
    await room.fill(
      UNIT,
      Array.from({ length: count }, (_, index) =>
        newRow("discipline", `${name}${index}`, { subject: "nv-001", kind: "complaint", pending: true }),
      ),
    );
    return countingExchanges(() => sync.pull());
  };
  const one = await exchanges(1, "a");
  expect(one).toBeGreaterThan(0);
  expect(await exchanges(300, "b")).toBe(one);
  expect(one).toBeLessThanOrEqual(MOST_EXCHANGES);
  expect(await countingExchanges(() => sync.pull())).toBeLessThanOrEqual(MOST_WHEN_UNCHANGED);
});
