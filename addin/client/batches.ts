import {
  MAX_BATCH_BYTES,
  MAX_BATCH_ROWS,
  type PushRequest,
  type WireRow,
} from "../../domain/protocol/push.ts";
import { BatchId } from "../../domain/values/ids.ts";

/** Bytes reserved for the request's fields besides its rows. */
const ENVELOPE_BYTES = 1024;

/** The end of the push that begins at `from`. It holds at least one row; the service refuses a row that is too large. */
export function endOfBatch(rows: readonly WireRow[], from: number, mostRows: number): number {
  const encoder = new TextEncoder();
  let bytes = ENVELOPE_BYTES;
  let to = from;
  while (to < rows.length && to - from < mostRows) {
    bytes += encoder.encode(JSON.stringify(rows[to])).length + 1;
    if (bytes > MAX_BATCH_BYTES && to > from) break;
    to += 1;
  }
  return to;
}

/**
 * Splits rows, in order, into pushes that the service accepts. The ids are `<name>.1`, `<name>.2` and so on: the same
 * rows under the same name give the same batches, so repeating all of them stores nothing twice.
 */
export function splitIntoBatches(
  name: string,
  clientId: string,
  rows: readonly WireRow[],
  mostRows: number = MAX_BATCH_ROWS,
): readonly PushRequest[] {
  const groups: (readonly WireRow[])[] = [];
  for (let from = 0; from < rows.length;) {
    const to = endOfBatch(rows, from, mostRows);
    groups.push(rows.slice(from, to));
    from = to;
  }
  return groups.map((part, index) => ({
    batchId: BatchId.parse(`${name}.${index + 1}`),
    clientId,
    rows: [...part],
  }));
}
