import { Writable } from "node:stream";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, Day } from "../../domain/values/day.ts";
import { captionsOf, formSheetName } from "../../domain/forms/sheet/form-sheet-layout.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { type Column, type FieldValue } from "../../domain/forms/column.ts";
import { columnSchema } from "../../domain/forms/column-schema.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import { RowKey, UnitId } from "../../domain/values/ids.ts";
import { letterheadOf } from "../../domain/forms/letterhead.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { parseFormSheet } from "../../lambda/import/own-form/form-sheet.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { ChoiceLists } from "../../lambda/workbook/register/choice-lists.ts";
import { formColumns } from "../../lambda/workbook/register/form-columns.ts";
import type { CopiedRow, RegisterCopy } from "../../lambda/workbook/register/register-copy.ts";
import { writeRegisterWorkbook } from "../../lambda/workbook/register/register-workbook.ts";
import { readWithLibreOffice, resave } from "./libre-office.ts";
import { childrenOf, descendants, Package } from "./writer/package.ts";
import { faultsOf } from "./writer/package-faults.ts";

const COMMITTEE = UnitId.parse("dang-uy");
const NAMES = new Map([
  [
    "people",
    new Map([
      ["nv-1", "Đỗ Thị Hằng"],
      ["007", "=Nguyễn Văn Bảy"],
    ]),
  ],
  ["units", new Map([["cb-mot", "Chi bộ Một"]])],
]);

function copyOf(forms: RegisterCopy["forms"], more: Partial<RegisterCopy> = {}): RegisterCopy {
  return {
    unit: { unit: UnitId.parse("cb-mot"), name: "Chi bộ Một" },
    year: 2026,
    seq: 12,
    blank: false,
    committee: COMMITTEE,
    office: "Đảng ủy cơ quan",
    letterhead: letterheadOf([]),
    forms,
    names: NAMES,
    generatedAt: "2026-12-20T03:00:00.000Z",
    generatedBy: "Mai Thị Hồng Nhung",
    ...more,
  };
}

async function write(copy: RegisterCopy): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeRegisterWorkbook(copy, sink);
  return Buffer.concat(chunks);
}

/** Every form of the file as the import parses it. */
function readBack(file: Buffer) {
  const opened = openWorkbook(file);
  if (opened.kind === "refused") throw new Error(opened.code);
  return new Map(
    opened.grids.map((grid) => {
      const sheet = parseFormSheet(grid);
      if (sheet === undefined) throw new Error(`${grid.name} is no form`);
      const rows = sheet.rows.map(({ key, revision, fields }) => ({ key, rev: revision, fields }));
      return [sheet.form.id, { rows, problems: sheet.problems, blank: sheet.blank }] as const;
    }),
  );
}

const KEY = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,40}$/);
const DAY = fc.integer({ min: 0, max: 109_500 }).map((days) => addDays(Day.parse("1900-01-01"), days));
const TEXT = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constantFrom(
    "=1+1",
    "+84",
    "-5",
    "@SUM(A1)",
    "007",
    "1.234",
    "TRUE",
    "_x0041_",
    "'nháy",
    "3/2026",
    "#REF!",
  ),
  fc.constantFrom(
    "Học\tNQ 68\nvà CT 05",
    "Nguyễn Văn Ánh".normalize("NFD"),
    '<b>&amp;"</b>',
    "Ô dài ".repeat(60),
  ),
);

/** A value as the ledger stores it, checked and normalised by the column's schema; undefined for not entered. */
function valueOf(column: Column): fc.Arbitrary<FieldValue | undefined> {
  const normal = (value: fc.Arbitrary<FieldValue>): fc.Arbitrary<FieldValue | undefined> =>
    value.map((raw) => columnSchema(column).safeParse(raw).data);
  switch (column.kind) {
    case "text":
      return normal(TEXT.map((text) => text.slice(0, column.max)));
    case "day":
      return normal(DAY);
    case "period":
      return normal(fc.constantFrom("2026", "2026-Q1", "2026-Q4", "2026-03", "2026-12"));
    case "flag":
      return normal(fc.boolean());
    case "integer":
      return normal(fc.integer({ min: column.min, max: column.max }));
    case "decimal":
      return normal(
        fc.oneof(
          fc
            .tuple(fc.integer({ min: 0, max: 99 }), fc.stringMatching(/^\d{1,20}$/))
            .map((parts) => parts.join(".")),
          fc.integer({ min: Number(column.min), max: Number(column.max) }).map(String),
        ),
      );
    case "choice":
      return normal(fc.constantFrom(...Object.keys(column.options)));
    case "ref":
      return normal(fc.oneof(KEY, fc.constantFrom("nv-1", "007", "cb-mot")));
    case "refs":
      return normal(fc.array(KEY, { minLength: 1, maxLength: 12 }));
  }
}

function rowOf(form: Form): fc.Arbitrary<CopiedRow> {
  const columns = Object.entries(form.columns);
  const filled = fc.tuple(
    ...columns.map(([field, column]) => {
      // A record without its required fields is no record.
      const value = valueOf(column).filter((one) => one !== undefined);
      return (column.required ? value : fc.option(value, { nil: undefined })).map(
        (one) => [field, one] as const,
      );
    }),
  );
  return fc.record({ key: KEY, rev: fc.integer({ min: 1, max: 999_999 }), entries: filled }).map((row) => ({
    key: row.key,
    rev: row.rev,
    fields: Object.fromEntries(row.entries.filter(([, value]) => value !== undefined)) as Fields,
  }));
}

