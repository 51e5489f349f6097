import { afterEach, beforeEach, expect, test } from "vitest";
import { UserId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { type ApiRoom, caller, newRow } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { complaint, findRow, notes, previewed, rowsOf, sequence, typeInto } from "./clerk/desk-rows.ts";
import { roomApi, type SyncApi } from "./clerk/room-api.ts";

let room: ApiRoom;
let api: SyncApi;
const offline = { ok: false, problem: { code: "no-answer", status: 0, title: "", traceId: "" } } as const;
beforeEach(async () => {
  room = await openClerkRoom();
  api = roomApi(room, () => caller("lan", "Clerk"));
});
afterEach(() => room.stop());

const seat = async (options: Parameters<typeof seatClerk>[2] = {}): Promise<Clerk> => {
  const clerk = seatClerk(room, "lan", options);
  await clerk.sync.open();
  return clerk;
};
const many = (count: number) => Array.from({ length: count }, (_, index) => `việc ${index}`);
const enter = async (clerk: Clerk, texts: readonly string[]) => {
  for (const note of texts) await clerk.hands.append("discipline", complaint(note));
};

test("S7: the preview counts what is new, changed, hidden, cleared and wrong, and names formulas; nothing else is sent", async () => {
  const clerk = await seat();
  await enter(clerk, ["một", "hai"]);
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
  await pushAll(clerk);
  await clerk.hands.typeFormula("discipline", 0, "note", "đã sửa");
  await clerk.hands.hideRow("discipline", 0);
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "");
  await clerk.hands.append("discipline", { ...complaint("sai"), kind: "không rõ" });
  await enter(clerk, ["ba"]);
  const preview = await previewed(clerk);
  expect(preview.counts).toEqual({
    changed: 1,
    added: 1,
    cleared: 1,
    copied: 0,
    missing: 0,
    invalid: 1,
    hidden: 1,
  });
  const changed = preview.rows.find(({ kind }) => kind === "changed");
  expect(changed).toMatchObject({
    formulas: ["note"],
    fields: [{ field: "note", before: "một", after: "đã sửa" }],
  });
  const skipping = new Map(
    [...tickAll(preview)].map(([row, choice]) => [row, row.kind === "changed" ? "skip" : choice] as const),
  );
  await clerk.sync.push(skipping);
  expect(await notes(room)).toEqual(["ba", "hai", "một"]);
});

test("S7: what was typed after the preview is not sent with it", async () => {
  const clerk = await seat();
  await enter(clerk, ["một"]);
  const preview = await previewed(clerk);
  await typeInto(clerk, "discipline", "một", "note", "khác");
  expect((await clerk.sync.push(tickAll(preview))).outcomes).toEqual([]);
  expect(await notes(room)).toEqual([]);
});

test("S8: a slow service gets smaller chunks, progress counts rows, and cancelling ends at a chunk", async () => {
  const sizes: number[] = [];
  const slow: SyncApi = {
    ...api,
    push: async (unit, year, request) => {
      sizes.push(request.rows.length);
      room.clock.now = new Date(Date.parse(room.clock.now) + 60_000).toISOString();
      return api.push(unit, year, request);
    },
  };
  const clerk = await seat({ api: slow });
  await enter(clerk, many(450));
  const stop = new AbortController();
  const progress: number[] = [];
  const onProgress = ({ done }: { readonly done: number }) => {
    progress.push(done);
    if (progress.length === 2) stop.abort();
  };
  const report = await clerk.sync.push(tickAll(await previewed(clerk)), { onProgress, signal: stop.signal });
  expect(report).toMatchObject({ kind: "cancelled", waiting: 0 });
  expect(sizes).toEqual([400, 25]);
  expect(progress).toEqual([400, 425]);
  expect(await previewed(clerk)).toMatchObject({ counts: { added: 25 } });
});

