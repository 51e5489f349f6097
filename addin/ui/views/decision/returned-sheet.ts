import { nothing, type TemplateResult } from "lit/html.js";
import { RETURNED_SHEET_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { makeReturnedSheetActions } from "../../actions/returned-sheet-actions.ts";
import { fileToRead } from "../parts/file-to-read.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { ReturnedSheetState } from "../../state/returned-sheet-state.ts";
import type { View } from "../parts/view.ts";
import { returnedLines } from "./returned-lines.ts";

/** The committee's returned workbook: choose it, check its lines, record them. */
export function returnedSheetView(view: View): TemplateResult {
  const { returned } = view.state.runs;
  return page(
    view,
    view.say(RETURNED_SHEET_TEXTS.title),
    returned === undefined ? emptyState(view.say(RETURNED_SHEET_TEXTS.nothing)) : content(view, returned),
  );
}

function content(view: View, { file, report, ...rest }: ReturnedSheetState): readonly unknown[] {
  const { say } = view;
  const { choose, read } = view.actions.of(makeReturnedSheetActions);
  return [
    hint(say(RETURNED_SHEET_TEXTS.hint)),
    ...fileToRead(
      view,
      {
        id: "returned-file",
        text: say(file === undefined ? RETURNED_SHEET_TEXTS.choose : RETURNED_SHEET_TEXTS.chooseAnother),
        accept: ".xlsx",
        file,
        onChoose: choose,
      },
      { id: "read-sheet", text: say(RETURNED_SHEET_TEXTS.read), isRead: report !== undefined, onRead: read },
    ),
    report === undefined ? nothing : returnedLines(view, { ...rest, report }),
  ];
}
