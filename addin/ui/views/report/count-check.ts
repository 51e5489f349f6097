import { html, nothing, type TemplateResult } from "lit/html.js";
import { COUNT_CHECK_TEXTS as TEXTS } from "../../../../domain/texts/paper/count.ts";
import { makeCountActions } from "../../actions/paper/count-actions.ts";
import type { CountState } from "../../state/report-state.ts";
import { fileToRead } from "../parts/file-to-read.ts";
import { hint, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** Filled minutes of a count: chosen, checked, and what does not add up by name. */
export function countCheck(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { file, checked } = state.papers.count;
  const { chooseFile, check } = actions.of(makeCountActions);
  return section(
    say(TEXTS.title),
    hint(say(TEXTS.hint)),
    fileToRead(
      view,
      { id: "count-file", text: say(TEXTS.choose), accept: ".docx", file, onChoose: chooseFile },
      {
        id: "check-count",
        text: say(TEXTS.check),
        isRead: checked !== undefined,
        onRead: () => check("check-count"),
      },
    ),
    checked === undefined ? nothing : outcome(view, checked),
  );
}

function outcome({ say }: View, { names, faults }: NonNullable<CountState["checked"]>): TemplateResult {
  if (faults.length === 0) return html`<p role="status">${say(TEXTS.right, { names })}</p>`;
  return html`<div role="alert">
    ${say(TEXTS.wrong, { count: faults.length })}
    <ul>
      ${faults.map((fault) => html`<li>${fault}</li>`)}
    </ul>
  </div>`;
}
