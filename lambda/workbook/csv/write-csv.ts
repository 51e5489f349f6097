import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BYTE_ORDER_MARK, csvLine, type CsvValue } from "./csv-text.ts";

/** A streamed table: captions, then records. */
export interface CsvContent {
  readonly captions: readonly string[];
  readonly records: AsyncIterable<readonly CsvValue[]>;
}

/** Letters of the pieces that are written to the sink. */
const PIECE = 65_536;

/**
 * Streams a table at the speed of the sink, and ends the sink.
 * @returns the number of records
 * @throws whatever the sink or the records fail with
 */
export async function writeCsv({ captions, records }: CsvContent, sink: Writable): Promise<number> {
  let count = 0;
  async function* pieces(): AsyncIterable<string> {
    let piece = BYTE_ORDER_MARK + csvLine(captions);
    for await (const record of records) {
      count += 1;
      piece += csvLine(record);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = "";
    }
    if (piece !== "") yield piece;
  }
  await pipeline(Readable.from(pieces()), sink);
  return count;
}
