import { html, type TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import type { LetterheadSetting } from "../../../../domain/vocabulary/setting.ts";
import { COMMITTEE_NAME, makeFoundingActions } from "../../founding/founding-actions.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import { type OfficeState, shownText, textOf, unitRow } from "../../state/office-state.ts";
import { button } from "../parts/controls.ts";
import { formField } from "../parts/form-field.ts";
import { settingInput } from "./setting-field.ts";
import type { View } from "../parts/view.ts";

const HEAD = ["letterhead.upper", "letterhead.place"] as const;
const FOOT = [
  "letterhead.symbol",
  "letterhead.onBehalf",
  "letterhead.post",
  "letterhead.signer",
  "letterhead.preparer",
  "letterhead.recipients",
] as const;
const CODES: readonly LetterheadSetting[] = [...HEAD, ...FOOT];

/** The year, the committee, and what its documents say at their head and foot. */
export function committeeStep(view: View, office: OfficeState, me: MeResponse): TemplateResult {
  const { say, actions } = view;
  const { type, chooseYear } = actions.of(makeOfficeActions);
  const stored = textOf(unitRow(office, me.committee)?.fields["name"]);
  return html`${formField({
      id: "office-year",
      label: say(TEXTS.yearOf),
      help: [say(TEXTS.yearHelp)],
      value: String(office.year),
      choices: yearsOf(view, me, office.year).map((year) => ({ value: String(year), text: String(year) })),
      onInput: (year) => void chooseYear(Number(year)),
    })}
    ${formField({
      id: COMMITTEE_NAME,
      label: say(TEXTS.committeeName),
      help: [say(TEXTS.committeeNameHelp)],
      value: shownText(office, COMMITTEE_NAME, stored),
      fault: office.faults[COMMITTEE_NAME],
      onInput: (text) => type(COMMITTEE_NAME, text, stored),
    })}
    ${HEAD.map((code) => settingInput(view, office, code))}
    <details>
      <summary>${say(TEXTS.letterheadMore)}</summary>
      ${FOOT.map((code) => settingInput(view, office, code))}
    </details>
    ${button(view, {
      id: "save-committee",
      kind: "primary",
      text: say(TEXTS.saveCommittee),
      onClick: () => void actions.of(makeFoundingActions).saveCommittee(CODES),
    })}`;
}

/** The years that there are, this one and the next. */
function yearsOf({ now }: View, me: MeResponse, chosen: number): readonly number[] {
  const thisYear = now.getFullYear();
  return [...new Set([...me.years, thisYear, thisYear + 1, chosen])].toSorted((left, right) => left - right);
}
