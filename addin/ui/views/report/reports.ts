import { makeBoardActions } from "../../actions/board-actions.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { CSV_TABLES } from "../../../../domain/vocabulary/csv-table.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { CSV_TABLE_TEXTS, REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { TERM_TEXTS } from "../../../../domain/texts/pane/term.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { makeTermActions } from "../../actions/term-actions.ts";
import { button, checkbox, select } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint, loading, page, section } from "../parts/page.ts";
import { shownRun } from "../../state/run-state.ts";
import { may, mayWriteTerm, seesWholeOrganisation } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { periodChoice } from "../parts/period-choice.ts";
import { countCheck } from "./count-check.ts";
import { paperTemplates } from "./paper-templates.ts";
import { papersOfRun } from "./papers.ts";
import { registerReport } from "./register-report.ts";
import { reportButton } from "../parts/report-button.ts";

/** Every report that the user may get as a file. */
export function reportsView(view: View): TemplateResult {
  const { say, state } = view;
  if (state.session.kind === "signed-out") return html``;
  const { me } = state.session;
  const { writeSelectedScoreSheet } = view.actions.of(makeReportActions);
  return page(
    view,
    say(REGISTER_TEXTS.reports),
    registerReport(view, me),
    section(
      say(REPORT_TEXTS.receipts),
      hint(say(REPORT_TEXTS.scoreSheetHint)),
      reportButton(view, {
        id: "write-receipt",
        text: say(REPORT_TEXTS.selectedScoreSheet),
        onClick: () => void writeSelectedScoreSheet("write-receipt"),
      }),
    ),
    may(state.session, "export") ? runReports(view) : nothing,
    may(state.session, "export") && seesWholeOrganisation(state.session)
      ? [papersOfRun(view), countCheck(view), paperTemplates(view)]
      : nothing,
    mayWriteTerm(state.session) ? termReport(view) : nothing,
  );
}

/** The committee's workbook, or this reader's extract of it, and its tables as CSV. */
function runReports(view: View): TemplateResult {
  const { say, state } = view;
  const title = say(REPORT_TEXTS.run);
  const run = shownRun(state.runs);
  if (run === undefined) return section(title, periodChoice(view), missingRun(view));
  const isWhole = seesWholeOrganisation(state.session);
  const { choose, write, writeCommittee } = view.actions.of(makeReportActions);
  const { table, keys } = state.reports;
  return section(
    title,
    periodChoice(view),
    state.runs.run?.dryRun === true ? messageBar("info", say(REPORT_TEXTS.dryRun)) : nothing,
    isWhole ? nothing : hint(say(REPORT_TEXTS.extractHint)),
    reportButton(view, {
      id: "write-committee",
      text: say(isWhole ? REPORT_TEXTS.committee : REPORT_TEXTS.extract),
      onClick: () => void writeCommittee("write-committee"),
    }),
    reportButton(view, {
      id: "write-outcome",
      text: say(REPORT_TEXTS.outcome),
      onClick: () => void write("write-outcome", { report: "outcome", run }),
    }),
    reportButton(view, {
      id: "write-annex",
      text: say(REPORT_TEXTS.annex),
      onClick: () => void write("write-annex", { report: "annex", run }),
    }),
    select({
      id: "csv-table",
      label: say(REPORT_TEXTS.table),
      chosen: table,
      choices: CSV_TABLES.map((value) => ({ value, text: say(CSV_TABLE_TEXTS[value]) })),
      onChange: (chosen) => choose({ table: chosen }),
    }),
    checkbox("csv-keys", say(REPORT_TEXTS.keys), keys, (chosen) => choose({ keys: chosen })),
    reportButton(view, {
      id: "write-csv",
      text: say(REPORT_TEXTS.csv),
      onClick: () => void write("write-csv", { report: "csv", run, table, keys }),
    }),
  );
}

function missingRun(view: View): TemplateResult {
  const { say, state, actions } = view;
  if (state.runs.board !== undefined) return hint(say(REPORT_TEXTS.noRun));
  if (state.busy !== undefined) return loading(view);
  return button(view, {
    id: "board",
    text: say(PANE_TEXTS.refresh),
    onClick: () => void actions.of(makeBoardActions).load(),
  });
}

function termReport(view: View): TemplateResult {
  return section(
    view.say(TERM_TEXTS.open),
    html`<div class="commands">
      ${button(view, {
        id: "term",
        text: view.say(TERM_TEXTS.openHere),
        onClick: () => void view.actions.of(makeTermActions).show(),
      })}
    </div>`,
  );
}
