import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parseCell, formatCell, type CellStyle } from "../../addin/sync/cells/cell-value.ts";
import { formatField, parseRow } from "../../addin/sync/cells/row-view.ts";
import type { Cell } from "../../addin/sync/ports/workbook-port.ts";
import { RowLabels } from "../../domain/forms/sheet/row-labels.ts";
import { Day, serialOf } from "../../domain/values/day.ts";
import { unaccent } from "../../domain/values/fold.ts";
import { attendance } from "../../domain/forms/catalogue/attendance.ts";
import type { Column } from "../../domain/forms/column.ts";
import type { Fields } from "../../domain/forms/form.ts";
import { RowKey } from "../../domain/values/ids.ts";
import { type ApiRoom, caller, newRow, YEAR } from "../api/api-room.ts";
import { type Clerk, openClerkRoom, pushAll, seatClerk, UNIT } from "./clerk/clerk-room.ts";
import { complaint, previewed, rowsOf, stored } from "./clerk/desk-rows.ts";
import { emptyWorkbook } from "./clerk/memory-workbook.ts";
import { roomApi } from "./clerk/room-api.ts";

const people = new Map<string, Fields>([
  ["nv-001", { fullName: "Nguyễn Văn An" }],
  ["nv-002", { fullName: "Trần Thị Bình" }],
  ["nv-003", { fullName: "Trần Thị Bình" }],
]);
const style: CellStyle = {
  labels: new RowLabels((form) => (form === "people" ? people : new Map()), ""),
  language: "vi",
  date1904: false,
};
const caption = { vi: "Cột", en: "Column" };
const base = { caption, width: 10 };
const day: Column = { ...base, kind: "day" };
const decimal: Column = { ...base, kind: "decimal", min: "0", max: "100000" };
const text: Column = { ...base, kind: "text", max: 80 };
const person: Column = { ...base, kind: "ref", to: ["people"] };
const grade: Column = {
  ...base,
  kind: "choice",
  options: { good: { vi: "Tốt", en: "Good" }, fair: { vi: "Khá", en: "Fair" } },
};
const value = (cell: Cell, column: Column, how: CellStyle = style) => {
  const read = parseCell(cell, column, how);
  return read.kind === "value" ? read.value : read.issue.code;
};

test("S19: a day is read from its serial number in both of Excel's systems, and shown back as the same number", () => {
  const march = Day.parse("2026-03-05");
  const mac = { ...style, date1904: true };
  expect(value(serialOf(march), day)).toBe(march);
  expect(value(serialOf(march) - 1462, day, mac)).toBe(march);
  expect(formatCell(march, day, mac)).toBe(serialOf(march) - 1462);
  expect(value(Number(formatCell(march, day, mac)), day, mac)).toBe(march);
});

test("S19: text is day/month/year in three spellings; what could be two days or none is flagged", () => {
  for (const spelling of ["05/03/2026", "5-3-2026", "5.3.2026"])
    expect(value(spelling, day)).toBe("2026-03-05");
  for (const doubtful of ["31/02/2026", "5/3", "12-13/02/2026", 2026])
    expect(value(doubtful, day)).toBe("day-unclear");
  expect(value("hôm qua", day)).toBe("bad-day");
});

test("S19: a stored value that is no day or period is shown as it is, and reported when it is read", () => {
  const period: Column = { ...base, kind: "period" };
  expect(formatCell("2026-02-31", day, style)).toBe("2026-02-31");
  expect(value(formatCell("2026-02-31", day, style), day)).toBe("day-unclear");
  expect(formatCell("2026-13", period, style)).toBe("2026-13");
  expect(value(formatCell("2026-13", period, style), period)).toBe("bad-period");
});

test("S1: a mark that this version does not know shows an empty cell, which is unchanged", () => {
  const fields = { session: "h1", person: "nv-001", mark: "on-duty" };
  const cells = {
    session: "h1",
    person: "nv-001",
    mark: formatField(attendance, "matrix", "mark", fields, style),
  };
  expect(cells.mark).toBe("");
  expect(parseRow(attendance, "matrix", cells, fields, { ...style, year: YEAR }).values).toMatchObject(
    fields,
  );
});

