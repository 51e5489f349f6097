import { html, type TemplateResult } from "lit/html.js";
import type { UnitId } from "../../../../domain/values/ids.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { PANE_TEXTS, SIGN_IN_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { maySetUp } from "../../state/session-state.ts";
import { button, select } from "../parts/controls.ts";
import { messageBar } from "../parts/message-bar.ts";
import { hint, partHead } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

const office = async () => (await import("../../founding/office-actions.ts")).makeOfficeActions;

/** The choice of unit and year, hence of the register that this workbook will hold. */
export function chooseView(view: View): TemplateResult {
  const { say, state } = view;
  if (state.session.kind === "signed-out") return html``;
  const { me } = state.session;
  if (me.units.length === 0) return messageBar("warning", say(SIGN_IN_TEXTS.noUnits));
  if (me.years.length === 0) return noOffice(view);
  const first = me.units.find(({ access }) => access === "write") ?? me.units[0];
  const unit = state.register.bound?.unit ?? first?.unit ?? "";
  const year = state.register.bound?.year ?? me.years.at(-1) ?? state.runs.year;
  const fields = html`${select({
    id: "unit",
    label: say(PANE_TEXTS.unit),
    chosen: unit,
    choices: me.units.map((register) => ({
      value: register.unit,
      text: register.access === "write" ? register.name : `${register.name} (${say(REGISTER_TEXTS.mayRead)})`,
    })),
    onChange: () => undefined,
  })}
  ${select({
    id: "year",
    label: say(PANE_TEXTS.year),
    chosen: String(year),
    choices: me.years.map(String).map((text) => ({ value: text, text })),
    onChange: () => undefined,
  })}`;
  return html`<div class="choose">
    ${partHead(view, say(REGISTER_TEXTS.choose))} ${hint(say(REGISTER_TEXTS.chooseHint))} ${fields}
    ${
      state.busy === "open-register"
        ? html`<p class="loading" role="status">${say(REGISTER_TEXTS.opening)}</p>`
        : ""
    }
    ${button(view, {
      id: "open-register",
      kind: "primary",
      text: say(REGISTER_TEXTS.open),
      onClick: () => void view.actions.register.open(chosen("unit") as UnitId, Number(chosen("year"))),
    })}
  </div>`;
}

/** Before there is an office: an administrator sets it up, anybody else waits for it. */
function noOffice(view: View): TemplateResult {
  const { say, state, actions } = view;
  const bar = messageBar("warning", say(REGISTER_TEXTS.noYears));
  if (!maySetUp(state.session)) return bar;
  return html`<div class="choose">
    ${bar}
    ${button(view, {
      id: "open-founding",
      kind: "primary",
      text: say(REGISTER_TEXTS.setUp),
      onClick: () => void actions.later(office, (group) => group.open("founding")),
    })}
  </div>`;
}

function chosen(id: string): string {
  return document.querySelector<HTMLSelectElement>(`select#${id}`)?.value ?? "";
}
