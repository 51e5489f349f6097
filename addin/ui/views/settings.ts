import { html, nothing, type TemplateResult } from "lit/html.js";
import { PANE_TEXTS, SETTINGS_TEXTS, SIGN_IN_TEXTS } from "../../../domain/texts/pane/pane.ts";
import { ROLE_TEXTS } from "../../../domain/texts/vocabulary/roles.ts";
import { START_TEXTS } from "../../../domain/texts/pane/start.ts";
import { FOUNDING_TEXTS } from "../../../domain/texts/pane/founding.ts";
import { OFFICE_SETTINGS_TEXTS } from "../../../domain/texts/pane/office-settings.ts";
import { YEAR_TEXTS } from "../../../domain/texts/pane/founding.ts";
import { MOVEMENT_TEXTS } from "../../../domain/texts/office/movement-page.ts";
import { makeYearActions } from "../founding/year-actions.ts";
import { makeOfficeActions, type OfficePlace } from "../founding/office-actions.ts";
import { badge, button, linkButton, select } from "./parts/controls.ts";
import { hint, page, section } from "./parts/page.ts";
import { may, maySetUp, mayWrite, seesWholeOrganisation } from "../state/session-state.ts";
import type { SelfTestLine } from "../state/pane-state.ts";
import type { View } from "./parts/view.ts";

/** "1.3.0 (7c804cedd1a3)": the version and commit that the bundler builds the pane from. */
declare const PANE_BUILD: string;

export function settingsView(view: View): TemplateResult {
  const { say, state, actions } = view;
  return page(
    view,
    say(PANE_TEXTS.settings),
    account(view),
    officePages(view),
    select({
      id: "language",
      label: say(SETTINGS_TEXTS.language),
      chosen: state.language,
      choices: [
        { value: "vi", text: say(SETTINGS_TEXTS.vietnamese) },
        { value: "en", text: say(SETTINGS_TEXTS.english) },
      ],
      onChange: (language) => actions.pane.chooseLanguage(language),
    }),
    select({
      id: "theme",
      label: say(SETTINGS_TEXTS.theme),
      chosen: state.theme,
      choices: [
        { value: "office", text: say(SETTINGS_TEXTS.themeOffice) },
        { value: "light", text: say(SETTINGS_TEXTS.themeLight) },
        { value: "dark", text: say(SETTINGS_TEXTS.themeDark) },
      ],
      onChange: (theme) => void actions.pane.chooseTheme(theme),
    }),
    section(
      say(SETTINGS_TEXTS.selfTest),
      hint(say(SETTINGS_TEXTS.selfTestHint)),
      html`<p>${say(SETTINGS_TEXTS.build)}: <span id="build" class="code">${PANE_BUILD}</span></p>`,
      button(view, {
        id: "self-test",
        text: say(SETTINGS_TEXTS.runSelfTest),
        onClick: () => void actions.pane.runSelfTest(),
      }),
      selfTest(view, state.selfTest ?? []),
    ),
  );
}

function account(view: View): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  if (state.session.kind === "signed-out") return nothing;
  const { me } = state.session;
  return section(
    say(SIGN_IN_TEXTS.account),
    html`<p>
      <strong>${me.name === "" ? me.user : me.name}</strong>
      <span class="hint">${me.roles.map((role) => say(ROLE_TEXTS[role])).join(", ")}</span>
    </p>`,
    seesWholeOrganisation(state.session)
      ? button(view, {
          id: "users",
          text: say(PANE_TEXTS.users),
          onClick: () =>
            void actions.later(
              async () => (await import("../actions/office/user-actions.ts")).makeUserActions,
              ({ show }) => show(),
            ),
        })
      : nothing,
    button(view, {
      id: "sign-out",
      text: say(SIGN_IN_TEXTS.signOut),
      onClick: () => void actions.session.signOut(),
    }),
  );
}

/** The pages about the office, for whoever reaches all of it. */
function officePages(view: View): TemplateResult | typeof nothing {
  const { say, state, actions } = view;
  if (state.session.kind === "signed-out") return nothing;
  if (!seesWholeOrganisation(state.session) || !may(state.session, "read-run")) return nothing;
  const entry = (id: OfficePlace, text: string): TemplateResult =>
    html`<li>
      ${linkButton(view, { id: `open-${id}`, text, onClick: () => void actions.of(makeOfficeActions).open(id) })}
    </li>`;
  return section(
    say(OFFICE_SETTINGS_TEXTS.section),
    html`<ul class="links">
      ${entry("office-settings", say(OFFICE_SETTINGS_TEXTS.title))}
      ${
        mayWrite(state.session, state.session.me.committee)
          ? entry("movements", say(MOVEMENT_TEXTS.title))
          : nothing
      }
      ${maySetUp(state.session) ? entry("founding", say(FOUNDING_TEXTS.continue)) : nothing}
      ${
        maySetUp(state.session)
          ? html`<li>
              ${linkButton(view, {
                id: "open-year",
                text: say(YEAR_TEXTS.openNext),
                onClick: () => void actions.of(makeYearActions).show(),
              })}
            </li>`
          : nothing
      }
    </ul>`,
  );
}

function selfTest({ say }: View, lines: readonly SelfTestLine[]): TemplateResult {
  return html`<ul class="rows" aria-live="polite">
    ${lines.map(
      ({ code, passed }) =>
        html`<li class="row stacked">
          <div class="row-head">
            <div class="grow">
              <strong>${say(START_TEXTS[code].check)}</strong> <span class="hint code">${code}</span>
            </div>
            ${badge(say(passed ? SETTINGS_TEXTS.passed : SETTINGS_TEXTS.failed), passed ? "success" : "danger")}
          </div>
          ${passed ? nothing : html`<p>${say(START_TEXTS[code].advice)}</p>`}
        </li>`,
    )}
  </ul>`;
}