test("S20: comma and point are both decimal, a group of three is questioned, empty is not zero", () => {
  expect(value("8,5", decimal)).toBe("8.5");
  expect(value("8.5", decimal)).toBe("8.5");
  expect(value(8.5, decimal)).toBe("8.5");
  expect(value(0.1 + 0.2, decimal)).toBe("0.3");
  expect(value("1.234", decimal)).toBe("number-in-doubt");
  expect(value("0", decimal)).toBe("0");
  expect(value("", decimal)).toBeNull();
  expect(value("  ", decimal)).toBeNull();
});

test("S20: a code keeps its leading zeros", () => {
  expect(value("007", text)).toBe("007");
  expect(formatCell("007", text, style)).toBe("007");
});

test("S21: text is stored in NFC; two people of one name are told apart", () => {
  const decomposed = "Nguyễn".normalize("NFD");
  expect(value(decomposed, text)).toBe("Nguyễn".normalize("NFC"));
  expect(value("Nguyễn Văn An".normalize("NFD"), person)).toBe("nv-001");
  expect(value("Trần Thị Bình", person)).toBe("ref-ambiguous");
  expect(value("Trần Thị Bình · nv-003", person)).toBe("nv-003");
});

test("S22: labels and codes are taken whatever their case, blanks and diacritics", () => {
  for (const spelling of ["Tốt", "tot", " TỐT ", "good"]) expect(value(spelling, grade)).toBe("good");
  for (const spelling of ["nv-001", "NV-001", "nguyen van an", "Nguyễn  Văn An"])
    expect(value(spelling, person)).toBe("nv-001");
  expect(value("xuất sắc", grade)).toBe("bad-choice");
  expect(value("Nguyễn Văn Anh", person)).toBe("ref-similar");
});

test("S23: a cell with an error is no value", () => {
  for (const error of ["#N/A", "#REF!", "#VALUE!", "#DIV/0!"]) expect(value(error, text)).toBe("error-cell");
});

test("S24: text that begins with = + - @ is that text, both ways", () => {
  for (const odd of ["=1+1", "+84 912", "- gạch đầu dòng", "@an"]) {
    expect(value(odd, text)).toBe(odd);
    expect(formatCell(odd, text, style)).toBe(odd);
  }
});

let room: ApiRoom;
let clerk: Clerk;
beforeAll(async () => {
  room = await openClerkRoom();
});
afterAll(() => room.stop());
beforeEach(async () => {
  clerk = seatClerk(room, "lan");
  await clerk.sync.open();
});

test("S22: of 200 pasted rows, written in many ways, all that can be meant go, and each mistake is named", async () => {
  const subjects = ["Nguyễn Văn An · nv-001", "nv-002", "nguyen van an", "TRẦN THỊ BÌNH"];
  const kinds = ["Khiếu nại, tố cáo", "complaint", "khieu nai, to cao", "kỷ luật"];
  for (let line = 0; line < 200; line += 1) {
    const isBad = line % 20 === 0;
    await clerk.hands.append("discipline", {
      ...complaint(`dán ${line}`),
      subject: subjects[line % 4] ?? "",
      kind: isBad ? "chưa rõ" : (kinds[(line >> 2) % 4] ?? ""),
      pending: line % 2 === 0 ? "có" : "KHONG",
      actedOn: line % 3 === 0 ? "05/03/2026" : 46_086,
    });
  }
  const { counts, rows } = await previewed(clerk);
  expect(counts).toMatchObject({ added: 190, invalid: 10 });
  for (const row of rows.filter(({ kind }) => kind === "invalid"))
    expect(row.issues).toMatchObject([{ field: "kind", code: "bad-choice" }]);
  const { outcomes } = await pushAll(clerk);
  expect(outcomes.filter(({ status }) => status === "accepted")).toHaveLength(190);
});

