import type { Writable } from "node:stream";
import { formSheetName } from "../../../domain/forms/sheet/form-sheet-layout.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import type { Form } from "../../../domain/forms/form.ts";
import { REGISTER_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import { WORKBOOK_TEXTS } from "../../../domain/texts/workbook/workbook.ts";
import { LETTERHEAD_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import { headLines, type Letterhead } from "../writer/letterhead.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ROW_HEIGHT } from "../writer/page-flow.ts";
import { isSpread } from "../writer/page-plan.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import type { CellInput } from "../writer/row-xml.ts";
import { STYLE } from "../writer/sheet-style.ts";
import { writeBook, type WrittenRows } from "../writer/write-workbook-file.ts";
import { ChoiceLists } from "./choice-lists.ts";
import { entryCell } from "./entry-cell.ts";
import { type FormColumn, formColumns, titleColumnsOf } from "./form-columns.ts";
import type { CopiedRow, RegisterCopy } from "./register-copy.ts";
import { vietnamDay } from "../../../domain/values/vietnam-time.ts";

/** A form to be filled in by hand has a page of lines, with room for signatures below. */
const LEAST_LINES = 10;
const FOOT_LINE = 26;
const FOOT_LINES = 4;
const NO_RECORD: CopiedRow = { key: "", rev: 0, fields: {} };

/**
 * A register as a workbook, one sheet per form, in the layout that can be imported
 * (`domain/forms/sheet/form-sheet-layout.ts`).
 * @throws whatever the sink fails with
 */
export function writeRegisterWorkbook(copy: RegisterCopy, sink: Writable): Promise<WrittenRows> {
  const { letterhead, office, committee, unit, year, seq, blank, generatedAt, generatedBy } = copy;
  const upper = letterhead.office ?? office;
  const ofCommittee = unit.unit === committee;
  const head: Letterhead = {
    texts: ofCommittee ? letterhead : { ...letterhead, upper },
    office: ofCommittee ? upper : unit.name,
    day: vietnamDay(generatedAt),
    dryRun: false,
  };
  const values = { year: String(year), seq: String(seq) };
  const subtitle = fill(blank ? TEXTS.blankSubtitle : TEXTS.subtitle, values);
  const title = fill(WORKBOOK_TEXTS.titles.register, { unit: unit.name, year: String(year) });
  const bookHead = { head, title, period: String(year), subtitle, generatedAt, generatedBy };
  return writeBook(bookHead, sink, async (book) => {
    const lists = new ChoiceLists(copy.labels);
    let rows = 0;
    for (const { form, rows: records } of copy.forms) {
      rows += await writeFormSheet(book, copy, lists, form, records);
    }
    lists.write(book);
    return rows;
  });
}

async function writeFormSheet(
  book: WorkbookOutput,
  copy: RegisterCopy,
  lists: ChoiceLists,
  form: Form,
  records: readonly CopiedRow[],
): Promise<number> {
  const columns = formColumns(form, lists, copy.year);
  const sheet = new ReportSheet(book, {
    name: formSheetName(form, "vi"),
    orientation: "landscape",
    lines: [
      ...headLines(book.head),
      { across: { text: form.caption.vi.toUpperCase(), style: STYLE.title } },
      { across: { text: book.subtitle, style: STYLE.subtitle } },
    ],
    head: true,
    unnumbered: true,
    titleColumns: titleColumnsOf(columns),
    columns: columns.map((column) => column.sheet),
  });
  const first = sheet.nextRow;
  const lineRoom = Math.floor((sheet.pageLeft - (FOOT_LINES + 1) * FOOT_LINE) / ROW_HEIGHT);
  const spare = records.length > 0 ? 0 : Math.max(LEAST_LINES, lineRoom);
  const lines = [...records, ...Array.from({ length: spare }, () => NO_RECORD)];
  for (const [index, record] of lines.entries()) {
    await sheet.add(columns.map((column) => recordCell(column, record, index, copy.labels)));
  }
  const last = sheet.nextRow - 1;
  writeFormFoot(sheet, book.head, copy.unit.name);
  sheet.close([first, last]);
  return records.length;
}

function recordCell(
  { shows }: FormColumn,
  { key, rev, fields }: CopiedRow,
  index: number,
  labels: RowLabels,
): CellInput {
  switch (shows.kind) {
    case "number":
      return index + 1;
    case "key":
      return key === "" ? null : key;
    case "revision":
      return rev === 0 ? null : rev;
    case "field":
      return entryCell(shows.column, fields[shows.field], labels);
  }
}

/** The foot stands in the column of the number, which is never imported. */
function writeFormFoot(sheet: ReportSheet, { texts }: Letterhead, unit: string): void {
  // The foot covers only the columns repeated on a second page; otherwise half of it would be printed there.
  const last = isSpread(sheet.pages) ? sheet.pages.titleColumns : sheet.across[1];
  const line = (value: string, style = STYLE.listed): void =>
    sheet.addSpans([{ span: [1, last], value, style }], FOOT_LINE);
  sheet.beginEnd();
  line(TEXTS.hint, STYLE.note);
  line(fill(TEXTS.place, { place: texts.place ?? LETTERHEAD_TEXTS.dots }), STYLE.letterItalic);
  line(TEXTS.preparer);
  line(fill(TEXTS.head, { unit }));
}
