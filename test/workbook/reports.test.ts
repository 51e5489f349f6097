import { GetObjectCommand } from "@aws-sdk/client-s3";
import { beforeAll, describe, expect, test } from "vitest";
import type { RunId, UnitId } from "../../domain/values/ids.ts";
import type { WorkbookRequest } from "../../domain/protocol/workbooks.ts";
import { NOTHING_LEFT_OUT, type Redaction } from "../../domain/register/redaction.ts";
import { OUTCOME_TEXTS } from "../../domain/texts/vocabulary/levels.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { readOfficeRows } from "../../lambda/import/office-rows.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import {
  orderOf,
  workbookId,
  workbookObjectKey,
  type WorkbookOrder,
} from "../../lambda/workbook/order/workbook-order.ts";
import { type WorkbookDeps, writeWorkbook } from "../../lambda/workbook/write-workbook.ts";
import { readReport } from "../../lambda/workbook/report/read-report.ts";
import { readStudyBefore } from "../../lambda/workbook/report/study-before.ts";
import { yearPeriod } from "../../domain/values/period.ts";
import { RunRoom } from "../run/run-room.ts";
import { COMMITTEE, UNITS, YEAR } from "../run/small-office.ts";
import { readWithLibreOffice } from "./libre-office.ts";
import { childrenOf, descendants, Package } from "./writer/package.ts";
import { faultsOf } from "./writer/package-faults.ts";
import { workbooksOf } from "./run-workbooks.ts";
import { recordsOf, type Sheet, sheetOf } from "./written-workbook.ts";

const [UNIT, OTHER] = UNITS as [(typeof UNITS)[number], (typeof UNITS)[number]];

let room: RunRoom;
let context: WorkbookDeps;
let run: RunId;
async function open(): Promise<void> {
  room = await RunRoom.open();
  await room.fill();
  run = await room.create({ dryRun: true });
  await room.drive(run);
  context = workbooksOf(room);
}
beforeAll(open);

/** The file that the workbook function writes for a request. */
async function fileOf(
  request: WorkbookRequest,
  redaction: Redaction = NOTHING_LEFT_OUT,
  more: Partial<WorkbookOrder> = {},
): Promise<Buffer> {
  const order = orderOf(request, redaction, more);
  const id = workbookId(order);
  await context.workbooks.create(id, order);
  const rows = await writeWorkbook(context, id);
  expect(await context.workbooks.read(id)).toMatchObject({ status: "ready", rows });
  const { Body } = await context.s3.send(
    new GetObjectCommand({ Bucket: context.bucket, Key: workbookObjectKey(id, request) }),
  );
  const file = Buffer.from((await Body?.transformToByteArray()) ?? []);
  if (request.report !== "csv") expect(faultsOf(file)).toEqual([]);
  return file;
}

function sheetsOf(file: Buffer): ReadonlyMap<string, Sheet> {
  const opened = openWorkbook(file);
  if (opened.kind === "refused") throw new Error(opened.code);
  return new Map(opened.grids.map((grid) => [grid.name, sheetOf(grid)]));
}

const seqs = async (): Promise<Record<string, number>> => {
  const registers = [COMMITTEE, ...UNITS].map((unit) => ({ unit, year: YEAR }));
  const heads = await room.ledger.heads(registers);
  return Object.fromEntries(
    registers.map(({ unit, year }, index) => [`${unit}/${year}`, heads[index]?.seq ?? 0]),
  );
};

/** What the office's rows are called, for who sees them all. */
const officeRows = (unit: UnitId) => {
  const reach = {
    roles: ["Admin" as const],
    committee: COMMITTEE,
    units: new Set<string>(),
    grants: new Map<string, "read" | "write">(),
  };
  return readOfficeRows(
    { ledger: room.ledger, runs: room.store, committee: COMMITTEE },
    { unit, year: YEAR },
    reach,
  );
};

