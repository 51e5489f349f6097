import { html, nothing, type TemplateResult } from "lit/html.js";
import { AttendanceMark } from "../../../../domain/vocabulary/attendance-mark.ts";
import { PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { ATTENDANCE_MARK_TEXTS } from "../../../../domain/texts/vocabulary/attendance-marks.ts";
import type { PreviewRow } from "../../../sync/ports/register-sync.ts";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import { choicesOf } from "../../state/register-state.ts";
import { checkbox, select } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { choiceText, previewRowView } from "./preview-row.ts";

/** The marks of one session, or the points of one person and period: how many of each kind, and on demand each. */
export function rowGroup(
  view: View,
  rows: readonly PreviewRow[],
  id: string,
  listed: number,
): TemplateResult {
  const { say, state, actions } = view;
  const ticked = rows.every((row) => state.register.choices.get(row) === "send");
  const title = html`<strong>${rows[0]?.group ?? ""}</strong>
    <span class="hint">${summary(view, rows)}</span>`;
  return html`<li class="row stacked">
    ${checkbox(`session-${id}`, html`<span class="name">${title}</span>`, ticked, (chosen) =>
      actions.push.chooseAll(rows, chosen),
    )}
    <details>
      <summary>${say(isPivoted(rows) ? PUSH_TEXTS.eachCriterion : PUSH_TEXTS.eachPerson)}</summary>
      <ul class="rows">
        ${rows.slice(0, listed).map((row, index) => previewRowView(view, row, `${id}-${index}`, true))}
      </ul>
      ${rows.length > listed ? hint(say(PUSH_TEXTS.unlisted, { count: rows.length - listed })) : ""}
    </details>
  </li>`;
}

/** Rows whose line is gone from the sheet: one question for all of them. */
export function missingGroup(
  view: View,
  rows: readonly PreviewRow[],
  id: string,
): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  const [first] = rows;
  if (first === undefined) return nothing;
  const chosen = new Set(rows.map((row) => state.register.choices.get(row) ?? "skip"));
  const count = say(isPivoted(rows) ? PUSH_TEXTS.criteria : PUSH_TEXTS.marks, { count: rows.length });
  return html`<li class="row stacked">
    <strong>${first.group ?? ""}</strong>
    ${select({
      id: `row-${id}`,
      label: say(PUSH_TEXTS.choice, { row: first.group ?? "" }),
      unlabelled: true,
      chosen: chosen.size === 1 ? ([...chosen][0] ?? "skip") : "",
      choices: choicesOf(first).map((value) => ({ value, text: say(choiceText(first, value)) })),
      onChange: (value) => actions.push.chooseEach(rows, value),
    })}
    <details>
      <summary>${count}</summary>
      ${hint(rows.map(({ title }) => title).join("; "))}
    </details>
  </li>`;
}

function isPivoted([first]: readonly PreviewRow[]): boolean {
  return first !== undefined && findForm(first.form)?.pivot !== undefined;
}

/** "12 có mặt, 3 vắng có phép, 1 xóa điểm danh". */
function summary({ say }: View, rows: readonly PreviewRow[]): string {
  if (isPivoted(rows)) return say(PUSH_TEXTS.criteria, { count: rows.length });
  const counts = new Map<string, number>();
  for (const { fields } of rows) {
    const change = fields.find(({ field }) => field === "mark");
    const mark = AttendanceMark.safeParse(change?.after);
    const text = mark.success
      ? say(ATTENDANCE_MARK_TEXTS[mark.data])
      : say(change === undefined ? PUSH_TEXTS.noteOnly : PUSH_TEXTS.markCleared);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${count} ${text.toLowerCase()}`).join(", ");
}
