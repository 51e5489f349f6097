import { GetObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import { Document, Packer, Paragraph } from "docx";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { NOTHING_LEFT_OUT } from "../../domain/register/redaction.ts";
import { settings } from "../../domain/forms/catalogue/settings.ts";
import { naturalKey } from "../../domain/forms/row.ts";
import { Day } from "../../domain/values/day.ts";
import { RunId, UserId } from "../../domain/values/ids.ts";
import { numberPaper } from "../../lambda/paper/number-paper.ts";
import { OUTCOME_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { committeeOrder, orderOf, workbookObjectKey } from "../../lambda/workbook/order/workbook-order.ts";
import { type WorkbookDeps, writeWorkbook } from "../../lambda/workbook/write-workbook.ts";
import { RunRoom } from "../run/run-room.ts";
import { COMMITTEE, UNITS } from "../run/small-office.ts";
import { workbooksOf } from "./run-workbooks.ts";
import { recordsOf, sheetOf } from "./written-workbook.ts";

const RUN = RunId.parse("run-0001-aaaa");
const ORDER = committeeOrder(RUN, "");

let room: RunRoom;
let context: WorkbookDeps;
beforeAll(async () => {
  room = await RunRoom.open();
  await room.fill();
  context = workbooksOf(room);
});

test("a workbook is created once, and is ready or failed at the end", async () => {
  const { workbooks } = context;
  expect(await workbooks.read("wb-one")).toBeUndefined();
  expect(await workbooks.create("wb-one", ORDER)).toBe(true);
  expect(await workbooks.create("wb-one", ORDER)).toBe(false);
  expect(await workbooks.read("wb-one")).toEqual({
    id: "wb-one",
    order: ORDER,
    status: "writing",
    rows: null,
  });
  await workbooks.finish("wb-one", 12);
  expect(await workbooks.read("wb-one")).toMatchObject({ status: "ready", rows: 12 });
  await workbooks.fail("wb-one", "Error");
  expect(await workbooks.read("wb-one")).toMatchObject({ status: "failed", rows: null });
});

test("only a failed workbook is taken up again", async () => {
  const { workbooks } = context;
  expect(await workbooks.restart("wb-none")).toBe(false);
  await workbooks.create("wb-two", ORDER);
  expect(await workbooks.restart("wb-two")).toBe(false);
  await workbooks.fail("wb-two", "Error");
  expect(await workbooks.restart("wb-two")).toBe(true);
  expect(await workbooks.read("wb-two")).toMatchObject({ status: "writing" });
});

test("a workbook that nobody created is neither finished nor failed", async () => {
  await expect(context.workbooks.finish("wb-nowhere", 1)).rejects.toThrow("wb-nowhere");
});

test("the object store holds a workbook that says what the run's results say, of the facts that the run read", async () => {
  const run = await room.create({ dryRun: true });
  await room.drive(run);
  // Entered after the run, so it must not be in its workbook.
  const [unit] = UNITS;
  if (unit === undefined) throw new Error("no unit");
  await room.push(unit, [
    {
      form: "action-plans",
      key: "nq-13",
      baseRev: 0,
      fields: { directive: "nq-13", due: "2026-06-01", issuedOn: "2026-05-01" },
    },
  ]);

  const rows = await writeWorkbook(context, run, run);
  expect(await context.workbooks.read(run)).toMatchObject({ status: "ready", rows });
  const { Body } = await context.s3.send(
    new GetObjectCommand({ Bucket: context.bucket, Key: workbookObjectKey(run, ORDER.request) }),
  );
  const opened = openWorkbook(Buffer.from((await Body?.transformToByteArray()) ?? []));
  if (opened.kind === "refused") throw new Error(opened.code);
  const sheets = new Map(opened.grids.map((grid) => [grid.name, sheetOf(grid)]));
  const listed = ["Xếp loại tập thể", "Xếp loại cá nhân"].flatMap((name) => {
    const sheet = sheets.get(name);
    return sheet === undefined ? [] : recordsOf(sheet);
  });
  const results = await room.store.results(run);
  expect(new Map(listed.map((record) => [record["Mã đối tượng"], record["Mức xếp loại"]]))).toEqual(
    new Map(results.map(({ subject, level }) => [subject, OUTCOME_TEXTS[level].vi])),
  );
  expect([...(sheets.get("Tổng hợp đề nghị")?.cells.values() ?? [])].join(" ")).not.toContain("07-KH");
});

test("a run that is not there fails the workbook, and leaves no object", async () => {
  await expect(writeWorkbook(context, "wb-lost", RUN)).rejects.toThrow(RUN);
  expect(await context.workbooks.read("wb-lost")).toMatchObject({ status: "failed" });
  const head = context.s3.send(
    new HeadObjectCommand({ Bucket: context.bucket, Key: workbookObjectKey("wb-lost", ORDER.request) }),
  );
  await expect(head).rejects.toMatchObject({ name: "NotFound" });
});

test("an object store that is not there fails the workbook instead of waiting for ever", async () => {
  const run = await room.create({ dryRun: true });
  await room.drive(run);
  const nowhere = { ...context, bucket: "no-such-bucket" };
  await expect(writeWorkbook(nowhere, "wb-nobucket", run)).rejects.toMatchObject({ name: "NoSuchBucket" });
  expect(await context.workbooks.read("wb-nobucket")).toMatchObject({ status: "failed" });
});

async function stored(id: string, request: WorkbookRequest): Promise<Uint8Array> {
  await context.workbooks.create(id, orderOf(request, NOTHING_LEFT_OUT));
  await writeWorkbook(context, id);
  const Key = workbookObjectKey(id, request);
  const { Body } = await context.s3.send(new GetObjectCommand({ Bucket: context.bucket, Key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
}

test("the papers of a run are stored as one .zip, and each as a Word file by its name", async () => {
  const run = await room.create({ dryRun: true });
  await room.drive(run);
  const all = unzipSync(await stored("dossier-all", { report: "dossier", run }));
  const names = Object.keys(all);
  expect(names[0]).toBe("00-muc-luc.docx");
  const name = names.find((one) => one.includes("bao-cao")) ?? "";
  const paper = name.replace(/^\d+-|\.docx$/g, "");
  const one = await stored("dossier-one", { report: "dossier", run, paper });
  const documentOf = (file: Uint8Array | undefined) =>
    unzipSync(file ?? new Uint8Array())["word/document.xml"];
  expect(documentOf(one)).toEqual(documentOf(all[name]));
});

test("a paper that has its number is given byte for byte as it was kept, alone and in the .zip", async () => {
  const run = await room.create({ dryRun: true });
  await room.drive(run);
  const paper = "bao-cao-xep-loai";
  const by = { by: UserId.parse("office"), byName: "", at: "2027-01-05T03:00:00.000Z" };
  const day = Day.parse("2027-01-05");
  const kept = await numberPaper(context, { run, name: paper, number: "7", day, sure: true, ...by });
  expect(kept).toMatchObject({ kind: "numbered", numbered: { reference: "07-BC/ĐU" } });
  const [numbered] = await context.paperBook.ofRun(run);
  const file = await context.paperBook.fileOf(numbered ?? expect.unreachable());
  const place = { name: "letterhead.place", value: "Bình An" };
  await room.push(COMMITTEE, [
    { form: "settings", key: naturalKey(settings, place) ?? "", baseRev: 0, fields: place },
  ]);
  expect(Buffer.from(await stored("kept-one", { report: "dossier", run, paper })).equals(file)).toBe(true);
  const all = unzipSync(await stored("kept-all", { report: "dossier", run }));
  const name = Object.keys(all).find((one) => one.includes(paper)) ?? "";
  expect(Buffer.from(all[name] ?? []).equals(file)).toBe(true);
});

test("the office's own template is what papers are filled from, and is given as it was brought", async () => {
  const run = await room.create({ dryRun: true });
  await room.drive(run);
  const text = "Mẫu của cơ quan: {{ten_co_quan}}";
  const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
  const by = { fileName: "mau.docx", by: UserId.parse("office"), byName: "", at: "2027-01-05T03:00:00.000Z" };
  await context.paperTemplates.keep({ kind: "ratings-report", ...by }, file);
  const paper = await stored("own-paper", { report: "dossier", run, paper: "bao-cao-xep-loai" });
  const document = strFromU8(unzipSync(paper)["word/document.xml"] ?? new Uint8Array());
  expect(document).toContain("Mẫu của cơ quan");
  const of = { report: "template", year: 2026, kind: "ratings-report" } as const;
  expect(Buffer.from(await stored("own-file", { ...of, shipped: false })).equals(file)).toBe(true);
  expect(Buffer.from(await stored("own-shipped", { ...of, shipped: true })).equals(file)).toBe(false);
});
