/** What happens between two exchanges of a push or a pull: whichever it is and wherever it falls, nothing is lost. */
import { expect, test } from "vitest";
import type { PullReport, PushReport } from "../../addin/sync/ports/register-sync.ts";
import { WorkbookError } from "../../addin/sync/ports/workbook-port.ts";
import { WORKBOOK_ERROR_TEXTS } from "../../domain/texts/pane/workbook-errors.ts";
import { NOTHING_ALLOWED } from "../../infra/local/excel/model/sheet/protection.ts";
import { saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { renumberColumns } from "../../infra/local/excel/model/table/renumbering.ts";
import { bodyArea } from "../../infra/local/excel/model/table/table.ts";
import { Person } from "../../infra/local/excel/model/user-actions.ts";
import { type ApiRoom, caller, newRow } from "../api/api-room.ts";
import { leaveExcel } from "../excel/excel-of-pane.ts";
import { openClerkRoom, pushAll, seatClerk, tickAll, UNIT } from "./clerk/clerk-room.ts";
import { complaint, stored, typeInto } from "./clerk/desk-rows.ts";
import { seatAtExcel } from "./clerk/excel-clerk.ts";
import { NO_SERVICE, roomApi } from "./clerk/room-api.ts";

const FORM = "discipline";
/** SYNC_RUNS tries every exchange; without it most misfortunes come at every fifth, each beginning at another one. */
const STRIDE = process.env["SYNC_RUNS"] === undefined ? 5 : 1;

let room: ApiRoom;

/**
 * A clerk at an Excel that undoes, and misplaces what is written over hidden rows; and what can happen there.
 * @param file a saved workbook
 */
function seated(file?: string) {
  const net = { isThere: true };
  const service = roomApi(room, () => caller("lan", "Clerk"));
  const api = Object.fromEntries(
    Object.entries(service).map(([name, call]) => [
      name,
      (...given: never[]) =>
        (net.isThere ? (call as (...args: never[]) => unknown) : Reflect.get(NO_SERVICE, name))(...given),
    ]),
  ) as unknown as typeof service;
  let exchanges = 0;
  let onExchange: (exchange: number) => void = () => undefined;
  const clerk = seatAtExcel(room, "vi", {
    api,
    culture: "vi-VN",
    ...(file !== undefined && { file }),
    excel: { switches: ["undo", "misplacedWrites", "refusedSort", "refusedMerge", "lineFeeds"] },
    beforeExchange: () => {
      exchanges += 1;
      onExchange(exchanges);
    },
  });
  /** @param before told of each exchange of the act by its number, the first being 1 */
  const countExchanges = async <T>(act: () => Promise<T>, before: typeof onExchange) => {
    exchanges = 0;
    onExchange = before;
    try {
      return { result: await act(), exchanges };
    } finally {
      onExchange = () => undefined;
    }
  };
  return { ...clerk, net, countExchanges };
}
type Seated = ReturnType<typeof seated>;

const tableOf = ({ hands }: Seated) => hands.table(FORM);
/** A co-author's text in the note of a line. */
function typeElsewhere(clerk: Seated, line: number, text: string): void {
  const { table, sheet } = tableOf(clerk);
  const { row, column } = bodyArea(table);
  new Person(clerk.model, "remote").type(sheet, row + line, column + clerk.hands.column(FORM, "note"), text);
}

interface Misfortune {
  readonly happens: (clerk: Seated, undoable: number) => void;
  /** What the clerk does about it once they were told. */
  readonly mended?: (clerk: Seated) => void;
  /** The notes that the register has in the end instead of those that everybody typed. */
  readonly instead?: Readonly<Record<string, string>>;
  /** Whether `npm test` tries every exchange. */
  readonly comesAtEach?: true;
  /** The sheet goes, and with it what the clerk typed into it and nobody had been told of. */
  readonly losesTyped?: true;
}

const MISFORTUNES: Readonly<Record<string, Misfortune>> = {
  "the office protects the sheet": {
    happens: (clerk) => {
      tableOf(clerk).sheet.protection = NOTHING_ALLOWED;
    },
    mended: (clerk) => {
      tableOf(clerk).sheet.protection = undefined;
    },
  },
  "the office protects the sheet with its cells locked": {
    happens: (clerk) => {
      const { sheet } = tableOf(clerk);
      sheet.grid.each(tableOf(clerk).table.area, (row, column, cell) =>
        sheet.grid.put(row, column, { ...cell, format: { ...sheet.formatAt(row, column), locked: true } }),
      );
      sheet.protection = NOTHING_ALLOWED;
    },
    mended: (clerk) => {
      tableOf(clerk).sheet.protection = undefined;
    },
  },
  "a filter hides lines": {
    happens: (clerk) => {
      const { table, sheet } = tableOf(clerk);
      new Person(clerk.model).filter(sheet, table, "Ghi chú", { on: "Values", values: ["một", "ba"] });
    },
  },
  "lines are sorted": {
    happens: (clerk) => {
      const { table, sheet } = tableOf(clerk);
      new Person(clerk.model).sort(sheet, table, [
        { key: clerk.hands.column(FORM, "note"), ascending: false },
      ]);
    },
  },
  "a line comes in above": {
    happens: (clerk) => {
      const { table, sheet } = tableOf(clerk);
      new Person(clerk.model).insertRows(sheet, bodyArea(table).row + 1, 2);
    },
  },
  "columns are numbered anew": { happens: ({ model }) => renumberColumns(model) },
  "a column of the clerk's own comes in": {
    happens: (clerk) => {
      const { table, sheet } = tableOf(clerk);
      new Person(clerk.model).insertColumns(sheet, table.area.column + 3);
    },
  },
  "the sheet is renamed": {
    happens: (clerk) => new Person(clerk.model).renameSheet(tableOf(clerk).sheet, "Việc của tôi"),
  },
  "the sheet is deleted": {
    happens: (clerk) => new Person(clerk.model).deleteSheet(tableOf(clerk).sheet),
    losesTyped: true,
  },
  "another session types into the cell that is written": {
    happens: (clerk) => typeElsewhere(clerk, 0, "bạn cùng tệp"),
    instead: { "Minh: một": "bạn cùng tệp" },
  },
  "another session types into another row, while sheets cannot be added": {
    happens: (clerk) => {
      clerk.model.isOpenElsewhere = true;
      typeElsewhere(clerk, 3, "bạn cùng tệp");
    },
    mended: ({ model }) => {
      model.isOpenElsewhere = false;
    },
    instead: { bốn: "bạn cùng tệp" },
  },
  "the clerk undoes once": {
    happens: ({ model }, undoable) => {
      if (model.history.undoable > undoable) model.history.undo();
    },
  },
  "the clerk undoes all that was written": {
    happens: ({ model }, undoable) => {
      while (model.history.undoable > undoable && model.history.undo());
    },
    comesAtEach: true,
  },
  "the network goes": {
    happens: ({ net }) => {
      net.isThere = false;
    },
    mended: ({ net }) => {
      net.isThere = true;
    },
  },
};

function misfortune(what: string): Misfortune {
  const found = MISFORTUNES[what];
  if (found === undefined) throw new Error(`no misfortune ${what}`);
  return found;
}

const TYPED = "Lan: hai\nbáo cáo ngày 15/03";
const KEPT = "Lan: hai báo cáo ngày 15/03";

/** The clerk's file, with what they typed; it costs much to make. */
let file: string | undefined;

/** A register in which a colleague has changed a row and added one, and a clerk who has not fetched that and has done the same. */
async function opened(): Promise<Seated> {
  const fields = { subject: "nv-001", kind: "complaint", pending: true, actedOn: "2026-03-05" };
  await room.fill(
    UNIT,
    ["một", "hai", "ba", "bốn"].map((note, index) => newRow(FORM, `d${index}`, { ...fields, note })),
  );
  file ??= await madeFile();
  const clerk = seated(file);
  await colleagueSends();
  return clerk;
}

async function madeFile(): Promise<string> {
  const { sync, hands, model } = seated();
  await sync.open();
  await hands.type(FORM, 1, "note", TYPED);
  await hands.type(FORM, 2, "decidedOn", 46_100);
  await hands.append(FORM, complaint("Lan thêm"));
  return saveWorkbook(model);
}

async function colleagueSends(): Promise<void> {
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  await typeInto(minh, FORM, "một", "note", "Minh: một");
  await minh.hands.append(FORM, complaint("Minh thêm"));
  await pushAll(minh);
}

/** What the clerk is told: a report, or a refusal that says what to do. */
async function told(
  act: () => Promise<PushReport | PullReport>,
): Promise<PushReport | PullReport | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.code).not.toBe("failed");
    expect(WORKBOOK_ERROR_TEXTS[error.code].vi).not.toBe("");
    return undefined;
  }
}

