/** Points of a row that says no height of its own; every sheet states it, or each program would take its own. */
export const ROW_HEIGHT = 15.75;
/** Programs round heights, so the end of a page is known to a hundredth or so of each page before it. */
const SURE_PAGES = 8;
const TIGHT = 0.97;
/** Excel's own limit of a sheet; nobody prints one of ten thousand pages. */
const MOST_BREAKS = 1026;

/** Rows that are printed on one page, and their points so far. */
interface Block {
  readonly row: number;
  height: number;
}

/** Where a sheet's printed pages end, counted while it is written. */
export class PageFlow {
  readonly #height: number;
  readonly #repeated: number;
  readonly #breaks: number[] = [];
  #used: number;
  /** Pages since the last one whose beginning is sure. */
  #pages = 1;
  /** The row on which the page began that is being filled. */
  #began = 1;
  /** The last row that is printed. */
  #last: Block = { row: 0, height: 0 };
  /** The block that is being written, and the last part of it, if it has one of its own. */
  #open: Block[] = [];

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
    if (height > 0) this.#last = { row, height };
    for (const block of this.#open) block.height += height;
  }

  /** Points that are left on the page. */
  get left(): number {
    return this.#height - this.#used;
  }

  /** The rows behind which a page must end, in their order. */
  get breaks(): readonly number[] {
    return this.#breaks;
  }

  /**
   * From this row on until `endKept` stands what is printed on one page, with the row before it where `tied`, so that no
   * signature stands alone. Begun within such a block: its last part, which stays whole where a page cannot hold the block.
   */
  beginKept(row: number, tied: boolean): void {
    const [whole] = this.#open;
    if (whole !== undefined) this.#keep(whole);
    this.#open.push(tied ? { ...this.#last } : { row, height: 0 });
  }

  endKept(): void {
    const [whole, part] = this.#open;
    this.#open = [];
    if (whole === undefined) return;
    this.#keep(part === undefined || this.#holds(whole) ? whole : part);
  }

  #holds({ height }: Block): boolean {
    return height <= (this.#height - this.#repeated) * TIGHT;
  }

  #keep(block: Block): void {
    const { row, height } = block;
    const parted = this.#began > row || this.#used > this.#height * TIGHT;
    const stays = !parted && this.#pages <= SURE_PAGES;
    if (stays || !this.#holds(block) || this.#breaks.includes(row - 1)) return;
    if (this.#breaks.length === MOST_BREAKS) return;
    this.#breaks.push(row - 1);
    this.#pages = 1;
    this.#began = row;
    this.#used = this.#repeated + height;
  }
}
