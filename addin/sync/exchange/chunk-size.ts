/** The number of rows per batch: small enough to show progress, large enough to save round trips (rule S8). */
import type { BatchId } from "../../../domain/values/ids.ts";
import { MAX_BATCH_ROWS, type WireRow } from "../../../domain/protocol/push.ts";
import { endOfBatch } from "../../client/batches.ts";
import type { Sending } from "../kept/outbox.ts";

const GOAL_MS = 2000;
const FIRST_ROWS = 400;
const LEAST_ROWS = 25;
/** The rest is planned anew when a batch would take more than this many times the goal; durations vary between calls. */
const PATIENCE = 2;

export function firstPlan(rows: readonly WireRow[], newBatch: () => BatchId): Sending["planned"] {
  return planFrom(rows, 0, FIRST_ROWS, 2, newBatch);
}

/**
 * The plan for the remaining rows: the old one, or smaller batches when the next batch would take too long.
 * @param took duration of the last batch in milliseconds
 */
export function nextPlan(
  rows: readonly WireRow[],
  from: number,
  planned: Sending["planned"],
  { count, took }: { readonly count: number; readonly took: number },
  newBatch: () => BatchId,
): Sending["planned"] {
  const [next] = planned;
  const fitting = (count * GOAL_MS) / Math.max(took, 1);
  if (next === undefined || next.to - from <= Math.max(fitting * PATIENCE, LEAST_ROWS)) return planned;
  return planFrom(rows, from, Math.max(Math.round(fitting), LEAST_ROWS), 1, newBatch);
}

/** Each batch has `growth` times the rows of the one before, up to the limits of the service. */
function planFrom(
  rows: readonly WireRow[],
  from: number,
  first: number,
  growth: number,
  newBatch: () => BatchId,
): Sending["planned"] {
  const planned: Sending["planned"] = [];
  let size = Math.min(first, MAX_BATCH_ROWS);
  for (let at = from; at < rows.length;) {
    const to = endOfBatch(rows, at, size);
    planned.push({ to, batch: newBatch() });
    at = to;
    size = Math.min(size * growth, MAX_BATCH_ROWS);
  }
  return planned;
}
