import { html, nothing, type TemplateResult } from "lit/html.js";
import { choicesInForce } from "../../../../domain/facts/chosen-policy.ts";
import { NO_SETTINGS } from "../../../../domain/facts/settings.ts";
import { citation, type InForce } from "../../../../domain/policy/dated.ts";
import {
  OFFICE_SETTINGS_TEXTS as TEXTS,
  SETTING_HELP,
} from "../../../../domain/texts/pane/office-settings.ts";
import {
  SECOND_SETTING_TEXTS,
  SETTING_TEXTS,
  SETTING_VALUE_TEXTS,
} from "../../../../domain/texts/vocabulary/settings.ts";
import type { Bilingual } from "../../../../domain/values/bilingual.ts";
import { Day } from "../../../../domain/values/day.ts";
import {
  RULE_BOOK,
  RULE_SETTINGS,
  SECOND_BOOK,
  type OfficeSetting,
  type SettingCode,
} from "../../../../domain/vocabulary/setting.ts";
import { nameSettings } from "../../../../domain/wording/setting-words.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import { type OfficeState, settingRow, settingValue, shownText } from "../../state/office-state.ts";
import { isOfSecond, ruleOf, settingField } from "../../founding/setting-rows.ts";
import { formatPerson, formatTime } from "../parts/format.ts";
import { formField } from "../parts/form-field.ts";
import { formatPolicy } from "../parts/policy-choice.ts";
import type { View } from "../parts/view.ts";

/** A setting with its help, what holds without it, the decision that it rests on, and who changed it last. */
export function settingInput(
  view: View,
  office: OfficeState,
  code: OfficeSetting,
  isMine = true,
): TemplateResult {
  const { say, state, actions } = view;
  const { type } = actions.of(makeOfficeActions);
  const field = settingField(code, "value");
  const stored = numberText(state.language, settingValue(office, code));
  const rule = ruleOf(code);
  const book = isOfSecond(code) ? office.second : office.policy;
  const standard = rule && standardOf(office, book)[rule];
  const shown = shownText(office, field, stored);
  const about = [
    say(SETTING_HELP[rule ?? (code as SettingCode)]),
    ...(rule !== undefined && book !== undefined && standard === undefined ? [say(TEXTS.absent)] : []),
    ...(standard === undefined ? [] : [standardText(view, standard)]),
    ...changeText(view, office, code),
  ];
  return html`<div class="setting">
    ${formField({
      id: field,
      label: say(isOfSecond(code) ? SECOND_SETTING_TEXTS[code] : SETTING_TEXTS[code]),
      help: about,
      value: shown,
      fault: office.faults[field],
      isMine,
      choices: choicesOf(view, office, code, standard),
      onInput: (text) => type(field, text, stored),
    })}
    ${rule !== undefined && shown !== "" ? sourceInput(view, office, code, isMine) : nothing}
  </div>`;
}

function sourceInput(view: View, office: OfficeState, code: OfficeSetting, isMine: boolean): TemplateResult {
  const field = settingField(code, "source");
  const stored = settingValue(office, code, "source");
  return formField({
    id: field,
    label: view.say(TEXTS.source),
    isMine,
    value: shownText(office, field, stored),
    fault: office.faults[field],
    onInput: (text) => view.actions.of(makeOfficeActions).type(field, text, stored),
  });
}

/** The choices of a setting, with none first; undefined where it is typed. */
function choicesOf(
  view: View,
  { policies }: OfficeState,
  code: OfficeSetting,
  standard: InForce<string> | undefined,
) {
  const { say, state } = view;
  const none = {
    value: "",
    text:
      standard === undefined
        ? say(TEXTS.notChosen)
        : say(TEXTS.standard, { value: formatSetting(state.language, standard.value) }),
  };
  if (code === RULE_BOOK || code === SECOND_BOOK)
    return [none, ...policies.map((policy) => ({ value: policy.name, text: formatPolicy(view, policy) }))];
  const rule = ruleOf(code);
  const values = rule === undefined ? "percent" : RULE_SETTINGS[rule];
  if (values === "percent" || values === "days") return undefined;
  return [none, ...values.map((value) => ({ value, text: formatSetting(state.language, value) }))];
}

function standardText({ say, state }: View, { value, source }: InForce<string>): string {
  const texts = { law: TEXTS.lawSource, local: TEXTS.localSource, assumption: TEXTS.assumedSource };
  const held = say(TEXTS.standard, { value: formatSetting(state.language, value) });
  return `${held}. ${say(texts[source.kind], { source: nameSettings(citation(source), state.language) })}.`;
}

/** Who gave the setting its present value, and when. */
function changeText(view: View, office: OfficeState, code: OfficeSetting): readonly string[] {
  const row = settingRow(office, code);
  if (row === undefined) return [];
  return [view.say(TEXTS.changedBy, { name: formatPerson(view, row.by), at: formatTime(view, row.at) })];
}

function standardOf({ year }: OfficeState, policy: OfficeState["policy"]): ReturnType<typeof choicesInForce> {
  return policy === undefined ? {} : choicesInForce(policy, NO_SETTINGS, Day.parse(`${year}-12-31`));
}

/** A value in words; a rule book may have several. */
function formatSetting(language: keyof Bilingual, value: string): string {
  const texts: Readonly<Record<string, Bilingual>> = SETTING_VALUE_TEXTS;
  return value
    .split(", ")
    .map((code) => texts[code]?.[language] ?? numberText(language, code))
    .join(", ");
}

/** A decimal with the language's sign; any other text itself. */
function numberText(language: keyof Bilingual, text: string): string {
  return language === "vi" && /^\d+\.\d+$/.test(text) ? text.replace(".", ",") : text;
}
