import { dayParts, type Day, FIRST_BARE_SERIAL, formatDay } from "../../../domain/values/day.ts";
import { dayOrder } from "../../../domain/wording/day-text.ts";
import { parseFlagText } from "../../../domain/wording/flag-text.ts";
import { parsePartialDay, type PartialDay } from "../../../domain/wording/partial-day-text.ts";
import type { Birth, ListProblem } from "../../../domain/roster/list-line.ts";
import type { ListCode } from "../../../domain/vocabulary/faults/list-code.ts";
import { cellDay, type Grid } from "../../office-file/grid.ts";
import type { Fact, LineFacts } from "./line-facts.ts";
import type { ListRole } from "./list-roles.ts";

/** Reads the facts of one line, and gathers what is unclear in it with its cell. */
export class FactReader {
  readonly problems: ListProblem[] = [];
  readonly cells: Record<string, string> = {};
  readonly #grid: Grid;
  readonly #facts: LineFacts;
  readonly #monthFirst: ReadonlyMap<number, string>;

  /** @param monthFirst a day whose month comes first, by the column that has one */
  constructor(grid: Grid, facts: LineFacts, monthFirst: ReadonlyMap<number, string>) {
    this.#grid = grid;
    this.#facts = facts;
    this.#monthFirst = monthFirst;
  }

  fact(...roles: readonly ListRole[]): Fact | undefined {
    for (const role of roles) {
      const [fact] = this.#facts.get(role) ?? [];
      if (fact !== undefined) return fact;
    }
    return undefined;
  }

  facts(role: ListRole): readonly Fact[] {
    return this.#facts.get(role) ?? [];
  }

  doubt(at: string, code: ListCode, values: Readonly<Record<string, string>> = {}): undefined {
    this.problems.push({ cell: at, code, values });
    return undefined;
  }

  /** The text of a fact, whose cell is noted under the field's name. */
  text(field: string, ...roles: readonly ListRole[]): string | undefined {
    const fact = this.fact(...roles);
    if (fact === undefined || !this.isSound(fact) || fact.text === "") return undefined;
    this.cells[field] = fact.at;
    return fact.text;
  }

  flag(field: string, role: ListRole): boolean | undefined {
    const text = this.text(field, role);
    if (text === undefined) return undefined;
    return parseFlagText(text) ?? this.doubt(this.cells[field] ?? "", "flag-unclear", { text });
  }

  day(field: string, role: ListRole, latest: number): Day | undefined {
    const fact = this.fact(role);
    if (fact === undefined) return undefined;
    this.cells[field] = fact.at;
    return this.dayOf(fact, latest);
  }

  dayOf(fact: Fact, latest: number): Day | undefined {
    if (!this.isSound(fact)) return undefined;
    const partial = this.#partialDay(fact, latest);
    switch (partial.kind) {
      case "day":
        return partial.day;
      case "none":
        return /\d/.test(fact.text) ? this.doubt(fact.at, "date-unclear", { text: fact.text }) : undefined;
      case "month":
      case "year":
      case "unclear":
        return this.doubt(fact.at, "date-unclear", { text: fact.text });
      case "month-first":
        return this.doubt(fact.at, "month-first", { text: partial.text, seen: partial.seen });
    }
  }

  birth(fact: Fact, latest: number): Birth | undefined {
    if (!this.isSound(fact)) return undefined;
    this.cells["birth"] = fact.at;
    const partial = this.#partialDay(fact, latest);
    switch (partial.kind) {
      case "day":
        return { year: dayParts(partial.day).year, month: dayParts(partial.day).month, day: partial.day };
      case "month":
        return { year: partial.year, month: partial.month };
      case "year":
        return { year: partial.year };
      case "unclear":
      case "none":
        return this.doubt(fact.at, "birth-unclear", { text: fact.text });
      case "month-first":
        return this.doubt(fact.at, "month-first", { text: partial.text, seen: partial.seen });
    }
  }

  #partialDay(
    { cell, text, column }: Fact,
    latest: number,
  ): PartialDay | { readonly kind: "month-first"; readonly text: string; readonly seen: string } {
    const seen = this.#monthFirst.get(column);
    if (cell?.kind !== "number") {
      const isOpen = seen !== undefined && dayOrder(text) === "either";
      return isOpen ? { kind: "month-first", text, seen } : parsePartialDay(text, latest);
    }
    const { value, shows } = cell;
    // A typed "3.1975" is a number; "10.198" has lost a zero, and nobody knows which year it was.
    if (shows === "number" && !Number.isInteger(value)) return parsePartialDay(String(value), latest);
    if (shows === "number" && value <= FIRST_BARE_SERIAL) return parsePartialDay(String(value), latest);
    // "05031975" typed as a number has lost its first zero.
    if (shows === "number" && value >= 1e6) return parsePartialDay(String(value).padStart(8, "0"), latest);
    const day = cellDay(cell, this.#grid);
    if (day === undefined) return { kind: "unclear" };
    const { year, month, day: date } = dayParts(day);
    if (shows === "month") return { kind: "month", year, month };
    if (seen !== undefined && date <= 12 && date !== month)
      return { kind: "month-first", text: formatDay(day), seen };
    return { kind: "day", day };
  }

  /** A cell with a value; what another holds instead is told. */
  isSound({ cell, at }: Fact): boolean {
    if (cell?.kind === "uncached") this.doubt(at, "formula-without-value");
    if (cell?.kind === "error") this.doubt(at, "error-value", { text: cell.text });
    return cell?.kind !== "uncached" && cell?.kind !== "error";
  }
}

/**
 * The columns whose days have their month first, with one that shows it: other days of such a column are open. A column
 * that has more days with their day first has a slip, which is unclear by itself.
 */
export function monthFirstColumns(lines: readonly LineFacts[]): ReadonlyMap<number, string> {
  const columns = new Map<number, { dayFirst: number; readonly monthFirst: string[] }>();
  for (const facts of lines) {
    for (const { cell, text, column } of [...facts.values()].flat()) {
      if (cell?.kind !== "text" || !/\d\s*[/.-]\s*\d/.test(text)) continue;
      const counted = columns.get(column) ?? { dayFirst: 0, monthFirst: [] };
      columns.set(column, counted);
      const order = dayOrder(text);
      if (order === "month-first") counted.monthFirst.push(text);
      if (order === "day-first") counted.dayFirst += 1;
    }
  }
  return new Map(
    [...columns].flatMap(([column, { dayFirst, monthFirst }]): [number, string][] =>
      monthFirst[0] === undefined || monthFirst.length < dayFirst ? [] : [[column, monthFirst[0]]],
    ),
  );
}
