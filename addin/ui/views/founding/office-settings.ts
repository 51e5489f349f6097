import { html, type TemplateResult } from "lit/html.js";
import { OFFICE_SETTINGS_TEXTS as TEXTS } from "../../../../domain/texts/pane/office-settings.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import {
  LETTERHEAD_NAMES,
  RULE_BOOK,
  RULE_SETTINGS,
  SECOND_BOOK,
  SECOND_SETTINGS,
  type OfficeSetting,
  type RuleSetting,
  SETTING_CODES,
  type SettingCode,
} from "../../../../domain/vocabulary/setting.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import type { OfficeState } from "../../state/office-state.ts";
import { mayWrite } from "../../state/session-state.ts";
import { settingField } from "../../founding/setting-rows.ts";
import { button } from "../parts/controls.ts";
import { emptyState, hint, page, section } from "../parts/page.ts";
import { settingInput } from "./setting-field.ts";
import type { View } from "../parts/view.ts";

const LETTERHEAD: readonly SettingCode[] = LETTERHEAD_NAMES.map((name): SettingCode => `letterhead.${name}`);
const RULES: readonly SettingCode[] = [
  RULE_BOOK,
  SECOND_BOOK,
  ...(Object.keys(RULE_SETTINGS) as RuleSetting[]),
];

/** Every setting of the office in words: the head and foot of its documents, and where the rules leave a choice. */
export function officeSettingsView(view: View): TemplateResult {
  const { say, state } = view;
  const { office } = state;
  if (office === undefined || state.session.kind === "signed-out")
    return page(view, say(TEXTS.title), emptyState(say(PANE_TEXTS.loading)));
  const isMine = mayWrite(state.session, state.session.me.committee);
  return page(
    view,
    say(TEXTS.title),
    hint(say(TEXTS.hint, { year: String(office.year) })),
    isMine ? html`` : hint(say(TEXTS.mayNotWrite)),
    section(
      say(TEXTS.letterhead),
      LETTERHEAD.map((code) => settingInput(view, office, code, isMine)),
    ),
    section(
      say(TEXTS.rules),
      RULES.map((code) => settingInput(view, office, code, isMine)),
    ),
    office.second === undefined
      ? html``
      : section(
          say(TEXTS.secondRules),
          SECOND_SETTINGS.map((code) => settingInput(view, office, code, isMine)),
        ),
    isMine ? saveSettings(view, office, "save-settings", [...SETTING_CODES, ...SECOND_SETTINGS]) : html``,
  );
}

/** The button that stores typed settings, and how many there are. */
export function saveSettings(
  view: View,
  office: OfficeState,
  id: string,
  codes: readonly OfficeSetting[],
): TemplateResult {
  const { say, actions } = view;
  const count = codes.filter((code) =>
    (["value", "source"] as const).some((part) => office.typed[settingField(code, part)] !== undefined),
  ).length;
  return html`<div class="commands stays">
    ${button(view, {
      id,
      kind: "primary",
      text: say(TEXTS.save),
      disabled: count === 0,
      onClick: () => void actions.of(makeOfficeActions).saveSettings(id, codes),
    })}
    <p class="hint" role="status">${count === 0 ? say(TEXTS.noUnsaved) : say(TEXTS.unsaved, { count })}</p>
  </div>`;
}