describe("a register", () => {
  beforeAll(open);

  test.each([COMMITTEE, UNIT])(
    "of %s is read back as the rows of the ledger, at their revisions",
    async (unit) => {
      const request = { report: "register", unit, year: YEAR, blank: false } as const;
      const file = await fileOf(request, NOTHING_LEFT_OUT, { seqs: await seqs() });
      const read = parseWorkbook(file, YEAR, await officeRows(unit));
      if (read.kind === "refused") throw new Error(read.code);
      const found = read.sheets.flatMap(({ content }) => {
        if (content.kind !== "form") throw new Error("a sheet is no form");
        expect(content.problems).toEqual([]);
        return content.rows.map(({ key, revision, fields }) => ({
          form: content.form.id,
          key,
          rev: revision,
          fields,
        }));
      });
      const stored = (await room.ledger.allRows({ unit, year: YEAR })).map(({ form, key, rev, fields }) => {
        const entered = Object.entries(fields).filter(([, value]) => value !== null);
        return { form, key, rev, fields: Object.fromEntries(entered) };
      });
      const inOrder = (rows: readonly { form: string; key: string }[]) =>
        rows.toSorted((a, b) => (`${a.form} ${a.key}` < `${b.form} ${b.key}` ? -1 : 1));
      expect(inOrder(found)).toEqual(inOrder(stored));
      expect(found.length).toBeGreaterThan(10);
    },
  );

  test("is written as it stood at the sequence of its order", async () => {
    const before = await seqs();
    await room.push(UNIT, [
      {
        form: "action-plans",
        key: "nq-13",
        baseRev: 0,
        fields: { directive: "nq-13", due: "2026-06-01", issuedOn: "2026-05-01" },
      },
    ]);
    const request = { report: "register", unit: UNIT, year: YEAR, blank: false } as const;
    const plans = async (at: Record<string, number>): Promise<number> => {
      const read = parseWorkbook(await fileOf(request, NOTHING_LEFT_OUT, { seqs: at, askedBy: "x" }), YEAR);
      if (read.kind === "refused") throw new Error(read.code);
      const sheet = read.sheets.find(
        ({ content }) => content.kind === "form" && content.form.id === "action-plans",
      );
      return sheet?.content.kind === "form" ? sheet.content.rows.length : -1;
    };
    expect(await plans(before)).toBe(0);
    expect(await plans(await seqs())).toBe(1);
  });

  test(
    "names plans and criteria as the directive and the year's policy call them, and shows no key",
    { tags: ["libreoffice"], timeout: 60_000 },
    async () => {
      const about = { period: "2026", subject: UNIT, criterion: "tieu-chi-chung", unit: "60" };
      await room.push(OTHER, [
        {
          form: "action-plans",
          key: "nq-13",
          baseRev: 0,
          fields: { directive: "nq-13", due: "2026-06-01", number: "07-KH/CB" },
        },
        {
          form: "plan-tasks",
          key: "viec-1",
          baseRev: 0,
          fields: { plan: "nq-13", content: "Học", due: "2026-09-01" },
        },
        {
          form: "evaluations",
          key: `2026.${OTHER}.tieu-chi-chung`,
          baseRev: 0,
          fields: { ...about, subject: OTHER },
        },
      ]);
      const ofCivilServants = await room.create({ dryRun: true, policy: "cong-chuc-335-2025" });
      const request = { report: "register", unit: OTHER, year: YEAR, blank: false } as const;
      const more = { seqs: await seqs(), runs: [ofCivilServants] };
      const sheets = await readWithLibreOffice(await fileOf(request, NOTHING_LEFT_OUT, more));
      const under = (sheet: string, caption: string) => {
        const rows = sheets.get(sheet) ?? [];
        const captions = rows.find((row) => row.includes(caption)) ?? [];
        const column = captions.indexOf(caption);
        return rows.slice(rows.indexOf(captions) + 1).flatMap((row) => row[column] || []);
      };
      expect(under("Chỉ tiêu, nhiệm vụ", "Kế hoạch")).toEqual(["13-NQ/TW"]);
      expect(under("Kế hoạch hành động", "Văn bản")).toEqual(["13-NQ/TW"]);
      expect(under("Chấm điểm tiêu chí", "Tiêu chí")).toContain("Tiêu chí chung của tổ chức");
    },
  );

  test("blank, asks for a mark of each member at each session of the unit", async () => {
    const request = { report: "register", unit: UNIT, year: YEAR, blank: true } as const;
    const read = parseWorkbook(await fileOf(request, NOTHING_LEFT_OUT, { seqs: await seqs() }), YEAR);
    if (read.kind === "refused") throw new Error(read.code);
    const forms = read.sheets.flatMap(({ content }) => (content.kind === "form" ? [content] : []));
    expect(forms.map(({ form, rows, blank }) => [form.id, rows.length, blank])).toContainEqual([
      "attendance",
      0,
      8,
    ]);
    expect(forms.flatMap(({ rows, problems }) => [...rows, ...problems])).toEqual([]);
  });
});

