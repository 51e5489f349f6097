import { cellName } from "../../../domain/values/cell-names.ts";
import type { CellInput } from "../writer/row-xml.ts";
import type { ChoiceLists } from "./choice-lists.ts";
import type { FormColumn } from "./form-columns.ts";
import { type CopiedRow, nameOfKey, type RowNames } from "./register-copy.ts";

/**
 * Cells with the names of a field's codes. The name of a single code is a formula, so that it follows the code that a
 * clerk chooses.
 */
export class NamesCells {
  readonly #columns: readonly FormColumn[];
  readonly #names: RowNames;
  readonly #lists: ChoiceLists;

  constructor(columns: readonly FormColumn[], names: RowNames, lists: ChoiceLists) {
    this.#columns = columns;
    this.#names = names;
    this.#lists = lists;
  }

  cell({ shows }: FormColumn, { fields }: CopiedRow, row: number): CellInput {
    if (shows.kind !== "names") return null;
    const value = fields[shows.field] ?? [];
    const keys = Array.isArray(value) ? value : [String(value)];
    const names = keys.map((key) => nameOfKey(this.#names, shows.to, key));
    const result = names.map((name, index) => name ?? keys[index]).join("; ");
    const formula = shows.isSingle
      ? this.#lists.nameFormula(shows.to, this.#codeOf(shows.field, row))
      : undefined;
    if (formula !== undefined && !names.includes(undefined)) return { formula, result };
    return result === "" ? null : result;
  }

  #codeOf(field: string, row: number): string {
    const at = this.#columns.findIndex(({ shows }) => shows.kind === "field" && shows.field === field);
    return cellName(row, at + 1);
  }
}
