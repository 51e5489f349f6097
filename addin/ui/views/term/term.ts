import { html, nothing, type TemplateResult } from "lit/html.js";
import { LONGEST_TERM, type TermResponse, type TermSubject } from "../../../../domain/protocol/terms.ts";
import { REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { RETURNED_SHEET_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { TERM_TEXTS } from "../../../../domain/texts/pane/term.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { makeReturnedSheetActions } from "../../actions/returned-sheet-actions.ts";
import { makeTermActions } from "../../actions/term-actions.ts";
import { button, select } from "../parts/controls.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import { may, mayWriteTerm } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { reportButton } from "../parts/report-button.ts";
import { termProposals } from "./term-proposals.ts";
import { termRows } from "./term-rows.ts";

/** A term's years side by side: units first, then people. */
export function termView(view: View): TemplateResult {
  const { say, state } = view;
  const { term } = state.runs;
  if (term === undefined) return page(view, say(TERM_TEXTS.open), emptyState(say(TERM_TEXTS.none)));
  const units = term.subjects.filter(({ kind }) => kind === "collective");
  const people = term.subjects.filter(({ kind }) => kind !== "collective");
  return page(
    view,
    say(TERM_TEXTS.title, { from: String(term.from), to: String(term.to) }),
    yearChoice(view, term),
    report(view, term),
    returnedSheet(view, term),
    term.subjects.length === 0 ? emptyState(say(TERM_TEXTS.none)) : hint(say(TERM_TEXTS.hint)),
    termProposals(view, term),
    table(view, term, say(TERM_TEXTS.units), units),
    table(view, term, say(TERM_TEXTS.people), people),
  );
}

function yearChoice(view: View, { from, to }: TermResponse): TemplateResult {
  const { say, now, actions } = view;
  const { chooseFrom, chooseTo } = actions.of(makeTermActions);
  const last = Math.max(now.getUTCFullYear() + 1, to);
  const years = Array.from({ length: last - from + LONGEST_TERM }, (_, index) => last - index).map(String);
  const choices = years.map((year) => ({ value: year, text: year }));
  return html`<div class="choices">
    ${select({
      id: "term-from",
      label: say(TERM_TEXTS.from),
      chosen: String(from),
      choices,
      onChange: (year) => void chooseFrom(Number(year)),
    })}
    ${select({
      id: "term-to",
      label: say(TERM_TEXTS.to),
      chosen: String(to),
      choices,
      onChange: (year) => void chooseTo(Number(year)),
    })}
  </div>`;
}

function report(view: View, { from, to }: TermResponse): TemplateResult | typeof nothing {
  if (!mayWriteTerm(view.state.session)) return nothing;
  const { write } = view.actions.of(makeReportActions);
  return reportButton(view, {
    id: "write-term",
    text: view.say(REPORT_TEXTS.term),
    onClick: () => void write("write-term", { report: "term", from, to }),
  });
}

function returnedSheet(view: View, { from, to }: TermResponse): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  if (!may(state.session, "record-decision")) return nothing;
  return html`<div class="commands">
    ${button(view, {
      id: "returned-sheet",
      text: say(RETURNED_SHEET_TEXTS.open),
      onClick: () => actions.of(makeReturnedSheetActions).show({ term: { from, to } }),
    })}
  </div>`;
}

/** The name has its own row above the years, so that five years fit a narrow pane. */
function table(
  view: View,
  term: TermResponse,
  group: string,
  subjects: readonly TermSubject[],
): TemplateResult | typeof nothing {
  const { say } = view;
  if (subjects.length === 0) return nothing;
  const caption = say(TERM_TEXTS.table, { group });
  return html`<section>
    <h2>${group}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
      <table class="term">
        <caption class="unseen">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${term.years.map(
              ({ year, run }) =>
                html`<th scope="col">
                  ${year}${run === null ? html`<span class="hint">${say(TERM_TEXTS.noRun)}</span>` : nothing}
                </th>`,
            )}
          </tr>
        </thead>
        ${subjects.map((subject) => termRows(view, term, subject))}
      </table>
    </div>
  </section>`;
}
