import { html, nothing, type TemplateResult } from "lit/html.js";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { IMPORT_PANE_TEXTS, SHEET_IMPORT_TEXTS } from "../../../../domain/texts/pane/import.ts";
import type { ImportResponse, SheetReport } from "../../../../domain/protocol/imports.ts";
import { makeSheetImportActions } from "../../actions/import/sheet-import-actions.ts";
import { importState, type SheetImportState } from "../../state/import-state.ts";
import { button, checkbox } from "../parts/controls.ts";
import { fileToRead } from "../parts/file-to-read.ts";
import { formatUnit } from "../parts/format.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { openQuestions } from "./open-questions.ts";
import { storedRows } from "./stored-rows.ts";

/** Hand-made sheets and filled forms: choose, read, look, store. */
export function sheetImport(view: View): readonly unknown[] {
  const { say, state, actions } = view;
  const { bound } = state.register;
  if (bound === undefined) return [];
  const { sheets } = importState(state);
  const { choose, read } = actions.of(makeSheetImportActions);
  const { file, report } = sheets;
  return [
    hint(say(SHEET_IMPORT_TEXTS.hint, { unit: formatUnit(view, bound.unit), year: String(bound.year) })),
    ...fileToRead(
      view,
      {
        id: "sheet-file",
        text: say(file === undefined ? IMPORT_PANE_TEXTS.choose : IMPORT_PANE_TEXTS.chooseAnother),
        accept: ".xlsx,.csv",
        file,
        onChoose: choose,
      },
      { id: "read-sheets", text: say(IMPORT_PANE_TEXTS.read), isRead: report !== undefined, onRead: read },
    ),
    report === undefined ? nothing : reading(view, sheets, report),
  ];
}

function reading(view: View, sheets: SheetImportState, report: ImportResponse): readonly unknown[] {
  const { say } = view;
  const unclear = report.sheets.reduce((sum, { problems }) => sum + problems.length, 0);
  return [
    sheets.isStored ? storedRows(view, report) : messageBar("info", say(IMPORT_PANE_TEXTS.notStored)),
    unclear === 0 || sheets.isStored ? nothing : hint(say(SHEET_IMPORT_TEXTS.unclear, { count: unclear })),
    sheets.isStored
      ? nothing
      : openQuestions(view, report.sheets, view.actions.of(makeSheetImportActions).answer),
    sheets.isStored ? nothing : confirming(view, sheets, report),
    html`<ul class="rows" id="sheets-read">
      ${report.sheets.map((sheet) => sheetRead(view, sheet))}
    </ul>`,
  ];
}

/** What a sheet was read as, with each unclear cell and its remedy. */
function sheetRead(
  { say }: View,
  { sheet, form, people, sessions, counts, rows, problems }: SheetReport,
): TemplateResult {
  const caption = form === null ? undefined : findForm(form)?.caption;
  return html`<li class="row stacked">
    <strong
      >${
        caption === undefined
          ? say(SHEET_IMPORT_TEXTS.unknownSheet, { sheet })
          : say(SHEET_IMPORT_TEXTS.sheet, { sheet, form: say(caption) })
      }</strong
    >
    ${form === null || sessions.length > 0 ? nothing : hint(say(SHEET_IMPORT_TEXTS.rows, { rows }))}
    ${sessions.length === 0 ? nothing : hint(say(SHEET_IMPORT_TEXTS.people, { people, sessions: sessions.length }))}
    ${sessions.length === 0 ? nothing : hint(say(SHEET_IMPORT_TEXTS.marks, counts))}
    ${
      problems.length === 0
        ? nothing
        : html`<ul class="issues">
            ${problems.map(
              ({ cell, message }) =>
                html`<li><b>${say(SHEET_IMPORT_TEXTS.cell, { cell })}:</b> ${message}</li>`,
            )}
          </ul>`
    }
  </li>`;
}

function confirming(
  view: View,
  { addPeople }: SheetImportState,
  { newPeople }: ImportResponse,
): TemplateResult {
  const { say, actions } = view;
  const sheetActions = actions.of(makeSheetImportActions);
  const names = newPeople.map(({ fullName }) => fullName).join(", ");
  return html`${
      newPeople.length === 0
        ? nothing
        : html`${hint(say(SHEET_IMPORT_TEXTS.newPeople, { count: newPeople.length, names }))}
          ${checkbox("add-people", say(SHEET_IMPORT_TEXTS.addPeople), addPeople, sheetActions.addPeople)}`
    }
    <div class="commands">
      ${button(view, {
        id: "store-sheets",
        kind: "primary",
        text: say(SHEET_IMPORT_TEXTS.store),
        onClick: () => void sheetActions.confirm(),
      })}
    </div>`;
}