/** The pane dies at the k-th call of the workbook port or of the service, before or after the call. */
test.each(["before", "after"] as const)(
  "S9: a pane that dies %s any call of a push stores every row once, whenever it is opened again",
  async (moment) => {
    for (let k = 1; ; k += 1) {
      const mirror = new Map<string, string>();
      let calls = Number.NEGATIVE_INFINITY;
      let died = false;
      const die = (): void => {
        calls += 1;
        if (calls !== k) return;
        died = true;
        throw new Error("killed");
      };
      const mortal: SyncApi = {
        ...api,
        push: async (...request) => {
          if (moment === "before") die();
          const answer = await api.push(...request);
          if (moment === "after") die();
          return answer;
        },
      };
      const clerk = seatClerk(room, "lan", { mirror, api: mortal, beforeCall: die });
      await clerk.sync.open();
      await enter(clerk, [`lần ${k}`]);
      const ticked = tickAll(await previewed(clerk));
      const [first] = await rowsOf(clerk, "attendance");
      await clerk.hands.type("attendance", first?.place ?? 0, "mark", k % 2 === 0 ? "x" : "K");
      calls = 0;
      await clerk.sync.push(ticked).catch(() => undefined);
      calls = Number.NEGATIVE_INFINITY;
      const again = await seat({ mirror, book: clerk.copy() });
      await again.sync.resume();
      await pushAll(again);
      expect(await previewed(again)).toMatchObject({ rows: [] });
      expect((await notes(room)).filter((note) => note === `lần ${k}`)).toHaveLength(1);
      if (!died) return;
    }
  },
  120_000,
);

test.each(["unsaved", "saved before it was sent"])(
  "S9: closed without saving, a workbook takes back from the browser's copy what was sent from it (%s)",
  async (how) => {
    const lost: SyncApi = {
      ...api,
      push: async (...request) => {
        await api.push(...request);
        return offline;
      },
    };
    const mirror = new Map<string, string>();
    const clerk = await seat({ mirror });
    await enter(clerk, ["cũ"]);
    await pushAll(clerk);
    await clerk.hands.save();
    const hasty = seatClerk(room, "lan", { mirror, api: lost, book: clerk.book() });
    const before = hasty.copy();
    const typing = how === "unsaved" ? hasty : seatClerk(room, "lan", { mirror, book: before });
    for (const one of new Set([hasty, typing])) {
      await typeInto(one, "discipline", "cũ", "note", "sửa");
      await enter(one, ["mới"]);
    }
    expect(await pushAll(hasty)).toMatchObject({ kind: "offline", waiting: 2 });
    const again = seatClerk(room, "lan", { mirror, book: before });
    expect(await again.sync.resume()).toMatchObject({ kind: "sent", waiting: 0 });
    expect((await rowsOf(again, "discipline")).map(({ cells }) => cells["note"])).toEqual(["sửa", "mới"]);
    expect(await previewed(again)).toMatchObject({ rows: [] });
    expect(await notes(room)).toEqual(["mới", "sửa"]);
  },
);

test("S9: a lost answer, asked for again the next day, is the same receipt and no second change", async () => {
  let isLost = true;
  const clerk = await seat({
    api: {
      ...api,
      push: async (...request) => {
        const answer = await api.push(...request);
        return isLost ? offline : answer;
      },
    },
  });
  await enter(clerk, ["một"]);
  expect(await pushAll(clerk)).toMatchObject({ kind: "offline", waiting: 1 });
  const after = await sequence(room);
  room.clock.now = "2026-04-02T02:00:00.000Z";
  isLost = false;
  expect(await clerk.sync.resume()).toMatchObject({ kind: "sent", outcomes: [{ status: "accepted" }] });
  expect(await sequence(room)).toBe(after);
});

