import { html, nothing, type TemplateResult } from "lit/html.js";
import { units } from "../../../../domain/forms/catalogue/units.ts";
import { FOUNDING_TEXTS as TEXTS } from "../../../../domain/texts/pane/founding.ts";
import type { MeResponse } from "../../../../domain/protocol/me.ts";
import { makeFoundingActions, UNIT_KIND, UNIT_LINES } from "../../founding/founding-actions.ts";
import { makeOfficeActions } from "../../founding/office-actions.ts";
import { unitsBelow } from "../../founding/founding-progress.ts";
import { liveRows, type OfficeState, textOf } from "../../state/office-state.ts";
import { parseUnitLines, type UnitKind, type UnitLine } from "../../founding/unit-lines.ts";
import { button, select } from "../parts/controls.ts";
import { formField } from "../parts/form-field.ts";
import { hint } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { missingCodes } from "./missing-codes.ts";
import { openSheets } from "./open-sheets.ts";

const { options: KINDS } = units.columns.kind;

/** The units of the office: those that there are, and a list to type or paste, with what each line is taken for. */
export function unitsStep(view: View, office: OfficeState, me: MeResponse): TemplateResult {
  const { say, actions } = view;
  const known = liveRows(office, "units").map(({ fields }) => textOf(fields["name"]));
  const lines = parseUnitLines(office.typed[UNIT_LINES] ?? "", known).map((line, index) =>
    withChosenKind(office, line, index),
  );
  const added = lines.filter(({ isRepeated }) => !isRepeated);
  const there = unitsBelow({ rows: office.rows, committee: me.committee });
  return html`${hint(say(TEXTS.unitsHint))}
  ${formField({
    id: UNIT_LINES,
    label: say(TEXTS.unitLines),
    value: office.typed[UNIT_LINES] ?? "",
    fault: office.faults[UNIT_LINES],
    rows: 5,
    onInput: (text) => actions.of(makeOfficeActions).type(UNIT_LINES, text),
  })}
  ${
    lines.length === 0
      ? nothing
      : html`<ul class="rows">
          ${lines.map((line, index) => lineRow(view, line, index))}
        </ul>`
  }
  ${button(view, {
    id: "add-units",
    kind: "primary",
    text: say(TEXTS.addUnits, { count: added.length }),
    disabled: added.length === 0,
    onClick: () => void actions.of(makeFoundingActions).addUnits(added, (kind) => KINDS[kind].vi),
  })}
  ${openSheets(view, office, me)}
  ${
    there.length === 0
      ? nothing
      : html`<h3>${say(TEXTS.unitsThere, { count: there.length })}</h3>
          <ul class="bullets">
            ${there.map(({ fields }) => html`<li>${textOf(fields["name"])}</li>`)}
          </ul>
          ${missingCodes(view, office, "units")}`
  }`;
}

function lineRow(view: View, { name, kind, isRepeated }: UnitLine, index: number): TemplateResult {
  const { say, state, actions } = view;
  if (isRepeated)
    return html`<li class="row stacked">
      <span>${name}</span> <span class="hint">${say(TEXTS.unitRepeated)}</span>
    </li>`;
  return html`<li class="row stacked">
    <span>${name}</span>
    ${select<UnitKind>({
      id: kindField(index),
      label: say(TEXTS.kindOf, { name }),
      unlabelled: true,
      chosen: kind,
      choices: kindsBelow().map((value) => ({ value, text: KINDS[value][state.language] })),
      onChange: (chosen) => actions.of(makeOfficeActions).type(kindField(index), chosen),
    })}
  </li>`;
}

function kindsBelow(): readonly UnitKind[] {
  return (Object.keys(KINDS) as UnitKind[]).filter((kind) => kind !== "committee");
}

function kindField(index: number): string {
  return `${UNIT_KIND}${index}`;
}

function withChosenKind(office: OfficeState, line: UnitLine, index: number): UnitLine {
  const chosen = kindsBelow().find((kind) => kind === office.typed[kindField(index)]);
  return chosen === undefined ? line : { ...line, kind: chosen };
}
