import { Writable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { officeFacts } from "../../infra/local/office-report.ts";
import { standardPolicy } from "../../domain/policy/library/library.ts";
import type { Sight } from "../../domain/register/sight.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { serialOf } from "../../domain/values/day.ts";
import { parseClerkSheet } from "../../lambda/import/clerk-sheet/clerk-sheet.ts";
import { handFormsOf } from "../../lambda/workbook/hand-forms/hand-forms-of.ts";
import { writeHandForms } from "../../lambda/workbook/hand-forms/hand-forms-workbook.ts";
import type { HandForms } from "../../lambda/workbook/hand-forms/hand-forms.ts";
import { openWorkbook } from "../../lambda/office-file/open-workbook.ts";
import { sheetOf } from "./written-workbook.ts";
import { descendants, Package } from "./writer/package.ts";
import { pagesOfRows } from "./writer/planned-pages.ts";

const UNIT = UnitId.parse("cb-hoi-dong");
const EVERYTHING: Sight = { shows: () => true, near: undefined, recused: new Set() };
const AT = { generatedAt: "2026-12-20T03:00:00.000Z", generatedBy: "Mai Thị Hồng Nhung" };
const facts = officeFacts();
const catalogue = facts.registers[0]?.rows ?? [];

function formsFor(sight: Sight): HandForms {
  const books = { first: standardPolicy(), second: undefined };
  const { committee, year } = facts;
  return { ...handFormsOf({ unit: UNIT, year, committee, catalogue, sight, books }), ...AT };
}

async function written(forms: HandForms): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await writeHandForms(forms, sink);
  return Buffer.concat(chunks);
}

function gridsOf(file: Buffer) {
  const opened = openWorkbook(file);
  if (opened.kind === "refused") throw new Error(opened.code);
  return new Map(opened.grids.map((grid) => [grid.name, grid]));
}

let forms: HandForms;
let file: Buffer;
beforeAll(async () => {
  forms = formsFor(EVERYTHING);
  file = await written(forms);
});

test("there is a list to sign for each session, a grid of attendance and a grid of points, with names and birth and no key or code", () => {
  const grids = gridsOf(file);
  expect([...grids.keys()]).toEqual(["Danh sách ký dự", "Bảng điểm danh", "Bảng chấm điểm"]);
  const keys = new Set(catalogue.flatMap(({ key, fields }) => [key, fields["code"] ?? key]).map(String));
  for (const [name, grid] of grids) {
    const values = [...sheetOf(grid).cells.values()];
    const words = values.flatMap((value) => String(value).split(/[\s,;:()]+/));
    expect(
      words.filter((word) => keys.has(word) && !/^\d+$/.test(word)),
      name,
    ).toEqual([]);
    for (const person of name === "Bảng chấm điểm" ? forms.subjects : forms.people) {
      expect(values, name).toContain(person.name);
      if (person.born !== null)
        expect(values).toContain(typeof person.born === "number" ? person.born : serialOf(person.born));
    }
  }
});

test("whoever is invited to a session stands on its list, and nobody else", () => {
  const list = gridsOf(file).get("Danh sách ký dự");
  if (list === undefined) return expect.unreachable();
  const { cells } = sheetOf(list);
  const headings = [...cells].filter(
    ([at, value]) => at.startsWith("A") && String(value).startsWith("Hội nghị"),
  );
  expect(headings).toHaveLength(forms.sessions.length);
  for (const [index, { invited, title }] of forms.sessions.entries()) {
    const [at = "", heading = ""] = headings[index] ?? [];
    expect(heading).toContain(title);
    const from = Number(at.slice(1)) + 1;
    const names = Array.from({ length: invited.size + 1 }, (_, line) => cells.get(`B${from + line}`));
    expect(names).toEqual([
      ...forms.people.filter((_, place) => invited.has(place)).map(({ name }) => name),
      undefined,
    ]);
  }
  const invitedTo = forms.sessions.map(({ invited }) => invited.size);
  expect(Math.min(...invitedTo)).toBeLessThan(forms.people.length);
});

