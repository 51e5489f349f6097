/** A hard contradiction is refused wherever the row comes in, and each door names both cells and what to do. */
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diffSheet } from "../../addin/sync/diff/sheet-diff.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { formatRow } from "../../addin/sync/cells/row-view.ts";
import { CRITERIA } from "../../domain/forms/column.ts";
import { findForm } from "../../domain/forms/catalogue/catalogue.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { criteriaLimits, mostByCriterion } from "../../domain/policy/criterion-limits.ts";
import { POLICIES, standardPolicy } from "../../domain/policy/library/library.ts";
import { parseFacts } from "../../domain/facts/parse-facts.ts";
import { FACTS_ISSUE_TEXTS } from "../../domain/texts/document/facts.ts";
import { HARD_CONTRADICTION_TEXTS } from "../../domain/texts/sheet/contradictions.ts";
import { render } from "../../domain/values/bilingual.ts";
import { HardContradiction } from "../../domain/vocabulary/faults/contradiction-code.ts";
import { parseWorkbook } from "../../lambda/import/upload/uploaded-workbook.ts";
import { type ApiRoom, COMMITTEE, newRow, openOffice } from "../api/api-room.ts";
import { writeSheets, type Written } from "../import/sheet.ts";
import { PERSON, REFUSED, type RefusedRow, UNIT } from "./refused-rows.ts";

const CATALOGUE: readonly { readonly form: string; readonly key: string; readonly fields: Fields }[] = [
  { form: "units", key: COMMITTEE, fields: { name: "Đảng ủy", kind: "committee", group: "g" } },
  { form: "units", key: UNIT, fields: { name: "Chi bộ Một", kind: "chi-bo", group: "g" } },
  { form: "people", key: PERSON, fields: { fullName: "Nguyễn Văn An", category: "cong-chuc" } },
  {
    form: "directives",
    key: "nq-57",
    fields: {
      number: "57-NQ/TW",
      kind: "nghi-quyet",
      title: "t",
      issuer: "BCT",
      issuedOn: "2024-12-22",
    },
  },
];

const scopeOf = (row: RefusedRow) => findForm(row.form)?.scope ?? expect.unreachable();
const formOf = (row: RefusedRow) => findForm(row.form) ?? expect.unreachable();

/** What the rows of the catalogue and the criteria look like to a pane. */
function known(form: string): ReadonlyMap<string, Fields> {
  if (form === CRITERIA)
    return new Map([...mostByCriterion(standardPolicy())].map(([id, most]) => [id, { title: id, ...most }]));
  return new Map(CATALOGUE.filter((one) => one.form === form).map(({ key, fields }) => [key, fields]));
}

describe.each(HardContradiction.options)("%s", (code) => {
  const rows = REFUSED[code];
  const runs = { numRuns: 25 };

  test("is refused in the sheet before anything is sent", () => {
    const style = { labels: new RowLabels(known, ""), language: "vi", date1904: false } as const;
    fc.assert(
      fc.property(rows, (row) => {
        const form = formOf(row);
        const cells = formatRow(form, "whole", row.fields, style);
        const line = { key: "", place: 0, sheet: "s", line: 2, cells, formulas: [], hidden: false };
        const sheet = { form: form.id, rows: [line], missing: [], layout: "whole" } as const;
        const [diff] = diffSheet(form, sheet, new Map(), { year: 2026, style, known, dayFirst: true });
        expect(diff?.kind).toBe("invalid");
        expect(diff?.issues).toContainEqual(expect.objectContaining({ field: row.field, code }));
      }),
      runs,
    );
  });

  test("is refused by `evaluate`, with the places of both cells in the file", () => {
    fc.assert(
      fc.property(rows, (row) => {
        const own = { form: row.form, key: row.key, fields: row.fields };
        const isCatalogue = scopeOf(row) === "catalogue";
        const unit = isCatalogue ? COMMITTEE : UNIT;
        const registers = {
          [COMMITTEE]: { rows: [...CATALOGUE, ...(isCatalogue ? [own] : [])] },
          [UNIT]: { rows: isCatalogue ? [] : [own] },
        };
        const read = parseFacts(
          { committee: COMMITTEE, year: 2026, registers },
          criteriaLimits(standardPolicy(), POLICIES),
        );
        const at = `registers.${unit}.rows[${isCatalogue ? CATALOGUE.length : 0}].fields`;
        const issues = read.ok ? [] : read.issues;
        expect(issues).toEqual([
          expect.objectContaining({ field: `${at}.${row.field}`, other: `${at}.${row.other}`, code }),
        ]);
        expect(render(FACTS_ISSUE_TEXTS[code], "vi", issues[0]?.values)).not.toMatch(/[{}]/);
      }),
      runs,
    );
  });

  test("has a remedy that names what stands in the cells, in both languages", () => {
    for (const language of ["vi", "en"] as const)
      expect(render(HARD_CONTRADICTION_TEXTS[code], language, {}).length).toBeGreaterThan(20);
  });
});

