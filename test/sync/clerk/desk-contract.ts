import { expect, test } from "vitest";
import type {
  Binding,
  WorkbookPort,
  WorkbookReading,
  FormSheet,
  SheetReading,
} from "../../../addin/sync/ports/workbook-port.ts";
import { Day } from "../../../domain/values/day.ts";
import { FORMS_VERSION } from "../../../domain/forms/forms-version.ts";
import { RowKey, UnitId } from "../../../domain/values/ids.ts";
import type { ClerkHands } from "./clerk-hands.ts";

const BINDING: Binding = { unit: UnitId.parse("cb-mot"), year: 2026, forms: FORMS_VERSION };
const key = (text: string) => RowKey.parse(text);
const SHEETS: readonly FormSheet[] = [
  {
    form: "attendance",
    choices: {},
    matrix: {
      people: [
        { key: key("nv-001"), number: "1", name: "Nguyễn Văn An" },
        { key: key("nv-002"), number: "2", name: "Trần Thị Bình" },
      ],
      sessions: [
        { key: key("h1"), day: Day.parse("2026-03-05"), title: "Hội nghị một" },
        { key: key("h2"), day: Day.parse("2026-04-02"), title: "Hội nghị hai" },
      ],
    },
  },
  { form: "discipline", choices: { subject: ["Nguyễn Văn An · nv-001", "Trần Thị Bình · nv-002"] } },
];
const ROW = {
  subject: "Nguyễn Văn An · nv-001",
  note: "=1+1",
  actedOn: 46086,
} as const;

