import {
  MAX_BATCH_BYTES,
  MAX_BATCH_ROWS,
  type PushRequest,
  type WireRow,
} from "../../domain/protocol/push.ts";
import { BatchId } from "../../domain/ids.ts";

/** Room for the request's own fields beside its rows. */
const ENVELOPE_BYTES = 1024;

/**
 * Splits rows into pushes that the service accepts, in their order. The ids are `<name>.1`, `<name>.2` and so on: the
 * same rows under the same name give the same batches, so that repeating all of them stores nothing twice.
 */
export function splitIntoBatches(
  name: string,
  clientId: string,
  rows: readonly WireRow[],
  mostRows: number = MAX_BATCH_ROWS,
): readonly PushRequest[] {
  const encoder = new TextEncoder();
  const groups: WireRow[][] = [];
  let group: WireRow[] = [];
  let bytes = ENVELOPE_BYTES;
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).length + 1;
    if (group.length > 0 && (group.length === mostRows || bytes + size > MAX_BATCH_BYTES)) {
      groups.push(group);
      group = [];
      bytes = ENVELOPE_BYTES;
    }
    group.push(row);
    bytes += size;
  }
  if (group.length > 0) groups.push(group);
  return groups.map((part, index) => ({
    batchId: BatchId.parse(`${name}.${index + 1}`),
    clientId,
    rows: part,
  }));
}
