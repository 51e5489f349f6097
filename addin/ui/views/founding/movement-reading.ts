import { html, nothing, type TemplateResult } from "lit/html.js";
import type { MovementReading } from "../../../../domain/protocol/year/movements.ts";
import { MOVEMENT_TEXTS as TEXTS } from "../../../../domain/texts/office/movement-page.ts";
import { makeMovementActions } from "../../founding/movement-actions.ts";
import { badge, button, type Tone } from "../parts/controls.ts";
import { dueItem } from "../parts/due-item.ts";
import { formatForm } from "../parts/format.ts";
import { hint, section } from "../parts/page.ts";
import type { View } from "../parts/view.ts";

type Row = MovementReading["rows"][number];
const TONES: Readonly<Record<Row["what"], Tone>> = {
  new: "success",
  changed: "informative",
  deleted: "warning",
};

/** What a movement would write, or has written: what keeps it out first, then each row with its cells. */
export function movementReading(view: View, reading: MovementReading): TemplateResult {
  const { say, actions } = view;
  const { rows, faults, notices, dues, stored } = reading;
  const list = (lines: readonly { readonly message: string }[], id: string) =>
    html`<ul class="issues" id=${id}>
      ${lines.map(({ message }) => html`<li>${message}</li>`)}
    </ul>`;
  return html`${faults.length === 0 ? nothing : section(say(TEXTS.faults), list(faults, "movement-faults"))}
  ${notices.length === 0 ? nothing : section(say(TEXTS.notices), list(notices, "movement-notices"))}
  ${
    rows.length === 0
      ? nothing
      : section(
          say(stored ? TEXTS.rowsStored : TEXTS.rows),
          html`<ul class="rows" id="movement-rows">
            ${rows.map((row) => rowLine(view, row))}
          </ul>`,
          stored || faults.length > 0
            ? nothing
            : button(view, {
                id: "store-movement",
                kind: "primary",
                text: say(TEXTS.store, { count: rows.length }),
                onClick: () => void actions.of(makeMovementActions).store(),
              }),
        )
  }
  ${dueSection(view, reading, dues)}`;
}

function rowLine(view: View, { form, name, what, cells }: Row): TemplateResult {
  const { say } = view;
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow"><strong>${name}</strong> <span class="hint">${formatForm(view, form)}</span></div>
      ${badge(say(TEXTS[what]), TONES[what])}
    </div>
    <dl class="changes">
      ${cells.map(
        ({ column, from, to }) =>
          html`<div>
            <dt>${column}</dt>
            <dd>
              ${from === null ? "" : html`<del>${from}</del><span class="unseen"> → </span>`}
              ${to === null ? "" : html`<ins>${to}</ins>`}
            </dd>
          </div>`,
      )}
    </dl>
  </li>`;
}

/** Told of whoever leaves, also where nothing is due. */
function dueSection(
  view: View,
  { rows }: MovementReading,
  dues: MovementReading["dues"],
): TemplateResult | typeof nothing {
  const isLeaving = view.state.office?.typed["move-kind"] === "leave" && rows.length > 0;
  if (!isLeaving && dues.length === 0) return nothing;
  return section(
    view.say(TEXTS.dues),
    dues.length === 0
      ? hint(view.say(TEXTS.noDues))
      : html`<ul class="rows" id="movement-dues">
          ${dues.map((item, index) => dueItem(view, item, { id: `movement-due-${index}`, isHere: false }))}
        </ul>`,
  );
}
