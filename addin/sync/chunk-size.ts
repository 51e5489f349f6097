import { MAX_BATCH_BYTES, MAX_BATCH_ROWS, type WireRow } from "../../domain/protocol/push.ts";

/** Short enough for a clerk to see progress, long enough not to be spent on round trips (rule S8). */
const GOAL_MS = 2000;
const FIRST_ROWS = 400;
const LEAST_ROWS = 25;
/** Room for the request's own fields beside its rows. */
const ENVELOPE_BYTES = 1024;

/** How many rows go with the next call: what the last one did in the time it took, brought to the goal. */
export class ChunkSize {
  #rows = FIRST_ROWS;

  took(rows: number, milliseconds: number): void {
    const fitting = Math.round((rows * GOAL_MS) / Math.max(milliseconds, 1));
    this.#rows = Math.min(Math.max(fitting, LEAST_ROWS), this.#rows * 2, MAX_BATCH_ROWS);
  }

  /** The end of the chunk that begins at `from`. One row always goes, and the service says if it is too large. */
  end(rows: readonly WireRow[], from: number): number {
    const encoder = new TextEncoder();
    let bytes = ENVELOPE_BYTES;
    let to = from;
    while (to < rows.length && to - from < this.#rows) {
      bytes += encoder.encode(JSON.stringify(rows[to])).length + 1;
      if (bytes > MAX_BATCH_BYTES && to > from) break;
      to += 1;
    }
    return to;
  }
}
