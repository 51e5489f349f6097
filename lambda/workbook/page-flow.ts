/** Points of a row that says no height of its own; every sheet states it, or each program would take its own. */
export const ROW_HEIGHT = 15.75;
/** Programs round heights, so the end of a page is known to a hundredth or so of each page before it. */
const SURE_PAGES = 8;
const TIGHT = 0.97;

/** Where a sheet's printed pages end, counted while it is written. */
export class PageFlow {
  readonly #height: number;
  readonly #repeated: number;
  #used: number;
  #pages = 1;
  /** The row on which the page began that is being filled. */
  #began = 1;
  #end: { readonly row: number; readonly kept: number } | undefined;
  #endHeight = 0;
  #last = 0;

  /**
   * @param height points of rows that a page holds
   * @param above points of what stands before the first row, on the first page
   * @param repeated points of the captions that every other page begins with
   */
  constructor(height: number, above: number, repeated: number) {
    this.#height = height;
    this.#used = above;
    this.#repeated = repeated;
  }

  add(row: number, height: number): void {
    if (this.#used + height > this.#height) {
      this.#pages += 1;
      this.#began = row;
      this.#used = this.#repeated;
    }
    this.#used += height;
    if (this.#end === undefined) this.#last = height;
    else this.#endHeight += height;
  }

  /** Points that are left on the page. */
  get left(): number {
    return this.#height - this.#used;
  }

  /**
   * From this row on stands what ends the sheet: totals, who signs. It is not parted, and the `kept` rows before it go
   * with it, so that no signature stands alone.
   */
  endsFrom(row: number, kept: number): void {
    this.#end ??= { row, kept };
  }

  /** The row behind which a page must end, or undefined where the end of the sheet fits as it is. */
  get breakAfter(): number | undefined {
    if (this.#end === undefined) return undefined;
    const { row, kept } = this.#end;
    const most = this.#height - this.#repeated - kept * this.#last;
    if (this.#endHeight > most * TIGHT) return undefined;
    const parted = this.#began >= row || this.#used > this.#height * TIGHT;
    if (this.#pages === 1 && !parted) return undefined;
    return parted || this.#pages > SURE_PAGES ? row - kept - 1 : undefined;
  }
}
