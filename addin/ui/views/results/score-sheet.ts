import { NOTICE_TEXTS } from "../../../../domain/texts/pane/notices.ts";
import { html, nothing, type TemplateResult } from "lit/html.js";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { explainReason } from "../../../../domain/explanation/explain-reason.ts";
import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import type { ScoreSheetResponse } from "../../../../domain/protocol/runs.ts";
import type { RowRef } from "../../../../domain/trace/trace.ts";
import { REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { RECEIPT_TEXTS, RESULT_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { SHORTFALLS_TITLE } from "../../../../domain/texts/trace/shortfalls.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { linkButton, select } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { emptyState, page, section } from "../parts/page.ts";
import { type ScoreSheetLine, scoreSheetTree } from "./score-sheet-tree.ts";
import type { View } from "../parts/view.ts";
import { formatForm, formatScore, formatUnit } from "../parts/format.ts";
import { levelBadge } from "../parts/level-badge.ts";
import { seesWholeOrganisation } from "../../state/session-state.ts";
import { whatIfPanel } from "./what-if.ts";
import { reportButton } from "../parts/report-button.ts";

/** The score sheet of one subject: every number opens down to the rows that were counted and the article. */
export function scoreSheetView(view: View): TemplateResult {
  const { receipt } = view.state.runs;
  return page(
    view,
    view.say(RECEIPT_TEXTS.title),
    receipt === undefined ? emptyState(view.say(NOTICE_TEXTS.noResults)) : content(view, receipt),
  );
}

function content(view: View, receipt: ScoreSheetResponse): TemplateResult {
  const { run, result, trace, shortfalls, peers, beside } = receipt;
  const { say, state } = view;
  const { write } = view.actions.of(makeReportActions);
  const score =
    result.display === null
      ? say(RESULT_TEXTS.noScore)
      : say(RESULT_TEXTS.points, { score: formatScore(view, result.display) });
  return html`<div class="receipt">
    <h2>${result.name}</h2>
    <p class="hint">${formatUnit(view, result.unit)} · ${formatPeriod(state.runs.period, state.language)}</p>
    ${periods(view, result.subject)}
    <p class="score"><strong>${score}</strong> ${levelBadge(view, result.level)}</p>
    <p>${say(OUTCOME_TEXTS[result.level])}</p>
    ${state.runs.run?.dryRun === true ? messageBar("info", say(RECEIPT_TEXTS.dryRun)) : nothing}
    ${reportButton(view, {
      id: "write-receipt",
      text: say(REPORT_TEXTS.printScoreSheet),
      onClick: () => void write("write-receipt", { report: "receipt", run, subject: result.subject }),
    })}
    ${listed(
      say(RECEIPT_TEXTS.reasons),
      result.reasons.map((reason) => explainReason(reason, state.language)),
    )}
    ${listed(say(RECEIPT_TEXTS.beside), beside)} ${listed(say(SHORTFALLS_TITLE), shortfalls)}
    ${listed(say(RECEIPT_TEXTS.peers), peers)}
    ${seesWholeOrganisation(state.session) ? whatIfPanel(view, receipt) : nothing}
    ${section(say(RECEIPT_TEXTS.trace), html`<div class="trace">${lineView(view, scoreSheetTree(trace, state.language), "t")}</div>`)}
  </div>`;
}

/** The other periods that have results, for a clerk who came from a row of the sheet. */
function periods(view: View, subject: string): unknown {
  const { say, state, actions } = view;
  const { receiptPeriods: published, period: shown } = state.runs;
  if (published.length < 2) return nothing;
  return select({
    id: "receipt-period",
    label: say(PANE_TEXTS.period),
    chosen: shown,
    choices: published.map(({ period }) => ({ value: period, text: formatPeriod(period, state.language) })),
    onChange: (period) => {
      const chosen = published.find((one) => one.period === period);
      if (chosen !== undefined) void actions.of(makeRunActions).chooseReceiptPeriod(chosen, subject);
    },
  });
}

/** A section of lines; nothing without one. */
function listed(title: string, lines: readonly string[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return section(
    title,
    html`<ul class="bullets">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`,
  );
}

/** Only the top line is open, so that the criteria are visible. */
function lineView(
  view: View,
  { said, basis, rows: refs, parts }: ScoreSheetLine,
  path: string,
): TemplateResult {
  if (parts.length + refs.length + basis.length === 0) return html`<p class="leaf">${said}</p>`;
  const grounds = basis.map((text) => html`<p class="hint">${text}</p>`);
  // A single article precedes the numbers; a list of articles follows them.
  const isList = basis.length > 1;
  return html`<details ?open=${path === "t"}>
    <summary>${said}</summary>
    ${isList ? nothing : grounds} ${parts.map((part, index) => lineView(view, part, `${path}.${index}`))}
    ${refs.length === 0 ? nothing : rows(view, refs, path)} ${isList ? grounds : nothing}
  </details>`;
}

function rows(view: View, refs: readonly RowRef[], path: string): TemplateResult {
  const { say, actions } = view;
  const names = new Map(view.state.runs.receipt?.rows.map(({ form, key, text }) => [`${form} ${key}`, text]));
  return html`<p class="hint">${say(RECEIPT_TEXTS.rows, { count: refs.length })}</p>
    <ul class="bullets">
      ${refs.map(
        ({ form, key, rev }, index) =>
          html`<li>
            ${linkButton(view, {
              id: `${path}-row-${index}`,
              text: `${formatForm(view, form)}: ${rowText(view, names.get(`${form} ${key}`) ?? key, rev)}`,
              onClick: () => void actions.register.goToCell({ form, key, field: firstField(form) }),
            })}
          </li>`,
      )}
    </ul>`;
}

/** The first revision of a row is not mentioned. */
function rowText({ say }: View, row: string, rev: number): string {
  return rev === 1 ? row : say(RECEIPT_TEXTS.row, { row, rev });
}

/** The field to select for a row: its first column that is not part of the key, else its first column. */
function firstField(form: string): string {
  const definition = findForm(form);
  const columns = Object.keys(definition?.columns ?? {});
  const ofKey = new Set([...(definition?.keyColumns ?? []), definition?.periodColumn ?? ""]);
  return columns.find((column) => !ofKey.has(column)) ?? columns[0] ?? "";
}
