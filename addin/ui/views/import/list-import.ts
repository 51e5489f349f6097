import { html, nothing, type TemplateResult } from "lit/html.js";
import { IMPORT_PANE_TEXTS, LIST_IMPORT_TEXTS } from "../../../../domain/texts/pane/import.ts";
import { LINE_STATUS_TEXTS, LIST_KIND_TEXTS } from "../../../../domain/texts/import/lists.ts";
import { LINE_STATUSES, type LineStatus } from "../../../../domain/vocabulary/list/list-kind.ts";
import type { ListReport } from "../../../../domain/protocol/lists.ts";
import { makeListImportActions } from "../../actions/import/list-import-actions.ts";
import { listYear } from "../../actions/import/list-year.ts";
import { importState, type ListImportState } from "../../state/import-state.ts";
import { badge, button, checkbox, select, type Tone } from "../parts/controls.ts";
import { fileToRead } from "../parts/file-to-read.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { openQuestions } from "./open-questions.ts";
import { absentPeople, lineGroup } from "./list-lines.ts";

const TONES: Readonly<Record<LineStatus, Tone>> = {
  unclear: "danger",
  new: "informative",
  changed: "warning",
  out: "subtle",
  same: "subtle",
};

/** Lists into the catalogue: choose, read, look, leave lines out, store. */
export function listImport(view: View): readonly unknown[] {
  const { lists } = importState(view.state);
  return [
    hint(view.say(LIST_IMPORT_TEXTS.into, { year: String(listYear(view.state) ?? "") })),
    hint(view.say(LIST_IMPORT_TEXTS.hint)),
    unitChoice(view, lists),
    chooseAndRead(view, lists, view.say(IMPORT_PANE_TEXTS.read)),
    lists.report === undefined ? nothing : reading(view, lists, lists.report),
  ];
}

function unitChoice(view: View, { unit }: ListImportState): TemplateResult | typeof nothing {
  const { say, state } = view;
  if (state.session.kind === "signed-out") return nothing;
  const { me } = state.session;
  const units = me.units.filter((known) => known.unit !== me.committee);
  return select<string>({
    id: "list-unit",
    label: say(LIST_IMPORT_TEXTS.unit),
    chosen: unit,
    choices: [
      { value: "", text: say(LIST_IMPORT_TEXTS.noUnit) },
      ...units.map((known) => ({ value: known.unit, text: known.name })),
    ],
    onChange: view.actions.of(makeListImportActions).chooseUnit,
  });
}

export function chooseAndRead(
  view: View,
  { file, report }: ListImportState,
  text: string,
): readonly unknown[] {
  const { say } = view;
  const { choose, read } = view.actions.of(makeListImportActions);
  return [
    ...fileToRead(
      view,
      {
        id: "list-file",
        text: say(file === undefined ? IMPORT_PANE_TEXTS.choose : IMPORT_PANE_TEXTS.chooseAnother),
        accept: ".xlsx,.csv",
        file,
        onChoose: choose,
      },
      { id: "read-lists", text, isRead: report !== undefined, onRead: read },
    ),
  ];
}

function reading(view: View, lists: ListImportState, report: ListReport): readonly unknown[] {
  const { say } = view;
  return [
    lists.stored === undefined ? messageBar("info", say(IMPORT_PANE_TEXTS.notStored)) : nothing,
    sheetsRead(view, report),
    otherYear(view, lists, report),
    html`<p class="counts" id="line-counts">
      ${LINE_STATUSES.filter((status) => report.counts[status] > 0).map((status) =>
        badge(`${say(LINE_STATUS_TEXTS[status])}: ${report.counts[status]}`, TONES[status]),
      )}
    </p>`,
    confirming(view, lists, report),
    LINE_STATUSES.map((status) => lineGroup(view, lists, report, status)),
    absentPeople(view, report, say(LIST_IMPORT_TEXTS.absent, { count: report.absent.length })),
  ];
}

/** What each sheet was read as, with what is unclear in it as a whole. */
export function sheetsRead(view: View, { sheets, stored }: ListReport): TemplateResult {
  const { say } = view;
  const { answer } = view.actions.of(makeListImportActions);
  return html`${stored > 0 ? nothing : openQuestions(view, sheets, answer)}
    <ul class="rows" id="sheets-read">
      ${sheets.map(
        ({ sheet, list, lines, unread, problems }) =>
          html`<li class="row stacked">
            <div>
              ${
                list === null
                  ? say(LIST_IMPORT_TEXTS.noList, { sheet })
                  : say(LIST_IMPORT_TEXTS.sheet, { sheet, list: say(LIST_KIND_TEXTS[list]), count: lines })
              }
            </div>
            ${unread.length === 0 ? nothing : hint(say(LIST_IMPORT_TEXTS.unread, { columns: unread.join("; ") }))}
            ${problems.length === 0 ? nothing : issues(say(LIST_IMPORT_TEXTS.at, { sheet, cell: "{cell}" }), problems)}
          </li>`,
      )}
    </ul>`;
}

function issues(place: string, problems: ListReport["sheets"][number]["problems"]): TemplateResult {
  return html`<ul class="issues">
    ${problems.map(({ cell, message }) => html`<li><b>${place.replace("{cell}", cell)}:</b> ${message}</li>`)}
  </ul>`;
}

function otherYear(view: View, lists: ListImportState, report: ListReport): unknown {
  const isAsked = report.sheets.some(({ problems }) => problems.some(({ code }) => code === "other-year"));
  if (!isAsked && !lists.otherYear) return nothing;
  return checkbox(
    "other-year",
    view.say(LIST_IMPORT_TEXTS.otherYear, { year: String(report.year) }),
    lists.otherYear,
    (wanted) => void view.actions.of(makeListImportActions).takeOtherYear(wanted),
  );
}

function confirming(view: View, { skipped, stored }: ListImportState, report: ListReport): unknown {
  const { say } = view;
  const wanted = report.lines.filter(
    ({ id, status }) => (status === "new" || status === "changed") && !skipped.has(id),
  ).length;
  if (stored !== undefined && report.left === 0) return nothing;
  return html`<div class="commands">
    ${
      wanted === 0
        ? hint(say(LIST_IMPORT_TEXTS.nothing))
        : button(view, {
            id: "store-lists",
            kind: "primary",
            text: say(LIST_IMPORT_TEXTS.store, { count: wanted }),
            onClick: () => void view.actions.of(makeListImportActions).confirm(),
          })
    }
  </div>`;
}
