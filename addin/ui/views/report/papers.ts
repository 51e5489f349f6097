import { html, nothing, type TemplateResult } from "lit/html.js";
import { REPORT_TEXTS } from "../../../../domain/texts/pane/reports.ts";
import { makeReportActions } from "../../actions/report-actions.ts";
import { shownRun } from "../../state/run-state.ts";
import { button } from "../parts/controls.ts";
import { hint, section } from "../parts/page.ts";
import { reportButton } from "../parts/report-button.ts";
import type { View } from "../parts/view.ts";

/** The file of the shown run's papers: all at once, or each by its title. */
export function papersOfRun(view: View): TemplateResult | typeof nothing {
  const { say, state } = view;
  const run = shownRun(state.runs);
  if (run === undefined) return nothing;
  const { write, listPapers } = view.actions.of(makeReportActions);
  const papers = state.reports.papers?.run === run ? state.reports.papers.list : undefined;
  return section(
    say(REPORT_TEXTS.papers),
    hint(say(REPORT_TEXTS.papersHint)),
    reportButton(view, {
      id: "write-dossier",
      text: say(REPORT_TEXTS.allPapers),
      onClick: () => void write("write-dossier", { report: "dossier", run }),
    }),
    papers === undefined
      ? button(view, {
          id: "list-papers",
          text: say(REPORT_TEXTS.listPapers),
          onClick: () => void listPapers("list-papers"),
        })
      : html`<ul class="rows">
          ${papers.map(
            ({ name, title, count }) =>
              html`<li class="row stacked">
                <span>${count === null ? title : say(REPORT_TEXTS.paperNames, { title, count })}</span>
                ${reportButton(view, {
                  id: `write-${name}`,
                  text: say(REPORT_TEXTS.onePaper),
                  label: `${say(REPORT_TEXTS.onePaper)}: ${title}`,
                  onClick: () => void write(`write-${name}`, { report: "dossier", run, paper: name }),
                })}
              </li>`,
          )}
        </ul>`,
  );
}
