import { Writable } from "node:stream";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { addDays, Day } from "../../domain/values/day.ts";
import { captionsOf, formSheetName } from "../../domain/forms/sheet/form-sheet-layout.ts";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import { type Column, CRITERIA, type FieldValue, namedBy } from "../../domain/forms/column.ts";
import { columnSchema } from "../../domain/forms/column-schema.ts";
import type { Fields, Form } from "../../domain/forms/form.ts";
import { codeOf } from "../../domain/forms/row-code.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { GONE_ROW_TEXT } from "../../domain/texts/sheet/sync.ts";
import { RowKey, UnitId } from "../../domain/values/ids.ts";
import { letterheadOf } from "../../domain/forms/letterhead.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { parseFormSheet } from "../../lambda/import/own-form/form-sheet.ts";
import { OfficeRows } from "../../lambda/import/own-form/named-rows.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { ChoiceLists } from "../../lambda/workbook/register/choice-lists.ts";
import { formColumns } from "../../lambda/workbook/register/form-columns.ts";
import type { CopiedRow, RegisterCopy } from "../../lambda/workbook/register/register-copy.ts";
import { writeRegisterWorkbook } from "../../lambda/workbook/register/register-workbook.ts";
import { readWithLibreOffice, resave } from "./libre-office.ts";
import { childrenOf, descendants, Package } from "./writer/package.ts";
import { faultsOf } from "./writer/package-faults.ts";

const COMMITTEE = UnitId.parse("dang-uy");
const ROWS: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  people: {
    "nv-1": { fullName: "Đỗ Thị Hằng" },
    "007": { fullName: "=Nguyễn Văn Bảy" },
    "pe-0123456789abcdef": { fullName: "Vũ Văn Hương", birthYear: 1978, code: "NV1" },
    "pe-fedcba9876543210": { fullName: "Vũ Văn Hương", birthYear: 1985, code: "NV2" },
  },
  units: {
    "cb-mot": { name: "Chi bộ Một", code: "CB1" },
    "cb-hai": { name: "Chi bộ Hành chính, Tổ chức; Quản trị", code: "CB2" },
  },
  directives: { "nq-1": { number: "57-NQ/TW" }, "nq-2": { number: "3/2026" } },
  users: {
    "us-1": { signIn: "an@tinh.gov.vn", fullName: "Nguyễn Văn An" },
    "us-2": { signIn: "an.2@tinh.gov.vn", fullName: "Nguyễn Văn An" },
  },
  sessions: { "hn-1": { date: "2026-03-05", title: "Học, quán triệt" } },
  "study-plans": { "nq-1": { directive: "nq-1" } },
  "action-plans": { "nq-1": { directive: "nq-1", number: "21-KH/CB" } },
  [CRITERIA]: { "tu-tuong": { title: "Tư tưởng chính trị" }, "phoi-hop": { title: "Phối hợp" } },
};
const known = (form: string) => new Map(Object.entries(ROWS[form] ?? {}));
const LABELS = new RowLabels(known, GONE_ROW_TEXT.vi);

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
    labels: LABELS,
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
      const sheet = parseFormSheet(grid, new OfficeRows(known));
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
    case "ref": {
      const forms = namedBy(column);
      return normal(forms.length === 0 ? KEY : fc.constantFrom(...forms.flatMap((form) => keysOf(form))));
    }
    case "refs":
      return normal(
        fc.uniqueArray(fc.constantFrom(...column.to.flatMap((form) => keysOf(form))), { minLength: 1 }),
      );
  }
}

const keysOf = (form: string): readonly string[] => Object.keys(ROWS[form] ?? {});

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

/** No two rows of a register have one short code. */
function withoutTwins(form: Form) {
  return (rows: readonly CopiedRow[]): readonly CopiedRow[] => {
    const seen = new Set<string>();
    return rows.map((row) => {
      const code = codeOf(form, row.fields);
      if (!seen.has(code) || code === "") return (seen.add(code), row);
      const { code: _, ...fields } = row.fields;
      return { ...row, fields };
    });
  };
}

describe("a register that is filled in, written and read back", () => {
  test.each(FORMS.map((form: Form) => [form.id, form] as const))(
    "S11: %s is the same rows",
    async (_, form) => {
      await fc.assert(
        fc.asyncProperty(
          fc.uniqueArray(rowOf(form), { maxLength: 12, selector: ({ key }) => key }).map(withoutTwins(form)),
          async (rows) => {
            const read = readBack(await write(copyOf([{ form, rows }]))).get(form.id);
            expect(read).toEqual({ rows, problems: [], blank: 0 });
          },
        ),
        { numRuns: 12 },
      );
    },
  );

  test("every column but the number is a column of the form when it is read", () => {
    for (const form of FORMS as readonly Form[]) {
      const fieldOf = captionsOf(form);
      for (const { sheet, shows } of formColumns(form, new ChoiceLists(LABELS), 2026)) {
        const field = fieldOf(sheet.caption);
        if (shows.kind === "number") expect(field).toBeUndefined();
        else expect(field).toBeDefined();
      }
    }
  });

  test("a reference to a row that is gone says so, and says nothing of it when it is read", async () => {
    const form = FORMS.find(({ id }) => id === "plan-tasks") as Form;
    const fields = { plan: "nq-1", content: "Việc", person: "pe-gone", due: "2026-03-05" };
    const file = await write(copyOf([{ form, rows: [{ key: "viec-1", rev: 1, fields }] }]));
    const { person: _, ...kept } = fields;
    expect(readBack(file).get("plan-tasks")?.rows).toEqual([{ key: "viec-1", rev: 1, fields: kept }]);
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
    const rows = keysOf("people").map((person, index) => ({
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
      const read = parseWorkbook(await resave(file), 2026, new OfficeRows(known));
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
    "LibreOffice shows names in it, and no key in a cell that people see",
    { tags: ["libreoffice"] },
    async () => {
      const sheets = await readWithLibreOffice(file);
      const rows = sheets.get(formSheetName(FORMS.find(({ id }) => id === "attendance") as Form, "vi")) ?? [];
      const captions = rows.find((row) => row.includes("Người dự")) ?? [];
      const [person, session] = [captions.indexOf("Người dự"), captions.indexOf("Hội nghị")];
      const named = rows.slice(rows.indexOf(captions) + 1, rows.indexOf(captions) + 5);
      expect(named.map((row) => [row[person], row[session]])).toEqual(
        ["Đỗ Thị Hằng", "=Nguyễn Văn Bảy", "Vũ Văn Hương · 1978", "Vũ Văn Hương · 1985"].map((name) => [
          name,
          "05/03/2026 Học, quán triệt",
        ]),
      );
    },
  );
});
