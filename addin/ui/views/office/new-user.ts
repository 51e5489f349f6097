import { html, type TemplateResult } from "lit/html.js";
import type { GrantAccess } from "../../../../domain/register/access.ts";
import { USERS_TEXTS } from "../../../../domain/texts/pane/users.ts";
import { makeUserActions } from "../../actions/office/user-actions.ts";
import type { NewUser, UsersState } from "../../state/users-state.ts";
import { button, select, textField } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";

const NOBODY: NewUser = { signIn: "", fullName: "", unit: "", access: "write" };

/** A user with the first unit; further units are rows of the form of grants. */
export function newUserForm(view: View, { adding }: UsersState): TemplateResult {
  const { say, state, actions } = view;
  const { change, add } = actions.of(makeUserActions);
  const units = state.session.kind === "signed-in" ? state.session.me.units : [];
  if (adding === undefined)
    return html`<div class="commands">
      ${button(view, {
        id: "add-user",
        text: say(USERS_TEXTS.add),
        onClick: () => change({ adding: { ...NOBODY, unit: units[0]?.unit ?? "" } }),
      })}
    </div>`;
  const set = (part: Partial<NewUser>): void => change({ adding: { ...adding, ...part } });
  return html`<section>
    <h2>${say(USERS_TEXTS.add)}</h2>
    ${textField({
      id: "sign-in-name",
      label: say(USERS_TEXTS.signIn),
      value: adding.signIn,
      onInput: (signIn) => set({ signIn }),
    })}
    ${textField({
      id: "full-name",
      label: say(USERS_TEXTS.fullName),
      value: adding.fullName,
      onInput: (fullName) => set({ fullName }),
    })}
    ${select<string>({
      id: "user-unit",
      label: say(USERS_TEXTS.unit),
      chosen: adding.unit,
      choices: units.map(({ unit, name }) => ({ value: unit, text: name })),
      onChange: (unit) => set({ unit }),
    })}
    ${select<GrantAccess>({
      id: "user-access",
      label: say(USERS_TEXTS.access),
      chosen: adding.access,
      choices: [
        { value: "write", text: say(USERS_TEXTS.write) },
        { value: "read", text: say(USERS_TEXTS.read) },
      ],
      onChange: (access) => set({ access }),
    })}
    <div class="commands">
      ${button(view, {
        id: "save-user",
        kind: "primary",
        text: say(USERS_TEXTS.save),
        onClick: () => void add(adding),
      })}
      ${button(view, {
        id: "cancel",
        text: say(USERS_TEXTS.cancel),
        onClick: () => change({ adding: undefined }),
      })}
    </div>
  </section>`;
}
