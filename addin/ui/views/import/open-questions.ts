import { html, nothing, type TemplateResult } from "lit/html.js";
import { fileQuestions, type ImportQuestion } from "../../../../domain/protocol/import/question.ts";
import { QUESTION_TEXTS } from "../../../../domain/texts/pane/import.ts";
import { LETTER_ENCODING_TEXTS } from "../../../../domain/texts/import/lists.ts";
import { ATTENDANCE_MARK_TEXTS } from "../../../../domain/texts/vocabulary/attendance-marks.ts";
import { button } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";

type Answer = (question: ImportQuestion, answer: string | null) => Promise<void>;

/** What the file leaves open, each with a button for every answer; the one that was given is pressed. */
export function openQuestions(
  view: View,
  sheets: Parameters<typeof fileQuestions>[0],
  answer: Answer,
): TemplateResult | typeof nothing {
  const questions = fileQuestions(sheets);
  if (questions.length === 0) return nothing;
  return html`<section class="questions">
    <h2>${view.say(QUESTION_TEXTS.title)}</h2>
    <ul class="rows" id="open-questions">
      ${questions.map((question, index) => askedQuestion(view, question, `question-${index}`, answer))}
    </ul>
  </section>`;
}

function askedQuestion(view: View, question: ImportQuestion, id: string, answer: Answer): TemplateResult {
  const text = questionText(view, question);
  const choices = [...choicesOf(view, question), { value: null, text: view.say(QUESTION_TEXTS.leave) }];
  return html`<li class="row stacked">
    <div id=${id}>${text}</div>
    <div class="commands" role="group" aria-labelledby=${id}>
      ${choices.map(({ value, text: choice }) =>
        button(view, {
          id: `${id}-${value ?? "leave"}`,
          kind: value === question.answer ? "primary" : "outline",
          text: choice,
          pressed: value === question.answer,
          onClick: () => void answer(question, value),
        }),
      )}
    </div>
  </li>`;
}

function questionText({ say }: View, question: ImportQuestion): string {
  const { text, count, cells } = question;
  const values = { text, count, cells: cells.join(", ") + (count > cells.length ? "…" : "") };
  if (question.kind === "letters") return say(QUESTION_TEXTS.letters, values);
  return say(question.column === null ? QUESTION_TEXTS.mark : QUESTION_TEXTS.tickOfAbsence, values);
}

function choicesOf(
  { say }: View,
  question: ImportQuestion,
): readonly { readonly value: string; readonly text: string }[] {
  return question.kind === "mark"
    ? question.choices.map((value) => ({ value, text: say(ATTENDANCE_MARK_TEXTS[value]) }))
    : question.choices.map(({ encoding, text }) => ({
        value: encoding,
        text: say(QUESTION_TEXTS.convert, { encoding: say(LETTER_ENCODING_TEXTS[encoding]), text }),
      }));
}
