/** More lines than this are read as fast together with all others. */
const MOST_LINES = 200;

export interface SheetLines {
  readonly sheetId: string;
  /** Counted from 0. */
  readonly from: number;
  readonly count: number;
}

/**
 * The lines that events have named since the last reading. Only edits inside an area are collected; anything that moves lines
 * means that everything must be read again.
 */
export class TouchedLines {
  /** Undefined when anything may have changed. */
  #lines: SheetLines[] | undefined;
  #hears = false;

  /** Sets whether events arrive. */
  hears(hears: boolean): void {
    this.#hears = hears;
    this.#lines = undefined;
  }

  anything(): void {
    this.#lines = undefined;
  }

  edited({ changeType, worksheetId, address }: EditedArea): void {
    const lines = changeType === "RangeEdited" ? linesOf(address) : undefined;
    if (lines === undefined) this.#lines = undefined;
    this.#lines?.push({ sheetId: worksheetId, ...(lines ?? { from: 0, count: 0 }) });
  }

  /**
   * Call it before a reading: returns the lines to read, undefined for everything. Lines touched from now on belong to the next
   * reading.
   */
  take(): readonly SheetLines[] | undefined {
    const lines = this.#lines;
    this.#lines = this.#hears ? [] : undefined;
    const count = lines?.reduce((sum, one) => sum + one.count, 0) ?? 0;
    return count > MOST_LINES ? undefined : lines;
  }
}

export interface EditedArea {
  readonly changeType: string;
  readonly worksheetId: string;
  readonly address: string;
}

/** Parses "B5" and "B5:C9"; undefined for whole columns and for several areas, which do not name a few lines. */
function linesOf(address: string): Omit<SheetLines, "sheetId"> | undefined {
  const found = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/.exec(address.replaceAll("$", ""));
  if (found === null) return undefined;
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
  return { from: first - 1, count: last - first + 1 };
}
