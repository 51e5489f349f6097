import { html, nothing, type TemplateResult } from "lit/html.js";
import { PAPER_TEXTS as TEXTS } from "../../../../domain/texts/paper/in-pane.ts";
import { makePaperActions } from "../../actions/paper/paper-actions.ts";
import type { NumberingState } from "../../state/report-state.ts";
import { button, textField } from "../parts/controls.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** Number and day of one paper, and what is asked about them. */
export function numberFields(view: View, { number, day, questions, fault }: NumberingState): TemplateResult {
  const { say, actions } = view;
  const { type, keep, close } = actions.of(makePaperActions);
  const isAsked = questions.length > 0;
  return html`<div class="setting">
    ${textField({
      id: "paper-number",
      label: say(TEXTS.numberField),
      value: number,
      onInput: (text) => type({ number: text }),
    })}
    ${textField({
      id: "paper-day",
      label: say(TEXTS.dayField),
      value: day,
      onInput: (text) => type({ day: text }),
    })}
    ${fault === undefined ? nothing : html`<p class="fault" role="alert">${fault}</p>`}
    ${
      isAsked
        ? html`<div role="alert">
            ${say(TEXTS.asks)}
            <ul>
              ${questions.map(({ message }) => html`<li>${message}</li>`)}
            </ul>
          </div>`
        : hint(say(TEXTS.keepHint))
    }
    <div class="commands">
      ${button(view, {
        id: "keep-number",
        kind: "primary",
        text: say(isAsked ? TEXTS.keepAnyway : TEXTS.keep),
        onClick: () => void keep("keep-number", isAsked),
      })}
      ${button(view, { id: "cancel-number", text: say(TEXTS.cancel), onClick: close })}
    </div>
  </div>`;
}