/** The clerk presses the same buttons again until nothing is left to do. */
async function finish({ sync }: Seated): Promise<void> {
  for (let isDone = false; !isDone;) {
    const { kind, ...preview } = await sync.preview();
    if (kind === "broken" && "why" in preview) await sync.repair(await sync.proposeRepair());
    const resumed = await sync.resume();
    const pulled = await sync.pull();
    for (const conflict of await sync.conflicts())
      await sync.resolve(conflict, Object.fromEntries(conflict.fields.map(({ field }) => [field, "mine"])));
    const now = await sync.preview();
    const choices = [...tickAll(now)].map(
      ([row, choice]) => [row, row.kind === "missing" ? "put-back" : choice] as const,
    );
    const pushed = await sync.push(new Map(choices));
    isDone = pulled.kind === "unchanged" && resumed.outcomes.length + pushed.outcomes.length === 0;
  }
}

/** What the clerk is about to do. */
const ACTS = {
  pull:
    async ({ sync }: Seated) =>
    (): Promise<PullReport> =>
      sync.pull(),
  push: async ({ sync }: Seated) => {
    const ticked = tickAll(await sync.preview());
    return (): Promise<PushReport> => sync.push(ticked);
  },
};

const OWN = [KEPT, "Lan thêm"];
const EVERYTHING = ["Minh: một", "ba", "bốn", "Minh thêm", ...OWN];

