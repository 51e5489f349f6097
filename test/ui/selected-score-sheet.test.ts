import { afterAll, beforeAll, expect, test } from "vitest";
import type { ActionDeps } from "../../addin/ui/actions/action-deps.ts";
import { makeRunActions } from "../../addin/ui/actions/run-actions.ts";
import { newPaneState, type PaneState } from "../../addin/ui/state/pane-state.ts";
import { publishedPeriods } from "../../addin/ui/state/run-state.ts";
import { makeStore } from "../../addin/ui/state/store.ts";
import { BoardResponse } from "../../domain/protocol/board.ts";
import { RunsResponse, ScoreSheetResponse } from "../../domain/protocol/runs.ts";
import { RunId } from "../../domain/values/ids.ts";
import { Period } from "../../domain/values/period.ts";
import { type ApiRoom, openOffice, storeRun, YEAR } from "../api/api-room.ts";
import type { Api } from "../../addin/client/api.ts";

let room: ApiRoom;
beforeAll(async () => {
  room = await openOffice();
  await storeRun(room, "run-2026-03-aaaa", "published", "2026-03");
  await storeRun(room, "run-2026-02-aaaa", "published", "2026-02");
});
afterAll(() => room.stop());

/** The routes that a score sheet calls, without a network. */
const api = {
  board: async (year, period) => ({
    ok: true,
    value: BoardResponse.parse((await room.get(`/v1/board?year=${year}&period=${period}`)).body),
  }),
  runs: async (year) => ({
    ok: true,
    value: RunsResponse.parse((await room.get(`/v1/runs?year=${year}`)).body),
  }),
  receipt: async (run, subject) => ({
    ok: true,
    value: ScoreSheetResponse.parse((await room.get(`/v1/runs/${run}/receipts/${subject}`)).body),
  }),
} satisfies Partial<Api>;

function paneAt(key: string) {
  const store = makeStore<PaneState>(newPaneState("vi", YEAR));
  const port = { selected: async () => ({ form: "people", key, field: "fullName" }) };
  const deps = { store, api, workbook: async () => ({ port }) } as unknown as ActionDeps;
  return { store, actions: makeRunActions(deps) };
}

test("the score sheet of a row is of the latest period that has results, while the year has none; others can be chosen", async () => {
  const { store, actions } = paneAt("cb-mot-01");
  expect(store.get().runs.period).toBe("2026");
  await actions.openSelectedReceipt();
  const { notice, places, runs } = store.get();
  expect([notice, places.at(-1), runs.period]).toEqual([undefined, "receipt", "2026-03"]);
  expect(runs.receipt).toMatchObject({ run: "run-2026-03-aaaa", result: { subject: "cb-mot-01" } });
  expect(runs.receiptPeriods.map(({ period }) => period)).toEqual(["2026-03", "2026-02"]);
  const [, earlier] = runs.receiptPeriods;
  if (earlier === undefined) return expect.unreachable();
  await actions.chooseReceiptPeriod(earlier, "cb-mot-01");
  expect(store.get().runs).toMatchObject({ period: "2026-02", receipt: { run: "run-2026-02-aaaa" } });
});

test("of periods that end on one day the longest comes first", () => {
  const run = RunId.parse("run-2026-aaaa");
  const current = Object.fromEntries(
    ["2026-11", "2026-12", "2026-Q4", "2026"].map((period) => [Period.parse(period), run]),
  );
  expect(publishedPeriods({ current }).map(({ period }) => period)).toEqual([
    "2026",
    "2026-Q4",
    "2026-12",
    "2026-11",
  ]);
});
