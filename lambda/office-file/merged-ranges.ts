import { type MergeIndex, mergeKey } from "./grid.ts";
import { type Range, parseAddress } from "../../domain/values/cell-names.ts";
import { LIMITS } from "./limits.ts";
import { RefusedWorkbook } from "./refused-workbook.ts";

/** The merged ranges of a sheet, indexed one by one up to a limit of covered cells. */
export class MergedRanges {
  readonly #index = new Map<number, Range>();
  #area = 0;

  get index(): MergeIndex {
    return this.#index;
  }

  add(range: Range): void {
    this.#area += (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (this.#area > LIMITS.cells) throw new RefusedWorkbook("too-many-cells");
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1)
        this.#index.set(mergeKey(row, column), range);
    }
  }
}

/** @throws RefusedWorkbook for anything but "A1:B2" or "A1" */
export function parseRange(reference: string): Range {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [parseAddress(first), parseAddress(last)];
  if (from === undefined || to === undefined) throw new RefusedWorkbook("damaged");
  // The corners may come in any order. Without sorting, a reversed range would count as a negative area.
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
