import { afterEach, beforeEach, expect, test } from "vitest";
import { NOTEBOOK_VERSION } from "../../addin/sync/kept/workbook-state.ts";
import { type ApiRoom, caller } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, tickAll } from "./clerk/clerk-room.ts";
import { complaint, findRow, notes, previewed, stored, typeInto } from "./clerk/desk-rows.ts";
import { NO_SERVICE, roomApi, type SyncApi } from "./clerk/room-api.ts";

let room: ApiRoom;
let lansMirror: Map<string, string>;
beforeEach(async () => {
  room = await openClerkRoom();
  lansMirror = new Map();
});
afterEach(() => room.stop());

const serviceOf = (user: string) => roomApi(room, () => caller(user, "Clerk"));
const LOST = { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } } as const;
const many = (count: number) => Array.from({ length: count }, (_, index) => `việc ${index}`);

/** Lan fills the file, and sends from it; the file is then handed on. */
async function begunByLan(texts: readonly string[], push: SyncApi["push"]): Promise<Clerk> {
  const lan = seatClerk(room, "lan", { mirror: lansMirror, api: { ...serviceOf("lan"), push } });
  await lan.sync.open();
  for (const note of texts) await lan.hands.append("discipline", complaint(note));
  expect(await pushAll(lan)).toMatchObject({ kind: "offline", waiting: texts.length });
  return lan;
}
const never: SyncApi["push"] = async () => LOST;
const unheard: SyncApi["push"] = async (...request) => {
  await serviceOf("lan").push(...request);
  return LOST;
};
const handedTo = (user: string, { copy }: Clerk, api?: SyncApi): Clerk =>
  seatClerk(room, user, { book: copy(), ...(api !== undefined && { api }) });

test("S34: a file with a colleague's waiting batch goes on: what has not arrived is in the next preview, and is sent by who has the file", async () => {
  const minh = handedTo("minh", await begunByLan(["một", "hai"], never));
  expect((await minh.sync.status()).begun).toEqual([{ user: "lan", rows: 2, at: room.now() }]);
  const ticked = tickAll(await previewed(minh));
  const report = await minh.sync.push(ticked);
  expect(report).toMatchObject({
    kind: "taken-over",
    outcomes: [],
    waiting: 0,
    takenOver: [{ user: "lan", answered: 0, dropped: 2 }],
  });
  expect(report.leftOut).toHaveLength(2);
  expect(await notes(room)).toEqual([]);
  expect((await minh.sync.status()).begun).toEqual([]);
  expect(await pushAll(minh)).toMatchObject({ kind: "sent" });
  const rows = [...(await stored(room, "discipline")).values()];
  expect(rows.map(({ by }) => by)).toEqual(["minh", "minh"]);
  expect(await notes(room)).toEqual(["hai", "một"]);
});

test("S34: what arrived under the colleague's name stays theirs, whatever became of the answer, and is not sent again", async () => {
  const minh = handedTo("minh", await begunByLan(["một"], unheard));
  expect(await minh.sync.resume()).toMatchObject({
    kind: "taken-over",
    outcomes: [{ status: "accepted" }],
    takenOver: [{ user: "lan", answered: 1, dropped: 0 }],
  });
  expect(await previewed(minh)).toMatchObject({ rows: [] });
  const rows = [...(await stored(room, "discipline")).values()];
  expect(rows).toMatchObject([{ by: "lan", rev: 1 }]);
  await typeInto(minh, "discipline", "một", "note", "sửa");
  expect((await pushAll(minh)).outcomes).toMatchObject([{ status: "accepted", rev: 2 }]);
});

test("S34: of a batch of which some chunks arrived, these enter the baseline and the rest is in the preview", async () => {
  const texts = many(450);
  let calls = 0;
  const minh = handedTo(
    "minh",
    await (async () => {
      const lan = seatClerk(room, "lan", {
        mirror: lansMirror,
        api: {
          ...serviceOf("lan"),
          push: async (...request) => {
            calls += 1;
            return calls === 1 ? unheard(...request) : LOST;
          },
        },
      });
      await lan.sync.open();
      for (const note of texts) await lan.hands.append("discipline", complaint(note));
      await pushAll(lan);
      return lan;
    })(),
  );
  expect(await minh.sync.resume()).toMatchObject({ takenOver: [{ answered: 400, dropped: 50 }] });
  expect(await previewed(minh)).toMatchObject({ counts: { added: 50, changed: 0 } });
  await pushAll(minh);
  expect(await notes(room)).toHaveLength(450);
  expect(await previewed(minh)).toMatchObject({ rows: [] });
});

