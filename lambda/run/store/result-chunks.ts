import type { SubjectResult } from "../../../domain/score/result.ts";

/** An item holds at most 400 KB; the rest is for keys and DynamoDB's overhead per value. */
const CHUNK_BYTES = 350 * 1024;

/** Splits a unit's results, in order, into lists that each fit one item. */
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
