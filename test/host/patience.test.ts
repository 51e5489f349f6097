import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import type { Wait } from "../../addin/sync/ports/workbook-port.ts";
import {
  BINDING,
  change,
  closeDesk,
  essay,
  ESSAYS,
  openDesk,
  type OpenDesk,
  rowsByKey,
} from "./open-desk.ts";

const SECOND = 1000;

let opened: OpenDesk;
/** The waits that were told, the last one last; undefined where one ended. */
let waits: (Wait | undefined)[];
beforeEach(async () => {
  opened = await openDesk();
  await opened.desk.write([essay("k1")]);
  waits = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  closeDesk();
});

const port = () => makeExcelPort((wait) => waits.push(wait));
const last = (): Wait | undefined => waits.at(-1);

/** A second passes, and what Excel answers at once is heard. */
async function aSecondPasses(): Promise<void> {
  vi.advanceTimersByTime(SECOND);
  await vi.waitFor(() => expect(last()?.why).toBe("editing"));
}

const OPERATIONS: readonly (readonly [string, (desk: ReturnType<typeof port>) => Promise<unknown>])[] = [
  ["a reading", (desk) => desk.read(["book"])],
  [
    "a write",
    (desk) => desk.write([change("k1", "note", "bài k1", "mới")], { texts: () => ({ book: "{}" }) }),
  ],
  [
    "the set-up of sheets",
    (desk) => desk.setUp(BINDING, [ESSAYS, { form: "discipline", choices: {} }], "vi"),
  ],
  ["a column that is put back", (desk) => desk.restoreColumns("essays")],
  ["what is kept", (desk) => desk.kept(["book"])],
  ["going to a cell", (desk) => desk.goTo({ form: "essays", key: "k1", field: "note" })],
];

test.each(OPERATIONS)(
  "S36: %s that waits on a cell being edited says so within a second, and is dropped before any write",
  async (_what, act) => {
    const { model } = opened;
    model.beginCellEdit();
    const { version } = model;
    const done = act(port()).catch((error: unknown) => error);
    await aSecondPasses();
    last()?.drop?.();
    expect(await done).toMatchObject({ code: "dropped" });
    expect(last()).toBeUndefined();
    // What Excel was asked already only reads.
    model.endCellEdit();
    await opened.office.settled();
    expect(model.version).toBe(version);
    vi.useRealTimers();
    expect((await rowsByKey(opened.desk)).get("k1")).toMatchObject({ note: "bài k1" });
  },
);

test("S36: an operation goes on by itself when the cell is finished, and the wait is told to be over", async () => {
  const { model } = opened;
  model.beginCellEdit();
  const desk = port();
  const written = desk.write([change("k1", "note", "bài k1", "mới")]);
  await aSecondPasses();
  model.endCellEdit();
  expect(await written).toEqual([]);
  expect(last()).toBeUndefined();
  expect((await rowsByKey(desk)).get("k1")).toMatchObject({ note: "mới" });
});

test("S36: a write that waits cannot be dropped, and is carried out once", async () => {
  const { model, office } = opened;
  const desk = port();
  const on = await desk.read();
  let writes = 0;
  const stop = model.subscribe(({ kind }) => {
    if (kind === "RangeEdited") writes += 1;
  });
  model.beginCellEdit();
  const written = desk.write([change("k1", "note", "bài k1", "mới")], { on });
  await aSecondPasses();
  expect(last()?.drop).toBeUndefined();
  model.endCellEdit();
  expect(await written).toEqual([]);
  await office.settled();
  stop();
  expect(writes).toBe(1);
});

test("S36: nobody is told of an Excel that answers within a second", async () => {
  const desk = port();
  await desk.write([change("k1", "note", "bài k1", "mới")], { texts: () => ({ book: "{}" }) });
  vi.advanceTimersByTime(10 * SECOND);
  await opened.office.settled();
  expect(waits).toEqual([]);
});
