import { setTimeout as delay } from "node:timers/promises";
import type { Writable } from "node:stream";
import type { Worksheet } from "exceljs";
import * as z from "zod";

const MAX_QUEUED_BYTES = 1024 * 1024;
const BUFFER_BYTES = 65_536;

/** Private members of exceljs 4.4.0's worksheet stream; a contract test checks them. */
const QueueState = z.object({
  buffers: z.array(z.unknown()),
  pipes: z.array(
    z.object({
      _readableState: z.object({ length: z.number() }),
      _writableState: z.object({ length: z.number() }),
    }),
  ),
});

/** Bytes of the sheet that wait for compression or for the sink. */
export function queuedBytes(sheet: Worksheet): number {
  const { buffers, pipes } = QueueState.parse((sheet as unknown as { stream: unknown }).stream);
  const piped = pipes.map(
    ({ _readableState: read, _writableState: written }) => read.length + written.length,
  );
  return buffers.length * BUFFER_BYTES + piped.reduce((total, bytes) => total + bytes, 0);
}

/**
 * Waits until the sink has taken most of the written bytes. exceljs's streams report no backpressure, so with a slow
 * sink the whole workbook would otherwise pile up in memory.
 * @returns the number of bytes that were waiting at the call
 * @throws Error when the sink has failed, since it then takes nothing any more
 */
export async function drained(sheet: Worksheet, sink: Writable): Promise<number> {
  const waiting = queuedBytes(sheet);
  for (let queued = waiting; queued > MAX_QUEUED_BYTES; queued = queuedBytes(sheet)) {
    if (sink.destroyed) throw new Error("The workbook's destination was closed while it was written.");
    await delay(1);
  }
  return waiting;
}