test("every session begins a page, and a list that needs more pages names its session on each of them", async () => {
  const [session] = forms.sessions;
  if (session === undefined) return expect.unreachable();
  const people = Array.from({ length: 90 }, (_, index) => ({ name: `Nguyễn Văn Dài ${index}`, born: 1980 }));
  const invited = new Set(people.keys());
  const long = { ...forms, people, sessions: [session, session].map((one) => ({ ...one, invited })) };
  const longFile = await written(long);
  const pages = pagesOfRows(new Package(longFile).xml("xl/worksheets/sheet1.xml"));
  const headed = [...sheetOf(gridsOf(longFile).get("Danh sách ký dự") ?? expect.unreachable()).cells]
    .filter(([, value]) => String(value).startsWith("Hội nghị"))
    .map(([at]) => pages.get(Number(at.slice(1))));
  expect(headed).toEqual(Array.from({ length: Math.max(...pages.values()) }, (_, index) => index + 1));
  expect(headed.length).toBeGreaterThan(4);
});

test("a wide grid repeats who somebody is on every page, and its head below", async () => {
  const sessions = Array.from({ length: 300 }, (_, index) => forms.sessions[index % forms.sessions.length]!);
  const criteria = Array.from({ length: 20 }, (_, index) => ({
    title: `Tiêu chí ${index}`,
    most: "5",
    rates: new Set([0]),
  }));
  const book = new Package(await written({ ...forms, sessions, criteria }));
  const titles = descendants(book.xml("xl/workbook.xml"), "definedName").filter(
    ({ attributes }) => attributes["name"] === "_xlnm.Print_Titles",
  );
  expect(titles.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^'Danh sách ký dự'!\$\d+:\$\d+$/),
    expect.stringMatching(/^'Bảng điểm danh'!\$A:\$C,'Bảng điểm danh'!\$\d+:\$\d+$/),
    expect.stringMatching(/^'Bảng chấm điểm'!\$A:\$C,'Bảng chấm điểm'!\$\d+:\$\d+$/),
  ]);
  const [setup] = descendants(book.xml("xl/worksheets/sheet2.xml"), "pageSetup");
  expect(Number(setup?.attributes["scale"])).toBeGreaterThanOrEqual(82);
});

test("a grid that was typed up is read back as marks of these people at these sessions", () => {
  const grid = gridsOf(file).get("Bảng điểm danh");
  if (grid === undefined) return expect.unreachable();
  const names = forms.people.map(({ name }) => name);
  const rows = grid.rows.map((row) => {
    const at = row.cells.get(2);
    if (at?.kind !== "text" || !names.includes(at.text)) return row;
    const cells = new Map(row.cells);
    for (const column of forms.sessions.keys())
      cells.set(column + 4, { ...at, text: column === 0 ? "K" : "x" });
    return { ...row, cells };
  });
  const read = parseClerkSheet({ ...grid, rows }, facts.year);
  expect(read?.people.map(({ fullName }) => fullName)).toEqual(names);
  expect(read?.problems).toEqual([]);
  expect(read?.sessions.map(({ day }) => day)).toEqual(forms.sessions.map(({ day }) => day));
  for (const { marks } of read?.people ?? [])
    expect(marks.map(({ mark }) => mark)).toEqual(
      forms.sessions.map((_, at) => (at === 0 ? "unexcused" : "present")),
    );
});

test("the criteria are those of the unit and of its people, each with its most points; others' cells are closed", () => {
  const { subjects, criteria } = forms;
  expect(subjects[0]?.born).toBe(null);
  const ofUnit = criteria.filter(({ rates }) => rates.has(0)).map(({ title }) => title);
  const ofPeople = criteria.filter(({ rates }) => rates.has(1)).map(({ title }) => title);
  expect(ofUnit.length).toBeGreaterThan(0);
  expect(ofPeople.length).toBeGreaterThan(0);
  expect(criteria.every(({ most }) => /^\d+(,\d+)?$/.test(most))).toBe(true);
  expect(ofUnit).not.toEqual(ofPeople);
});

test("a reader who is not shown somebody's day of birth gets the form without it", () => {
  const far = formsFor({ ...EVERYTHING, near: new Set<string>() });
  expect(far.people.map(({ name }) => name)).toEqual(forms.people.map(({ name }) => name));
  expect(new Set(far.people.map(({ born }) => born))).toEqual(new Set([null]));
});
