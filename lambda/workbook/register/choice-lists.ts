import type { Bilingual } from "../../../domain/values/bilingual.ts";
import { periodsOf } from "../../../domain/values/period.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";
import { REGISTER_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import { cellName, columnName } from "../../../domain/values/cell-names.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";
import type { RowNames } from "./register-copy.ts";

/** A list with its place on the sheet of lists. */
interface ListPlace {
  /** The choices, each with its meaning beside it. */
  readonly items: readonly (readonly [item: string, name: string])[];
  readonly column: number;
}

/**
 * The lists behind the drop-downs, on a hidden sheet that is never imported. A list inside a validation rule is limited
 * to 255 characters.
 */
export class ChoiceLists {
  readonly #names: RowNames;
  readonly #lists = new Map<string, ListPlace>();

  constructor(names: RowNames) {
    this.#names = names;
  }

  flags(): string {
    return this.#place("flags", [
      [TEXTS.yes, ""],
      [TEXTS.no, ""],
    ]);
  }

  options(options: Readonly<Record<string, Bilingual>>): string {
    const items = Object.values(options).map(({ vi }) => [vi, ""] as const);
    return this.#place(JSON.stringify(items), items);
  }

  periods(year: number): string {
    const items = periodsOf(year).map((period) => [formatPeriod(period, "vi"), ""] as const);
    return this.#place(`periods ${year}`, items);
  }

  /** The range of the keys of these forms, or undefined where there is none to choose. */
  keys(forms: readonly string[]): string | undefined {
    const items = forms.flatMap((form) => [...(this.#names.get(form) ?? [])]);
    return items.length === 0 ? undefined : this.#place(forms.join(), items);
  }

  /** Letters of the longest name among the keys of these forms. */
  longestName(forms: readonly string[]): number {
    const names = forms.flatMap((form) => [...(this.#names.get(form)?.values() ?? [])]);
    return names.reduce((longest, { length }) => Math.max(longest, length), 0);
  }

  /** A formula for the name of the key in a cell; empty where the key is not in the list. */
  nameFormula(forms: readonly string[], cell: string): string | undefined {
    if (this.keys(forms) === undefined) return undefined;
    const place = this.#lists.get(forms.join());
    return place && `IFERROR(VLOOKUP(${cell},${range(place, 2)},2,FALSE),"")`;
  }

  /** Writes the sheet; call it once, after all others. */
  write({ writer, text }: WorkbookOutput): void {
    const sheet = writer.addWorksheet(TEXTS.lists, { state: "veryHidden" });
    const longest = Math.max(1, ...[...this.#lists.values()].map(({ items }) => items.length));
    for (let index = 0; index < longest; index += 1) {
      const row = sheet.getRow(index + 1);
      for (const { items, column } of this.#lists.values()) {
        const [item, name] = items[index] ?? [];
        if (item !== undefined) row.getCell(column).value = text.clean(item);
        if (name !== undefined && name !== "") row.getCell(column + 1).value = text.clean(name);
      }
      row.commit();
    }
    sheet.commit();
  }

  #place(id: string, items: ListPlace["items"]): string {
    const place = this.#lists.get(id) ?? { items, column: 2 * this.#lists.size + 1 };
    this.#lists.set(id, place);
    return range(place, 1);
  }
}

function range({ items, column }: ListPlace, width: number): string {
  const last = cellName(items.length, column + width - 1).replace(/^([A-Z]+)/, "$$$1$$");
  return `'${TEXTS.lists}'!$${columnName(column)}$1:${last}`;
}
