import { html, nothing, type TemplateResult } from "lit/html.js";
import { Period } from "../../../../domain/values/period.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { ICONS } from "../parts/icons.ts";
import { section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { formatPerson, formatTime } from "../parts/format.ts";

/** The locked periods, who locked them and when. */
export function registerLocks(view: View): TemplateResult | typeof nothing {
  const { say, state } = view;
  const held = Object.entries(state.register.status?.locks ?? {}).flatMap(([period, lock]) =>
    lock === undefined ? [] : [{ period: Period.parse(period), ...lock }],
  );
  if (held.length === 0) return nothing;
  return section(
    say(REGISTER_TEXTS.lockedPeriods),
    html`<ul class="plain">
      ${held.map(
        ({ period, by, at }) =>
          html`<li class="locked">
            <span class="icon">${ICONS.lock}</span>
            ${say(REGISTER_TEXTS.lockedBy, {
              period: formatPeriod(period, state.language),
              by: formatPerson(view, by),
              at: formatTime(view, at),
            })}
          </li>`,
      )}
    </ul>`,
  );
}