test("S10: of a hundred rows the bad one stays and is named; the others are saved", async () => {
  const clerk = await seat();
  await enter(clerk, many(99));
  await clerk.hands.append("discipline", { ...complaint("việc xấu"), subject: "Không Ai" });
  const { rows, counts } = await previewed(clerk);
  expect(counts).toMatchObject({ added: 99, invalid: 1 });
  const bad = rows.find(({ kind }) => kind === "invalid");
  expect(bad?.issues).toMatchObject([{ field: "subject", code: "ref-unknown" }]);
  const report = await pushAll(clerk);
  expect(report.outcomes.filter(({ status }) => status === "accepted")).toHaveLength(99);
  expect(await notes(room)).toHaveLength(99);
  expect(await previewed(clerk)).toMatchObject({ counts: { invalid: 1, added: 0 } });
});

test("S10: a merged row takes over what others changed, and says so", async () => {
  const clerk = await seat();
  await enter(clerk, ["một"]);
  await pushAll(clerk);
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, "discipline", "một", "kind", "Kỷ luật");
  await pushAll(minh);
  await typeInto(clerk, "discipline", "một", "note", "sửa");
  expect((await pushAll(clerk)).outcomes).toMatchObject([
    { status: "merged", fields: { kind: "discipline" } },
  ]);
  const row = await findRow(clerk, "discipline", "sửa");
  expect(row.cells["kind"]).toBe("Kỷ luật");
  expect(clerk.states.get(`discipline/${row.key}`)).toBe("merged");
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test.each(["before the answer is read", "while it is written"])(
  "S11: what is typed over a colleague's value %s is a conflict to choose in, and overwrites nothing",
  async (moment) => {
    const first = await seat();
    await enter(first, ["một"]);
    await pushAll(first);
    const minh = seatClerk(room, "minh");
    await minh.sync.open();
    await typeInto(minh, "discipline", "một", "kind", "Kỷ luật");
    await pushAll(minh);
    let isAnswered = false;
    const type = ({ hands }: Clerk): void =>
      void hands.type("discipline", 0, "kind", "Kiểm tra dấu hiệu vi phạm");
    const clerk: Clerk = seatClerk(room, "lan", {
      book: first.book(),
      beforeCall: (name) => {
        if (isAnswered && name === "write" && moment === "while it is written") type(clerk);
      },
      api: {
        ...api,
        push: async (...request) => {
          const answer = await api.push(...request);
          isAnswered = true;
          if (moment === "before the answer is read") type(clerk);
          return answer;
        },
      },
    });
    await typeInto(clerk, "discipline", "một", "note", "sửa");
    expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "merged" }]);
    isAnswered = false;
    expect(await clerk.sync.conflicts()).toMatchObject([
      { fields: [{ field: "kind", theirs: "discipline" }] },
    ]);
    expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "conflict" }]);
  },
);

test("S12: signed out, what the clerk agreed to waits for them", async () => {
  let user: string | undefined = "lan";
  let isOffline = true;
  const clerk = await seat({
    signedIn: () => user,
    api: { ...api, push: async (...request) => (isOffline ? offline : api.push(...request)) },
  });
  await enter(clerk, ["một"]);
  await pushAll(clerk);
  isOffline = false;
  user = undefined;
  expect(await clerk.sync.resume()).toMatchObject({ kind: "signed-out", waiting: 1 });
  expect(await notes(room)).toEqual([]);
  user = "lan";
  expect(await clerk.sync.resume()).toMatchObject({ kind: "sent", waiting: 0 });
  expect(await notes(room)).toEqual(["một"]);
});

test("S12: a token that comes back as another user's between two chunks stops the push; what is left waits for whoever agreed", async () => {
  let isAnothers = false;
  const another = {
    ok: false,
    problem: { code: "another-user", status: 401, title: "", traceId: "" },
  } as const;
  const clerk = await seat({
    api: {
      ...api,
      push: async (...request) => {
        if (isAnothers) return another;
        isAnothers = true;
        return api.push(...request);
      },
    },
  });
  await enter(clerk, many(420));
  expect(await pushAll(clerk)).toMatchObject({ kind: "another-user", waiting: 20 });
  expect(await notes(room)).toHaveLength(400);
  isAnothers = false;
  expect(await clerk.sync.resume()).toMatchObject({ kind: "sent", waiting: 0 });
  expect(await notes(room)).toHaveLength(420);
});

