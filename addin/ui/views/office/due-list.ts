import { html, nothing, type TemplateResult } from "lit/html.js";
import type {
  ContradictionItem,
  DefectItem,
  DueItem,
  DuesResponse,
} from "../../../../domain/protocol/dues.ts";
import { DUE_TEXTS } from "../../../../domain/texts/pane/dues.ts";
import { DEFECT_KIND_TEXTS } from "../../../../domain/texts/vocabulary/shortfall-kinds.ts";
import { formatPeriod } from "../../../../domain/wording/period-text.ts";
import { DUE_KIND_TEXTS } from "../../../../domain/texts/vocabulary/due-kinds.ts";
import { formatDay } from "../../../../domain/values/day.ts";
import { shownCounts } from "../../state/due-counts.ts";
import { dueItem, placeText, toCell } from "../parts/due-item.ts";
import { formatPeriodInSentence, formatUnit } from "../parts/format.ts";
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

function content(
  view: View,
  { period, asOf, kinds, items, contradictions, defects, withheld }: DuesResponse,
): unknown {
  const { say } = view;
  const when = formatPeriodInSentence(view, period);
  return [
    html`<h2>${say(DUE_TEXTS.list, { period: when })}</h2>`,
    hint(say(DUE_TEXTS.asOf, { day: formatDay(asOf) })),
    withheld === 0 ? nothing : hint(say(DUE_TEXTS.withheld, { count: withheld })),
    contradictions.length === 0
      ? nothing
      : html`<details class="due-kind" id="contradictions" open>
          <summary>${say(DUE_TEXTS.contradictions, { count: contradictions.length })}</summary>
          <ul class="rows">
            ${contradictions.map((item, index) => contradictionRow(view, item, `contradiction-${index}`))}
          </ul>
        </details>`,
    defects.length === 0
      ? nothing
      : html`<details class="due-kind" id="defects">
          <summary>${say(DUE_TEXTS.defects, { count: defects.length })}</summary>
          <ul class="rows">
            ${defects.map((item, index) => defectRow(view, item, `defect-${index}`))}
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
            ${items.map((item, index) =>
              dueItem(view, item, { id: `due-${kind}-${index}`, isHere: isHere(view, item.place) }),
            )}
          </ul>`
    }
  </details>`;
}

function contradictionRow(view: View, { message, row, cell }: ContradictionItem, id: string): TemplateResult {
  const here = isHere(view, cell);
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${row}</strong>
        <span class="hint">${message}</span>
        <span class="hint">${placeText(view, cell, here)}</span>
      </div>
      ${here ? toCell(view, { id, row, place: cell }) : nothing}
    </div>
  </li>`;
}

function defectRow(view: View, item: DefectItem, id: string): TemplateResult {
  const { say, state } = view;
  const { kind, about, day, person, period, figures, place } = item;
  const [first = "", second = ""] = (figures ?? []).map((figure) => formatDecimal(view, figure));
  const measured = second === "" ? DUE_TEXTS.copiedShare : DUE_TEXTS.minutes;
  const facts = [
    person ?? "",
    about,
    figures === null ? "" : say(measured, { first, second }),
    period === null ? formatDay(day) : formatPeriod(period, state.language),
  ].filter((text) => text !== "");
  const here = place !== null && isHere(view, place);
  return html`<li class="row stacked">
    <div class="row-head">
      <div class="grow">
        <strong>${say(DEFECT_KIND_TEXTS[kind])}</strong>
        <span class="hint">${facts.join(" · ")}</span>
        ${place === null ? nothing : html`<span class="hint">${placeText(view, place, here)}</span>`}
      </div>
      ${here ? toCell(view, { id, row: `${say(DEFECT_KIND_TEXTS[kind])} ${about}`, place }) : nothing}
    </div>
  </li>`;
}

function formatDecimal({ state }: View, text: string): string {
  return state.language === "vi" ? text.replace(".", ",") : text;
}

/** Whether the register is open in this workbook. */
function isHere({ state }: View, { unit, year = state.runs.year }: Place): boolean {
  const { bound } = state.register;
  return bound?.unit === unit && bound.year === year;
}
