import type { SubjectResult } from "../../../domain/score/result.ts";

/** An item holds at most 400 KB; the rest is left for keys and for DynamoDB's own overhead per value. */
const CHUNK_BYTES = 350 * 1024;

/** Cuts a unit's results into lists that each fit one item, in order. */
export function chunkResults(results: readonly SubjectResult[]): SubjectResult[][] {
  const chunks: SubjectResult[][] = [];
  let room = 0;
  for (const result of results) {
    const size = Buffer.byteLength(JSON.stringify(result));
    const open = chunks.at(-1);
    if (open === undefined || size > room) {
      chunks.push([result]);
      room = CHUNK_BYTES - size;
    } else {
      open.push(result);
      room -= size;
    }
  }
  return chunks;
}
