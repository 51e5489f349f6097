import { FIGURES_TEXTS } from "../../../domain/texts/workbook/figures.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { CommitteeReport } from "../report/committee-report.ts";
import { drawCharts } from "../writer/drawing.ts";
import { titledSheet } from "../writer/titled-sheet.ts";
import { writeTableFoot } from "../writer/sheet-foot.ts";
import type { RunOverview } from "../report/run-overview.ts";
import { writeLevels } from "./levels-part.ts";
import { writeProposals } from "./proposals-part.ts";
import { writeStudy } from "./study-part.ts";
import { COLUMNS, FiguresPage } from "./figures-page.ts";

const TEXTS = FIGURES_TEXTS;

/** The period in numbers: levels, commendations by who decides them, and the study of directives. */
export async function writeFiguresSheet(
  book: WorkbookOutput,
  report: CommitteeReport,
  overview: RunOverview,
): Promise<number> {
  const sheet = titledSheet(book, {
    name: TEXTS.sheet,
    orientation: "portrait",
    title: TEXTS.title,
    head: false,
    columns: COLUMNS,
  });
  const page = new FiguresPage(sheet);
  const charts = [...writeLevels(page, overview)];
  page.together(() => {
    writeProposals(page, overview);
  });
  charts.push(...writeStudy(page, report.study, await report.studyBefore?.()));
  writeTableFoot(sheet, book.head);
  sheet.close(undefined, drawCharts(book.writer, sheet, charts));
  return page.tableRows;
}
