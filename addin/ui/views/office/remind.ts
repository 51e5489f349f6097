import { html, nothing, type TemplateResult } from "lit/html.js";
import type { SendingsResponse } from "../../../../domain/protocol/outward/sendings.ts";
import type { ReminderResponse } from "../../../../domain/protocol/reminders.ts";
import { REMIND_TEXTS, SENDING_OUTCOME_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { REMINDER_WAY_TEXTS } from "../../../../domain/texts/vocabulary/reminder-ways.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import type { UnitId } from "../../../../domain/values/ids.ts";
import { ReminderWay } from "../../../../domain/vocabulary/reminder-way.ts";
import { makeReminderActions } from "../../actions/due-actions.ts";
import type { RemindState } from "../../state/run-state.ts";
import { button, select } from "../parts/controls.ts";
import { formatPeriodInSentence, formatPerson, formatUnit } from "../parts/format.ts";
import { emptyState, hint, page, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

/** The next reminder to one unit, to be copied to the office's own channel, and those that were given. */
export function remindView(view: View): TemplateResult {
  const { say, state } = view;
  const { remind } = state.runs;
  return page(
    view,
    say(REMIND_TEXTS.title),
    remind === undefined || remind.units.length === 0
      ? emptyState(say(REMIND_TEXTS.nobody))
      : content(view, remind),
  );
}

function content(view: View, { units, reminder, way, sent }: RemindState): readonly unknown[] {
  const { say, actions } = view;
  const { show } = actions.of(makeReminderActions);
  return [
    hint(say(REMIND_TEXTS.hint)),
    select<UnitId>({
      id: "remind-unit",
      label: say(REMIND_TEXTS.unit),
      chosen: reminder?.unit ?? "",
      choices: units.map((unit) => ({ value: unit, text: formatUnit(view, unit) })),
      onChange: (unit) => void show(unit),
    }),
    reminder === undefined ? nothing : draft(view, reminder, way),
    reminder === undefined || reminder.given.length === 0 ? nothing : given(view, reminder),
    sent === undefined || sent.ways.length === 0 ? nothing : toAll(view, sent),
  ];
}

function draft(view: View, { text, number, given: before }: ReminderResponse, way: ReminderWay): unknown {
  const { say, actions } = view;
  const { chooseWay, give, copy } = actions.of(makeReminderActions);
  if (text === null) return hint(say(REMIND_TEXTS.nothing));
  const isGiven = before.some((reminder) => reminder.number === number);
  return [
    html`<textarea
      id="remind-text"
      rows="12"
      readonly
      aria-label=${say(REMIND_TEXTS.text)}
      .value=${text}
    ></textarea>`,
    isGiven
      ? nothing
      : select<ReminderWay>({
          id: "remind-way",
          label: say(REMIND_TEXTS.way),
          chosen: way,
          choices: ReminderWay.options.map((option) => ({
            value: option,
            text: say(REMINDER_WAY_TEXTS[option]),
          })),
          onChange: chooseWay,
        }),
    html`<div class="commands">
      ${
        isGiven
          ? button(view, { id: "copy", text: say(REMIND_TEXTS.copyAgain), onClick: () => void copy(text) })
          : button(view, {
              id: "give-reminder",
              kind: "primary",
              text: say(REMIND_TEXTS.give),
              onClick: () => void give(),
            })
      }
    </div>`,
  ];
}

/** By the service itself, and what became of the last time. */
function toAll(view: View, { sendings }: SendingsResponse): unknown {
  const { say, actions } = view;
  const [newest] = sendings;
  return section(
    say(REMIND_TEXTS.sendAll),
    html`<p class="hint">${say(REMIND_TEXTS.sendHint)}</p>
      ${button(view, {
        id: "send-reminders",
        text: say(REMIND_TEXTS.sendAll),
        onClick: () => void actions.of(makeReminderActions).sendAll(),
      })}
      ${
        newest === undefined
          ? nothing
          : html`<p class="hint">${say(REMIND_TEXTS.sendings, { day: formatDay(newest.day) })}</p>
              <ul class="rows" id="sendings">
                ${sendings
                  .filter(({ day }) => day === newest.day)
                  .map(
                    ({ unit, count, outcome }) =>
                      html`<li class="row">
                        ${say(REMIND_TEXTS.sending, {
                          unit: formatUnit(view, unit),
                          count,
                          outcome: say(SENDING_OUTCOME_TEXTS[outcome]),
                        })}
                      </li>`,
                  )}
              </ul>`
      }`,
  );
}

function given(view: View, { given: reminders }: ReminderResponse): TemplateResult {
  const { say } = view;
  return section(
    say(REMIND_TEXTS.given),
    html`<ul class="rows" id="given-reminders">
      ${reminders.map(
        ({ number, day, by, way, period, count }) =>
          html`<li class="row stacked">
            <strong>${say(REMIND_TEXTS.number, { number: String(number), day: formatDay(day) })}</strong>
            <span class="hint"
              >${say(REMIND_TEXTS.facts, {
                way: say(REMINDER_WAY_TEXTS[way]),
                by: formatPerson(view, by),
                count,
                period: formatPeriodInSentence(view, period),
              })}</span
            >
          </li>`,
      )}
    </ul>`,
  );
}
