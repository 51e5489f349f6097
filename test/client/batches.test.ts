import fc from "fast-check";
import { expect, test } from "vitest";
import { splitIntoBatches } from "../../addin/client/batches.ts";
import { MAX_BATCH_BYTES, MAX_BATCH_ROWS, type WireRow } from "../../domain/protocol/push.ts";
import { runCount } from "../suite/run-count.ts";

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
const rowOf = (key: number, content: string) =>
  ({ form: "shortcomings", key: `k${key}`, baseRev: 0, fields: { content } }) as unknown as WireRow;

test("every row goes once, in order, in calls of at most 2,000 rows and 1 MB", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4500 }), fc.integer({ min: 1, max: 900 }), (count, length) => {
      const rows = Array.from({ length: count }, (_, index) => rowOf(index, "ệ".repeat(length)));
      const batches = splitIntoBatches("seed-2026", "test", rows);
      expect(batches.flatMap((batch) => batch.rows)).toEqual(rows);
      for (const batch of batches) {
        expect(batch.rows.length).toBeLessThanOrEqual(MAX_BATCH_ROWS);
        expect(bytesOf(batch)).toBeLessThanOrEqual(MAX_BATCH_BYTES);
      }
    }),
    runCount(20),
  );
});

test("the same rows under the same name have the same batch ids", () => {
  const rows = Array.from({ length: 2001 }, (_, index) => rowOf(index, "x"));
  const ids = splitIntoBatches("seed-2026", "test", rows).map((batch) => batch.batchId);
  expect(ids).toEqual(["seed-2026.1", "seed-2026.2"]);
});
