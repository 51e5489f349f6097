import { fill } from "../../../domain/values/bilingual.ts";
import { FOOT_TEXTS } from "../../../domain/texts/workbook/letterhead.ts";
import { SUBMISSION_TEXTS } from "../../../domain/texts/workbook/submission.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { drawCharts } from "../writer/drawing.ts";
import { inSentence } from "../../../domain/wording/in-sentence.ts";
import { documentLines, dryRunLines, type Line } from "../writer/letterhead.ts";
import { ReportSheet } from "../writer/report-sheet.ts";
import type { RunOverview } from "../report/run-overview.ts";
import { writeDocumentFoot } from "../writer/sheet-foot.ts";
import { type CellStyle, STYLE } from "../writer/sheet-style.ts";
import { writeLevels } from "./levels-part.ts";
import { writeProposals } from "./proposals-part.ts";
import { writeStudy } from "./study-part.ts";
import { COLUMNS, SubmissionPage } from "./submission-page.ts";

const TEXTS = SUBMISSION_TEXTS;

/** Sheet 1: the committee's submission of one or two pages, with the year's figures and the signatory. */
export function writeSubmissionSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  overview: RunOverview,
): number {
  const sheet = new ReportSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    lines: linesOf(book),
    head: false,
    columns: COLUMNS,
  });
  const page = new SubmissionPage(sheet);
  const authority = book.head.texts.addressee ?? TEXTS.someAuthority;
  page.paragraph(
    fill(TEXTS.opening, {
      policy: inSentence(report.policy.title.vi),
      office: book.head.office,
      period: book.period,
    }),
  );
  const charts = [...writeStudy(page, report), ...writeLevels(page, overview)];
  page.together(() => {
    writeProposals(page, overview);
    page.paragraph(fill(TEXTS.closing, { addressee: authority }));
  });
  writeDocumentFoot(sheet, book.head);
  sheet.close(undefined, drawCharts(book.writer, sheet, charts));
  return page.tableRows;
}

function linesOf({ head, period }: WorkbookOutput): readonly Line[] {
  const across = (text: string, style: CellStyle): Line => ({ across: { text, style } });
  return [
    ...documentLines(head),
    across(TEXTS.title, STYLE.documentKind),
    across(fill(TEXTS.summary, { period }), STYLE.summary),
    across(TEXTS.dashes, STYLE.dashes),
    ...dryRunLines(head),
    across(fill(TEXTS.addressee, { name: head.texts.addressee ?? FOOT_TEXTS.dots }), STYLE.addressee),
  ];
}
