import { explainNodes } from "../../../domain/explanation/explain.ts";
import { RECEIPT_PAGE_TEXTS } from "../../../domain/texts/workbook/score-sheet-page.ts";
import { fill } from "../../../domain/values/bilingual.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { pageLines } from "../writer/letterhead.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import { lineStyle, STYLE } from "../writer/sheet-style.ts";
import { splitText } from "../writer/split-text.ts";
import type { ScoreSheet } from "./score-sheet.ts";

const TEXTS = RECEIPT_PAGE_TEXTS.details;
/** A row is at most 409 points high: about 25 lines of these columns. */
const MAX_TEXT = 800;

/** Every number down to the counted rows and the articles; captions are repeated on each page. */
export async function writeDetailsSheet(
  book: WorkbookOutput,
  { run }: CommitteeReport,
  { result, trace, formatRow }: ScoreSheet,
): Promise<number> {
  const title = fill(TEXTS.title, { name: result.name.toUpperCase() });
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    lines: pageLines(book.head, title, book.subtitle),
    head: true,
    columns: [
      { caption: TEXTS.content, width: 46, style: STYLE.prose, unique: true },
      { caption: TEXTS.basis, width: 37, style: STYLE.prose, unique: true },
      { caption: TEXTS.machine, width: 37, style: STYLE.code, hidden: true },
    ],
  });
  const machine = [`${run.id} ${run.factsHash ?? ""}`.trim()];
  for (const { depth, said, rows, sources } of explainNodes(trace, "vi", formatRow)) {
    const items = splitText(said, MAX_TEXT);
    const basis = splitText([rows, sources].filter((part) => part !== "").join("\n"), MAX_TEXT);
    for (let index = 0; index < Math.max(items.length, basis.length); index += 1) {
      const cells = [items[index] ?? null, basis[index] ?? null, machine.pop() ?? null];
      await sheet.add(cells, [lineStyle(depth), STYLE.basis], depth);
    }
  }
  sheet.close();
  return sheet.rows;
}