const CASES = Object.entries(MISFORTUNES).flatMap(([what, { comesAtEach = false }], index) => {
  const stride = comesAtEach ? 1 : STRIDE;
  return (["pull", "push"] as const).map((act) => [what, act, 1 + (index % stride), stride] as const);
});

/** The exchanges of an act that nothing disturbs, which all cases of the act have in common. */
const exchangesOf = new Map<keyof typeof ACTS, Promise<number>>();
function undisturbed(act: keyof typeof ACTS): Promise<number> {
  const counted = exchangesOf.get(act) ?? inOwnRoom(() => goesThrough(act));
  exchangesOf.set(act, counted);
  return counted;
}

test.each(CASES)(
  "S9, S16, S30, S31, S33: %s between two exchanges of a %s: nothing is lost or altered, and the clerk is told why it stopped",
  { timeout: 240_000 },
  async (what, act, first, stride) => {
    const exchanges = await undisturbed(act);
    expect(exchanges).toBeGreaterThanOrEqual(first);
    for (let exchange = first; exchange <= exchanges; exchange += stride)
      await inOwnRoom(() => goesThrough(act, { ...misfortune(what), exchange }));
  },
);

async function inOwnRoom<T>(live: () => Promise<T>): Promise<T> {
  room = await openClerkRoom();
  try {
    return await live();
  } finally {
    leaveExcel();
    await room.stop();
  }
}

/** The whole of it, in the office as it was opened. @returns the number of exchanges of the act */
async function goesThrough(
  act: keyof typeof ACTS,
  met?: Misfortune & { readonly exchange: number },
): Promise<number> {
  const { exchange, happens, mended, instead = {}, losesTyped = false } = met ?? {};
  const clerk = await opened();
  const perform = await ACTS[act](clerk);
  const { undoable } = clerk.model.history;
  let hasHappened = false;
  const { result: report, exchanges } = await clerk.countExchanges(
    () => told(perform),
    (now) => {
      if (now !== exchange) return;
      hasHappened = true;
      happens?.(clerk, undoable);
    },
  );
  mended?.(clerk);
  const at = `before exchange ${exchange}`;
  expect(hasHappened, at).toBe(met !== undefined);
  const inSheet = async () => (await clerk.rows(FORM)).map(({ cells }) => String(cells["note"]));
  if (!losesTyped) expect(await inSheet(), at).toEqual(expect.arrayContaining([TYPED, "Lan thêm"]));
  await finish(clerk);
  const isLost = losesTyped && hasHappened;
  const wanted = EVERYTHING.map((note) => (hasHappened ? (instead[note] ?? note) : note));
  const rows = [...(await stored(room, FORM)).values()];
  const now = rows.map(({ fields }) => String(fields["note"]));
  const missing = wanted.filter((note) => !now.includes(note));
  expect(new Set(now).size, at).toBe(now.length);
  if (!isLost) expect(now, at).toHaveLength(wanted.length);
  expect(isLost ? missing.filter((note) => !OWN.includes(note)) : missing, at).toEqual([]);
  // What did not go out any more was told as left out.
  if (report !== undefined && "leftOut" in report)
    expect(report.leftOut?.length, at).toBeGreaterThanOrEqual(missing.length);
  if (!isLost)
    expect(
      rows.flatMap(({ fields }) => fields["decidedOn"] ?? []),
      at,
    ).toEqual(["2026-03-19"]);
  expect(await clerk.sync.preview(), at).toMatchObject({ kind: "preview", rows: [] });
  const shown = (await inSheet()).map((note) => note.replaceAll("\n", " "));
  expect(shown.toSorted(), at).toEqual(now.toSorted());
  return exchanges;
}
