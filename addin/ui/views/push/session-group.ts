import { html, type TemplateResult } from "lit/html.js";
import { AttendanceMark } from "../../../../domain/vocabulary/attendance-mark.ts";
import { PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { ATTENDANCE_MARK_TEXTS } from "../../../../domain/texts/vocabulary/attendance-marks.ts";
import type { PreviewRow } from "../../../sync/ports/register-sync.ts";
import { checkbox } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { previewRowView } from "./preview-row.ts";

/** The marks of one session: how many of each kind, and on demand whose. */
export function sessionGroup(
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
      <summary>${say(PUSH_TEXTS.eachPerson)}</summary>
      <ul class="rows">
        ${rows.slice(0, listed).map((row, index) => previewRowView(view, row, `${id}-${index}`))}
      </ul>
      ${rows.length > listed ? hint(say(PUSH_TEXTS.unlisted, { count: rows.length - listed })) : ""}
    </details>
  </li>`;
}

/** "12 có mặt, 3 vắng có phép, 1 xóa điểm danh". */
function summary({ say }: View, rows: readonly PreviewRow[]): string {
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
