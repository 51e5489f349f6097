import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BYTE_ORDER_MARK, csvLine, type CsvValue } from "./csv-text.ts";

/** A table as it is made: its captions, then record by record. */
export interface CsvContent {
  readonly captions: readonly string[];
  readonly records: AsyncIterable<readonly CsvValue[]>;
}

/** Records are sent on in pieces of this many letters. */
const PIECE = 65_536;

/**
 * Writes a table as it is made, as fast as the sink takes it, and ends the sink.
 * @returns the records
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
