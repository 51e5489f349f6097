import { html, nothing, type TemplateResult } from "lit/html.js";
import {
  confirmationName,
  listAssumptions,
  type PolicyAssumption,
} from "../../../../domain/policy/assumptions.ts";
import { FOUNDING_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import { RULE_BOOK } from "../../../../domain/vocabulary/setting.ts";
import { nameSettings } from "../../../../domain/wording/setting-words.ts";
import { BASIS, makeFoundingActions, tickOf } from "../../founding/founding-actions.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import { type OfficeState, settingValue } from "../../state/office-state.ts";
import { settingField } from "../../founding/setting-rows.ts";
import { button, checkbox, linkButton } from "../parts/controls.ts";
import { formField } from "../parts/form-field.ts";
import { hint } from "../parts/page.ts";
import { settingInput } from "./setting-field.ts";
import type { View } from "../parts/view.ts";

/** The rule book of the year, and what it assumes, to be confirmed by the committee or left. */
export function rulesStep(view: View, office: OfficeState): TemplateResult {
  const { say, actions } = view;
  const isTyped = office.typed[settingField(RULE_BOOK, "value")] !== undefined;
  return html`${settingInput(view, office, RULE_BOOK)}
  ${button(view, {
    id: "save-book",
    kind: "primary",
    text: say(TEXTS.saveBook),
    disabled: !isTyped,
    onClick: () => void actions.of(makeOfficeActions).saveSettings("save-book", [RULE_BOOK]),
  })}
  ${isTyped ? nothing : assumptionList(view, office)}`;
}

function assumptionList(view: View, office: OfficeState): TemplateResult {
  const { say, actions } = view;
  const all = listAssumptions(office.policy);
  const ticked = all.filter((assumption) => office.typed[tickOf(assumption)] !== undefined);
  const open = all.filter((assumption) => settingValue(office, confirmationName(assumption)) === "");
  const { type } = actions.of(makeOfficeActions);
  return html`<h3>${say(TEXTS.assumptions)}</h3>
    ${hint(say(open.length === 0 ? TEXTS.allConfirmed : TEXTS.assumptionsHint))}
    <ul class="rows">
      ${all.map((assumption) => assumptionRow(view, office, assumption))}
    </ul>
    ${
      open.length === 0
        ? nothing
        : html`${formField({
            id: BASIS,
            label: say(TEXTS.basis),
            value: office.typed[BASIS] ?? "",
            fault: office.faults[BASIS],
            onInput: (text) => type(BASIS, text),
          })}
          ${button(view, {
            id: "confirm",
            text: say(TEXTS.confirm, { count: ticked.length }),
            disabled: ticked.length === 0,
            onClick: () => void actions.of(makeFoundingActions).confirm(ticked),
          })}`
    }`;
}

function assumptionRow(view: View, office: OfficeState, assumption: PolicyAssumption): TemplateResult {
  const { say, actions } = view;
  const { id, text, values } = assumption;
  const source = settingValue(office, confirmationName(assumption), "source");
  const spoken = nameSettings(text, view.state.language);
  const words = html`<span class="sentence">
    ${spoken} <span class="hint">${say(TEXTS.assumptionValues, { count: values })}</span>
  </span>`;
  if (settingValue(office, confirmationName(assumption)) === "") {
    const tick = tickOf(assumption);
    const change = (isTicked: boolean): void => actions.of(makeOfficeActions).type(tick, isTicked ? "x" : "");
    return html`<li class="row">${checkbox(tick, words, office.typed[tick] !== undefined, change)}</li>`;
  }
  return html`<li class="row stacked">
    <span>${words}</span>
    <span class="hint">${say(TEXTS.confirmed, { source })}</span>
    ${linkButton(view, {
      id: `unconfirm-${id}`,
      text: say(TEXTS.unconfirm),
      label: say(TEXTS.unconfirmOf, { text: spoken }),
      onClick: () => void actions.of(makeFoundingActions).unconfirm(assumption),
    })}
  </li>`;
}
