import { beforeAll, expect, test } from "vitest";
import { type ApiRoom, caller, YEAR } from "../api/api-room.ts";
import { openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import { findRow, typeInto } from "./clerk/desk-rows.ts";
import { roomApi, type SyncApi } from "./clerk/room-api.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openClerkRoom();
});

const NOTED = { subject: "nv-001", kind: "complaint", pending: "Có", note: "a" };
const MARCH_5 = 46086;

test("S9: a row that was sent from a later state of the file, of which this machine knows nothing, is not sent as new again", async () => {
  const lan = seatClerk(room, "lan");
  await lan.sync.open();
  await lan.hands.append("discipline", { ...NOTED, note: "chỉ một lần" });
  const saved = lan.copy();
  await pushAll(lan);
  const again = seatClerk(room, "lan", { book: saved });
  expect(await again.sync.preview()).toMatchObject({ counts: { added: 1 } });
  expect((await pushAll(again)).outcomes).toEqual([]);
  expect(await again.sync.preview()).toMatchObject({ rows: [] });
  const stored = await room.ledger.allRows({ unit: UNIT, year: YEAR }, "discipline");
  expect(stored.filter(({ fields }) => fields["note"] === "chỉ một lần")).toHaveLength(1);
});

test("S9: the answer to a batch of a workbook that was closed unsaved hides no change that it had not seen", async () => {
  const mirror = new Map<string, string>();
  const lan = seatClerk(room, "lan", { mirror });
  await lan.sync.open();
  await lan.hands.append("discipline", NOTED);
  await pushAll(lan);
  const saved = lan.copy();

  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "discipline", "a", "decidedOn", MARCH_5);
  await pushAll(minh);

  // Lan has seen the change and sends one of her own; the answer is lost, and the workbook is closed without saving.
  await lan.sync.pull();
  const service = roomApi(room, () => caller("lan", "Clerk"));
  const deaf: SyncApi = {
    ...service,
    push: async (...request) => {
      await service.push(...request);
      return { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } };
    },
  };
  const unheard = seatClerk(room, "lan", { mirror, book: lan.book(), api: deaf });
  await typeInto(unheard, "discipline", "a", "note", "b");
  expect(await pushAll(unheard)).toMatchObject({ kind: "offline", waiting: 1 });

  const again = seatClerk(room, "lan", { mirror, book: saved });
  expect(await again.sync.resume()).toMatchObject({ kind: "sent" });
  await again.sync.pull();
  expect((await findRow(again, "discipline", "b")).cells).toMatchObject({ note: "b", decidedOn: MARCH_5 });
  expect(await again.sync.preview()).toMatchObject({ rows: [] });
});
