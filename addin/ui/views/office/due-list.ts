import { html, nothing, type TemplateResult } from "lit/html.js";
import type { ContradictionItem, DueItem, DuesResponse } from "../../../../domain/protocol/dues.ts";
import { attendance } from "../../../../domain/forms/catalogue/attendance.ts";
import { DUE_STATE_TEXTS, DUE_TEXTS, REMIND_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { PUSH_TEXTS } from "../../../../domain/texts/pane/push.ts";
import { DUE_KIND_TEXTS } from "../../../../domain/texts/vocabulary/due-kinds.ts";
import { REMINDER_WAY_TEXTS } from "../../../../domain/texts/vocabulary/reminder-ways.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { shownCounts } from "../../state/due-counts.ts";
import { linkButton } from "../parts/controls.ts";
import { formatField, formatForm, formatPeriodInSentence, formatUnit } from "../parts/format.ts";
import { emptyState, hint, page } from "../parts/page.ts";
import type { View } from "../parts/view.ts";
import { dueBar, dueLegend } from "./due-bar.ts";

type Place = DueItem["place"];

/** What one unit owes in a period: by form, and then item by item, each with the place of its cell. */
export function dueListView(view: View): TemplateResult {
  const { unitDues } = view.state.runs;
  if (unitDues === undefined)
    return page(view, view.say(DUE_TEXTS.title), emptyState(view.say(DUE_TEXTS.none)));
  return page(view, formatUnit(view, unitDues.unit), content(view, unitDues));
}

function content(view: View, { period, asOf, kinds, items, contradictions }: DuesResponse): unknown {
  const { say } = view;
  const when = formatPeriodInSentence(view, period);
  return [
    html`<h2>${say(DUE_TEXTS.list, { period: when })}</h2>`,
    hint(say(DUE_TEXTS.asOf, { day: formatDay(asOf) })),
    contradictions.length === 0
      ? nothing
      : html`<details class="due-kind" id="contradictions" open>
          <summary>${say(DUE_TEXTS.contradictions, { count: contradictions.length })}</summary>
          <ul class="rows">
            ${contradictions.map((item, index) => contradictionRow(view, item, `contradiction-${index}`))}
          </ul>
        </details>`,
    kinds.length === 0 ? emptyState(say(DUE_TEXTS.none)) : dueLegend(view),
    kinds.map((kind) =>
      kindSection(
        view,
        kind,
        items.filter((item) => item.kind === kind.kind),
      ),
    ),
  ];
}

function kindSection(
  view: View,
  { kind, counts }: DuesResponse["kinds"][number],
  items: readonly DueItem[],
): TemplateResult {
  const { say } = view;
  const shown = shownCounts(counts);
  const { due, met, late, missing, awaited } = shown;
  const parts = [
    ...(missing > 0 ? [say(DUE_TEXTS.cellMissing, { count: missing })] : []),
    ...(late > 0 ? [say(DUE_TEXTS.cellLate, { count: late })] : []),
    ...(awaited > 0 ? [say(DUE_TEXTS.cellAwaited, { count: awaited })] : []),
  ];
  return html`<details class="due-kind" id=${`kind-${kind}`}>
    <summary>
      ${say(DUE_TEXTS.kind, { kind: say(DUE_KIND_TEXTS[kind]), done: met + late, due })}
      ${parts.length === 0 ? nothing : html`<strong>· ${parts.join(", ")}</strong>`} ${dueBar(shown)}
    </summary>
    ${
      items.length === 0
        ? hint(say(DUE_TEXTS.settled))
        : html`<ul class="rows">
            ${items.map((item, index) => itemRow(view, item, `due-${kind}-${index}`))}
          </ul>`
    }
  </details>`;
}

function contradictionRow(view: View, { message, row, cell }: ContradictionItem, id: string): TemplateResult {
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${row}</strong>
        <span class="hint">${message}</span>
        <span class="hint">${placeText(view, cell)}</span>
      </div>
      ${isHere(view, cell) ? toCell(view, { id, row, place: cell }) : nothing}
    </div>
  </li>`;
}

/** Whether the register is open in this workbook. */
function isHere({ state }: View, { unit }: Place): boolean {
  const { bound } = state.register;
  return bound?.unit === unit && bound.year === state.runs.year;
}

function placeText(view: View, place: Place): string {
  const { form, column } = place;
  const words = { form: formatForm(view, form), column: formatField(view, form, column) };
  return isHere(view, place)
    ? view.say(DUE_TEXTS.place, words)
    : view.say(DUE_TEXTS.inRegister, { ...words, unit: formatUnit(view, place.unit) });
}

function toCell(
  view: View,
  { id, row, place }: { readonly id: string; readonly row: string; readonly place: Place },
): TemplateResult | typeof nothing {
  const { say, actions } = view;
  const { form, column, key } = place;
  if (key === null) return nothing;
  return linkButton(view, {
    id,
    text: say(PUSH_TEXTS.goTo),
    label: say(PUSH_TEXTS.goToOf, { row }),
    onClick: () => void actions.register.goToCell({ form, key, field: column }),
  });
}

function itemRow(view: View, item: DueItem, id: string): TemplateResult {
  const { say, state } = view;
  const { subject, about, period, dueOn, doneOn, state: dueState, place, change, reminders } = item;
  const facts = [
    subject.kind === "person" ? about : "",
    period === undefined ? "" : formatPeriod(period, state.language),
    say(DUE_TEXTS.by, { day: formatDay(dueOn) }),
    say(DUE_STATE_TEXTS[dueState]) + (doneOn === undefined ? "" : ` (${formatDay(doneOn)})`),
  ].filter((text) => text !== "");
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${subject.kind === "person" || about === "" ? subject.name : about}</strong>
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
        <span class="hint">${placeText(view, place)}</span>
      </div>
      ${
        isHere(view, place) && hasLine(item)
          ? toCell(view, { id, row: `${subject.name} ${about}`.trim(), place })
          : nothing
      }
    </div>
  </li>`;
}

/** Whether the sheet has a line for it: the sheet of marks has one for everybody, other forms only for rows that stand. */
function hasLine({ place, state }: DueItem): boolean {
  return place.form === attendance.id || state === "late" || state === "late-open";
}
