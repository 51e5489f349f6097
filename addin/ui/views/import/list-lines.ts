import { html, nothing, type TemplateResult } from "lit/html.js";
import { LINE_STATUS_TEXTS, PROOF_TEXTS } from "../../../../domain/texts/import/lists.ts";
import { LIST_IMPORT_TEXTS } from "../../../../domain/texts/pane/import.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import type { ListLine, ListReport } from "../../../../domain/protocol/lists.ts";
import type { LineStatus } from "../../../../domain/vocabulary/list/list-kind.ts";
import { formatPartialDay } from "../../../../domain/wording/partial-day-text.ts";
import { makeListImportActions } from "../../actions/import/list-import-actions.ts";
import type { ListImportState } from "../../state/import-state.ts";
import { checkbox } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** Lines that need nothing are folded. */
const FOLDED: ReadonlySet<LineStatus> = new Set(["same", "out"]);
const LISTED = 200;

/** The lines with one outcome; those that would be stored can be left out. */
export function lineGroup(
  view: View,
  lists: ListImportState,
  report: ListReport,
  status: LineStatus,
): TemplateResult | typeof nothing {
  const { say } = view;
  const lines = report.lines.filter((line) => line.status === status);
  const mayTick = (status === "new" || status === "changed") && lists.stored === undefined;
  const title = say(LIST_IMPORT_TEXTS.lines, { status: say(LINE_STATUS_TEXTS[status]), count: lines.length });
  return foldedLines(view, title, `lines-${status}`, lines, !FOLDED.has(status), (line) =>
    mayTick
      ? checkbox(`take-${line.id}`, lineName(view, line), !lists.skipped.has(line.id), (wanted) =>
          view.actions.of(makeListImportActions).tick(line.id, wanted),
        )
      : lineName(view, line),
  );
}

export function foldedLines<Line>(
  view: View,
  title: string,
  id: string,
  lines: readonly Line[],
  isOpen: boolean,
  head: (line: Line) => unknown,
  detail: (line: Line) => unknown = (line) => lineDetail(view, line as ListLine),
): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`<details ?open=${isOpen}>
    <summary>${title}</summary>
    <ul class="rows" id=${id}>
      ${lines.slice(0, LISTED).map(
        (line) =>
          html`<li class="row stacked">
            <div>${head(line)}</div>
            ${detail(line)}
          </li>`,
      )}
    </ul>
    ${lines.length > LISTED ? hint(view.say(PANE_TEXTS.first, { count: LISTED })) : nothing}
  </details>`;
}

export function lineName({ say }: View, { name, birth, by }: ListLine): TemplateResult {
  const facts = [
    birth === null ? "" : say(LIST_IMPORT_TEXTS.born, { birth: formatPartialDay(birth) }),
    by === null ? "" : say(PROOF_TEXTS[by]),
  ].filter((fact) => fact !== "");
  return html`<strong>${name}</strong> <span class="hint">${facts.join("; ")}</span>`;
}

function lineDetail({ say }: View, { sheet, cell, changes, problems }: ListLine): unknown {
  const texts = changes.map(({ column, from, to }) =>
    from === null
      ? say(LIST_IMPORT_TEXTS.put, { column, to })
      : say(LIST_IMPORT_TEXTS.change, { column, from, to }),
  );
  return [
    problems.length > 0 || texts.length === 0 ? nothing : html`<p>${texts.join("; ")}</p>`,
    problems.length === 0
      ? html`<p class="hint">${say(LIST_IMPORT_TEXTS.at, { sheet, cell })}</p>`
      : lineIssues({ say }, sheet, problems),
  ];
}

export function lineIssues(
  { say }: Pick<View, "say">,
  sheet: string,
  problems: ListLine["problems"],
): TemplateResult {
  return html`<ul class="issues">
    ${problems.map(
      ({ cell, message }) => html`<li><b>${say(LIST_IMPORT_TEXTS.at, { sheet, cell })}:</b> ${message}</li>`,
    )}
  </ul>`;
}

/** People of the catalogue whom the file does not name, which says nothing about them. */
export function absentPeople(view: View, { absent }: ListReport, title: string): unknown {
  const { say } = view;
  return foldedLines(
    view,
    title,
    "absent-people",
    absent,
    false,
    ({ name, birth, unit }) =>
      html`<strong>${name}</strong>
        <span class="hint"
          >${[birth === null ? "" : say(LIST_IMPORT_TEXTS.born, { birth: formatPartialDay(birth) }), unit ?? ""].filter((fact) => fact !== "").join("; ")}</span
        >`,
    () => nothing,
  );
}
