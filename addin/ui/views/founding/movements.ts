import { html, nothing, type TemplateResult } from "lit/html.js";
import { FOUNDING_TEXTS } from "../../../../domain/texts/pane/founding.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { MOVEMENT_TEXTS as TEXTS } from "../../../../domain/texts/office/movement-page.ts";
import { makeMovementActions } from "../../founding/movement-actions.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import { chosenKind, MOVE, MOVEMENT_KINDS } from "../../founding/typed-movement.ts";
import { liveRows } from "../../state/office-state.ts";
import { button } from "../parts/controls.ts";
import { formField } from "../parts/form-field.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { field, movementFields } from "./movement-fields.ts";
import { movementReading } from "./movement-reading.ts";

/** People and units that move: what happens, when and why; then each row that would be written, before it is. */
export function movementsView(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { office, session } = state;
  if (office === undefined || session.kind === "signed-out")
    return page(view, say(TEXTS.title), emptyState(say(PANE_TEXTS.loading)));
  const kind = chosenKind(office);
  const { look } = actions.of(makeMovementActions);
  const years = [...new Set([...session.me.years, office.year])].toSorted((left, right) => left - right);
  return page(
    view,
    say(TEXTS.title),
    hint(say(TEXTS.intro)),
    formField({
      id: "move-year",
      label: say(FOUNDING_TEXTS.yearOf),
      value: String(office.year),
      choices: years.map((year) => ({ value: String(year), text: String(year) })),
      onInput: (year) => void actions.of(makeOfficeActions).chooseYear(Number(year)),
    }),
    liveRows(office, "units").length === 0
      ? hint(say(TEXTS.noUnits))
      : html`${field(
          view,
          office,
          MOVE.kind,
          TEXTS.kind,
          MOVEMENT_KINDS.map((value) => ({ value, text: say(TEXTS.kinds[value]) })),
        )}
        ${movementFields(view, office, kind)}
        ${field(view, office, MOVE.day, kind === "leave" ? TEXTS.lastDay : TEXTS.firstDay)}
        ${field(view, office, MOVE.reason, TEXTS.reason)}
        ${button(view, { id: "look", text: say(TEXTS.look), onClick: () => void look() })}`,
    state.movement === undefined ? nothing : movementReading(view, state.movement.reading),
  );
}
