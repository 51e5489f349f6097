import type { Bilingual } from "../../../domain/values/bilingual.ts";
import type { RowLabels } from "../../../domain/forms/sheet/row-labels.ts";
import { periodsOf } from "../../../domain/values/period.ts";
import { formatPeriod } from "../../../domain/wording/period-text.ts";
import { REGISTER_BOOK_TEXTS as TEXTS } from "../../../domain/texts/workbook/register-book.ts";
import { cellName, columnName } from "../../../domain/values/cell-names.ts";
import type { WorkbookOutput } from "../writer/workbook-output.ts";

/** A list with its place on the sheet of lists. */
interface ListPlace {
  readonly items: readonly string[];
  readonly column: number;
}

/**
 * The lists behind the drop-downs, on a hidden sheet that is never imported. A list inside a validation rule is limited
 * to 255 characters.
 */
export class ChoiceLists {
  readonly #labels: RowLabels;
  readonly #lists = new Map<string, ListPlace>();

  constructor(labels: RowLabels) {
    this.#labels = labels;
  }

  flags(): string {
    return this.#place("flags", [TEXTS.yes, TEXTS.no]);
  }

  options(options: Readonly<Record<string, Bilingual>>): string {
    const items = Object.values(options).map(({ vi }) => vi);
    return this.#place(JSON.stringify(items), items);
  }

  /** Undefined where there is nothing to choose. */
  words(items: readonly string[]): string | undefined {
    return items.length === 0 ? undefined : this.#place(JSON.stringify(items), items);
  }

  periods(year: number): string {
    const items = periodsOf(year).map((period) => formatPeriod(period, "vi"));
    return this.#place(`periods ${year}`, items);
  }

  /** The range of the rows of these forms, or undefined where there is none to choose. */
  rows(forms: readonly string[]): string | undefined {
    const items = this.#labels.all(forms);
    return items.length === 0 ? undefined : this.#place(forms.join(), items);
  }

  /** Letters of the longest label among the rows of these forms. */
  longestLabel(forms: readonly string[]): number {
    return this.#labels.all(forms).reduce((longest, { length }) => Math.max(longest, length), 0);
  }

  /** Writes the sheet; call it once, after all others. */
  write({ writer, text }: WorkbookOutput): void {
    const sheet = writer.addWorksheet(TEXTS.lists, { state: "veryHidden" });
    const longest = Math.max(1, ...[...this.#lists.values()].map(({ items }) => items.length));
    for (let index = 0; index < longest; index += 1) {
      const row = sheet.getRow(index + 1);
      for (const { items, column } of this.#lists.values()) {
        const item = items[index];
        if (item !== undefined) row.getCell(column).value = text.clean(item);
      }
      row.commit();
    }
    sheet.commit();
  }

  #place(id: string, items: ListPlace["items"]): string {
    const place = this.#lists.get(id) ?? { items, column: this.#lists.size + 1 };
    this.#lists.set(id, place);
    return range(place);
  }
}

function range({ items, column }: ListPlace): string {
  const last = cellName(items.length, column).replace(/^([A-Z]+)/, "$$$1$$");
  return `'${TEXTS.lists}'!$${columnName(column)}$1:${last}`;
}