test("S13: offline the sheet is filled on; what waits goes first, and the report of a push names both", async () => {
  let isOffline = true;
  const sent: unknown[][] = [];
  const clerk = await seat({
    api: {
      ...api,
      push: async (unit, year, request) => {
        if (isOffline) return offline;
        sent.push(request.rows.map((row) => (row as { fields: { note: string } }).fields.note));
        return api.push(unit, year, request);
      },
    },
  });
  await enter(clerk, ["trước"]);
  expect(await pushAll(clerk)).toMatchObject({ kind: "offline", waiting: 1 });
  expect(await clerk.sync.status()).toMatchObject({ waiting: 1 });
  await enter(clerk, ["sau"]);
  isOffline = false;
  const report = await pushAll(clerk);
  expect(sent).toEqual([["trước"], ["sau"]]);
  expect(report.outcomes).toHaveLength(2);
  expect(report.batches).toHaveLength(2);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test("S14: what is locked between filling and sending stays in the sheet and says who locked it", async () => {
  const clerk = await seat();
  await typeInto(clerk, "attendance", "h1.nv-001", "mark", "x");
  const actor = { user: UserId.parse("binh"), roles: ["Admin"], clientId: "test" } as const;
  await room.ledger.lock({ unit: UNIT, year: 2026 }, Period.parse("2026-03"), "hết kỳ", actor);
  expect((await pushAll(clerk)).outcomes).toMatchObject([{ status: "locked", by: "binh" }]);
  expect((await findRow(clerk, "attendance", "h1.nv-001")).cells["mark"]).toBe("x");
  expect(clerk.states.get("attendance/h1.nv-001")).toBe("locked");
  await clerk.sync.pull();
  expect((await clerk.sync.status()).locks).toMatchObject({ "2026-03": { by: "binh" } });
});

test("S15: a push is taken back by one button, in the register and in the sheet", async () => {
  const clerk = await seat();
  await enter(clerk, ["một"]);
  await pushAll(clerk);
  await typeInto(clerk, "discipline", "một", "note", "sửa");
  await enter(clerk, ["thừa"]);
  const { batches } = await pushAll(clerk);
  expect(await clerk.sync.undo(batches)).toMatchObject({ kind: "sent" });
  expect(await notes(room)).toEqual(["một"]);
  expect((await rowsOf(clerk, "discipline")).map(({ cells }) => cells["note"])).toEqual(["một"]);
  expect(await previewed(clerk)).toMatchObject({ rows: [] });
});

test("S8: 5,000 rows go in few calls of the service and of the desk, whatever their number", async () => {
  await room.fill(UNIT, [
    newRow("discipline", "d0", { subject: "nv-001", kind: "complaint", pending: true }),
  ]);
  let pushes = 0;
  const clerk = await seat({
    api: {
      ...api,
      // Only the answer matters here; the service's speed has its own tests.
      push: async (_unit, _year, { batchId, rows }) => {
        pushes += 1;
        const outcomes = (rows as { form: string; key: string }[]).map(({ form, key }) => ({
          form,
          key,
          status: "accepted" as const,
          rev: 1,
        }));
        return { ok: true, value: { batchId, seq: 1, replayed: false, rows: outcomes } };
      },
    },
  });
  await enter(clerk, many(5000));
  const ticked = tickAll(await previewed(clerk));
  clerk.counts.calls = 0;
  expect((await clerk.sync.push(ticked)).outcomes).toHaveLength(5000);
  expect(pushes).toBeLessThanOrEqual(6);
  expect(clerk.counts.calls).toBeLessThanOrEqual(8 + 2 * pushes);
});
