/** The default height of a row in points, stated in every sheet because programs have different defaults. */
export const ROW_HEIGHT = 15.75;
/** Programs round heights, so the error of a page's end grows by about a hundredth with each page before it. */
const SURE_PAGES = 8;
export const TIGHT = 0.95;
/** The rows that the end of a sheet takes along. */
export const TIED_ROWS = 3;
/** Excel's limit of page breaks on a sheet. */
const MOST_BREAKS = 1026;

/** Rows to be printed on one page, with their height so far. */
interface Block {
  readonly row: number;
  height: number;
}

/** The page breaks of a sheet, computed while it is written. */
export class PageFlow {
  readonly #height: number;
  readonly #repeated: number;
  readonly #breaks: number[] = [];
  #used: number;
  /** Pages since the last certain page break. */
  #pages = 1;
  /** The first row of the current page. */
  #began = 1;
  /** The last printed rows, which the end of a sheet takes along. */
  #last: readonly Block[] = [];
  /** The open block, and its last part, if one was begun. */
  #open: Block[] = [];

  /**
   * @param height points of rows that a page holds
   * @param above points above the first row on the first page
   * @param repeated points of the captions repeated on every other page
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
    if (height > 0) this.#last = [...this.#last.slice(1 - TIED_ROWS), { row, height }];
    for (const block of this.#open) block.height += height;
  }

  /** Free points on the page. */
  get left(): number {
    return this.#height - this.#used;
  }

  /** The rows after which a page ends, in order. */
  get breaks(): readonly number[] {
    return this.#breaks;
  }

  /**
   * Begins a block that stays on one page, up to `endKept`, with the `tied` rows before it, so that no signature is
   * alone on a page, nor a single row with it. A second call inside a block begins its last part, which stays whole if the block exceeds a
   * page.
   */
  beginKept(row: number, tied: number): void {
    const [whole] = this.#open;
    if (whole !== undefined) this.#keep(whole);
    const taken = tied === 0 ? [] : this.#last.slice(-tied);
    const height = taken.reduce((sum, last) => sum + last.height, 0);
    this.#open.push({ row: taken[0]?.row ?? row, height });
  }

  endKept(): void {
    const [whole, part] = this.#open;
    this.#open = [];
    if (whole === undefined) return;
    this.#keep(part === undefined || this.#holds(whole) ? whole : part);
  }

  /** Ends the page before a row. */
  endPage(row: number): void {
    if (this.#began === row || this.#breaks.length === MOST_BREAKS) return;
    this.#break(row, 0);
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
    this.#break(row, height);
  }
  #break(row: number, height: number): void {
    this.#breaks.push(row - 1);
    this.#pages = 1;
    this.#began = row;
    this.#used = this.#repeated + height;
  }
}
