import { execFile } from "node:child_process";
import { Writable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import WorkbookWriter from "exceljs/lib/stream/xlsx/workbook-writer.js";
import { expect, test } from "vitest";
import { writeAnnexWorkbook } from "../../../lambda/workbook/annex/annex-workbook.ts";
import { drained, queuedBytes } from "../../../lambda/workbook/writer/drain.ts";
import { officeFacts, reportOf, someUnits } from "../../../infra/local/office-report.ts";

test("a slow destination makes the writer wait instead of filling memory", async () => {
  let taken = 0;
  const sink = new Writable({
    highWaterMark: 16_384,
    async write(chunk: Buffer, _encoding, done) {
      await delay(1);
      taken += chunk.length;
      done();
    },
  });
  const writer = new WorkbookWriter({ stream: sink });
  const sheet = writer.addWorksheet("một");
  let most = 0;
  for (let row = 1; row <= 12_000; row += 1) {
    sheet.addRow([row, `${row} Đồng chí`.repeat(20)]).commit();
    if (row % 200 !== 0) continue;
    await drained(sheet, sink);
    most = Math.max(most, queuedBytes(sheet));
  }
  // Of about 4 MB of XML at most one is buffered; something must be buffered, or nothing was measured.
  expect(most).toBeLessThanOrEqual(1024 * 1024);
  expect(most).toBeGreaterThan(100_000);
  await writer.commit();
  expect(taken).toBeGreaterThan(10_000);
});

test("a destination that fails stops the writer with its own error", async () => {
  let chunks = 0;
  const sink = new Writable({
    write(_chunk, _encoding, done) {
      chunks += 1;
      done(chunks > 3 ? new Error("the store is gone") : null);
    },
  });
  const report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong"]));
  await expect(writeAnnexWorkbook(report, sink)).rejects.toThrow("the store is gone");
});

test("a report that fails in the middle closes the destination", async () => {
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const report = reportOf(someUnits(officeFacts(), ["cb-hoi-dong"]));
  const broken = { ...report, traces: () => Promise.reject(new Error("no traces")) };
  await expect(writeAnnexWorkbook(broken, sink)).rejects.toThrow("no traces");
  expect(sink.destroyed).toBe(true);
});

test("5,000 subjects are written in 100 MB of heap", async () => {
  const program = fileURLToPath(new URL("large-report.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--max-old-space-size=100",
    "--import",
    "tsx",
    program,
  ]);
  expect(Number(stdout)).toBeGreaterThan(5000 * 4);
}, 120_000);
