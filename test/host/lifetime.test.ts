import { afterEach, expect, test } from "vitest";
import { makeExcelPort } from "../../addin/host/excel-port.ts";
import { openSaved, saveWorkbook } from "../../infra/local/excel/model/saving.ts";
import { contentOf } from "../sync/clerk/excel-desk.ts";
import type { WorkbookModel } from "../../infra/local/excel/model/workbook.ts";
import { renumberColumns } from "../../infra/local/excel/model/table/renumbering.ts";
import { installOffice, openExcel } from "../../infra/local/excel/node-office.ts";
import {
  ATTENDANCE,
  BINDING,
  change,
  closeDesk,
  ESSAYS,
  essay,
  openDesk,
  readSheet,
  rowsByKey,
} from "./open-desk.ts";

let uninstall: () => void = () => undefined;
afterEach(() => {
  uninstall();
  uninstall = () => undefined;
  closeDesk();
});

const reopen = (model: WorkbookModel) => {
  const again = openSaved(model.saved ?? "");
  ({ uninstall } = installOffice(again));
  return { model: again, desk: makeExcelPort() };
};

test("S3: saved under another name and opened again, a workbook is the same register with the same rows", async () => {
  const { desk, model } = await openDesk([ESSAYS, ATTENDANCE]);
  await desk.write([essay("k1"), essay("k2")]);
  await desk.keep({ baseline: "đã có k1, k2" });
  const before = await desk.read();
  model.name = "Bản của tôi.xlsx";
  saveWorkbook(model);
  const { desk: again } = reopen(model);
  expect(await again.binding()).toEqual(BINDING);
  expect(await again.read()).toEqual(before);
  expect((await again.kept(["baseline"])).baseline).toBe("đã có k1, k2");
});

test("S3: closed without saving, a workbook is as it was saved: rows and what is kept of them together", async () => {
  const { desk, model } = await openDesk();
  await desk.write([essay("k1")]);
  await desk.keep({ baseline: "k1" });
  saveWorkbook(model);
  expect(await desk.isSaved()).toBe(true);
  await desk.write([essay("k2")]);
  await desk.keep({ baseline: "k1, k2" });
  expect(await desk.isSaved()).toBe(false);
  const { desk: again } = reopen(model);
  expect([...(await rowsByKey(again)).keys()]).toEqual(["k1"]);
  expect((await again.kept(["baseline"])).baseline).toBe("k1");
});

test("S3: a writing of a long text that is cut short leaves the one before it", async () => {
  const { desk, model } = await openDesk();
  const [first, second] = ["cũ ".repeat(40_000), "mới ".repeat(700_000)];
  await desk.keep({ baseline: first });
  const parts = model.customXmlParts.length;
  // The first answers are the list of the old parts and the first batch of new ones; then Excel stops answering.
  let answered = 0;
  const stop = model.subscribe(({ kind }) => {
    answered += kind === "workbook" ? 1 : 0;
    if (answered === 5) model.faults.generalExceptions = 1;
  });
  await expect(desk.keep({ baseline: second })).rejects.toMatchObject({ code: "failed" });
  stop();
  expect(model.customXmlParts.length).toBeGreaterThan(parts);
  expect((await desk.kept(["baseline"])).baseline).toBe(first);
  await desk.keep({ baseline: second });
  expect((await desk.kept(["baseline"])).baseline).toBe(second);
});

test.each([
  ["a part is missing", (xml: string) => !xml.includes('place="1"'), (xml: string) => xml],
  ["the parts hold something else", () => true, (xml: string) => xml.replace(/>[^<]*</, "><other/><")],
] as const)("S3: a text of which %s is told from one that was never kept", async (_how, stays, damaged) => {
  const { desk, model } = await openDesk();
  await desk.keep({ baseline: "dài ".repeat(40_000), book: "{}" });
  const isOurs = (xml: string): boolean => xml.includes(":baseline");
  model.customXmlParts = model.customXmlParts
    .filter(({ xml }) => !isOurs(xml) || stays(xml))
    .map((part) => (isOurs(part.xml) ? { ...part, xml: damaged(part.xml) } : part));
  const kept = await desk.kept(["baseline", "book", "other"]);
  expect(kept).toEqual({ baseline: undefined, book: "{}", other: "" });
});

test("S2, S26: the clerk's and a co-author's edits are hinted at, our own are not", async () => {
  const { desk, hands, model, office } = await openDesk();
  await desk.write([essay("k1")]);
  const hints: string[] = [];
  const stop = await desk.watch((hint) => hints.push(hint));
  await desk.write([change("k1", "note", "bài k1", "của hệ thống")]);
  await office.settled();
  expect(hints).toEqual([]);
  hands.put("essays", 0, hands.column("essays", "note"), "của tôi");
  await office.settled();
  expect(hints).toEqual(["edited"]);
  const colleague = openExcel(model);
  await colleague.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Bài thu hoạch").activate();
    context.workbook.worksheets.getItem("Bài thu hoạch").getRange("D5").select();
    await context.sync();
  });
  await office.settled();
  expect(hints).toContain("selected");
  await stop();
  const count = hints.length;
  hands.put("essays", 0, hands.column("essays", "note"), "thôi");
  await office.settled();
  expect(hints).toHaveLength(count);
});

test("S10: a problem leads to its cell, and the cell back to its row", async () => {
  const { desk } = await openDesk([ESSAYS, ATTENDANCE]);
  await desk.write([essay("k1"), essay("k2")]);
  const place = { form: "essays", key: "k2", field: "due" };
  await desk.goTo(place);
  expect(await desk.selected()).toEqual(place);
  const mark = { form: "attendance", key: "h1.nv-002", field: "mark" };
  await desk.goTo(mark);
  expect(await desk.selected()).toEqual(mark);
  await expect(desk.goTo({ form: "essays", key: "k9", field: "due" })).rejects.toMatchObject({
    code: "gone",
  });
});