/** The contract of every workbook port. `makeDesk` returns an empty workbook and the hands of a clerk who works in it. */
export function deskContract(
  name: string,
  makeDesk: () => Promise<{ readonly desk: WorkbookPort; readonly hands: ClerkHands }>,
): void {
  const setUp = async () => {
    const made = await makeDesk();
    await made.desk.setUp(BINDING, SHEETS, "vi");
    return made;
  };
  const insert = (desk: WorkbookPort, ...keys: string[]) =>
    desk.write(
      keys.map((one) => ({ kind: "insert", form: "discipline", key: key(one), cells: ROW }) as const),
    );

  test(`${name}: an unknown workbook is bound to nothing and is broken for want of it`, async () => {
    const { desk } = await makeDesk();
    expect(await desk.binding()).toBeUndefined();
    expect(await desk.read()).toMatchObject({ kind: "broken", why: "no-binding" });
  });

  test(`${name}: set up twice, a workbook holds its binding and what was in it`, async () => {
    const { desk } = await setUp();
    await insert(desk, "k1");
    await desk.setUp(BINDING, SHEETS, "vi");
    expect(await desk.binding()).toEqual(BINDING);
    expect((await sheet(desk, "discipline")).rows).toHaveLength(1);
  });

  test(`${name}: a row comes back under its key with the values that were written, text that looks like a formula as text (S24)`, async () => {
    const { desk } = await setUp();
    expect(await insert(desk, "k1")).toEqual([]);
    const [row] = (await sheet(desk, "discipline")).rows;
    expect(row).toMatchObject({ key: "k1", cells: { ...ROW, kind: "" }, formulas: [], hidden: false });
  });

  test(`${name}: an insert whose key is there already is left alone and said`, async () => {
    const { desk } = await setUp();
    await insert(desk, "k1");
    expect(await insert(desk, "k1", "k2")).toMatchObject([{ kind: "insert", key: "k1" }]);
    expect((await sheet(desk, "discipline")).rows.map((row) => row.key)).toEqual(["k1", "k2"]);
  });

  test(`${name}: a cell that holds something else by now is left alone, and only that cell (S16)`, async () => {
    const { desk, hands } = await setUp();
    await insert(desk, "k1");
    const place = (await sheet(desk, "discipline")).rows[0]?.place ?? -1;
    await hands.type("discipline", place, "note", "của tôi");
    const left = await desk.write([
      {
        kind: "set",
        form: "discipline",
        key: key("k1"),
        cells: { note: { was: "=1+1", now: "của họ" }, actedOn: { was: 46086, now: 46087 } },
      },
    ]);
    expect(left).toEqual([
      { kind: "set", form: "discipline", key: "k1", cells: { note: { was: "=1+1", now: "của họ" } } },
    ]);
    expect((await sheet(desk, "discipline")).rows[0]?.cells).toMatchObject({
      note: "của tôi",
      actedOn: 46087,
    });
  });

  test(`${name}: sorting moves keys with their rows (S1)`, async () => {
    const { desk, hands } = await setUp();
    await desk.write(
      ["a", "b", "c"].map(
        (note) =>
          ({ kind: "insert", form: "discipline", key: key(`k${note}`), cells: { ...ROW, note } }) as const,
      ),
    );
    await hands.sortFalling("discipline", "note");
    const { rows } = await sheet(desk, "discipline");
    expect(rows.map((row) => [row.key, row.cells["note"]])).toEqual([
      ["kc", "c"],
      ["kb", "b"],
      ["ka", "a"],
    ]);
  });

  test(`${name}: a clerk's new row has no key until it is given one, at its place and only if it has not moved (S4)`, async () => {
    const { desk, hands } = await setUp();
    await insert(desk, "k1");
    await hands.append("discipline", { ...ROW, note: "mới" });
    const added = (await sheet(desk, "discipline")).rows.find((row) => row.key === "");
    expect(added?.cells).toMatchObject({ note: "mới" });
    const give = [{ kind: "key", form: "discipline", place: added?.place ?? -1, key: key("k2") }] as const;
    expect(await desk.write(give)).toEqual([]);
    expect((await sheet(desk, "discipline")).rows.map((row) => row.key)).toEqual(["k1", "k2"]);
  });

  test(`${name}: a copied row carries its key, and each of the two has a place of its own (S4)`, async () => {
    const { desk, hands } = await setUp();
    await insert(desk, "k1");
    await hands.copyRow("discipline", (await sheet(desk, "discipline")).rows[0]?.place ?? -1);
    const { rows } = await sheet(desk, "discipline");
    expect(rows.map((row) => row.key)).toEqual(["k1", "k1"]);
    expect(new Set(rows.map((row) => row.place)).size).toBe(2);
  });

  test(`${name}: a row is removed by its key; one that is not there is said`, async () => {
    const { desk } = await setUp();
    await insert(desk, "k1", "k2");
    const gone = { kind: "remove", form: "discipline", key: key("k1"), was: ROW } as const;
    expect(await desk.write([gone])).toEqual([]);
    expect(await desk.write([gone])).toEqual([gone]);
    expect((await sheet(desk, "discipline")).rows.map((row) => row.key)).toEqual(["k2"]);
  });

  test.each([
    ["note", "của tôi"],
    ["decidedOn", 46_090],
  ])(
    `${name}: a row is not removed once its %s holds something else, and nothing of it is lost (S16)`,
    async (field, typed) => {
      const { desk, hands } = await setUp();
      await insert(desk, "k1", "k2");
      const was = (await sheet(desk, "discipline")).rows[0]?.cells ?? {};
      await hands.type("discipline", 0, field, typed);
      const gone = { kind: "remove", form: "discipline", key: key("k1"), was } as const;
      expect(await desk.write([gone])).toEqual([gone]);
      const [row] = (await sheet(desk, "discipline")).rows;
      expect(row).toMatchObject({ key: "k1", cells: { ...ROW, [field]: typed } });
    },
  );

  test(`${name}: a row that the clerk has hidden is read and said to be hidden (S7)`, async () => {
    const { desk, hands } = await setUp();
    await insert(desk, "k1", "k2");
    await hands.hideRow("discipline", (await sheet(desk, "discipline")).rows[0]?.place ?? -1);
    expect((await sheet(desk, "discipline")).rows.map((row) => row.hidden)).toEqual([true, false]);
  });

  test(`${name}: a lost column is named, its field absent from every row, and comes back empty (S6)`, async () => {
    const { desk, hands } = await setUp();
    await insert(desk, "k1");
    await hands.deleteColumn("discipline", "note");
    const without = await sheet(desk, "discipline");
    expect(without.missing).toEqual(["note"]);
    expect(without.rows[0]?.cells).not.toHaveProperty("note");
    await desk.restoreColumns("discipline");
    const again = await sheet(desk, "discipline");
    expect(again.missing).toEqual([]);
    expect(again.rows[0]).toMatchObject({ key: "k1", cells: { note: "", subject: ROW.subject } });
  });

  test(`${name}: without its key column a form is broken, and its rows can still be read`, async () => {
    const { desk, hands } = await setUp();
    await insert(desk, "k1");
    await hands.deleteColumn("discipline", "key");
    const reading = await desk.read();
    expect(reading).toMatchObject({ kind: "broken", why: "key-column-gone", forms: ["discipline"] });
    expect(sheetOf(reading, "discipline").rows).toMatchObject([{ key: "", cells: ROW }]);
    await desk.restoreColumns("discipline");
    expect((await sheet(desk, "discipline")).rows).toMatchObject([{ key: "", cells: ROW }]);
  });

  test(`${name}: without a sheet a workbook is broken until it is set up again`, async () => {
    const { desk, hands } = await setUp();
    await hands.deleteSheet("discipline");
    expect(await desk.read()).toMatchObject({ kind: "broken", why: "sheet-gone", forms: ["discipline"] });
    await desk.setUp(BINDING, SHEETS, "vi");
    expect((await sheet(desk, "discipline")).rows).toEqual([]);
  });

  test(`${name}: a matrix gives every crossing of a person and a session, empty ones too, and takes marks`, async () => {
    const { desk } = await setUp();
    const empty = await sheet(desk, "attendance");
    expect(empty.layout).toBe("matrix");
    expect(empty.rows.map((row) => row.key).toSorted()).toEqual([
      "h1.nv-001",
      "h1.nv-002",
      "h2.nv-001",
      "h2.nv-002",
    ]);
    expect(empty.rows.find((row) => row.key === "h2.nv-001")?.cells).toEqual({
      session: "h2",
      person: "nv-001",
      mark: "",
    });
    const mark = { mark: { was: "", now: "P" } };
    expect(
      await desk.write([{ kind: "set", form: "attendance", key: key("h2.nv-001"), cells: mark }]),
    ).toEqual([]);
    expect(
      await desk.write([{ kind: "set", form: "attendance", key: key("h2.nv-001"), cells: mark }]),
    ).toEqual([{ kind: "set", form: "attendance", key: "h2.nv-001", cells: mark }]);
    const marked = await sheet(desk, "attendance");
    expect(marked.rows.filter((row) => row.cells["mark"] !== "")).toMatchObject([
      { key: "h2.nv-001", cells: { mark: "P" } },
    ]);
  });

  test(`${name}: a larger frame keeps the marks that are there`, async () => {
    const { desk, hands } = await setUp();
    const at = (await sheet(desk, "attendance")).rows.find((row) => row.key === "h1.nv-002");
    await hands.type("attendance", at?.place ?? -1, "mark", "x");
    const frame = SHEETS[0]?.matrix ?? { people: [], sessions: [] };
    const people = [...frame.people, { key: key("nv-003"), number: "3", name: "Lê Văn Cường" }];
    await desk.setUp(BINDING, [{ form: "attendance", choices: {}, matrix: { ...frame, people } }], "vi");
    const { rows } = await sheet(desk, "attendance");
    expect(rows).toHaveLength(6);
    expect(rows.find((row) => row.key === "h1.nv-002")?.cells["mark"]).toBe("x");
  });

  test(`${name}: texts of any length are kept, forgotten, saved with the file and reopened with it (S3)`, async () => {
    const { desk, hands } = await setUp();
    const long = "Đảng ủy 💡 ".repeat(60_000);
    await desk.keep({ "baseline.essays": long, book: "{}", outbox: "" });
    expect(await desk.kept(["baseline.essays", "book", "outbox", "khác"])).toEqual({
      "baseline.essays": long,
      book: "{}",
      outbox: "",
      khác: "",
    });
    expect(await desk.isSaved()).toBe(false);
    await hands.save();
    expect(await desk.isSaved()).toBe(true);
    await desk.keep({ book: "" });
    expect(await desk.isSaved()).toBe(false);
    const reopened = await hands.reopen();
    expect((await reopened.kept(["baseline.essays", "book"])).book).toBe("{}");
    expect((await reopened.kept(["baseline.essays"]))["baseline.essays"]).toBe(long);
  });

  test(`${name}: 3,000 rows are written and read without a call for each`, async () => {
    const { desk } = await setUp();
    const keys = Array.from({ length: 3000 }, (_, index) => `k${index}`);
    expect(await insert(desk, ...keys)).toEqual([]);
    expect((await sheet(desk, "discipline")).rows.map((row) => row.key)).toEqual(keys);
  });
}

async function sheet(desk: WorkbookPort, form: string): Promise<SheetReading> {
  const reading = await desk.read();
  expect(reading.kind).toBe("read");
  return sheetOf(reading, form);
}

function sheetOf(reading: WorkbookReading, form: string): SheetReading {
  const found = reading.sheets.find((one) => one.form === form);
  if (found === undefined) throw new Error(`no sheet ${form}`);
  return found;
}
