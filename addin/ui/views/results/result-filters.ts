import { html, type TemplateResult } from "lit/html.js";
import { OUTCOME_TEXTS } from "../../../../domain/texts/vocabulary/levels.ts";
import { RESULT_TEXTS } from "../../../../domain/texts/pane/runs.ts";
import { PANE_TEXTS } from "../../../../domain/texts/pane/pane.ts";
import { makeRunActions } from "../../actions/run-actions.ts";
import { select } from "../parts/controls.ts";
import type { View } from "../parts/view.ts";
import { formatUnit } from "../parts/format.ts";
import { OUTCOMES } from "../../../../domain/vocabulary/level.ts";

export function resultFilters(view: View): TemplateResult {
  const { say, state, actions } = view;
  const { filter, results } = state.runs;
  const units = [...new Set((results?.results ?? []).map(({ unit }) => unit))];
  return html`<div class="choices">
    <label class="field wide" for="filter-name">
      <span>${say(RESULT_TEXTS.search)}</span>
      <input
        id="filter-name"
        type="search"
        .value=${filter.name}
        @input=${(event: Event) => actions.of(makeRunActions).filter({ name: (event.target as HTMLInputElement).value })}
      />
    </label>
    ${select({
      id: "filter-unit",
      label: say(PANE_TEXTS.unit),
      chosen: filter.unit,
      choices: [
        { value: "", text: say(RESULT_TEXTS.allUnits) },
        ...units.map((unit) => ({ value: unit, text: formatUnit(view, unit) })),
      ],
      onChange: (unit) => actions.of(makeRunActions).filter({ unit }),
    })}
    ${select({
      id: "filter-kind",
      label: say(RESULT_TEXTS.show),
      chosen: filter.kind,
      choices: [
        { value: "", text: say(RESULT_TEXTS.everyone) },
        { value: "collective", text: say(RESULT_TEXTS.collectives) },
        { value: "person", text: say(RESULT_TEXTS.people) },
      ],
      onChange: (kind) => actions.of(makeRunActions).filter({ kind }),
    })}
    <div class="wide">
      ${select({
        id: "filter-level",
        label: say(RESULT_TEXTS.level),
        chosen: filter.level,
        choices: [
          { value: "", text: say(RESULT_TEXTS.allLevels) },
          ...OUTCOMES.map((level) => ({ value: level, text: say(OUTCOME_TEXTS[level]) })),
        ],
        onChange: (level) => actions.of(makeRunActions).filter({ level }),
      })}
    </div>
  </div>`;
}
