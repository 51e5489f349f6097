import { MAX_BATCH_ROWS, type WireRow } from "../../domain/protocol/push.ts";
import { endOfBatch } from "./batches.ts";

/** Short enough for a clerk to see progress, long enough not to be spent on round trips (rule S8). */
const GOAL_MS = 2000;
const FIRST_ROWS = 400;
const LEAST_ROWS = 25;

/** How many rows go with the next call: what the last one did in the time it took, brought to the goal. */
export class ChunkSize {
  #rows = FIRST_ROWS;

  took(rows: number, milliseconds: number): void {
    const fitting = Math.round((rows * GOAL_MS) / Math.max(milliseconds, 1));
    this.#rows = Math.min(Math.max(fitting, LEAST_ROWS), this.#rows * 2, MAX_BATCH_ROWS);
  }

  end(rows: readonly WireRow[], from: number): number {
    return endOfBatch(rows, from, this.#rows);
  }
}
