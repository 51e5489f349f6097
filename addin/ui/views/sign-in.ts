import { html, type TemplateResult } from "lit/html.js";
import { PANE_TEXTS, SIGN_IN_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { ROLE_TEXTS } from "../../../domain/texts/vocabulary/roles.ts";
import type { Candidate } from "../../sign-in/sign-in.ts";
import { button } from "./parts/controls.ts";
import { hint } from "./parts/page.ts";
import type { View } from "./parts/view.ts";

export function signInView(view: View, candidates: readonly Candidate[]): TemplateResult {
  const { say } = view;
  return html`<div class="sign-in">
    <h1>${say(PANE_TEXTS.product)}</h1>
    <p class="lead">${say(PANE_TEXTS.productLine)}</p>
    ${candidates.length === 0 ? byAccount(view) : byChoice(view, candidates)}
  </div>`;
}

function byAccount(view: View): TemplateResult {
  const { say, actions } = view;
  return html`${hint(say(SIGN_IN_TEXTS.why))}
  ${button(view, {
    id: "sign-in-",
    text: say(SIGN_IN_TEXTS.microsoft),
    kind: "primary",
    onClick: () => void actions.session.signIn(),
  })}`;
}

function byChoice(view: View, candidates: readonly Candidate[]): TemplateResult {
  const { say, actions, state } = view;
  return html`<h2>${say(SIGN_IN_TEXTS.who)}</h2>
    ${hint(say(SIGN_IN_TEXTS.whoHint))}
    <ul class="people">
      ${candidates.map(
        ({ id, name, description, roles }) =>
          html`<li>
            <button
              type="button"
              id=${`sign-in-${id}`}
              class="card"
              aria-disabled=${state.busy === undefined ? "false" : "true"}
              @click=${() => void actions.session.signIn(id)}
            >
              <strong>${name}</strong>
              <span class="hint">${description}</span>
              <span class="roles">${roles.map((role) => say(ROLE_TEXTS[role])).join(", ")}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}
