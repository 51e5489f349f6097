/** More lines than these are read as fast with all the others. */
const MOST_LINES = 200;

export interface SheetLines {
  readonly sheetId: string;
  /** Counted from 0. */
  readonly from: number;
  readonly count: number;
}

/**
 * Which lines events have named since the tables were last looked at. Only what an area can tell is told; whatever moves
 * lines means that all have to be read again.
 */
export class TouchedLines {
  /** Undefined while anything may have changed. */
  #lines: SheetLines[] | undefined;
  #hears = false;

  /** Whether events come in. */
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

  /** Before a look: what it has to look at, undefined for everything. What is touched from now on is for the next. */
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

/** "B5" and "B5:C9"; whole columns and areas apart are nothing that a few lines could tell. */
function linesOf(address: string): Omit<SheetLines, "sheetId"> | undefined {
  const found = /^[A-Z]+(\d+)(?::[A-Z]+(\d+))?$/.exec(address.replaceAll("$", ""));
  if (found === null) return undefined;
  const [first, last] = [Number(found[1]), Number(found[2] ?? found[1])];
  return { from: first - 1, count: last - first + 1 };
}