/** Points are compared when the file is committed, by whoever knows the year's rule book. */
const WITHOUT_POINTS = HardContradiction.options.filter(
  (code) => code !== "points-over-maximum" && code !== "unknown-criterion",
);

test.each(WITHOUT_POINTS)(
  "%s is refused at the door for files, with the cells of the sheet",
  async (code) => {
    await fc.assert(
      fc.asyncProperty(REFUSED[code], async (row) => {
        const form = formOf(row);
        const columns = Object.entries(form.columns);
        const written = (field: string): Written => {
          const value = row.fields[field] ?? null;
          return typeof value === "boolean" ? (value ? "Có" : "Không") : (value as Written);
        };
        const file = await writeSheets({
          name: form.id,
          rows: [
            ["Khóa", ...columns.map(([, column]) => column.caption.vi)],
            [row.key, ...columns.map(([field]) => written(field))],
          ],
        });
        const read = parseWorkbook(file, 2026);
        const content = read.kind === "read" ? read.sheets[0]?.content : undefined;
        if (content?.kind !== "form") return expect.unreachable();
        expect(content.rows).toEqual([]);
        const cell = (field: string) => columns.findIndex(([name]) => name === field) + 1;
        expect(content.problems).toEqual([
          expect.objectContaining({ code, cell: letter(cell(row.field)), other: letter(cell(row.other)) }),
        ]);
      }),
      { numRuns: 5 },
    );
  },
);

function letter(column: number): string {
  return `${String.fromCodePoint("A".charCodeAt(0) + column)}2`;
}

// What one test stores, another one would change: they run in order.
describe("the API", { shuffle: false }, () => {
  let room: ApiRoom;
  beforeAll(async () => {
    room = await openOffice();
    await room.fill(
      COMMITTEE,
      CATALOGUE.filter(({ form }) => form !== "units").map(({ form, key, fields }) =>
        newRow(form, key, fields),
      ),
    );
    await room.fill(COMMITTEE, [
      newRow("memberships", `${PERSON}.${UNIT}.2019-06-01`, {
        person: PERSON,
        unit: UNIT,
        from: "2019-06-01",
        role: "member",
        group: "g",
        rated: true,
      }),
    ]);
  });
  afterAll(() => room.stop());

  test.each(HardContradiction.options)("refuses %s, and names the second cell", async (code) => {
    const sample = fc.sample(REFUSED[code], { numRuns: 12, seed: 2026 });
    const byKey = new Map(sample.map((row) => [`${row.form}#${row.key}`, row]));
    const sent = [...byKey.values()];
    const byScope = (scope: string) => sent.filter((row) => scopeOf(row) === scope);
    for (const [unit, rows] of [
      [COMMITTEE, byScope("catalogue")],
      [UNIT, byScope("unit")],
    ] as const) {
      if (rows.length === 0) continue;
      const { body } = await room.push(
        unit,
        rows.map(({ form, key, fields }) => newRow(form, key, fields)),
      );
      expect((body as { rows: unknown[] }).rows).toEqual(
        rows.map(({ form, key, field, other }) => ({
          form,
          key,
          status: "invalid",
          issues: [
            {
              field,
              code,
              other: { form, key, field: other },
              message: expect.stringMatching(/^[^{}]{20,}$/),
            },
          ],
        })),
      );
    }
  });

  const results = (done: number, more: object = {}) => ({
    period: "2026-12",
    subject: PERSON,
    assigned: 10,
    done,
    late: 0,
    exceeded: 0,
    ...more,
  });
  const statusOf = async (row: object) =>
    ((await room.push(UNIT, [row])).body as { rows: { status: string }[] }).rows[0]?.status;

  test("compares what a change touches: a contradiction that stood there before leaves the other cells editable", async () => {
    const key = `2026-12.${PERSON}`;
    expect(await statusOf(newRow("task-results", key, results(10)))).toBe("accepted");
    const change = (baseRev: number, fields: object) =>
      statusOf({ form: "task-results", key, baseRev, fields });
    expect(await change(1, { done: 12 })).toBe("invalid");
    expect(await change(1, { assigned: 9 })).toBe("invalid");
    expect(await change(1, { done: 12, assigned: 12 })).toBe("accepted");
    expect(await change(2, { unplanned: 3 })).toBe("accepted");
  });

  test("compares points with the maximum for a unit, and for a person, of the year's rule book", async () => {
    const most = mostByCriterion(standardPolicy());
    const [id, { person = "0" }] =
      [...most].find(([, one]) => one.person !== undefined) ?? expect.unreachable();
    const row = (value: string, period: string) =>
      newRow("evaluations", `${period}.${PERSON}.${id}`, {
        period,
        subject: PERSON,
        criterion: id,
        unit: value,
      });
    expect(await statusOf(row(person, "2026-07"))).toBe("accepted");
    expect(await statusOf(row(`${person}.01`, "2026-08"))).toBe("invalid");
  });
});
