import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { drillOn, restoreCopy } from "../../infra/restore/drill.ts";
import { openDataFolder } from "../../infra/local/store/data-folder.ts";
import { storeClient } from "../../infra/local/store/store-client.ts";
import { chooseStore } from "../../infra/local/store/store-choice.ts";
import { startStore } from "../../infra/local/store/store.ts";
import { batch, clerk, newAttendance, openOffice } from "../ledger/office.ts";

test("L12 a copy that is taken while rows are pushed is sound after the repair, with all that the journal had", async () => {
  const office = await openOffice();
  const registers = [office.register(), office.register(), office.register()];
  let pushed = 0;
  const writing = new AbortController();
  const writers = registers.map(async (register) => {
    for (let person = 1; person <= 150 && !writing.signal.aborted; person += 1) {
      const request = { batchId: batch(`push-${person}`), rows: [newAttendance(person)] };
      if ((await office.ledger.push(register, request, clerk)).kind === "receipt") pushed += 1;
    }
  });
  await vi.waitFor(() => expect(pushed).toBeGreaterThan(20), { timeout: 20_000, interval: 5 });
  const store = await startStore({ kind: chooseStore(), folder: "memory" });
  onTestFinished(() => store.stop());
  const drill = await restoreCopy(
    office.tables.client,
    storeClient(store.endpoint),
    office.tables,
    async () => undefined,
  );
  writing.abort();
  await Promise.all(writers);
  expect(drill.unsound).toEqual([]);
  expect(drill.registers).toBe(registers.length + 1);
}, 60_000);

test("a data folder without tables is told in one sentence", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "drill-"));
  const data = openDataFolder(folder);
  onTestFinished(async () => {
    await data.close();
    rmSync(folder, { recursive: true });
  });
  await expect(drillOn(data)).rejects.toThrow(folder);
}, 60_000);
