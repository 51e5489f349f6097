import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Period } from "../../../../domain/values/period.ts";
import { REGISTER_TEXTS } from "../../../../domain/texts/pane/register.ts";
import { ICONS } from "../parts/icons.ts";
import { section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { periodWords, personWords, timeWords } from "../parts/words.ts";

/** The locked periods, who locked them and when. */
export function registerLocks(view: View): TemplateResult | typeof nothing {
  const { say, state } = view;
  const held = Object.entries(state.register.status?.locks ?? {}).flatMap(([period, lock]) =>
    lock === undefined ? [] : [{ period: period as Period, ...lock }],
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
              period: periodWords(view, period),
              by: personWords(view, by),
              at: timeWords(view, at),
            })}
          </li>`,
      )}
    </ul>`,
  );
}
