import { html, nothing, type TemplateResult } from "lit/html.js";
import { USERS_TEXTS } from "../../../../domain/texts/pane/users.ts";
import { USER_STATE_TEXTS } from "../../../../domain/texts/vocabulary/rights.ts";
import { areaInWords, formsInWords, rolesInWords } from "../../../../domain/users/rights-in-words.ts";
import { RIGHTS_TEXTS } from "../../../../domain/texts/vocabulary/rights.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import type { UserState } from "../../../../domain/vocabulary/rights/user-state.ts";
import { makeUserActions } from "../../actions/office/user-actions.ts";
import type { ListedUser, UsersState } from "../../state/users-state.ts";
import { badge, button, linkButton, textField, type Tone } from "../parts/controls.ts";
import { formatUnit } from "../parts/format.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { newUserForm } from "./new-user.ts";

const TONES: Readonly<Record<UserState, Tone>> = {
  active: "success",
  waiting: "informative",
  unlisted: "warning",
  left: "subtle",
};

/** Who has which right in a year, in words; an administrator adds users and ends rights here. */
export function usersView(view: View): TemplateResult {
  const { say, state } = view;
  const { users } = state;
  if (users === undefined) return page(view, say(USERS_TEXTS.nobody));
  return page(
    view,
    say(USERS_TEXTS.title, { year: String(users.year) }),
    hint(say(USERS_TEXTS.hint)),
    isAdmin(view) ? newUserForm(view, users) : nothing,
    exportPart(view, users),
    users.users.length === 0
      ? emptyState(say(USERS_TEXTS.nobody))
      : html`<ul class="rows" id="users">
          ${users.users.map((user, index) => userRow(view, users, user, String(index)))}
        </ul>`,
  );
}

/** The table as a workbook: for whoever signs it, or asks from outside. */
function exportPart(view: View, { users, download }: UsersState): TemplateResult | typeof nothing {
  if (users.length === 0) return nothing;
  const { say, actions } = view;
  return html`<div class="commands">
    ${button(view, {
      id: "export-rights",
      text: say(USERS_TEXTS.exportBook),
      onClick: () => void actions.of(makeUserActions).exportBook(),
    })}
    ${
      download === undefined
        ? nothing
        : html`<a id="rights-file" href=${download.url} download=${download.name}>${download.name}</a>`
    }
  </div>`;
}

function userRow(view: View, users: UsersState, user: ListedUser, place: string): TemplateResult {
  const { say, state } = view;
  const { fullName, signIn, roles, until, seenOn, refusedOn, hidden } = user;
  const refused = refusedOn.toSorted((left, right) => (left < right ? -1 : 1)).at(-1);
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow"><strong>${fullName}</strong> <span class="hint">${signIn}</span></div>
      ${badge(say(USER_STATE_TEXTS[user.state]), TONES[user.state])}
    </div>
    ${roles.length === 0 ? nothing : html`<p>${rolesInWords(roles, state.language)}</p>`}
    ${user.state === "left" ? nothing : areas(view, user)}
    ${
      hidden.length === 0 || user.areas.length === 0
        ? nothing
        : html`<p class="hint">
            ${say(USERS_TEXTS.hidden, { forms: formsInWords(hidden, state.language) })}
          </p>`
    }
    <p class="hint">
      ${seenOn === null ? nothing : say(USERS_TEXTS.seenOn, { day: formatDay(seenOn) })}
      ${until === null ? nothing : say(USERS_TEXTS.endsOn, { day: formatDay(until) })}
    </p>
    ${user.state === "unlisted" ? html`<p class="hint">${say(USERS_TEXTS.unlisted)}</p>` : nothing}
    ${refused === undefined ? nothing : html`<p role="note">${say(USERS_TEXTS.refused, { day: formatDay(refused) })}</p>`}
    ${isAdmin(view) ? commands(view, users, user, place) : nothing}
  </li>`;
}

function areas(view: View, { areas: list, roles, account }: ListedUser): TemplateResult {
  const { say, state } = view;
  const missing = roles.length === 0 && account !== null ? html`<p>${say(RIGHTS_TEXTS.noRole)}</p>` : nothing;
  return html`${missing}${list.map((area) => {
    const { actions, writes } = areaInWords(area, state.language);
    const where = area.unit === null ? say(RIGHTS_TEXTS.everywhere) : formatUnit(view, area.unit);
    return html`<p>
      <strong>${where}:</strong>
      ${area.actions.length === 0 ? actions : say(USERS_TEXTS.rights, { actions, forms: writes })}
    </p>`;
  })}`;
}

function commands(view: View, users: UsersState, user: ListedUser, place: string): TemplateResult {
  const { say, actions } = view;
  const { askLeaving, giveBack, list } = actions.of(makeUserActions);
  const { key, fullName, account, until, signIn } = user;
  if (key === null)
    return signIn === ""
      ? html``
      : html`<div class="commands">
          ${linkButton(view, { id: `list-${place}`, text: say(USERS_TEXTS.list), onClick: () => void list(user) })}
        </div>`;
  if (users.leaving?.key === key) return leavingForm(view, user, users.leaving.day);
  const isOwn = view.state.session.kind === "signed-in" && view.state.session.me.user === account;
  if (isOwn) return html``;
  const label = say(USERS_TEXTS.endRightsOf, { name: fullName });
  return html`<div class="commands">
    ${
      until === null
        ? linkButton(view, {
            id: `end-${place}`,
            text: say(USERS_TEXTS.endRights),
            label,
            onClick: () => askLeaving(user),
          })
        : linkButton(view, {
            id: `give-${place}`,
            text: say(USERS_TEXTS.giveBack),
            onClick: () => void giveBack(user),
          })
    }
  </div>`;
}

function leavingForm(view: View, user: ListedUser, day: string): TemplateResult {
  const { say, actions } = view;
  const { change, endRights } = actions.of(makeUserActions);
  return html`${textField({
      id: "until",
      label: say(USERS_TEXTS.until),
      value: day,
      onInput: (typed) => change({ leaving: { key: user.key ?? "", day: typed } }),
    })}
    <div class="commands">
      ${button(view, {
        id: "end-rights",
        kind: "primary",
        text: say(USERS_TEXTS.endRights),
        onClick: () => void endRights(user, day),
      })}
      ${button(view, {
        id: "cancel",
        text: say(USERS_TEXTS.cancel),
        onClick: () => change({ leaving: undefined }),
      })}
    </div>`;
}

function isAdmin({ state }: View): boolean {
  return state.session.kind === "signed-in" && state.session.me.roles.includes("Admin");
}