test("S34: the first user's browser does not revive what was dropped, in this file or in a later state of it", async () => {
  const lan = await begunByLan(["một", "nhầm"], never);
  const minh = handedTo("minh", lan);
  await minh.sync.resume();
  await minh.hands.deleteRow("discipline", (await findRow(minh, "discipline", "nhầm")).place);
  await pushAll(minh);
  const again = seatClerk(room, "lan", { mirror: lansMirror, book: minh.copy() });
  expect((await again.sync.status()).waiting).toBe(0);
  expect(await again.sync.resume()).toMatchObject({ kind: "sent", outcomes: [] });
  await again.sync.pull();
  expect(await previewed(again)).toMatchObject({ rows: [] });
  expect(await notes(room)).toEqual(["một"]);
});

test("S34: a batch that arrives after it was dropped harms nothing: the same rows are not stored twice, other values ask", async () => {
  const late: Parameters<SyncApi["push"]>[] = [];
  const lan = await begunByLan(["một", "hai"], async (...request) => {
    late.push(request);
    return LOST;
  });
  const minh = handedTo("minh", lan);
  await minh.sync.resume();
  await typeInto(minh, "discipline", "hai", "note", "hai, đã sửa");
  for (const request of late) await serviceOf("lan").push(...request);
  const { outcomes } = await pushAll(minh);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["conflict", "unchanged"]);
  expect(await notes(room)).toEqual(["hai", "một"]);
  expect(await minh.sync.conflicts()).toMatchObject([
    { fields: [{ mine: "hai, đã sửa", theirs: "hai", by: "lan" }] },
  ]);
});

test("S34: without a network nothing is settled or dropped; the batch waits on", async () => {
  const lan = await begunByLan(["một"], never);
  const minh = handedTo("minh", lan, NO_SERVICE);
  const before = await minh.desk.read(["*"]);
  expect(await pushAll(minh)).toMatchObject({ kind: "offline", waiting: 1 });
  expect(await minh.desk.read(["*"])).toEqual(before);
});

test("S26, S34: two users who send from one file at once keep an outbox each", async () => {
  const lan = await begunByLan(["của Lan"], never);
  const minh = handedTo("minh", lan, { ...serviceOf("minh"), push: never });
  await minh.sync.resume();
  await minh.hands.append("discipline", complaint("của Minh"));
  await pushAll(minh);
  expect(Object.keys(await minh.desk.kept(["waiting.*"]))).toEqual(["waiting.minh"]);
  const both = handedTo("lan", minh);
  await both.desk.keep({ "waiting.lan": (await lan.desk.kept(["waiting.lan"]))["waiting.lan"] ?? "" });
  expect(await both.sync.status()).toMatchObject({
    waiting: 1,
    begun: [{ user: "minh", rows: 2 }],
  });
});

test("S3: an outbox as version 1 kept it is sent by who agreed to it, and kept as the current version", async () => {
  const lan = await begunByLan(["một"], never);
  const kept = await lan.desk.kept(["waiting.lan", "book"]);
  const { outbox, sending } = JSON.parse(kept["waiting.lan"] ?? "") as Record<string, unknown>;
  const { dropped: _, ...progress } = JSON.parse(kept.book ?? "") as Record<string, unknown>;
  await lan.desk.keep({
    "waiting.lan": "",
    outbox: JSON.stringify(outbox),
    sending: JSON.stringify(sending),
    book: JSON.stringify({ ...progress, version: 1 }),
  });
  const again = handedTo("lan", lan);
  expect((await again.sync.status()).waiting).toBe(1);
  expect(await again.sync.resume()).toMatchObject({ kind: "sent", outcomes: [{ status: "accepted" }] });
  expect(await previewed(again)).toMatchObject({ rows: [] });
  const left = await again.desk.kept(["outbox", "sending", "received", "waiting.lan", "book"]);
  expect(JSON.parse(left.book ?? "")).toMatchObject({ version: NOTEBOOK_VERSION });
  expect(left).toMatchObject({ outbox: "", sending: "", received: "", "waiting.lan": "" });
});

test("S9: an outbox that Excel's undo brings back in the middle of the next push is told of as earlier both times", async () => {
  const lan = await begunByLan(["một"], never);
  let isBack = false;
  const again = seatClerk(room, "lan", {
    book: lan.copy(),
    through: (port) => ({
      ...port,
      write: async (...order) => {
        const before = await port.kept(["waiting.lan", "baseline.discipline", "book"]);
        const left = await port.write(...order);
        const { "waiting.lan": waiting } = await port.kept(["waiting.lan"]);
        if (!isBack && before["waiting.lan"] !== "" && waiting === "")
          await port.keep(before as Record<string, string>);
        isBack ||= waiting === "";
        return left;
      },
    }),
  });
  await again.hands.append("discipline", complaint("hai"));
  const choices = tickAll(await previewed(again));
  const { outcomes, earlier = 0, leftOut = [] } = await again.sync.push(choices);
  expect([earlier, outcomes.length - earlier + leftOut.length]).toEqual([2, choices.size]);
  expect(await notes(room)).toEqual(["hai", "một"]);
});
