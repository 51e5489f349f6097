import { html, nothing, type TemplateResult } from "lit/html.js";
import type { RowKey } from "../../../../domain/values/ids.ts";
import { MAX_PLAN_LETTERS } from "../../../../domain/protocol/plan-texts.ts";
import { PLAN_TEXT_TEXTS } from "../../../../domain/texts/pane/plan-text.ts";
import { makePlanTextActions } from "../../actions/plan-text-actions.ts";
import { button, select, textArea } from "../parts/controls.ts";
import { fileField } from "../parts/file-field.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { PlanTextState } from "../../state/plan-text-state.ts";
import { mayWrite } from "../../state/session-state.ts";
import type { View } from "../parts/view.ts";
import { planComparison } from "./plan-comparison.ts";

/** The text of an action plan beside the superior's; whoever keeps the register gives it. */
export function planTextView(view: View): TemplateResult {
  const { say, state } = view;
  const { plan } = state.register;
  return page(
    view,
    say(PLAN_TEXT_TEXTS.title),
    plan?.directive === undefined
      ? emptyState(say(PLAN_TEXT_TEXTS.noPlans))
      : content(view, plan, plan.directive),
  );
}

function content(view: View, plan: PlanTextState, directive: RowKey): readonly unknown[] {
  const { say, state } = view;
  const { session, register } = state;
  const isSuperior = session.kind === "signed-in" && register.bound?.unit === session.me.committee;
  const mayGive = mayWrite(session, register.bound?.unit);
  const { choose } = view.actions.of(makePlanTextActions);
  return [
    hint(say(isSuperior ? PLAN_TEXT_TEXTS.superiorHint : PLAN_TEXT_TEXTS.hint)),
    select({
      id: "plan-directive",
      label: say(PLAN_TEXT_TEXTS.directive),
      chosen: directive,
      choices: plan.choices.map(({ key, title }) => ({ value: key, text: title })),
      onChange: (key) => void choose(key),
    }),
    plan.response === undefined ? nothing : planComparison(view, plan.response, isSuperior),
    mayGive ? giving(view, plan, isSuperior) : nothing,
  ];
}

function giving(view: View, { text, file }: PlanTextState, isSuperior: boolean): readonly TemplateResult[] {
  const { say } = view;
  const { type, chooseFile, give } = view.actions.of(makePlanTextActions);
  return [
    textArea({
      id: "plan-paste",
      label: say(PLAN_TEXT_TEXTS.paste),
      value: text,
      rows: 6,
      most: MAX_PLAN_LETTERS,
      onInput: type,
    }),
    fileField(view, {
      id: "plan-file",
      text: say(PLAN_TEXT_TEXTS.chooseFile),
      accept: ".docx,.rtf,.txt",
      file,
      onChoose: chooseFile,
    }),
    html`<div class="commands">
      ${button(view, {
        id: "give-plan",
        kind: "primary",
        text: say(isSuperior ? PLAN_TEXT_TEXTS.give : PLAN_TEXT_TEXTS.compare),
        disabled: file === undefined && text.trim() === "",
        onClick: () => void give(),
      })}
    </div>`,
    ...(isSuperior ? [] : [hint(say(PLAN_TEXT_TEXTS.kept))]),
  ];
}
