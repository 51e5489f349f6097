import { html, nothing, type TemplateResult } from "lit/html.js";
import type { DecisionWordQuestion } from "../../../../domain/protocol/import/decision-words.ts";
import { QUESTION_TEXTS } from "../../../../domain/texts/pane/import.ts";
import { DECISION_WORD_TEXTS } from "../../../../domain/texts/pane/returned-sheet.ts";
import { DecisionWord } from "../../../../domain/vocabulary/decision-word.ts";
import { makeReturnedSheetActions } from "../../actions/returned-sheet-actions.ts";
import { button } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";

/** What the committee's words leave open, each with a button for every meaning; the one that was chosen is pressed. */
export function wordQuestions(
  view: View,
  questions: readonly DecisionWordQuestion[],
): TemplateResult | typeof nothing {
  if (questions.length === 0) return nothing;
  return html`<section class="questions">
    <h2>${view.say(QUESTION_TEXTS.title)}</h2>
    <ul class="rows" id="word-questions">
      ${questions.map((question, index) => askedWord(view, question, `word-${index}`))}
    </ul>
  </section>`;
}

function askedWord(view: View, { spelling, text, count, cells, answer }: DecisionWordQuestion, id: string) {
  const { say, actions } = view;
  const shown = cells.join(", ") + (count > cells.length ? "…" : "");
  const choices = [
    ...DecisionWord.options.map((word) => ({ word, said: say(DECISION_WORD_TEXTS[word]) })),
    { word: null, said: say(QUESTION_TEXTS.leave) },
  ];
  return html`<li class="row stacked">
    <div id=${id}>${say(QUESTION_TEXTS.mark, { text, count, cells: shown })}</div>
    <div class="commands" role="group" aria-labelledby=${id}>
      ${choices.map(({ word, said }) =>
        button(view, {
          id: `${id}-${word ?? "leave"}`,
          kind: word === answer ? "primary" : "outline",
          text: said,
          pressed: word === answer,
          onClick: () => void actions.of(makeReturnedSheetActions).explain(spelling, word),
        }),
      )}
    </div>
  </li>`;
}
