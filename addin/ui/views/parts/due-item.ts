import { html, nothing, type TemplateResult } from "lit/html.js";
import { attendance } from "../../../../domain/forms/catalogue/attendance.ts";
import type { DueItem } from "../../../../domain/protocol/dues.ts";
import { DUE_STATE_TEXTS, DUE_TEXTS, REMIND_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { REMINDER_WAY_TEXTS } from "../../../../domain/texts/vocabulary/reminder-ways.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { rowId } from "../../../../domain/values/ids.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { linkButton } from "./controls.ts";
import { formatField, formatForm, formatUnit } from "./format.ts";
import type { View } from "./view.ts";

type Place = DueItem["place"];

interface ItemOptions {
  readonly id: string;
  /** Whether its register is open in this workbook. */
  readonly isHere: boolean;
}

/** One thing that is due: who owes it, by when, what became of it, and where it is entered. */
export function dueItem(view: View, item: DueItem, { id, isHere }: ItemOptions): TemplateResult {
  const { say, state } = view;
  const { kind, subject, about, period, dueOn, doneOn, state: dueState, place, change, reminders } = item;
  // A unit's own matter names itself; a decision names on whom it is.
  const isOfSubject = subject.kind === "person" || kind === "decision" || about === "";
  const facts = [
    isOfSubject ? about : "",
    period === undefined ? "" : formatPeriod(period, state.language),
    say(DUE_TEXTS.by, { day: formatDay(dueOn) }),
    say(DUE_STATE_TEXTS[dueState]) + (doneOn === undefined ? "" : ` (${formatDay(doneOn)})`),
  ].filter((text) => text !== "");
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${isOfSubject ? subject.name : about}</strong>
        <span class="hint">${facts.join(" · ")}</span>
        ${reminders.map(
          ({ number, day, way }) =>
            html`<span class="hint"
              >${say(REMIND_TEXTS.ofItem, {
                number: String(number),
                day: formatDay(day),
                way: say(REMINDER_WAY_TEXTS[way]),
              })}</span
            >`,
        )}
        ${change === undefined ? nothing : html`<span class="hint">${say(DUE_TEXTS.change, { change })}</span>`}
        <span class="hint">${placeText(view, place, isHere)}</span>
      </div>
      ${
        isHere && hasLine(view, item)
          ? toCell(view, { id, row: `${subject.name} ${about}`.trim(), place })
          : nothing
      }
    </div>
  </li>`;
}

/** Form and column, with the register where it is not the one in this workbook, and its year where it is an earlier one. */
export function placeText(view: View, { unit, year, form, column }: Place, isHere: boolean): string {
  const words = { form: formatForm(view, form), column: formatField(view, form, column) };
  if (isHere) return view.say(DUE_TEXTS.place, words);
  const register = [formatUnit(view, unit), ...(year === undefined ? [] : [String(year)])].join(" ");
  return view.say(DUE_TEXTS.inRegister, { ...words, unit: register });
}

/** The way to a cell; for a row that may be any, to the first free line of the sheet. */
export function toCell(
  view: View,
  { id, row, place }: { readonly id: string; readonly row: string; readonly place: Place },
): TemplateResult {
  const { say, actions } = view;
  const { form, column, key } = place;
  return linkButton(view, {
    id,
    text: say(PUSH_TEXTS.goTo),
    label: say(PUSH_TEXTS.goToOf, { row }),
    onClick: () => void actions.register.goToCell({ form, key: key ?? "", field: column }),
  });
}

/** Whether the sheet has a line for it: one for everybody in that of marks, a free one for a row that may be any. */
function hasLine({ state: { register } }: View, { place, state }: DueItem): boolean {
  const { form, key } = place;
  if (form === attendance.id || state === "late" || state === "late-open") return true;
  return key === null || register.standing.has(rowId({ form, key }));
}
