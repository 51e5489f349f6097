import type { UnitId } from "../../../domain/ids.ts";
import { OUTCOME_OPTIONS } from "../../../domain/score/level-names.ts";
import type { SubjectResult } from "../../../domain/score/result.ts";
import { FLAG_TEXTS } from "../../../domain/texts/score.ts";
import { element } from "./element.ts";
import type { Filter } from "./state.ts";
import { button, section, select, table, type View } from "./view.ts";
import { SHORT_LEVELS, WORDS } from "./words.ts";

const OUTCOMES = Object.keys(OUTCOME_OPTIONS) as (keyof typeof OUTCOME_OPTIONS)[];

export function resultsView(view: View): HTMLElement {
  const { state, say } = view;
  const { results } = state;
  if (results === undefined) {
    return section(view, WORDS.results, "results", element("p", { class: "hint" }, say(WORDS.noResults)));
  }
  const shown = results.results.filter((result) => passes(state.filter, result));
  const columns = [WORDS.name, WORDS.unit, WORDS.score, WORDS.level, WORDS.notes].map(say);
  const names = unitNames(view);
  const rows = shown.map((result) => resultRow(view, result, names));
  return section(
    view,
    WORDS.results,
    "results",
    filters(view, results.results),
    shares(view, shown),
    shown.length === 0
      ? element("p", { class: "hint" }, say(WORDS.noMatch))
      : table(say(WORDS.results), [...columns, ""], rows),
  );
}

export function unitNames({ state }: View): ReadonlyMap<string, string> {
  return new Map((state.board?.units ?? []).map((unit) => [unit.unit, unit.name]));
}

function resultRow(view: View, result: SubjectResult, names: ReadonlyMap<string, string>): (Node | string)[] {
  const { actions, say } = view;
  const suggested =
    result.suggested === null ? "" : `${say(WORDS.suggested)}: ${say(SHORT_LEVELS[result.suggested])}`;
  const notes = [...result.flags.map((flag) => say(FLAG_TEXTS[flag])), suggested].filter(
    (note) => note !== "",
  );
  return [
    element("strong", {}, result.name),
    result.kind === "collective" ? say(WORDS.collectives) : (names.get(result.unit) ?? result.unit),
    element("span", { class: "number" }, result.display ?? "–"),
    element("span", { class: `level ${result.level}` }, say(SHORT_LEVELS[result.level])),
    notes.join("; "),
    button(view, WORDS.receipt, {
      id: `receipt-${result.subject}`,
      kind: "quiet",
      label: `${say(WORDS.receipt)}: ${result.name}`,
      onClick: () => void actions.openReceipt(result.subject),
    }),
  ];
}

function filters(view: View, results: readonly SubjectResult[]): HTMLElement {
  const { state, say, draw } = view;
  const change = (part: Partial<Filter>): void => {
    state.filter = { ...state.filter, ...part };
    draw();
  };
  const names = unitNames(view);
  const units = [...new Set(results.map((result) => result.unit))];
  const unitChoices = [
    { value: "", text: say(WORDS.allUnits) },
    ...units.map((unit) => ({ value: unit, text: names.get(unit) ?? unit })),
  ];
  const kindChoices = [
    { value: "", text: say(WORDS.everyone) },
    { value: "collective", text: say(WORDS.collectives) },
    { value: "person", text: say(WORDS.people) },
  ];
  const levelChoices = [
    { value: "", text: say(WORDS.allLevels) },
    ...OUTCOMES.map((level) => ({ value: level, text: say(OUTCOME_OPTIONS[level]) })),
  ];
  const { unit, kind, level } = state.filter;
  return element(
    "div",
    { class: "filters" },
    select(view, WORDS.unit, "filter-unit", unitChoices, unit, (value) =>
      change({ unit: value as UnitId | "" }),
    ),
    select(view, WORDS.showing, "filter-kind", kindChoices, kind, (value) =>
      change({ kind: value as Filter["kind"] }),
    ),
    select(view, WORDS.level, "filter-level", levelChoices, level, (value) => change({ level: value })),
  );
}

function passes(filter: Filter, result: SubjectResult): boolean {
  const isCollective = result.kind === "collective";
  return (
    (filter.unit === "" || filter.unit === result.unit) &&
    (filter.kind === "" || (filter.kind === "collective") === isCollective) &&
    (filter.level === "" || filter.level === result.level)
  );
}

/** How many of each level, in words and as a bar. */
function shares({ say }: View, results: readonly SubjectResult[]): HTMLElement {
  const counts = OUTCOMES.map((level) => ({
    level,
    count: results.filter((result) => result.level === level).length,
  })).filter(({ count }) => count > 0);
  const parts = counts.map(({ level, count }) => {
    const part = element("span", { class: level });
    part.style.flexGrow = String(count);
    return part;
  });
  const legend = counts.map(({ level, count }) =>
    element("li", {}, element("span", { class: `level ${level}` }, say(OUTCOME_OPTIONS[level])), ` ${count}`),
  );
  return element(
    "div",
    { class: "shares" },
    element("div", { class: "bar", attributes: { "aria-hidden": "true" } }, ...parts),
    element("ul", {}, ...legend),
  );
}
