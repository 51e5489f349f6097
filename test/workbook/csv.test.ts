import { Writable } from "node:stream";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { officeFacts, type OfficeReport, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { CSV_TABLES } from "../../domain/vocabulary/csv-table.ts";
import { csvLine, type CsvValue } from "../../lambda/workbook/csv/csv-text.ts";
import { csvTable } from "../../lambda/workbook/csv/csv-tables.ts";
import { writeCsv } from "../../lambda/workbook/csv/write-csv.ts";
import type { CommitteeReport } from "../../lambda/workbook/report/committee-report.ts";
import { redactReport } from "../../lambda/workbook/report/redact-report.ts";

/** RFC 4180 by its own grammar: records of fields, quoted or plain. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  while (fields.lastIndex < text.length) {
    const [, quoted, plain = "", end] = fields.exec(text) ?? [];
    if (end === undefined) throw new Error(`no field at ${fields.lastIndex}`);
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

async function collect(write: (sink: Writable) => Promise<number>): Promise<{ text: string; count: number }> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const count = await write(sink);
  return { text: Buffer.concat(chunks).toString("utf8"), count };
}

describe("one record", () => {
  test("RFC 4180: whatever the texts hold, a reader finds the same fields, behind an apostrophe where they begin like a formula", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.string().map((text) => `'${text}`),
      fc.constant(null),
      fc.integer(),
      fc.constantFrom(2.5, -0.01),
    );
    const field = (of: CsvValue): string => {
      if (typeof of === "string" && /^[=+\-@\t\r\n＝＋－＠]/.test(of)) return `'${of}`;
      return of === null ? "" : String(of);
    };
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values: CsvValue[]) => {
        expect(parseCsv(csvLine(values))).toEqual([values.map(field)]);
      }),
    );
  });

  test.each([
    "=1+1",
    "+84 912",
    "-5",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\n=1",
    "＝1+1",
    "＠SUM(A1)",
    "=cmd|' /C calc'!A0",
  ])("a text that begins like a formula stays text: %j", (text) => {
    expect(parseCsv(csvLine([text]))).toEqual([[`'${text}`]]);
  });

  test("numbers have a decimal point and no apostrophe", () => {
    expect(csvLine([-2.5, 0, 1000])).toBe("-2.5,0,1000\r\n");
    expect(() => csvLine([Number.NaN])).toThrow(RangeError);
  });
});

describe("the tables of a run", () => {
  let report: OfficeReport;
  beforeAll(() => {
    report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]));
  });

  test.each(CSV_TABLES)(
    "%s: UTF-8 with a mark, captions, and every record as long as they are",
    async (table) => {
      const content = await csvTable(report, table);
      const { text, count } = await collect((sink) => writeCsv(content, sink));
      expect(text.startsWith("\uFEFF")).toBe(true);
      const [captions = [], ...records] = parseCsv(text.slice(1));
      expect(new Set(captions).size).toBe(captions.length);
      expect(records).toHaveLength(count);
      expect(count).toBeGreaterThan(0);
      expect(new Set(records.map(({ length }) => length))).toEqual(new Set([captions.length]));
      expect(text).toBe(text.normalize("NFC"));
    },
  );

  test.each(CSV_TABLES)(
    "%s: each record of an extract says last what the extract leaves out; a whole table does not know the column",
    async (table) => {
      const extract = redactReport(report, { units: [UnitId.parse("cb-hoi-dong")], recused: ["nv-1"] });
      const read = async (of: CommitteeReport) => {
        const { text } = await collect(async (sink) => writeCsv(await csvTable(of, table), sink));
        return parseCsv(text.slice(1));
      };
      const [wholeCaptions = []] = await read(report);
      const [captions = [], ...records] = await read(extract);
      // A criterion that none of the shown subjects has is no column.
      expect(wholeCaptions).toEqual(expect.arrayContaining(captions.slice(0, -1)));
      expect(wholeCaptions).not.toContain("Bản trích");
      expect(captions.at(-1)).toBe("Bản trích");
      expect(records.length).toBeGreaterThan(0);
      for (const record of records) {
        expect(record).toHaveLength(captions.length);
        expect(record.at(-1)).toBe(extract.leftOut?.join(" "));
      }
    },
  );

  test("the columns of points are called as the rule book calls its criteria, each once", async () => {
    const { text } = await collect(async (sink) => writeCsv(await csvTable(report, "people"), sink));
    const [captions = []] = parseCsv(text.slice(1));
    const points = captions.filter((caption) => caption.startsWith("Điểm: "));
    const titles = Object.values(report.policy.rubrics).flatMap(({ criteria }) =>
      criteria.map(({ title }) => `Điểm: ${title.vi}`),
    );
    expect(points.length).toBeGreaterThan(0);
    expect(new Set(points).size).toBe(points.length);
    expect(points.every((caption) => titles.some((title) => caption.startsWith(title)))).toBe(true);
  });

  test("people and collectives are the results of the run, each with its exact score", async () => {
    const scores = async (table: "people" | "collectives") => {
      const { text } = await collect(async (sink) => writeCsv(await csvTable(report, table, true), sink));
      const [captions = [], ...records] = parseCsv(text.slice(1));
      const at = captions.indexOf("Điểm chính xác");
      return records.map((record) => [record[0], record[at]]);
    };
    const expected = report.all.map(({ subject, score }) => [subject, score ?? ""]);
    const found = [...(await scores("people")), ...(await scores("collectives"))];
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expect.arrayContaining(expected));
  });
});
