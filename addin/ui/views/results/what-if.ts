import { html, nothing, type TemplateResult } from "lit/html.js";
import { findForm } from "../../../../domain/forms/catalogue/catalogue.ts";
import type { ScoreSheetResponse } from "../../../../domain/protocol/runs.ts";
import type { WhatIfResponse } from "../../../../domain/protocol/trial/trials.ts";
import { TRIAL_TEXTS } from "../../../../domain/texts/document/trials.ts";
import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import { makeTrialActions } from "../../actions/policy/trial-actions.ts";
import { NO_TRIAL } from "../../state/impact-state.ts";
import { button, select, textField } from "../parts/controls.ts";
import { formatForm, formatScore } from "../parts/format.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { impactRow } from "./impact-row.ts";

/** What another value in a row that was counted would change, for the subject and for everyone beside. */
export function whatIfPanel(
  view: View,
  { run, result, rows }: ScoreSheetResponse,
): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  const { row: chosen, field, value, answer } = state.runs.trial ?? NO_TRIAL;
  const changeable = rows.filter(({ form }) => findForm(form)?.scope === "unit");
  if (changeable.length === 0) return nothing;
  const { choose, ask } = actions.of(makeTrialActions);
  const row = changeable.find(({ form, key }) => `${form} ${key}` === chosen) ?? changeable[0];
  const columns = Object.entries(findForm(row?.form ?? "")?.columns ?? {});
  const name = columns.some(([id]) => id === field) ? field : (columns.at(-1)?.[0] ?? "");
  return section(
    say(TRIAL_TEXTS.title),
    hint(say(TRIAL_TEXTS.hint)),
    select({
      id: "what-if-row",
      label: say(TRIAL_TEXTS.row),
      chosen: `${row?.form} ${row?.key}`,
      choices: changeable.map(({ form, key, text }) => ({
        value: `${form} ${key}`,
        text: `${formatForm(view, form)}: ${text}`,
      })),
      onChange: (next) => choose({ row: next }),
    }),
    select({
      id: "what-if-field",
      label: say(TRIAL_TEXTS.field),
      chosen: name,
      choices: columns.map(([id, { caption }]) => ({ value: id, text: say(caption) })),
      onChange: (next) => choose({ field: next }),
    }),
    textField({
      id: "what-if-value",
      label: say(TRIAL_TEXTS.value),
      value,
      onInput: (next) => choose({ value: next }),
    }),
    button(view, {
      id: "what-if",
      text: say(TRIAL_TEXTS.ask),
      onClick: () => void ask(run, result.subject, `${row?.form}.${row?.key}.${name}=${value}`),
    }),
    answer === undefined ? nothing : found(view, answer),
  );
}

function found(view: View, { faults, before, after, impact }: WhatIfResponse): unknown {
  const { say } = view;
  if (faults.length > 0) return faults.map(({ message }) => messageBar("error", message));
  if (before === null || after === null || impact === null) return nothing;
  const score = (display: string | null) =>
    display === null ? say(TRIAL_TEXTS.noScore) : formatScore(view, display);
  const verdict = say(TRIAL_TEXTS.verdict, {
    before: say(OUTCOME_TEXTS[before.level]),
    scoreBefore: score(before.display),
    after: say(OUTCOME_TEXTS[after.level]),
    scoreAfter: score(after.display),
  });
  const others = impact.changed.filter(({ subject }) => subject !== after.subject);
  return html`${messageBar("info", verdict)}
    ${others.length === 0 ? nothing : hint(say(TRIAL_TEXTS.others, { count: others.length }))}
    <ul class="rows">
      ${others.map((change) => impactRow(view, change))}
    </ul>`;
}