test("S24: such a text goes to the register and comes to a colleague's sheet as it was typed", async () => {
  await clerk.hands.append("discipline", complaint("=1+1"));
  await pushAll(clerk);
  const minh = seatClerk(room, "minh");
  await minh.sync.open();
  expect((await rowsOf(minh, "discipline")).map(({ cells }) => cells["note"])).toContain("=1+1");
  expect(await previewed(minh)).toMatchObject({ rows: [] });
});

test("S19: in a workbook of the 1904 system a day goes and comes as the same day", async () => {
  clerk = seatClerk(room, "lan", { date1904: true });
  await clerk.sync.open();
  await clerk.hands.append("discipline", {
    ...complaint("mac"),
    actedOn: serialOf(Day.parse("2026-03-05")) - 1462,
  });
  await pushAll(clerk);
  const row = [...(await stored(room, "discipline")).values()].find(({ fields }) => fields["note"] === "mac");
  expect(row?.fields["actedOn"]).toBe("2026-03-05");
  expect(await previewed(clerk)).toMatchObject({ counts: { changed: 0 } });
});

test("S20: a cleared cell is said to be cleared, and is null in the register", async () => {
  await room.fill(UNIT, [
    {
      form: "discipline",
      key: "c1",
      baseRev: 0,
      fields: { subject: "nv-001", kind: "complaint", pending: true, note: "bỏ" },
    },
  ]);
  await clerk.sync.pull();
  const row = (await rowsOf(clerk, "discipline")).find(({ key }) => key === "c1");
  await clerk.hands.type("discipline", row?.place ?? -1, "note", "");
  expect((await previewed(clerk)).rows).toMatchObject([
    { fields: [{ field: "note", before: "bỏ", after: null }] },
  ]);
  await pushAll(clerk);
  expect((await stored(room, "discipline")).get(RowKey.parse("c1"))?.fields).not.toHaveProperty("note");
});

test("S22: a criterion is offered and shown by its title, which is taken whatever its case and diacritics, as its code is", async () => {
  // Where points are a matrix, a criterion is a column, and nobody types it.
  clerk = seatClerk(room, "lan", { book: emptyWorkbook() });
  await clerk.sync.open();
  const offered = await roomApi(room, () => caller("lan", "Clerk")).criteria(YEAR);
  if (!offered.ok) throw new Error(offered.problem.code);
  const [first, second] = offered.value.criteria;
  const [{ id, title }, other] = [required(first), required(second)];
  const typed = [title.vi, `${title.vi} · ${id}`, id.toUpperCase(), unaccent(title.vi).toUpperCase()];
  for (const [at, criterion] of typed.entries())
    await clerk.hands.append("evaluations", {
      period: `${at + 1}/2026`,
      subject: "nv-001",
      criterion,
      self: 2,
    });
  await clerk.hands.append("evaluations", {
    period: "12/2026",
    subject: "nv-001",
    criterion: "mot-ma-khac",
    self: 5,
  });
  const unknown = (await previewed(clerk)).rows.filter(({ kind }) => kind === "invalid");
  expect(unknown).toMatchObject([{ issues: [{ field: "criterion", code: "unknown-criterion" }] }]);
  await pushAll(clerk);
  const sent = [...(await stored(room, "evaluations")).values()].map(({ fields }) => fields["criterion"]);
  expect(sent).toHaveLength(typed.length);
  expect(new Set(sent)).toEqual(new Set([id]));

  await room.fill(UNIT, [
    newRow("evaluations", `2026-11.nv-001.${other.id}`, {
      period: "2026-11",
      subject: "nv-001",
      criterion: other.id,
      self: "2",
    }),
  ]);
  await clerk.sync.pull();
  const shown = (await rowsOf(clerk, "evaluations")).map(({ cells }) => cells["criterion"]);
  expect(shown).toContain(other.title.vi);
});

function required<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("the policy has too few criteria");
  return found;
}