describe("a register that is filled in, written and read back", () => {
  test.each(FORMS.map((form: Form) => [form.id, form] as const))(
    "S11: %s is the same rows",
    async (_, form) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(rowOf(form), { maxLength: 12, selector: ({ key }) => key }),
          async (rows) => {
            const read = readBack(await write(copyOf([{ form, rows }]))).get(form.id);
            expect(read).toEqual({ rows, problems: [], blank: 0 });
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  test("a column of names is never taken for a column of the form", () => {
    for (const form of FORMS as readonly Form[]) {
      const fieldOf = captionsOf(form);
      for (const { sheet, shows } of formColumns(form, new ChoiceLists(NAMES), 2026)) {
        const field = fieldOf(sheet.caption);
        if (shows.kind === "names" || shows.kind === "number") expect(field).toBeUndefined();
        else expect(field).toBeDefined();
      }
    }
  });

  test("an empty list of references is a blank cell, which clears nothing when it is read", async () => {
    const form = FORMS.find(({ id }) => id === "sessions") as Form;
    const fields = { date: "2026-03-05", title: "Học", channel: "cell", directives: ["nq-1"], units: [] };
    const read = readBack(await write(copyOf([{ form, rows: [{ key: "hn-1", rev: 1, fields }] }])));
    const { units: _, ...kept } = fields;
    expect(read.get("sessions")?.rows).toEqual([{ key: "hn-1", rev: 1, fields: kept }]);
  });
});

describe("blank forms", () => {
  const attendance = FORMS.find(({ id }) => id === "attendance") as Form;
  const essays = FORMS.find(({ id }) => id === "essays") as Form;
  const waiting = {
    key: "hn-1.nv-1",
    rev: 0,
    fields: { session: "hn-1", person: "nv-1", day: "2026-03-05" },
  };

  test("hold no sample row, and people who wait for their mark are no records yet", async () => {
    const forms = [
      { form: attendance, rows: [waiting] },
      { form: essays, rows: [] },
    ];
    const read = readBack(await write(copyOf(forms, { blank: true })));
    expect(read.get("attendance")).toEqual({ rows: [], problems: [], blank: 1 });
    expect(read.get("essays")).toEqual({ rows: [], problems: [], blank: 0 });
  });

  test("a mark entered in one becomes a record under the key of person and session", async () => {
    const marked = { ...waiting, fields: { ...waiting.fields, mark: "present" } };
    const read = readBack(await write(copyOf([{ form: attendance, rows: [marked] }], { blank: true })));
    expect(RowKey.parse("hn-1.nv-1")).toBe(read.get("attendance")?.rows[0]?.key);
    expect(read.get("attendance")?.rows[0]).toMatchObject({ rev: undefined, fields: { mark: "present" } });
  });
});

describe("the file", () => {
  let file: Buffer;
  let book: Package;
  beforeAll(async () => {
    const rows = [...(NAMES.get("people")?.keys() ?? [])].map((person, index) => ({
      key: `hn-1.${person}`,
      rev: index + 1,
      fields: { session: "hn-1", person, day: "2026-03-05", mark: index === 0 ? "present" : "excused" },
    }));
    const unitForms = FORMS.filter(({ scope }) => scope === "unit");
    file = await write(
      copyOf(unitForms.map((form) => ({ form, rows: form.id === "attendance" ? rows : [] }))),
    );
    book = new Package(file);
  });

  test("has no fault that Excel would repair", () => {
    expect(faultsOf(file)).toEqual([]);
  });

  test("has one sheet a form, and hidden the lists behind the drop-downs", () => {
    const sheets = childrenOf(book.xml("xl/workbook.xml"), "sheets").flatMap(({ children }) => children);
    const shown = sheets.filter(({ attributes }) => attributes["state"] !== "veryHidden");
    const forms = FORMS.filter(({ scope }) => scope === "unit");
    expect(shown.map(({ attributes }) => attributes["name"])).toEqual(
      forms.map((form) => formSheetName(form, "vi")),
    );
    expect(sheets).toHaveLength(shown.length + 1);
  });

  test("no rule for entries holds more than 255 characters, and lists stand in ranges", () => {
    const parts = book.names.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    const rules = parts.flatMap((part) => descendants(book.xml(part), "dataValidation"));
    expect(rules.length).toBeGreaterThan(20);
    for (const rule of rules) {
      for (const { text } of rule.children) expect(text.length).toBeLessThanOrEqual(255);
      if (rule.attributes["type"] === "list") expect(rule.children[0]?.text).toMatch(/^'Danh mục lựa chọn'!/);
    }
  });

  test(
    "saved again by LibreOffice it says the same to the letter, and of its lists nothing is said",
    { tags: ["libreoffice"] },
    async () => {
      const read = parseWorkbook(await resave(file), 2026);
      if (read.kind === "refused") throw new Error(read.code);
      const contents = read.sheets.map(({ content }) => content);
      expect(contents.flatMap(({ problems }) => problems)).toEqual([]);
      const rows = contents.flatMap((content) => (content.kind === "form" ? content.rows : []));
      expect(rows.map(({ key, revision: rev, fields }) => ({ key, rev, fields }))).toEqual(
        readBack(file).get("attendance")?.rows,
      );
    },
  );

  test(
    "LibreOffice finds the names beside the codes by its own calculation",
    { tags: ["libreoffice"] },
    async () => {
      const sheets = await readWithLibreOffice(file);
      const rows = sheets.get(formSheetName(FORMS.find(({ id }) => id === "attendance") as Form, "vi")) ?? [];
      const captions = rows.find((row) => row.includes("Người dự (mã)")) ?? [];
      const [code, name] = [captions.indexOf("Người dự (mã)"), captions.indexOf("Người dự (tên gọi)")];
      expect(rows.flatMap((row) => (row[code] === "nv-1" || row[code] === "007" ? [row[name]] : []))).toEqual(
        ["Đỗ Thị Hằng", "=Nguyễn Văn Bảy"],
      );
    },
  );
});
