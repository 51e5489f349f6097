import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Api } from "../../addin/client/api.ts";
import { UnitId } from "../../domain/values/ids.ts";
import { Receipt, type WireRow } from "../../domain/protocol/push.ts";
import { openOffice } from "../../infra/commands/demonstration/fill-office.ts";
import { startSteps } from "../../infra/commands/terminal/steps.ts";
import { seedRegisters } from "../../infra/local/office/seed.ts";
import { type ApiRoom, caller, COMMITTEE, newRow, openOffice as openRoom, YEAR } from "../api/api-room.ts";

const ADMIN = caller("admin", "Admin");
let room: ApiRoom;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.stop());

/** The routes that seeding calls, without a network. */
function seeding(unit: string, rows: readonly object[]) {
  const push: Api["push"] = async (register, year, batch) => {
    const { body } = await room.post(`/v1/registers/${register}/${year}/batches`, batch, ADMIN);
    return { ok: true, value: Receipt.parse(body) };
  };
  const registers = new Map([[UnitId.parse(unit), rows as readonly WireRow[]]]);
  return seedRegisters({ push } as Api, registers);
}

const finding = (key: string, said: string, date = "2026-03-05") =>
  newRow("inspections", key, { date, kind: "kiem-tra", finding: said });

test("what a visitor has changed while the office was filled stays, and the rest is stored", async () => {
  await room.fill("cb-mot", [finding("p-1", "Của khách")]);
  expect(await seeding("cb-mot", [finding("p-1", "Mẫu"), finding("p-2", "Mẫu")])).toMatchObject({
    kind: "seeded",
  });
  const { body } = await room.get(`/v1/registers/cb-mot/${YEAR}`);
  expect(JSON.stringify(body)).toContain("Của khách");
  expect(JSON.stringify(body)).toContain("p-2");
});

test("a period that a visitor has locked meanwhile takes no rows, and filling goes on", async () => {
  const lock = { period: "2026-03", action: "lock", reason: "Kết thúc tháng" };
  expect((await room.post(`/v1/registers/cb-hai/${YEAR}/locks`, lock, ADMIN)).status).toBe(200);
  const rows = [finding("p-1", "Tháng đã khóa"), finding("p-2", "Tháng còn mở", "2026-04-05")];
  expect(await seeding("cb-hai", rows)).toMatchObject({ kind: "seeded" });
  const { body } = await room.get(`/v1/registers/cb-hai/${YEAR}`);
  expect(JSON.stringify(body)).not.toContain("Tháng đã khóa");
  expect(JSON.stringify(body)).toContain("Tháng còn mở");
});

test("a row that is not valid is a fault of the office, and is told", async () => {
  const rows = [finding("p-9", "Sai ngày", "2026-02-30")];
  expect(await seeding(COMMITTEE, rows)).toMatchObject({ kind: "refused", outcome: { status: "invalid" } });
});

test("a start asks the service nothing before its address where the office is complete", async () => {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "data-"));
  const asked: string[] = [];
  const deps = {
    dataFolder,
    apiOf: () => {
      asked.push("api");
      throw new Error("asked");
    },
    steps: startSteps(() => undefined),
    showFilling: () => undefined,
  };
  try {
    await expect(openOffice(deps)).rejects.toThrow("asked");
    writeFileSync(path.join(dataFolder, "demonstration.filled"), "");
    await openOffice(deps);
    expect(asked).toEqual(["api"]);
  } finally {
    rmSync(dataFolder, { recursive: true });
  }
});