test("S10: what may be any new row leads to the first free line", async () => {
  const { desk, hands } = await openDesk([ESSAYS]);
  await desk.write([essay("k1"), essay("k2")]);
  const anyRow = { form: "essays", key: "", field: "due" };
  const lineOfNew = async () => {
    await desk.goTo(anyRow);
    expect(await desk.selected()).toEqual(anyRow);
    return Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("rowIndex");
      await context.sync();
      return cell.rowIndex;
    });
  };
  const first = await lineOfNew();
  await hands.append("essays", { due: "2026-03-31" });
  expect(await lineOfNew()).toBe(first + 1);
  await hands.deleteRow("essays", 0);
  expect(await lineOfNew()).toBe(first - 2);
});

test("S5: a matrix keeps a person and a session that the frame no longer names", async () => {
  const { desk } = await openDesk([ATTENDANCE]);
  const people = ATTENDANCE.matrix?.people.slice(0, 1) ?? [];
  await desk.setUp(BINDING, [{ ...ATTENDANCE, matrix: { people, sessions: [] } }], "vi");
  expect((await readSheet(desk, "attendance")).rows.map((row) => row.key)).toEqual([
    "h1.nv-001",
    "h1.nv-002",
  ]);
});

test("S1: sessions of the frame become columns before the state of sending, each once", async () => {
  const { desk, hands } = await openDesk([ATTENDANCE]);
  const { people, sessions } = ATTENDANCE.matrix ?? { people: [], sessions: [] };
  const [first] = sessions;
  if (first === undefined) throw new Error("no session");
  const more = [...sessions, { ...first, key: "h2" as typeof first.key, title: first.title }];
  for (let time = 0; time < 2; time += 1)
    await desk.setUp(BINDING, [{ ...ATTENDANCE, matrix: { people, sessions: more } }], "vi");
  expect(hands.table("attendance").table.columns.map(({ name }) => name)).toEqual([
    "Khóa",
    "TT",
    "Họ và tên",
    "05/03/2026 Hội nghị một",
    "05/03/2026 Hội nghị một (2)",
    "Tình trạng gửi",
  ]);
  expect((await readSheet(desk, "attendance")).rows.map((row) => row.key)).toEqual([
    "h1.nv-001",
    "h2.nv-001",
    "h1.nv-002",
    "h2.nv-002",
  ]);
});

test("S26: sheets are added beside somebody else's session only by who was asked and comes again", async () => {
  const { desk, model, office } = await openDesk();
  await desk.watch(() => undefined);
  const more = [ESSAYS, { form: "discipline", choices: {} }];
  const colleague = openExcel(model);
  await colleague.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Bài thu hoạch").getRange("D9").values = [["của đồng nghiệp"]];
    await context.sync();
  });
  await office.settled();
  const { version } = model;
  await expect(desk.setUp(BINDING, more, "vi")).rejects.toMatchObject({ code: "shared" });
  expect(model.version).toBe(version);
  // Sheets that are there already are brought up to date without a question, and do not answer it.
  await desk.setUp(BINDING, [ESSAYS], "vi");
  await expect(desk.setUp(BINDING, more, "vi")).rejects.toMatchObject({ code: "shared" });
  await desk.setUp(BINDING, more, "vi");
  expect((await readSheet(desk, "discipline")).missing).toEqual([]);
});

test("a sheet that Excel does not take while a second session has the file open is told as such, nothing else changes, and it comes when the file is closed there", async () => {
  const { desk, model, office } = await openDesk([ESSAYS], { switches: ["refusedMerge", "undo"] });
  await desk.write([essay("k1")]);
  const sheets = [ESSAYS, { form: "discipline", choices: {} }];
  model.isOpenElsewhere = true;
  // The session that has only opened the file is no reason to ask first.
  for (let pressed = 0; pressed < 2; pressed += 1) {
    const before = contentOf(model);
    await expect(desk.setUp(BINDING, sheets, "vi")).rejects.toMatchObject({ code: "not-added" });
    expect(contentOf(model)).toBe(before);
    expect(office.host.hearsEvents).toBe(true);
    // What was there goes on.
    const text = `lần ${pressed}`;
    const was = pressed === 0 ? "bài k1" : "lần 0";
    expect(await desk.write([change("k1", "note", was, text)])).toEqual([]);
  }
  model.isOpenElsewhere = false;
  await desk.setUp(BINDING, sheets, "vi");
  expect((await readSheet(desk, "discipline")).missing).toEqual([]);
  expect((await readSheet(desk, "essays")).rows).toMatchObject([{ key: "k1", cells: { note: "lần 1" } }]);
});

test("S33: a column that was deleted before another program numbered the others anew stays missing", async () => {
  const { desk, hands, model } = await openDesk();
  await desk.write([essay("k1", { grade: "Tốt" })]);
  await hands.deleteColumn("essays", "submittedOn");
  renumberColumns(model);
  const told = async () => {
    const { kind, sheets } = await desk.read();
    return [kind, sheets[0]?.missing, sheets[0]?.rows[0]?.cells["grade"]];
  };
  const expected = ["read", ["submittedOn"], "Tốt"];
  expect(await told()).toEqual(expected);
  await desk.setUp(BINDING, [ESSAYS], "vi");
  expect(await told()).toEqual(expected);
  expect((await desk.read()).renumbered).toEqual([]);
  await desk.restoreColumns("essays");
  expect(await told()).toEqual(["read", [], "Tốt"]);
});
