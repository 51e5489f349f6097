import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DecisionLine, DecisionSheetReport } from "../../../../domain/protocol/decision-sheets.ts";
import { DECISION_LINE_TEXTS, RETURNED_SHEET_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeReturnedSheetActions } from "../../actions/returned-sheet-actions.ts";
import { badge, button, checkbox, type Tone } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint, section } from "../parts/page.ts";
import type { ReturnedSheetState } from "../../state/returned-sheet-state.ts";
import type { View } from "../parts/view.ts";
import { returnedLine } from "./returned-line.ts";
import { wordQuestions } from "./word-questions.ts";

type Read = Pick<ReturnedSheetState, "replace" | "isRecorded"> & { readonly report: DecisionSheetReport };

/** In order of display: lines that need action first; settled and open lines are collapsed. */
const TONES: Readonly<Record<DecisionLine["status"], Tone>> = {
  refused: "danger",
  conflict: "warning",
  ready: "informative",
  recorded: "success",
  unchanged: "subtle",
  open: "subtle",
};
const STATUSES = Object.keys(TONES) as readonly DecisionLine["status"][];
const FOLDED: ReadonlySet<DecisionLine["status"]> = new Set(["unchanged", "open"]);
const LISTED = 200;

/** The lines of the file, and the button that records them. */
export function returnedLines(view: View, read: Read): unknown {
  const { say } = view;
  const { counts, problems, questions, lines } = read.report;
  return [
    read.isRecorded ? nothing : messageBar("info", say(RETURNED_SHEET_TEXTS.notRecorded)),
    html`<p class="counts" id="line-counts">
      ${STATUSES.filter((status) => counts[status] > 0).map((status) =>
        badge(`${say(DECISION_LINE_TEXTS[status])}: ${counts[status]}`, TONES[status]),
      )}
    </p>`,
    read.isRecorded ? nothing : wordQuestions(view, questions),
    strange(view, problems),
    recording(view, read),
    STATUSES.map((status) =>
      group(
        view,
        status,
        lines.filter((line) => line.status === status),
      ),
    ),
  ];
}

/** Lines that were moved in from elsewhere, and proposals whose line is gone. */
function strange({ say }: View, problems: DecisionSheetReport["problems"]): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return section(
    say(RETURNED_SHEET_TEXTS.strange, { count: problems.length }),
    hint(say(RETURNED_SHEET_TEXTS.strangeHint)),
    html`<ul class="issues" id="strange-lines">
      ${problems.map(
        ({ sheet, cell, message }) =>
          html`<li><b>${say(RETURNED_SHEET_TEXTS.at, { sheet, cell })}:</b> ${message}</li>`,
      )}
    </ul>`,
  );
}

function recording(view: View, { report, replace, isRecorded }: Read): unknown {
  const { say, actions } = view;
  const { ready, conflict } = report.counts;
  const sheet = actions.of(makeReturnedSheetActions);
  if (isRecorded) return nothing;
  return [
    conflict > 0 || replace
      ? checkbox(
          "replace-decisions",
          say(RETURNED_SHEET_TEXTS.replace),
          replace,
          (wanted) => void sheet.replace(wanted),
        )
      : nothing,
    html`<div class="commands">
      ${
        ready === 0
          ? hint(say(RETURNED_SHEET_TEXTS.nothing))
          : button(view, {
              id: "record-sheet",
              kind: "primary",
              text: say(RETURNED_SHEET_TEXTS.record, { count: ready }),
              onClick: () => void sheet.record(),
            })
      }
    </div>`,
  ];
}

function group(view: View, status: DecisionLine["status"], lines: readonly DecisionLine[]): unknown {
  const { say } = view;
  if (lines.length === 0) return nothing;
  const words = say(DECISION_LINE_TEXTS[status]);
  return html`<details ?open=${!FOLDED.has(status)}>
    <summary>${say(RETURNED_SHEET_TEXTS.lines, { status: words, count: lines.length })}</summary>
    <ul class="rows" id=${`lines-${status}`}>
      ${lines.slice(0, LISTED).map((line) => returnedLine(view, line))}
    </ul>
    ${lines.length > LISTED ? hint(say(PANE_TEXTS.first, { count: LISTED })) : nothing}
  </details>`;
}
