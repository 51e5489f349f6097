import { html, nothing, type TemplateResult } from "lit/html.js";
import { COMPARE_TEXTS } from "../../../../domain/texts/pane/import.ts";
import type { ListLine, ListReport } from "../../../../domain/protocol/lists.ts";
import { listYear } from "../../actions/import/list-year.ts";
import { makeListImportActions } from "../../actions/import/list-import-actions.ts";
import { importState, type ListImportState } from "../../state/import-state.ts";
import { button } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { chooseAndRead, sheetsRead } from "./list-import.ts";
import { absentPeople, foldedLines, lineIssues, lineName } from "./list-lines.ts";

/** "Đối khớp": a list of the upper body beside the catalogue, by name. Nothing is stored. */
export function compareLists(view: View): readonly unknown[] {
  const { lists } = importState(view.state);
  return [
    hint(view.say(COMPARE_TEXTS.with, { year: String(listYear(view.state) ?? "") })),
    hint(view.say(COMPARE_TEXTS.hint)),
    chooseAndRead(view, lists, view.say(COMPARE_TEXTS.compare)),
    lists.report === undefined ? nothing : comparison(view, lists.report, lists.download),
  ];
}

function comparison(
  view: View,
  report: ListReport,
  download: ListImportState["download"],
): readonly unknown[] {
  const { say } = view;
  const { counts, absent } = report;
  const of = (status: ListLine["status"]): readonly ListLine[] =>
    report.lines.filter((line) => line.status === status && line.list === "people");
  const group = (
    text: (typeof COMPARE_TEXTS)[keyof typeof COMPARE_TEXTS],
    status: ListLine["status"],
    isOpen: boolean,
    detail: (line: ListLine) => unknown = () => nothing,
  ) =>
    foldedLines(
      view,
      say(text, { count: of(status).length }),
      `compare-${status}`,
      of(status),
      isOpen,
      (line) => lineName(view, line),
      detail,
    );
  return [
    sheetsRead(view, report),
    html`<p id="compare-counts">${say(COMPARE_TEXTS.counts, { ...counts, absent: absent.length })}</p>`,
    html`<div class="commands">
      ${button(view, {
        id: "export-comparison",
        text: say(COMPARE_TEXTS.export),
        onClick: () => void view.actions.of(makeListImportActions).exportComparison(),
      })}
      ${download === undefined ? nothing : html`<a href=${download.url} download=${download.name}>${download.name}</a>`}
    </div>`,
    group(COMPARE_TEXTS.onlyTheirs, "new", true),
    absentPeople(view, report, say(COMPARE_TEXTS.onlyOurs, { count: absent.length })),
    group(COMPARE_TEXTS.differing, "changed", true, (line) => differences(view, line)),
    group(COMPARE_TEXTS.unclear, "unclear", true, ({ sheet, problems }) => lineIssues(view, sheet, problems)),
    group(COMPARE_TEXTS.same, "same", false),
  ];
}

function differences({ say }: View, { changes }: ListLine): TemplateResult {
  return html`<ul>
    ${changes.map(
      ({ column, from, to }) =>
        html`<li>
          ${say(COMPARE_TEXTS.difference, { column, from: from ?? say(COMPARE_TEXTS.none), to })}
        </li>`,
    )}
  </ul>`;
}