describe("a receipt", () => {
  test("is one printed page with the verdict, why, the points and room to sign; the details stand behind it", async () => {
    const result = (await room.store.results(run)).find(({ kind }) => kind !== "collective");
    if (result === undefined) throw new Error("nobody was rated");
    const file = await fileOf({ report: "receipt", run, subject: result.subject as never });
    const sheets = sheetsOf(file);
    expect([...sheets.keys()]).toEqual(["Phiếu điểm", "Cách tính"]);
    const page = [...(sheets.get("Phiếu điểm")?.cells.values() ?? [])];
    const wanted = [result.name, OUTCOME_TEXTS[result.level].vi, "Lý do", "NGƯỜI ĐƯỢC ĐÁNH GIÁ"];
    expect(page).toEqual(expect.arrayContaining(wanted));
    expect(page.filter((cell) => String(cell).startsWith("- "))).toHaveLength(result.reasons.length);
    const book = new Package(file);
    const [setup] = descendants(book.xml("xl/worksheets/sheet1.xml"), "pageSetup");
    expect(setup?.attributes).toMatchObject({ fitToWidth: "1", orientation: "portrait", paperSize: "9" });
    expect(setup?.attributes["fitToHeight"] ?? "1").toBe("1");
  });
});

describe("a term", () => {
  test(
    "shows what was published and decided year by year; LibreOffice counts the best levels alike",
    { tags: ["libreoffice"] },
    async () => {
      await room.lock("2026");
      const official = await room.create();
      await room.drive(official);
      const file = await fileOf({ report: "term", from: YEAR - 1, to: YEAR });
      const sheets = sheetsOf(file);
      expect([...sheets.keys()]).toEqual(["Tập thể", "Cá nhân", "Khen thưởng nhiệm kỳ", "Nguồn"]);
      const people = sheets.get("Cá nhân");
      if (people === undefined) throw new Error("no sheet");
      const results = (await room.store.results(run)).filter(({ kind }) => kind !== "collective");
      expect(recordsOf(people).map((record) => record["Mã đối tượng"])).toEqual(
        results.map(({ subject }) => subject).toSorted(),
      );
      const calculated = (await readWithLibreOffice(file)).get("Cá nhân") ?? [];
      for (const address of people.formulas) {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
        const column = letters.charCodeAt(0) - 65;
        expect(calculated[Number(row) - 1]?.[column]).toBe(String(people.cells.get(address)));
      }
      expect(people.formulas.size).toBe(2);
    },
  );
});

test("an extract counts the study of the shown units alone", async () => {
  const file = await fileOf({ report: "annex", run }, { units: [UNIT], recused: [] });
  const study = sheetsOf(file).get("Tổng hợp học tập");
  const texts = [...(study?.cells.values() ?? [])].map(String);
  expect(texts).toContain(`Chi bộ ${UNIT}`);
  expect(texts).not.toContain(`Chi bộ ${OTHER}`);
});

test("a table as CSV is the run's, in UTF-8 with a mark", async () => {
  const text = (await fileOf({ report: "csv", run, table: "people", keys: true })).toString("utf8");
  const results = (await room.store.results(run)).filter(({ kind }) => kind !== "collective");
  expect(text.startsWith("\uFEFFMã đối tượng,Tên,")).toBe(true);
  for (const { subject, name } of results) expect(text).toContain(`\r\n${subject},${name},`);
});

test("every report is a package of known parts: each has a type and is reached by one relation", async () => {
  const at = await seqs();
  const orders: readonly WorkbookRequest[] = [
    { report: "register", unit: UNIT, year: YEAR, blank: false },
    { report: "hand-forms", unit: UNIT, year: YEAR },
    { report: "receipt", run, subject: UNIT as never },
    { report: "annex", run },
    { report: "term", from: YEAR, to: YEAR },
  ];
  for (const request of orders) {
    const book = new Package(await fileOf(request, NOTHING_LEFT_OUT, { seqs: at }));
    const parts = book.names.filter((name) => !name.endsWith(".rels") && name !== "[Content_Types].xml");
    expect(book.relations.map(({ to }) => to).toSorted()).toEqual(parts.toSorted());
    for (const part of parts) expect(book.typeOf(part), part).toBeDefined();
    for (const part of parts.filter((name) => name.startsWith("xl/worksheets/"))) {
      const merges = descendants(book.xml(part), "mergeCell").map(({ attributes }) => attributes["ref"]);
      expect(new Set(merges).size).toBe(merges.length);
      expect(childrenOf(book.xml(part), "sheetData")).toHaveLength(1);
    }
  }
});

test("the study of the same period a year before is read from what was published for it", async () => {
  const own = await RunRoom.open();
  await own.fill();
  await own.lock(String(YEAR));
  const id = await own.create();
  expect((await own.drive(id)).status).toBe("published");
  const deps = workbooksOf(own);
  const next = { year: YEAR + 1, period: yearPeriod(YEAR + 1) };
  const before = await readStudyBefore(deps, next, undefined);
  expect(before).toEqual((await readReport(deps, id)).study.total);
  expect(before?.invited).toBeGreaterThan(0);
  expect(await readStudyBefore(deps, { year: YEAR, period: yearPeriod(YEAR) }, undefined)).toBe(undefined);
});
