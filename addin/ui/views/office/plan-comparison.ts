import { html, nothing, type TemplateResult } from "lit/html.js";
import { actionPlans } from "../../../../domain/forms/catalogue/action-plans.ts";
import type {
  PlanComparison,
  PlanTextRecord,
  PlanTextResponse,
} from "../../../../domain/protocol/plan-texts.ts";
import { PLAN_TEXT_TEXTS } from "../../../../domain/texts/pane/plan-text.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatPerson, formatTime, formatValue } from "../parts/format.ts";

/** The texts that were given, the copied share, and the copied passages. */
export function planComparison(
  view: View,
  { plan, superior, comparison }: PlanTextResponse,
  isSuperior: boolean,
): unknown {
  const { say } = view;
  const records = isSuperior
    ? ([[PLAN_TEXT_TEXTS.superior, plan]] as const)
    : ([
        [PLAN_TEXT_TEXTS.plan, plan],
        [PLAN_TEXT_TEXTS.superior, superior],
      ] as const);
  return [
    html`<dl class="facts">
      ${records.map(
        ([caption, record]) =>
          html`<div>
            <dt>${say(caption)}</dt>
            <dd>${formatRecord(view, record)}</dd>
          </div>`,
      )}
    </dl>`,
    comparison === null
      ? isSuperior
        ? nothing
        : hint(say(PLAN_TEXT_TEXTS.waits))
      : measured(view, comparison),
  ];
}

function formatRecord(view: View, record: PlanTextRecord | null): string {
  if (record === null) return view.say(PLAN_TEXT_TEXTS.notGiven);
  const { words, by, at } = record;
  return view.say(PLAN_TEXT_TEXTS.given, { words, by: formatPerson(view, by), at: formatTime(view, at) });
}

function measured(
  view: View,
  { share, words, copied, run, passages, passagesLeftOut }: PlanComparison,
): unknown {
  const { say } = view;
  if (share === null) return hint(say(PLAN_TEXT_TEXTS.noShare));
  return [
    html`<p class="score">
      <strong
        >${say(PLAN_TEXT_TEXTS.share, { share: formatValue(view, actionPlans.id, "copiedShare", share) })}</strong
      >
    </p>`,
    hint(say(PLAN_TEXT_TEXTS.counted, { copied, words, run })),
    passages.length === 0
      ? nothing
      : html`<details open>
          <summary>${say(PLAN_TEXT_TEXTS.passages, { count: passages.length })}</summary>
          <ol class="history" id="plan-passages">
            ${passages.map((passage) => passageView(view, passage))}
          </ol>
          ${passagesLeftOut > 0 ? hint(say(PLAN_TEXT_TEXTS.more, { count: passagesLeftOut })) : nothing}
        </details>`,
  ];
}

function passageView({ say }: View, { text, words }: PlanComparison["passages"][number]): TemplateResult {
  return html`<li>
    <p>${text}</p>
    <p class="hint">${say(PLAN_TEXT_TEXTS.passageWords, { words })}</p>
  </li>`;
}
